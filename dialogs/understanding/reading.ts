/** A message once read: its words, whom they speak of, and what in them is denied, doubted or about nobody. */
import { longest, type Match } from './phrasebook.ts';
import type { Person, Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

export interface Reading {
  readonly said: Words;
  readonly people: readonly Match<Person>[];
  readonly denials: readonly Match<true>[];
  readonly doubts: readonly Match<true>[];
  readonly doing: readonly Match<true>[];
  readonly perhaps: readonly Match<true>[];
  readonly notAboutAnyone: readonly Match<true>[];
  readonly asides: readonly Match<true>[];
}

const inOrder = <Meaning>(matches: readonly Match<Meaning>[]) => [...matches].sort((a, b) => a.from - b.from);

export const readingOf = (vocabulary: Vocabulary, said: Words): Reading => ({
  said,
  people: inOrder(longest(vocabulary.people.find(said))).filter(({ meaning }) => meaning.who !== 'nobody'),
  denials: vocabulary.denials.find(said),
  doubts: vocabulary.doubts.find(said),
  doing: vocabulary.doing.find(said),
  perhaps: vocabulary.perhaps.find(said),
  notAboutAnyone: vocabulary.notAboutAnyone.find(said),
  asides: vocabulary.asides.find(said),
});

/** Who was last spoken of before this place, in the same sentence. */
export function personBefore({ said, people }: Reading, at: number): Match<Person> | null {
  const stop = said.stops[at];
  return people.findLast(({ from, to }) => to <= at && said.stops[from] === stop) ?? null;
}

/** The person named right after a word or two, with no pause between: "my autistic *son*", "an 83 year old *lady*". */
export function personRightAfter({ said, people }: Reading, at: number): Match<Person> | null {
  const next = people.find(({ from, meaning }) => from >= at && from <= at + 1 && meaning.named);
  return next === undefined || said.pauses.slice(at - 1, next.from).some(Boolean) ? null : next;
}

const DENIAL_REACHES = 6;

const reaches = (said: Words, mark: Match<true>, at: number, endsAt: ReadonlySet<string>): boolean =>
  mark.to <= at &&
  at - mark.to <= DENIAL_REACHES &&
  !said.pauses.slice(mark.to - 1, at).some(Boolean) &&
  !said.words.slice(mark.to, at + 1).some((word) => endsAt.has(word));

/** Whether what stands here is said not to be so: "she does not have *dementia*". */
export const isDenied = ({ said, denials, doubts }: Reading, vocabulary: Vocabulary, at: number): boolean =>
  // "Never had no help, no social worker": what is a denial itself is not denied by another.
  (!denials.some((mark) => mark.from === at) &&
    denials.some((mark) => reaches(said, mark, at, vocabulary.denialEndsAt))) ||
  doubts.some((mark) => reaches(said, mark, at, NOWHERE));

/** Whether it is among what the writer does: "I do her meals and *letters*". */
export const isDoing = ({ said, doing }: Reading, { doingEndsAt }: Vocabulary, at: number): boolean =>
  doing.some(
    ({ to }) =>
      to <= at &&
      said.stops[to - 1] === said.stops[at] &&
      !said.words.slice(to, at).some((word) => doingEndsAt.has(word)),
  );

/** Whether it is only wondered about: "she might have *dementia*". */
export const isPerhaps = ({ said, perhaps }: Reading, at: number): boolean =>
  perhaps.some((mark) => reaches(said, mark, at, NOWHERE) || (mark.from < at && at < mark.to));

const NOWHERE: ReadonlySet<string> = new Set(['but']);

/** Whether it stands inside something that speaks of nobody: "a *dementia* café". */
export const isAboutNobody = ({ notAboutAnyone }: Reading, { from, to }: { from: number; to: number }): boolean =>
  notAboutAnyone.some((mark) => mark.from <= from && to <= mark.to);
