/**
 * What is learned from the examples of `content/understanding/examples`: danger, what somebody wants, and yes or no said
 * in other words. It goes beyond the phrases, which know only what is written; and it is used only where it is sure.
 */
import { type Example, type Features, feature, type Knowledge, learn, type Model, modelOf } from './learner.ts';
import { CONCERNS, type Concern } from './safety.ts';
import type { Reader, Words } from './words.ts';

/** Messages by label: `examples/danger/crisis_suicide.txt` holds those with the label `crisis_suicide`. */
export type Messages = Readonly<Record<string, readonly string[]>>;

export interface WrittenExamples {
  readonly danger: Messages;
  readonly wishes: Messages;
  /** Each with the question that it answers: its id, or the words of a yes/no question. */
  readonly replies: Readonly<Record<string, readonly Reply[]>>;
}

export interface Reply {
  readonly question: string;
  readonly text: string;
}

export interface Likely<Label extends string = string> {
  readonly label: Label;
  /** Between 0 and 1. */
  readonly likelihood: number;
}

export interface Learned {
  /** The likeliest danger, and how likely it is that there is any. */
  danger(said: Words): Likely<Concern>;
  /** What somebody most likely wants, by the labels of the examples. */
  wish(said: Words): Likely;
  /** To a yes/no question: yes, no, unsure or other. */
  reply(question: string, text: string): Likely;
  /** Everything that there is to learn, learned now: so that nobody has to wait for it later, or to be kept. */
  all(): Remembered;
}

/** What was learned before from the same examples. */
export type Remembered = Readonly<Record<'danger' | 'wishes' | 'replies', Knowledge>>;

/**
 * Learning takes a second or two, so it waits until it is needed.
 * @param remembered what was learned before; null when the examples have changed since.
 */
export function learnedFrom(examples: WrittenExamples, read: Reader, remembered: Remembered | null): Learned {
  const replyFeatures = ({ question, text }: Reply) => replyFeaturesOf(read, question, text);
  const known = {
    danger: once(
      () => remembered?.danger ?? learn(examplesOf(withoutDanger(examples), (text) => wordFeatures(read(text)))),
    ),
    wishes: once(() => remembered?.wishes ?? learn(examplesOf(examples.wishes, (text) => shapeFeatures(read(text))))),
    replies: once(() => remembered?.replies ?? learn(examplesOf(examples.replies, replyFeatures))),
  };
  const danger: () => Model = once(() => modelOf(known.danger()));
  const wish: () => Model = once(() => modelOf(known.wishes()));
  const reply: () => Model = once(() => modelOf(known.replies()));
  return {
    danger: (said) => {
      const likely = danger()(wordFeatures(said));
      const [label] = [...CONCERNS].sort((one, other) => (likely.get(other) ?? 0) - (likely.get(one) ?? 0));
      return { label: label as Concern, likelihood: 1 - (likely.get('none') ?? 1) };
    },
    wish: (said) => likeliest(wish()(shapeFeatures(said))),
    reply: (question, text) => likeliest(reply()(replyFeatures({ question, text }))),
    all: () => ({ danger: known.danger(), wishes: known.wishes(), replies: known.replies() }),
  };
}

/** Nobody who only wants something is in danger. */
const withoutDanger = ({ danger, wishes }: WrittenExamples): Messages => ({
  ...danger,
  none: [...(danger.none ?? []), ...Object.values(wishes).flat()],
});

const examplesOf = <Message>(
  messages: Readonly<Record<string, readonly Message[]>>,
  featuresOf: (message: Message) => Features,
): readonly Example[] =>
  Object.entries(messages).flatMap(([label, all]) =>
    all.map((message): Example => ({ label, features: featuresOf(message) })),
  );

const likeliest = (likely: ReadonlyMap<string, number>): Likely => {
  const [first] = [...likely].sort(([, one], [, other]) => other - one);
  const [label = '', likelihood = 0] = first ?? [];
  return { label, likelihood };
};

function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | null = null;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}

// === What is noticed in a message

/** Words, pairs and threes of them, and four letters in a row, which misspellings have in common with what is meant. */
function wordFeatures({ words }: Words): Features {
  const features = new Set<number>();
  words.forEach((word, at) => {
    const [next, afterNext] = words.slice(at + 1, at + 3);
    features.add(feature('one', word));
    if (next !== undefined) features.add(feature('two', word, next));
    if (next === undefined || afterNext === undefined) return;
    features.add(feature('three', word, next, afterNext));
    features.add(feature('around', word, afterNext));
  });
  const letters = ` ${words.join(' ')} `;
  for (let at = 0; at + 4 <= letters.length; at += 1) features.add(feature('letters', letters.slice(at, at + 4)));
  return [...features];
}

const LONG = 8;

/** The same, with how the message begins and ends and how long it is. */
function shapeFeatures(said: Words): Features {
  const { words } = said;
  return [
    ...wordFeatures(said),
    feature('begins', ...words.slice(0, 1)),
    feature('begins', ...words.slice(0, 2)),
    feature('ends', ...words.slice(-1)),
    feature('long', String(Math.min(words.length, LONG))),
  ];
}

/** Words that turn a question round: "Don't you …?", "Do you mind …?" */
const TURNING: ReadonlySet<string> = new Set(['not', 'nobody', 'no', 'mind', 'never', 'right', 'rather']);

function replyFeaturesOf(read: Reader, question: string, text: string): Features {
  const said = read(text);
  const { words } = said;
  const asked = question.includes(' ')
    ? read(question)
        .words.filter((word) => TURNING.has(word))
        .flatMap((word) => [feature('asked', word), feature('asked', word, ...words.slice(0, 1))])
    : words.flatMap((word, at) => [feature('to', question, word), feature('to', question, ...words.slice(at, at + 2))]);
  return [...shapeFeatures(said), ...asked, ...(text.includes('?') ? [feature('asks back')] : [])];
}
