/** Who runs the service: `content/pages/operator.yaml`, as the public pages show it. */
import { z } from 'zod';
import { readYaml } from '../../content/yaml.ts';

const completedLater = z.string().min(1).nullable();

const operator = z.strictObject({
  service_name: z.string().min(1),
  operator_name: completedLater,
  operator_address: completedLater,
  operator_phone: completedLater,
  operator_email: completedLater,
  operator_website: z.url({ protocol: /^https$/ }).nullable(),
  privacy_contact: completedLater,
  data_protection_officer: completedLater,
  lawful_basis: completedLater,
  complaints_contact: completedLater,
  complaints_reply_within: completedLater,
  accessibility_contact: completedLater,
  accessibility_reply_within: completedLater,
  accessibility_tested: completedLater,
  pages_updated: z.string().min(1),
});

export type Operator = z.infer<typeof operator>;

/** @throws ContentError with the file, the key and what is wrong. */
export const readOperator = (file: string): Operator => readYaml(file, operator);

/** The fields that the operator has still to complete before the service may go live. */
export const stillToComplete = (operator: Operator): readonly string[] =>
  Object.entries(operator).flatMap(([field, value]) => (value === null ? [field] : []));
