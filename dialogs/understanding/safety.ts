/** The dangers that are told apart. What is shown for each is in `content/script/safety/<concern>.yaml`. */
export const CONCERNS = [
  'crisis_suicide',
  'crisis_danger_now',
  'abuse_carer_at_risk',
  'abuse_cared_for_at_risk',
  'child_at_risk',
  'medical_emergency',
  'carer_breakdown',
] as const;
export type Concern = (typeof CONCERNS)[number];
