import type { Phrasebook } from './phrasebook.ts';
import type { Vocabulary } from './vocabulary.ts';
import { partOf, unbroken, type Words } from './words.ts';

/**
 * A message as a whole, as it stands and without what is said around it: "ok, go back please" is "go back" too.
 * Never empty, so "thanks" stays "thanks".
 */
export function wholeWays({ fillers }: Vocabulary, said: Words): readonly Words[] {
  const { words } = said;
  const from = words.findIndex((word) => !fillers.before.has(word));
  const to = words.findLastIndex((word) => !fillers.after.has(word)) + 1;
  const whole = unbroken(said);
  const between = (start: number, stop: number) => (start < stop ? [partOf(whole, start, stop)] : []);
  return [whole, ...between(Math.max(from, 0), words.length), ...between(0, to), ...between(Math.max(from, 0), to)];
}

/** What a whole message means. */
export function wholeIn<Meaning>(book: Phrasebook<Meaning>, ways: readonly Words[]): Meaning | null {
  for (const way of ways) {
    const meaning = book.whole(way);
    if (meaning !== null) return meaning;
  }
  return null;
}
