/** What is understood of one message, under the labels of the design: so that any collection of messages can be scored. */
import { z } from 'zod';
import { chosen } from '../../dialogs/interview/question.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';
import { type Asked, type Understood, understand } from '../../dialogs/understanding/understand.ts';
import type { Vocabulary } from '../../dialogs/understanding/vocabulary.ts';

export const scoredMessage = z.object({
  id: z.union([z.string(), z.number()]).default(''),
  text: z.string(),
  channel: z.string().default('web'),
  /** The id of a question of the script, or the words of a yes/no question as it was asked. */
  question: z.string().nullish(),
});
export type ScoredMessage = z.output<typeof scoredMessage>;

const isQuestion = (question: string): question is QuestionId => question in questions;

function askedBy(question: string | null | undefined): Asked {
  if (question && isQuestion(question)) {
    const { kind, options, alone } = questions[question];
    const choices = kind === 'place' ? [] : options;
    return { question, kind: kind === 'yes_no' ? 'one_of' : kind, choices, alone, labels: {} };
  }
  const choices = question ? ['yes', 'no'] : [];
  return { question: null, ...(question ? { words: question } : {}), kind: 'one_of', choices, alone: [], labels: {} };
}

const YES_OR_NO = ['yes', 'no', 'unsure'] as const;

/** Only to a question that is answered with yes or no. */
function replyTo(question: ScoredMessage['question'], { answer, heard }: Understood): string | undefined {
  const isYesOrNo = question && (!isQuestion(question) || questions[question].kind === 'yes_no');
  if (!isYesOrNo) return undefined;
  const said = answer ?? heard[question];
  return YES_OR_NO.find((reply) => reply === said) ?? 'other';
}

function placesIn({ read, gazetteer }: Vocabulary, text: string): readonly string[] {
  const said = read(text);
  const names = gazetteer.names(said).map(({ from, to }) => said.words.slice(from, to).map(capitalised).join(' '));
  return [...new Set([...gazetteer.postcodes(text).map(({ code }) => code), ...names])];
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function scored(vocabulary: Vocabulary, { id, text, question }: ScoredMessage) {
  const understood = understand(vocabulary, text, askedBy(question));
  const { answer, heard, goal, concern } = understood;
  const own = question && isQuestion(question) && answer !== null && chosen(answer).length > 0;
  const reply = replyTo(question, understood);
  return {
    id,
    ...(reply === undefined ? {} : { answer: reply }),
    facts: own ? { ...heard, [question]: answer } : heard,
    goals: goal === null ? [] : [goal],
    places: placesIn(vocabulary, text),
    intent: understood.intent,
    safety: concern ?? 'none',
  };
}
