/** Numbers in figures or words, up to 199: nothing that people are asked needs more. */
import type { AmountSaid } from './hours.ts';
import type { Words } from './words.ts';

export interface WrittenNumbers {
  readonly words: Readonly<Record<string, number>>;
  /** Words that may stand between numbers in a list: "1, 3 and 4", "options 2 and 3". */
  readonly around: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly ages: WrittenAges;
  readonly hours: WrittenHours;
}

/** The words around a number that make it an age. */
export interface WrittenAges {
  readonly is: readonly string[];
  readonly about: readonly string[];
  readonly nearly: readonly string[];
  readonly years: readonly string[];
  readonly months: readonly string[];
  readonly old: readonly string[];
  readonly not_years: readonly string[];
  readonly decades: Readonly<Record<string, number>>;
  readonly early: readonly string[];
  readonly middle: readonly string[];
  readonly late: readonly string[];
}

/** Phrases around a {number} that make it hours a week. */
export interface WrittenHours {
  readonly amounts: Readonly<Record<AmountSaid, readonly string[]>>;
  readonly a_day: readonly string[];
  readonly days: readonly string[];
  readonly unclear: readonly string[];
  readonly caring: readonly string[];
  readonly not_caring: readonly string[];
}

/** An option for each stretch of numbers, from the first to the last. */
export type Bands = Readonly<Record<string, readonly [number, number]>>;

/** The option whose band holds all the numbers that it may be; null when they lie in more than one. */
export const optionOf = (bands: Bands, [first, last]: readonly [number, number]): string | null =>
  Object.entries(bands).find(([, [least, most]]) => least <= first && last <= most)?.[0] ?? null;

export interface Numbers {
  /** The number that starts at a word, and the place after it; null when there is none. */
  at(words: readonly string[], from: number): { readonly value: number; readonly to: number } | null;
  /** The numbers of a message that consists of nothing else; null for any other message. */
  only({ words }: Words): readonly number[] | null;
  /** The numbers among some of the words. */
  within(words: readonly string[], part: { readonly from: number; readonly to: number }): readonly number[];
}

export function numbersOf({ words: written, around, ordinals }: WrittenNumbers): Numbers {
  const values = new Map(Object.entries(written));
  const order = new Map(Object.entries(ordinals));
  const passedOver = new Set(around);

  const at: Numbers['at'] = (words, from) => {
    const word = words[from] ?? '';
    if (/^\d{1,3}$/.test(word)) return { value: Number(word), to: from + 1 };
    const value = values.get(word);
    if (value === undefined) return null;
    const unit = values.get(words[from + 1] ?? '') ?? 0;
    const composed = value >= 20 && value < 100 && unit >= 1 && unit <= 9;
    return composed ? { value: value + unit, to: from + 2 } : { value, to: from + 1 };
  };

  const only: Numbers['only'] = ({ words }) => {
    const found: number[] = [];
    for (let from = 0; from < words.length; ) {
      const word = words[from] as string;
      const ordinal = order.get(word);
      const number = ordinal === undefined ? at(words, from) : { value: ordinal, to: from + 1 };
      if (number === null && !passedOver.has(word)) return null;
      if (number !== null) found.push(number.value);
      from = number?.to ?? from + 1;
    }
    return found.length === 0 ? null : found;
  };

  const within: Numbers['within'] = (words, part) => {
    const found: number[] = [];
    for (let { from } = part; from < part.to; ) {
      const number = at(words, from);
      if (number !== null) found.push(number.value);
      from = number?.to ?? from + 1;
    }
    return found;
  };

  return { at, only, within };
}

const FIGURES_UP_TO = 199;

/** Every way of writing a number, for phrases that say {number}. */
export function numberNames({ words }: WrittenNumbers): readonly string[] {
  const named = Object.entries(words);
  const units = named.filter(([, value]) => value >= 1 && value <= 9).map(([unit]) => unit);
  const composed = named
    .filter(([, value]) => value >= 20 && value < 100)
    .flatMap(([tens]) => units.map((unit) => `${tens} ${unit}`));
  const figures = Array.from({ length: FIGURES_UP_TO + 1 }, (_, value) => String(value));
  return [...figures, ...named.map(([name]) => name), ...composed];
}
