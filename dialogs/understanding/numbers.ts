/** Numbers in figures or words, up to 199: nothing that people are asked needs more. */
import type { Words } from './words.ts';

export interface WrittenNumbers {
  readonly words: Readonly<Record<string, number>>;
  /** Words that may stand between numbers in a list: "1, 3 and 4", "options 2 and 3". */
  readonly around: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly ages: WrittenAges;
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

export interface Numbers {
  /** The number that starts at a word, and the place after it; null when there is none. */
  at(words: readonly string[], from: number): { readonly value: number; readonly to: number } | null;
  /** The numbers of a message that consists of nothing else; null for any other message. */
  only({ words }: Words): readonly number[] | null;
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

  return { at, only };
}
