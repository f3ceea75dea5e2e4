/** Yes, no, not sure and rather not say, in ordinary speech. */
import type { Asked } from './asked.ts';
import type { Phrasebook } from './phrasebook.ts';
import type { Reading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wholeIn } from './whole.ts';
import type { Words } from './words.ts';

/** The way on that a whole message takes, where a pause offers ways on and no question is asked. */
export const wayOnSaid = (vocabulary: Vocabulary, ways: readonly Words[], { choices }: Asked): string | null =>
  choices.find((choice) => {
    const book = vocabulary.waysOn[choice];
    return book !== undefined && wholeIn(book, ways) !== null;
  }) ?? null;

/** Yes or no as a whole message, or at its start where the rest does not take it back. Only what is among the choices. */
export function yesOrNoSaid(
  vocabulary: Vocabulary,
  { said }: Reading,
  ways: readonly Words[],
  { choices }: Asked,
): 'yes' | 'no' | null {
  if (vocabulary.neither.find(said).length > 0) return null;
  const whole = (['yes', 'no'] as const).find((reply) => wholeIn(vocabulary.whole[reply], ways) !== null);
  const meant = whole ?? opening(vocabulary, ways);
  return meant !== null && choices.includes(meant) ? meant : null;
}

function opening(vocabulary: Vocabulary, ways: readonly Words[]): 'yes' | 'no' | null {
  const [yes, no, ...others] = [
    vocabulary.starts.yes,
    vocabulary.starts.no,
    vocabulary.unsure,
    vocabulary.ratherNotSay,
    vocabulary.notAnswers,
  ].map((book) => lengthAtStart(ways, book)) as [number, number, ...number[]];
  const other = Math.max(...others);
  if (yes > Math.max(no, other)) return 'yes';
  return no > Math.max(yes, other) ? 'no' : null;
}

/** "Not sure" and "rather not say", where nothing more definite was said. */
export function withoutAnswer(
  vocabulary: Vocabulary,
  { said }: Reading,
  ways: readonly Words[],
): 'unsure' | 'skipped' | null {
  if (wholeIn(vocabulary.ratherNotSay, ways) !== null) return 'skipped';
  if (wholeIn(vocabulary.unsure, ways) !== null) return 'unsure';
  if (vocabulary.notAnswers.find(said).length > 0) return null;
  if (lengthAtStart(ways, vocabulary.ratherNotSay) > 0) return 'skipped';
  return lengthAtStart(ways, vocabulary.unsure) > 0 ? 'unsure' : null;
}

/** How many words the longest of these phrases at the start of the message has. */
const lengthAtStart = (ways: readonly Words[], book: Phrasebook<true>): number =>
  Math.max(0, ...ways.flatMap((way) => book.find(way).flatMap(({ from, to }) => (from === 0 ? [to] : []))));
