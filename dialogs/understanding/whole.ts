import type { Phrasebook } from './phrasebook.ts';
import type { Vocabulary } from './vocabulary.ts';
import { partOf, unbroken, type Words } from './words.ts';

/**
 * A message as a whole, as it stands and without what is said around it: "ok, go back please" is "go back" too.
 * Never empty, so "thanks" stays "thanks".
 */
export function wholeWays({ fillers }: Vocabulary, said: Words): readonly Words[] {
  const { words } = said;
  const whole = unbroken(said);
  const first = Math.max(
    0,
    words.findIndex((word) => !fillers.before.has(word)),
  );
  const last = words.findLastIndex((word) => !fillers.after.has(word)) + 1;
  const ways = [whole];
  if (first > 0) ways.push(partOf(whole, first, words.length));
  if (last > 0 && last < words.length) {
    ways.push(partOf(whole, 0, last));
    if (first > 0 && first < last) ways.push(partOf(whole, first, last));
  }
  return ways;
}

/** What a whole message means. */
export function wholeIn<Meaning>(book: Phrasebook<Meaning>, ways: readonly Words[]): Meaning | null {
  for (const way of ways) {
    const meaning = book.whole(way);
    if (meaning !== null) return meaning;
  }
  return null;
}
