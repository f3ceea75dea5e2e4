import { anchorOf, endsOf, type Phrase, startsOf } from './phrase.ts';
import type { Words } from './words.ts';

/** Where a phrase stands in a message, from its first word to just after its last, and what it means. */
export interface Match<Meaning> {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** Many phrases, found together. */
export interface Phrasebook<Meaning> {
  /** Every place where a phrase stands, each at its longest. */
  find(said: Words): readonly Match<Meaning>[];
  /** What a message means that is one of the phrases and nothing else, in the order in which phrases are listed. */
  whole(said: Words): Meaning | null;
}

export interface Entry<Meaning> {
  readonly phrase: Phrase;
  readonly meaning: Meaning;
}

/** A phrase with the parts that it cannot do without, but for the one whose words are rarest among all the phrases. */
interface Indexed<Meaning> extends Entry<Meaning> {
  readonly order: number;
  readonly others: readonly ReadonlySet<string>[];
  /** The words with which it may start; null when that may be any. */
  readonly starts: ReadonlySet<string> | null;
}

/** Each phrase is looked for only in messages that have a word of each part that it cannot do without. */
export function phrasebookOf<Meaning>(
  entries: readonly Entry<Meaning>[],
  neverInGaps: ReadonlySet<string>,
): Phrasebook<Meaning> {
  const commonness = new Map<string, number>();
  for (const { phrase } of entries) {
    for (const word of anchorOf(phrase).flat()) commonness.set(word, (commonness.get(word) ?? 0) + 1);
  }
  const weight = (words: readonly string[]) => words.reduce((sum, word) => sum + (commonness.get(word) ?? 0), 0);

  const byWord = new Map<string, Indexed<Meaning>[]>();
  entries.forEach((entry, order) => {
    const [rarest = [], ...rest] = [...anchorOf(entry.phrase)].sort((a, b) => weight(a) - weight(b));
    const starts = startsOf(entry.phrase);
    const indexed = { ...entry, order, others: rest.map((words) => new Set(words)), starts };
    for (const word of rarest) {
      const others = byWord.get(word);
      if (others === undefined) byWord.set(word, [indexed]);
      else others.push(indexed);
    }
  });

  const candidates = ({ words }: Words): readonly Indexed<Meaning>[] => {
    const distinct = [...new Set(words)];
    const found = new Set(distinct.flatMap((word) => byWord.get(word) ?? []));
    return [...found].filter(({ others }) => others.every((words) => distinct.some((word) => words.has(word))));
  };

  return {
    find: (said) =>
      candidates(said).flatMap(({ phrase, meaning, starts }) => {
        const found: Match<Meaning>[] = [];
        for (let from = 0; from < said.words.length; from += 1) {
          if (starts !== null && !starts.has(said.words[from] as string)) continue;
          const to = endsOf(phrase, said, from, neverInGaps).at(-1);
          if (to !== undefined) found.push({ from, to, meaning });
        }
        return found;
      }),
    whole: (said) =>
      candidates(said)
        .toSorted((a, b) => a.order - b.order)
        .find(({ phrase }) => endsOf(phrase, said, 0, neverInGaps).includes(said.words.length))?.meaning ?? null,
  };
}

/** Without what stands wholly inside something longer: "mother" in "mother in law". */
export const longest = <Meaning>(matches: readonly Match<Meaning>[]): readonly Match<Meaning>[] =>
  matches.filter(
    (match) =>
      !matches.some(
        (other) => other.from <= match.from && match.to <= other.to && other.to - other.from > match.to - match.from,
      ),
  );
