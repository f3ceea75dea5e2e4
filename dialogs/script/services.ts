import type { Rule } from '../interview/rule.ts';
import type { Decision, Signpost } from '../interview/script.ts';

/** The services that a rule can lead to. Their names, contacts and sources are in `content/services/<id>.yaml`. */
export const services = [
  'carer_support_dorset',
  'rethink',
  'carers_case_worker',
  'dorset_adult_social_care',
  'dorset_safeguarding',
  'dorset_family_support',
  'childline',
  'domestic_abuse_helpline',
  'bcp_carer_support',
  'bcp_adult_social_care',
  'bcp_childrens_services',
  'somerset_carers',
  'hampshire_carers',
  'devon_carers',
  'wiltshire_carers',
  'find_local_council',
  'carers_uk',
  'citizens_advice',
  'short_breaks',
  'breakaway_fund',
  'leonardo_trust',
  'carers_allowance',
  'dorset_carers_card',
] as const;

export type ServiceId = (typeof services)[number];

/** A service worth pointing to as part of a decision: a service that is not listed above does not compile. */
export const signpost = (service: ServiceId, decision: Decision, when: Rule): Signpost<ServiceId> => ({
  service,
  decision: decision.id,
  when,
});
