/**
 * Text as the rest of the understanding reads it: plain lower-case words, one spelling for each, and where a
 * sentence or a part of one ends. Phrases of the vocabulary are read in the same way, so "don't", "dont" and
 * "do not" are the same on both sides.
 */
export interface Words {
  readonly words: readonly string[];
  /** For each word, the place just after the last word of its sentence. */
  readonly stops: readonly number[];
  /** Whether a comma, a bracket, a dash or the end of a sentence follows the word at the same place. */
  readonly pauses: readonly boolean[];
}

export type Reader = (text: string) => Words;

/**
 * A spelling, and the other ways in which people write it. Signs such as emoji may be among them, and `NEARLY` for
 * whatever is one letter off.
 */
export type Spellings = Readonly<Record<string, readonly string[]>>;

/** Punctuation that is not part of a word ends a sentence or makes a pause; anything else is passed over. */
const PIECES =
  /(?<word>£?\d+(?:\/\d+)+|£?[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*%?)|(?<sign>\p{Extended_Pictographic})|(?<and>[&+])|(?<to>(?<=\d)[-–](?=\d))|(?<pause>\.{2,}|[,;:()[\]"–—]|\s-+\s)|(?<end>[.!?\n]+)/gu;

const DRAWN_OUT = /(\p{L})\1\1/u;
const THRICE = /(\p{L})\1{2,}/gu;
const SPLIT_NUMBER = /^(\d+)(?!st$|nd$|rd$|th$|s$)(\p{L}+)$/u;

/** Among the other ways of writing a word: any word that nobody knows and that is one slip away from it. */
const NEARLY = '~';

/** "Doing" written as it is said. */
const DROPPED_G = /^\p{L}{3,}in$/u;

interface Draft {
  readonly word: string;
  pause: boolean;
  end: boolean;
}

interface Rewriting {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * Makes the reader for a language of spellings.
 * @param known words that are right with a doubled letter ("fall"), for undoing "falllll" and "noooo" alike.
 */
export function readerOf(spellings: Spellings, known: ReadonlySet<string>): Reader {
  const exact = new Map<string, readonly string[]>();
  const rewritings = new Map<string, Rewriting[]>();
  const familiar = new Set(known);
  const slips = slipsOf(Object.keys(spellings).filter((right) => spellings[right]?.includes(NEARLY)));
  const all = Object.entries(spellings).flatMap(([right, others]) =>
    others
      .filter((other) => other !== NEARLY)
      .map((other) => ({ from: other.toLowerCase().split(' '), to: right.split(' ') })),
  );
  for (const { from, to } of all) {
    for (const word of [...from, ...to]) familiar.add(word);
    if (from.length === 1) exact.set(from[0] as string, to);
  }
  for (const { from, to } of all) {
    // What is rewritten has its single words spelled alike already.
    const alike = from.flatMap((word) => (from.length === 1 ? [word] : (exact.get(word) ?? [word])));
    const first = alike[0] as string;
    const others = rewritings.get(first) ?? [];
    rewritings.set(
      first,
      [...others, { from: alike, to }].sort((a, b) => b.from.length - a.from.length),
    );
  }

  const undoubled = (word: string): string => {
    if (!DRAWN_OUT.test(word)) return word;
    const twice = word.replace(THRICE, '$1$1');
    const once = word.replace(THRICE, '$1');
    return !familiar.has(twice) && familiar.has(once) ? once : twice;
  };

  /** A word that nobody knows may be one that they do, with a slip in it or without its last letter. */
  const recognised = (word: string): string => {
    if (DROPPED_G.test(word) && familiar.has(`${word}g`)) return `${word}g`;
    return familiar.has(word) ? word : (slips(word) ?? word);
  };

  /** The words that one piece of writing stands for, before they are spelled alike. */
  const plain = (piece: string): readonly string[] => {
    const written = exact.get(piece) ?? exact.get(piece.replaceAll("'", ''));
    if (written !== undefined) return written;
    const word = undoubled(piece.replace(/'s$/, '').replaceAll("'", ''));
    const split = SPLIT_NUMBER.exec(word);
    return exact.get(word) ?? (split === null ? [recognised(word)] : [split[1] as string, split[2] as string]);
  };

  const lexed = (text: string): Draft[] => {
    const drafts: Draft[] = [];
    const tidied = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu, '$1');
    for (const { groups } of tidied.matchAll(PIECES)) {
      const piece = groups?.word ?? groups?.sign;
      const last = drafts.at(-1);
      if (piece !== undefined) {
        if (groups?.sign !== undefined && !exact.has(piece)) continue;
        for (const word of plain(piece)) drafts.push({ word, pause: false, end: false });
      } else if (groups?.and !== undefined) drafts.push({ word: 'and', pause: false, end: false });
      else if (groups?.to !== undefined) drafts.push({ word: 'to', pause: false, end: false });
      else if (last !== undefined) {
        last.pause = true;
        if (groups?.end !== undefined) last.end = true;
      }
    }
    return drafts;
  };

  /** The longest other way of writing that starts here and has no pause inside it. */
  const rewritingAt = (drafts: readonly Draft[], at: number): Rewriting | undefined =>
    rewritings
      .get(drafts[at]?.word as string)
      ?.find(({ from }) =>
        from.every(
          (word, ahead) =>
            drafts[at + ahead]?.word === word && (ahead === from.length - 1 || drafts[at + ahead]?.pause === false),
        ),
      );

  const spelled = (drafts: readonly Draft[]): Draft[] => {
    const result: Draft[] = [];
    for (let at = 0; at < drafts.length; ) {
      const rewriting = rewritingAt(drafts, at);
      const length = rewriting?.from.length ?? 1;
      const last = drafts[at + length - 1] as Draft;
      const words = rewriting?.to ?? [last.word];
      words.forEach((word, index) => {
        const final = index === words.length - 1;
        result.push({ word, pause: final && last.pause, end: final && last.end });
      });
      at += length;
    }
    return result;
  };

  return (text) => {
    // Twice, since one spelling can complete another: "hes" becomes "he is", and "he is got" becomes "he has got".
    const drafts = spelled(spelled(lexed(text)));
    const stops: number[] = new Array(drafts.length);
    for (let at = drafts.length - 1, stop = drafts.length; at >= 0; at -= 1) {
      if (drafts[at]?.end) stop = at + 1;
      stops[at] = stop;
    }
    return { words: drafts.map(({ word }) => word), stops, pauses: drafts.map(({ pause }) => pause) };
  };
}

/** Finds the one word of these from which another is a letter added, left out, changed, or swapped with the next. */
function slipsOf(words: readonly string[]): (word: string) => string | null {
  const without = (word: string) => [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));
  const near = new Map<string, string>();
  for (const word of words) for (const short of [word, ...without(word)]) near.set(short, word);
  const fewest = Math.min(...words.map(({ length }) => length)) - 1;
  return (word) => {
    if (word.length < fewest) return null;
    const found = [word, ...without(word)].find((short) => near.has(short));
    return found === undefined ? null : (near.get(found) as string);
  };
}

/** The same words as one unbroken sentence, for what is understood only as a whole. */
export const unbroken = ({ words }: Words): Words => ({
  words,
  stops: words.map(() => words.length),
  pauses: words.map(() => false),
});

/** Part of the words, as words of their own. */
export const partOf = ({ words, stops, pauses }: Words, from: number, to: number): Words => ({
  words: words.slice(from, to),
  stops: stops.slice(from, to).map((stop) => Math.min(stop, to) - from),
  pauses: pauses.slice(from, to),
});
