import type { Source } from '../interview/script.ts';

/** Where rules come from. What each document is called is in `content/sources.yaml`. */
export const documents = [
  'care_act_2014',
  'children_act_1989',
  'eligibility_regulations_2015',
  'carers_leave_act_2023',
  'dorset_strategy_2022',
  'dorset_council_pages',
  'project_rules',
] as const;
export type DocumentId = (typeof documents)[number];

/**
 * The source of a decision.
 * @param rules ids of the rule book, such as `A1 B4`.
 * @param places where in each document: sections of a law, or headings.
 */
export const cites = (
  rules: string,
  places: Readonly<Partial<Record<DocumentId, string | readonly string[]>>>,
): Source => ({
  rules: rules.split(' '),
  documents: Object.entries(places).flatMap(([document, at]) => [at].flat().map((place) => ({ document, at: place }))),
});
