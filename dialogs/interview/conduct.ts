import { nextQuestion } from './interview.ts';
import type { Facts } from './question.ts';
import type { Goal, Script } from './script.ts';

export interface Conducted {
  /** The questions in the order in which they were asked. */
  readonly asked: readonly string[];
  /** Those to which there was no answer: they count as "not sure". */
  readonly unanswered: readonly string[];
  readonly facts: Facts;
}

/**
 * Conducts a whole interview with somebody whose answers are known beforehand. Answers are given only when asked;
 * goals are taken in the order given.
 * @param told what this person said before anything was asked.
 */
export function conduct(
  script: Script,
  goals: readonly Goal[],
  offered: ReadonlySet<string>,
  answers: Facts,
  told: Facts = {},
): Conducted {
  const asked: string[] = [];
  let facts = told;
  for (const goal of goals) {
    let question = nextQuestion(script, goal, { facts, offered });
    while (question !== null) {
      asked.push(question);
      facts = { ...facts, [question]: answers[question] ?? 'unsure' };
      question = nextQuestion(script, goal, { facts, offered });
    }
  }
  return { asked, unanswered: asked.filter((question) => !(question in answers)), facts };
}
