import { join } from 'node:path';
import { z } from 'zod';
import { answerOutcomes } from '../../dialogs/script/carers-script.ts';
import { questions } from '../../dialogs/script/questions.ts';
import { services as servicesOfTheScript } from '../../dialogs/script/services.ts';
import type { AvoidedWord } from './plain-words.ts';
import { type ServiceFacts, type WordSchemas, wordSchemas } from './words.ts';
import { readYaml, readYamlFolder } from './yaml.ts';

const councils = questions.your_area.options;

/** YAML 1.2 reads `yes` as a text; editors write whichever of the two they like. */
const yesOrNo = z
  .union([z.literal(['yes', 'no']), z.boolean()], { error: 'must be yes or no' })
  .transform((value) => value === 'yes' || value === true);

const common = { show: yesOrNo, label: z.string().min(1).optional(), hours: z.string().min(1).optional() };
const number = z.string().regex(/^[\d ]+$/, { error: 'must be digits and spaces, such as 01305 221016' });
const contact = z.union(
  [
    z.strictObject({ phone: number, ...common }),
    z.strictObject({ sms: number, body: z.string(), ...common }),
    z.strictObject({ web: z.string().regex(/^[\w.-]+\.[\w./-]+$/), ...common }),
    z.strictObject({ email: z.email(), ...common }),
  ],
  { error: 'must have one of phone, sms (with body), web or email, and `show: yes` or `show: no`' },
);
export type ServiceContact = z.output<typeof contact>;

const EVIDENCE = ['found', 'found_but_conflicting', 'found_weak', 'seed', 'recalled'] as const;

const serviceSchema = ({ words }: WordSchemas) =>
  z.strictObject({
    name: words(),
    /** What it does for you, in a sentence. */
    what: words(),
    for_whom: words(),
    /** Who lives where: the councils whose people it is for. */
    areas: z.union([z.literal('everywhere'), z.array(z.literal(councils)).min(1)], {
      error: `must be everywhere, or a list of ${councils.join(', ')}`,
    }),
    contacts: z.array(contact),
    /** How to reach it, where that is not by a contact of its own nor through the front door. */
    how: words().optional(),
    /** As a front door, how it helps to reach others, with {{contact}}; otherwise `put_in_touch` of the script. */
    puts_in_touch: words('contact').optional(),
    offered: yesOrNo.default(true),
    /** Amounts of money that words may name. Each was true at `as_of`, and words say so. */
    sums: z
      .record(z.string().min(1), z.string().regex(/^£\d[\d,]*$/, { error: 'must be a sum such as £300' }))
      .default({}),
    also_for: z
      .strictObject({
        outcomes: z.array(z.literal(answerOutcomes)).min(1),
        areas: z.array(z.literal(councils)).min(1),
      })
      .optional(),
    formerly: z.array(z.string().min(1)).default([]),
    source: z.string().min(1),
    evidence: z.literal(EVIDENCE),
    /** When the source was current, as well as it is known: a month, a year, or words. */
    as_of: z.union([z.string().min(1), z.number()]).transform(String),
    review_by: z.iso.date(),
    confirmed_by: z.string().min(1).nullable(),
    confirmed_on: z.iso.date().nullable(),
  });
export type Service = z.output<ReturnType<typeof serviceSchema>>;
export type Services = Readonly<Record<string, Service>>;

const frontDoorsSchema = (services: Services) => {
  const door = z.literal(Object.keys(services)).refine((id) => services[id]?.contacts.some(({ show }) => show), {
    error: 'must be a service with a contact that may be shown: a front door never hides',
  });
  const doors = z.strictObject({ adults: door, children: door });
  return z.strictObject({
    ...(Object.fromEntries(councils.map((council) => [council, doors])) as Record<
      (typeof councils)[number],
      typeof doors
    >),
    /** Where to ring when the front door has no number. */
    anybody: door,
  });
};
export type FrontDoors = z.output<ReturnType<typeof frontDoorsSchema>>;

const FRONT_DOORS = 'front_doors';

/** Reads a file for each service, those of the script at least. @throws ContentError with every problem found. */
export function readServices(folder: string, avoided: readonly AvoidedWord[]): Services {
  const schema = serviceSchema(wordSchemas(avoided, null));
  return readYamlFolder(folder, {
    required: servicesOfTheScript,
    more: true,
    besides: [FRONT_DOORS],
    schema: () => schema,
  });
}

/** @throws ContentError with every problem found. */
export const readFrontDoors = (folder: string, services: Services): FrontDoors =>
  readYaml(join(folder, `${FRONT_DOORS}.yaml`), frontDoorsSchema(services));

/** Contacts and sums that words may point to, instead of having them typed in. */
export const serviceFacts = (services: Services): ServiceFacts => ({
  phone: ([id = '']) => shownContact(services, id, 'phone'),
  web: ([id = '']) => shownContact(services, id, 'web'),
  sum: ([id = '', name = '']) => {
    const sum = services[id]?.sums[name];
    return sum === undefined ? { problem: `points to the sum "${name}" of "${id}", which has none` } : { text: sum };
  },
});

function shownContact(services: Services, id: string, kind: 'phone' | 'web'): { text: string } | { problem: string } {
  const service = services[id];
  if (service === undefined) return { problem: `points to "${id}", which is no service in content/services` };
  for (const contact of service.contacts) {
    if (contact.show && kind === 'phone' && 'phone' in contact) return { text: contact.phone };
    if (contact.show && kind === 'web' && 'web' in contact) return { text: contact.web };
  }
  return { problem: `points to the ${kind} of "${id}", which has none that may be shown` };
}
