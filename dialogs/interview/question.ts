/**
 * A question is something the assistant may ask. Its options are the only values a rule can read,
 * so the types of answers and of rules both follow from the definition here.
 */
export interface Question<Kind extends QuestionKind = QuestionKind, Option extends string = string> {
  readonly kind: Kind;
  readonly options: readonly Option[];
  /** Options of an `any_of` question that cannot be chosen together with any other, such as "none of these". */
  readonly alone: readonly Option[];
  /** Names that options had in earlier scripts: what was answered under them still counts. */
  readonly aliases?: Readonly<Record<string, Option>>;
}

/** `place` is answered with a postcode or town, of which only the council is kept. */
export type QuestionKind = 'yes_no' | 'one_of' | 'any_of' | 'place';

export type Questions = Readonly<Record<string, Question>>;
export type QuestionId<Q extends Questions = Questions> = keyof Q & string;
export type OptionOf<Q extends Questions, Id extends keyof Q> = Q[Id]['options'][number];

export const yesNo = (): Question<'yes_no', 'yes' | 'no'> => ({ kind: 'yes_no', options: ['yes', 'no'], alone: [] });

export const oneOf = <const Option extends string>(...options: Option[]): Question<'one_of', Option> => ({
  kind: 'one_of',
  options,
  alone: [],
});

export const anyOf = <const Option extends string, const Alone extends NoInfer<Option>>(
  options: readonly Option[],
  { alone }: { readonly alone: readonly Alone[] },
): Question<'any_of', Option> => ({ kind: 'any_of', options, alone });

export const place = <const Option extends string>(...options: Option[]): Question<'place', Option> => ({
  kind: 'place',
  options,
  alone: [],
});

/** A question of which some options once had other names: `renamed(oneOf('parent', …), { mum_or_dad: 'parent' })`. */
export const renamed = <Kind extends QuestionKind, Option extends string>(
  question: Question<Kind, Option>,
  aliases: Readonly<Record<string, NoInfer<Option>>>,
): Question<Kind, Option> => ({ ...question, aliases });

/** What somebody may answer instead of choosing: they do not know, or they would rather not say. */
export const WITHOUT_ANSWER = ['unsure', 'skipped'] as const;
export type WithoutAnswer = (typeof WITHOUT_ANSWER)[number];

/** One option, a list of options of an `any_of` question, or no answer. */
export type Value = string | readonly string[];

/** All answers so far, by question id. Answers are only ever options: a person's own words are not facts. */
export type Facts = Readonly<Record<string, Value>>;

export const isWithoutAnswer = (value: Value): value is WithoutAnswer => value === 'unsure' || value === 'skipped';

/** The options that a value names: none when the person did not answer. */
export function chosen(value: Value): readonly string[] {
  if (isWithoutAnswer(value)) return [];
  return typeof value === 'string' ? [value] : value;
}

/**
 * Whether a value may stand as the answer to a question: known options only, at least one,
 * exactly one unless any may be chosen, and an option that stands alone chosen alone.
 */
export function isAnswerTo(question: Question, value: Value): boolean {
  if (isWithoutAnswer(value)) return true;
  const options = chosen(value);
  if (options.length === 0 || new Set(options).size !== options.length) return false;
  if (!options.every((option) => question.options.includes(option))) return false;
  if (question.kind !== 'any_of') return typeof value === 'string';
  return (
    typeof value !== 'string' && (options.length === 1 || !options.some((option) => question.alone.includes(option)))
  );
}

/**
 * An answer given when options may have had other names, as it stands now; null when it is no answer any more. Somebody
 * who ticked one box that is gone is asked about all of them again: who knows what took its place?
 */
export function valueNow(question: Question, value: Value): Value | null {
  const nameNow = (option: string): string => question.aliases?.[option] ?? option;
  const now = typeof value === 'string' ? nameNow(value) : [...new Set(value.map(nameNow))];
  return isAnswerTo(question, now) ? now : null;
}
