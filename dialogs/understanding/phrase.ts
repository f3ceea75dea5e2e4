/**
 * The small language in which phrases are written in `content/understanding` (its README explains it to editors):
 *
 *     i [really] (want|wanted) to ... {harm} myself
 *
 * A phrase is compiled once and matched by walking sets of places, so the time it takes grows with its length
 * and the length of the message, never faster.
 */
import type { Reader, Words } from './words.ts';

export type Phrase = readonly Step[];

type Step =
  /** One of several ways: sequences of words, or phrases of their own where a gap or a mark is among them. */
  | { readonly kind: 'either'; readonly branch: Branch; readonly phrases: readonly Phrase[] }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

/** Sequences of words, shared from the left. */
interface Branch {
  readonly next: Map<string, Branch>;
  ends: boolean;
}

/** What phrases are written against: named lists of words, and words that a gap never passes over. */
export interface Language {
  readonly read: Reader;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly neverInGaps: ReadonlySet<string>;
}

/** A phrase that cannot be used. The message says what is wrong in words for whoever wrote it. */
export class PhraseError extends Error {
  constructor(phrase: string, problem: string) {
    super(`the phrase "${phrase}" ${problem}`);
    this.name = 'PhraseError';
  }
}

const GAPS: Readonly<Record<string, number>> = { '..': 2, '...': 5 };
const MOST_WORDINGS = 20_000;
/** A choice with more ways of saying it than this is not copied into the phrases that name it. */
const MANY_WORDINGS = 100;

type Part =
  | { readonly kind: 'said'; readonly words: readonly string[] }
  | { readonly kind: 'either'; readonly ways: Ways }
  | { readonly kind: 'mark'; readonly mark: string };

interface Ways {
  readonly wordings: readonly (readonly string[])[];
  readonly phrases: readonly Phrase[];
}

const TOKENS = /\.{2,3}(?!\.)|[()[\]|^$]|\{[^}]*\}?|[^()[\]|^${}.]+|[\s\S]/gu;

/** What can be said as plain words is spelled out, so that it can be shared; the rest stays a phrase. */
function waysOf(parts: readonly Part[], phrase: string): Ways {
  const plain = parts.every(
    (part) => part.kind === 'said' || (part.kind === 'either' && part.ways.phrases.length === 0),
  );
  const [only] = parts;
  const shared = parts.length === 1 && only?.kind === 'either' && only.ways.wordings.length > MANY_WORDINGS;
  if (!plain || shared) return { wordings: [], phrases: [parts.flatMap(stepsOf)] };
  let wordings: readonly (readonly string[])[] = [[]];
  for (const part of parts) {
    const more = part.kind === 'said' ? [part.words] : part.kind === 'either' ? part.ways.wordings : [];
    wordings = wordings.flatMap((wording) => more.map((words) => [...wording, ...words]));
    if (wordings.length > MOST_WORDINGS) throw new PhraseError(phrase, 'can be said in too many ways: split it');
  }
  return { wordings, phrases: [] };
}

const joined = (ways: readonly Ways[]): Ways => ({
  wordings: ways.flatMap(({ wordings }) => wordings),
  phrases: ways.flatMap(({ phrases }) => phrases),
});

/** Reads phrases of one language, remembering its lists once they are read. */
export function phraseReader(language: Language) {
  const lists = new Map<string, Ways>();

  const waysOfList = (name: string, phrase: string, within: readonly string[]): Ways => {
    const known = lists.get(name);
    if (known !== undefined) return known;
    const entries = language.lists[name];
    if (entries === undefined) throw new PhraseError(phrase, `names the list {${name}}, which does not exist`);
    if (within.includes(name)) throw new PhraseError(phrase, `names the list {${name}}, which contains itself`);
    const ways = joined(entries.map((entry) => waysOf(partsOf(entry, [...within, name]), entry)));
    lists.set(name, ways);
    return ways;
  };

  const partsOf = (phrase: string, within: readonly string[] = []): Part[] => {
    const tokens = phrase.match(TOKENS) ?? [];
    let at = 0;
    const sequence = (closing: string | null): Part[] => {
      const parts: Part[] = [];
      for (; at < tokens.length; at += 1) {
        const token = tokens[at] as string;
        if (token === '|' || token === ')' || token === ']') {
          if (closing === null || (token !== '|' && token !== closing)) {
            throw new PhraseError(phrase, `has "${token}" without an opening bracket before it`);
          }
          return parts;
        }
        if (token === '(' || token === '[') parts.push(either(token));
        else if (token.startsWith('{')) {
          parts.push({ kind: 'either', ways: waysOfList(token.slice(1, -1), phrase, within) });
        } else if (token in GAPS || token === '^' || token === '$') parts.push({ kind: 'mark', mark: token });
        else if (token === '.') throw new PhraseError(phrase, 'has a full stop: a gap is written with two or three');
        else {
          const { words } = language.read(token);
          if (words.length > 0) parts.push({ kind: 'said', words });
        }
      }
      if (closing !== null) throw new PhraseError(phrase, `has no closing "${closing}"`);
      return parts;
    };
    const either = (opening: string): Part => {
      const closing = opening === '(' ? ')' : ']';
      const ways: Ways[] = opening === '[' ? [{ wordings: [[]], phrases: [] }] : [];
      do {
        at += 1;
        ways.push(waysOf(sequence(closing), phrase));
      } while (tokens[at] === '|');
      return { kind: 'either', ways: joined(ways) };
    };
    return sequence(null);
  };

  return {
    /** @throws PhraseError when the phrase is badly written, names an unknown list, or could match nothing at all. */
    phrase(written: string): Phrase {
      const steps = partsOf(written).flatMap(stepsOf);
      const gapAt = (step: Step | undefined) => step === undefined || step.kind === 'gap';
      if (gapAt(steps[0]) || gapAt(steps.at(-1))) throw new PhraseError(written, 'must start and end with words');
      if (anchorOf(steps).length === 0) throw new PhraseError(written, 'has no word that must be said');
      return steps;
    },
  };
}

function stepsOf(part: Part): readonly Step[] {
  if (part.kind === 'said') return part.words.map((word) => eitherStep({ wordings: [[word]], phrases: [] }));
  if (part.kind === 'either') return [eitherStep(part.ways)];
  if (part.mark === '^') return [{ kind: 'start' }];
  return [part.mark === '$' ? { kind: 'end' } : { kind: 'gap', most: GAPS[part.mark] as number }];
}

/** A list that many phrases name is kept once. */
const kept = new WeakMap<Ways, Step>();

function eitherStep(ways: Ways): Step {
  const known = kept.get(ways);
  if (known !== undefined) return known;
  const root: Branch = { next: new Map(), ends: false };
  for (const wording of ways.wordings) {
    let branch = root;
    for (const word of wording) {
      const next = branch.next.get(word) ?? { next: new Map(), ends: false };
      branch.next.set(word, next);
      branch = next;
    }
    branch.ends = true;
  }
  const step: Step = { kind: 'either', branch: root, phrases: ways.phrases };
  kept.set(ways, step);
  return step;
}

/** For each part of a phrase that must be said, the words with which it can begin. */
export const anchorOf = (phrase: Phrase): readonly (readonly string[])[] =>
  phrase.flatMap((step) => {
    const words = beginningsOf(step);
    return words === null ? [] : [words];
  });

/** The words with which a step can begin; null when it may be left out. */
function beginningsOf(step: Step): readonly string[] | null {
  if (step.kind !== 'either' || step.branch.ends) return null;
  const words = [...step.branch.next.keys()];
  for (const [first] of step.phrases) {
    const more = first === undefined ? null : beginningsOf(first);
    if (more === null) return null;
    words.push(...more);
  }
  return words;
}

/** The words with which a phrase may start; null when that may be any word. */
export function startsOf(phrase: Phrase): ReadonlySet<string> | null {
  const known = startsKept.get(phrase);
  if (known !== undefined) return known;
  const starts = startsRead(phrase);
  startsKept.set(phrase, starts);
  return starts;
}

const startsKept = new WeakMap<Phrase | Step, ReadonlySet<string> | null>();

function startsRead(phrase: Phrase): ReadonlySet<string> | null {
  const [first] = phrase;
  const rest = phrase.slice(1);
  if (first === undefined || first.kind === 'gap' || first.kind === 'end') return null;
  if (first.kind === 'start') return startsOf(rest);
  const starts = startsOfStep(first);
  if (starts === null || !first.branch.ends) return starts;
  const more = startsOf(rest);
  return more && new Set([...starts, ...more]);
}

function startsOfStep(step: Step & { kind: 'either' }): ReadonlySet<string> | null {
  const known = startsKept.get(step);
  if (known !== undefined) return known;
  const within = step.phrases.map(startsOf);
  const starts = within.includes(null)
    ? null
    : new Set([...step.branch.next.keys(), ...within.flatMap((words) => [...(words ?? [])])]);
  startsKept.set(step, starts);
  return starts;
}

/**
 * Where a phrase that starts at a word may end, within the same sentence: places just after its last word,
 * in order. Empty when it does not stand there.
 */
export function endsOf(phrase: Phrase, said: Words, from: number, neverInGaps: ReadonlySet<string>): readonly number[] {
  const places = reachedBy(phrase, { said, stop: said.stops[from] ?? 0, neverInGaps }, [from]);
  return places.filter((place) => place > from).sort((a, b) => a - b);
}

interface Ground {
  readonly said: Words;
  readonly stop: number;
  readonly neverInGaps: ReadonlySet<string>;
}

function reachedBy(phrase: Phrase, ground: Ground, from: readonly number[]): readonly number[] {
  let places = from;
  for (const step of phrase) {
    const reached = new Set<number>();
    for (const place of places) take(step, ground, place, reached);
    if (reached.size === 0) return [];
    places = [...reached];
  }
  return places;
}

function take(step: Step, ground: Ground, place: number, reached: Set<number>): void {
  const { said, stop, neverInGaps } = ground;
  switch (step.kind) {
    case 'start':
      if (place === 0 || said.pauses[place - 1]) reached.add(place);
      break;
    case 'end':
      if (place === stop || said.pauses[place - 1]) reached.add(place);
      break;
    case 'gap':
      reached.add(place);
      for (let over = place; over < Math.min(stop, place + step.most); over += 1) {
        if (neverInGaps.has(said.words[over] as string)) break;
        reached.add(over + 1);
      }
      break;
    case 'either': {
      let branch: Branch | undefined = step.branch;
      for (let at = place; branch !== undefined; at += 1) {
        if (branch.ends) reached.add(at);
        branch = at < stop ? branch.next.get(said.words[at] as string) : undefined;
      }
      for (const phrase of step.phrases) {
        if (startsOf(phrase)?.has(said.words[place] ?? '') === false) continue;
        for (const end of reachedBy(phrase, ground, [place])) reached.add(end);
      }
      break;
    }
  }
}
