/**
 * What public words may not hold. Numbers, sums and links live in content/services alone, where they have a source and
 * a date; and some words put people off or hurt (Dorset carers strategy 2022-27 (draft), "Terminology" and "Barriers").
 */
export interface AvoidedWord {
  /** A word, a phrase, or a regular expression, matched as whole words in any case. */
  readonly avoid: string;
  readonly say: string;
}

const HANDLEBARS = /\{\{[^}]*\}\}/g;

const TYPED_CONTACTS: readonly RegExp[] = [
  /\b\d{3,}(?:[\s-]\d{3,})+\b/g,
  /\b\d{5,}\b/g,
  /\b(?:999|111|101)\b/g,
  /£|\bpounds?\b/gi,
  /https?:|www\.|\b[\w-]+\.(?:uk|com|org|net)\b/gi,
  /\S@\S/g,
];

const typedWords = (source: string): string => source.replace(HANDLEBARS, ' ').replace(/\s+/g, ' ');

/** @returns numbers to ring, sums and links that are typed in, the surest kind first. */
export const contactsIn = (source: string): readonly string[] =>
  /[\d£@.:]|pound/i.test(source)
    ? TYPED_CONTACTS.flatMap((pattern) => [...typedWords(source).matchAll(pattern)].map(([contact]) => contact.trim()))
    : [];

/** @returns what is wrong, in plain words: a number, sum or link that is typed in. */
export const typedContacts = (source: string): readonly string[] => contactsIn(source).slice(0, 1).map(isTypedIn);

export const isTypedIn = (contact: string): string =>
  `has "${contact}" typed in: numbers, sums and links belong in content/services, see its README`;

/** @returns what is wrong, in plain words, once for each word that is better avoided. */
export function avoidedWords(source: string, avoided: readonly AvoidedWord[]): readonly string[] {
  const words = typedWords(source);
  return avoided.filter(({ avoid }) => patternOf(avoid).test(words)).map(({ avoid, say }) => `says "${avoid}": ${say}`);
}

const patterns = new Map<string, RegExp>();

/** Thousands of words are looked through for the same few. */
function patternOf(avoid: string): RegExp {
  const pattern = patterns.get(avoid) ?? new RegExp(`\\b(?:${avoid})\\b`, 'i');
  patterns.set(avoid, pattern);
  return pattern;
}
