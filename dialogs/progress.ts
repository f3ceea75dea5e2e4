/** Where a conversation stands in the interview: derived from its answers, never stored. */
import type { Conversation } from './conversation.ts';
import { factsOf } from './interview/answers.ts';
import { type Findings, findings, nextQuestion, outcomesOf } from './interview/interview.ts';
import { type Facts, isAnswerTo } from './interview/question.ts';
import type { Situation } from './interview/rulebook.ts';
import { type Goal, rulebookOf, type Script } from './interview/script.ts';
import { visible } from './interview/visible.ts';
import type { Reply } from './reply.ts';

/** The script, and the services that the operator offers at present. */
export interface Setting {
  readonly script: Script;
  readonly offered: ReadonlySet<string>;
  /** What somebody gets who says nothing about what they want. */
  readonly defaultGoals: readonly string[];
}

const situations = new WeakMap<Conversation['answers'], Situation>();

/**
 * What is known. An answer to a question or with an option that the script no longer has is kept, but not seen.
 * The same answers are the same situation, so that what was worked out from them is not worked out again.
 */
export function situationOf({ script, offered }: Setting, { answers }: Conversation): Situation {
  const before = situations.get(answers);
  if (before?.offered === offered) return before;
  const known = Object.entries(factsOf(answers)).filter(([id, value]) => {
    const question = script.questions[id];
    return question !== undefined && isAnswerTo(question, value);
  });
  const situation: Situation = { facts: Object.fromEntries(known), offered };
  situations.set(answers, situation);
  return situation;
}

/** The answers that count, in script order. */
export const factsSeen = (setting: Setting, conversation: Conversation): Facts =>
  visible(setting.script, situationOf(setting, conversation)).facts;

export function goalsOf(setting: Setting, conversation: Conversation): readonly Goal[] {
  const wanted = conversation.goals.length > 0 ? conversation.goals : setting.defaultGoals;
  return wanted.flatMap((id) => setting.script.goals[id] ?? []);
}

const openQuestion = (setting: Setting, conversation: Conversation, goal: Goal): string | null =>
  nextQuestion(setting.script, goal, situationOf(setting, conversation));

/** The question to ask now; null when everything that the person wants to know is settled. */
export function questionNow(setting: Setting, conversation: Conversation): string | null {
  for (const goal of goalsOf(setting, conversation)) {
    const question = openQuestion(setting, conversation, goal);
    if (question !== null) return question;
  }
  return null;
}

export const isSettled = (setting: Setting, conversation: Conversation, goal: Goal): boolean =>
  openQuestion(setting, conversation, goal) === null;

export const settledGoals = (setting: Setting, conversation: Conversation): readonly Goal[] =>
  goalsOf(setting, conversation).filter((goal) => isSettled(setting, conversation, goal));

export const findingsOf = (setting: Setting, conversation: Conversation, goal: Goal): Findings =>
  findings(setting.script, goal, situationOf(setting, conversation));

/** What the conversation has come to, for the last goal asked for that is settled; null before any is. */
export function findingsNow(setting: Setting, conversation: Conversation): Findings | null {
  const goal = settledGoals(setting, conversation).at(-1);
  return goal === undefined ? null : findingsOf(setting, conversation, goal);
}

/** All that is worth keeping; null when nothing has been answered, or when nothing may be kept. */
export function summaryNow(setting: Setting, conversation: Conversation): Extract<Reply, { say: 'summary' }> | null {
  const answered = Object.keys(factsSeen(setting, conversation)).length > 0;
  if (!answered || keepsNothing(setting, conversation)) return null;
  const settled = settledGoals(setting, conversation);
  const told = settled.filter(({ isPrelude }) => !isPrelude || settled.length === 1);
  return { say: 'summary', findings: told.map((goal) => findingsOf(setting, conversation, goal)) };
}

/** Nothing of this person may be kept once the page is closed. */
export const keepsNothing = (setting: Setting, conversation: Conversation): boolean =>
  hasAnswered(setting, conversation, setting.script.keepNothing);

/** The question to ask once more, kindly, before somebody would be turned away; null when there is no need. */
export function secondChance(setting: Setting, conversation: Conversation): string | null {
  const { outcomes, decision, questions } = setting.script.secondChance;
  const reading = rulebookOf(setting.script).read(visible(setting.script, situationOf(setting, conversation)));
  if (reading.verdict(decision.when) !== 'no') return null;
  const settled = settledGoals(setting, conversation).at(-1);
  const told = settled === undefined ? [] : outcomesOf(setting.script, settled, situationOf(setting, conversation));
  if (!told.some((outcome) => outcomes.includes(outcome))) return null;
  const decisive = reading.because(decision.when);
  const question = questions.find((candidate) => decisive.includes(candidate));
  return question === undefined || conversation.secondChances.includes(question) ? null : question;
}

/** Whether a question has been answered with this option, and the answer counts. */
export const hasAnswered = (
  setting: Setting,
  conversation: Conversation,
  { question, option }: Script['condolence'],
): boolean => factsSeen(setting, conversation)[question] === option;
