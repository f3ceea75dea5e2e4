import type { Facts, Value } from './question.ts';

/** Where an answer came from: it was asked, heard in passing and confirmed, or entered by a member of staff. */
export type Origin = 'asked' | 'heard' | 'staff';

/** Answers are only ever added: a later answer to the same question counts, and going back takes the last away. */
export interface Answer {
  readonly question: string;
  readonly value: Value;
  readonly origin: Origin;
}

export const factsOf = (answers: readonly Answer[]): Facts =>
  Object.fromEntries(answers.map(({ question, value }) => [question, value]));
