/** The real vocabulary, and short ways to ask it. */
import { readVocabulary } from '../../bot/content/understanding.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';
import { type Asked, type Understood, understand } from '../../dialogs/understanding/understand.ts';

export const vocabulary = readVocabulary();

export const questions = carersScript.questions;
export type Id = keyof typeof questions;
export const ids = Object.keys(questions) as Id[];

/** A question as a channel asks it: a place is asked for without choices. */
export function asking(question: Id, labels: Asked['labels'] = {}): Asked {
  const { kind, options, alone } = questions[question];
  return { question, kind, choices: kind === 'place' ? [] : options, alone, labels };
}

/** Ways on that a pause offers, without a question. */
export const offering = (...choices: string[]): Asked => ({
  question: null,
  kind: choices.length > 0 ? 'one_of' : 'open',
  choices,
  alone: [],
  labels: {},
});

export const inAnswerTo = (question: Id, text: string): Understood => understand(vocabulary, text, asking(question));

/** What is understood of a message when nothing was asked. */
export const unasked = (text: string): Understood => understand(vocabulary, text, offering());

export const heardIn = (text: string): Facts => unasked(text).heard;
