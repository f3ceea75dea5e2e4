import type { Match } from './phrasebook.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/**
 * The dangers that are told apart, the most urgent first: when a message speaks of several, the first counts.
 * What is shown for each is in `content/script/safety/<concern>.yaml`. Source: rules E1 to E7.
 */
export const CONCERNS = [
  'medical_emergency',
  'crisis_danger_now',
  'crisis_suicide',
  'child_at_risk',
  'abuse_carer_at_risk',
  'abuse_cared_for_at_risk',
  'carer_breakdown',
] as const;
export type Concern = (typeof CONCERNS)[number];

/** The most urgent concern that a message plainly speaks of; null when there is none. */
export function concernIn(vocabulary: Vocabulary, said: Words): Concern | null {
  const found = vocabulary.concerns.find(said);
  if (found.length === 0) return null;

  const harmless = vocabulary.harmless.find(said);
  const notAfter = vocabulary.notAfter.find(said);
  const told = vocabulary.toldOf.find(said);
  const longAgo = vocabulary.longAgo.find(said);
  const inSentence = (marks: readonly Match<true>[], { from }: Match<unknown>) =>
    marks.some((mark) => said.stops[mark.from] === said.stops[from]);

  const counts = (match: Match<{ readonly concern: Concern; readonly event: boolean }>): boolean =>
    !harmless.some(({ from, to }) => from < match.to && match.from < to) &&
    !notAfter.some(({ to }) => to === match.from) &&
    !inSentence(told, match) &&
    !(match.meaning.event && inSentence(longAgo, match));

  const concerns = new Set(found.filter(counts).map(({ meaning }) => meaning.concern));
  return CONCERNS.find((concern) => concerns.has(concern)) ?? null;
}
