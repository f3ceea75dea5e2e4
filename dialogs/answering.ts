/** Answers to a question of the script, and what was said beside them. */
import { type Conversation, changed } from './conversation.ts';
import { news, readBack } from './hearing.ts';
import { chosen, type Facts, isAnswerTo, type Value } from './interview/question.ts';
import { goalsOf, type Setting, settledGoals } from './progress.ts';
import { goOn, repeat, stay, type Turned } from './turned.ts';

/** What a message held beside its answer: facts volunteered, and something else that somebody wants to know. */
export interface Beside {
  readonly heard: Facts;
  readonly goal: string | null;
}

export const isAnswer = ({ script }: Setting, question: string, value: Value): boolean => {
  const asked = script.questions[question];
  return asked !== undefined && isAnswerTo(asked, value);
};

/** Keeps an answer, and reads back what else was heard. */
export function keepAnswer(
  setting: Setting,
  before: Conversation,
  question: string,
  value: Value,
  beside: Beside,
): Turned {
  const answered = changed(before, {
    pending: null,
    goals: withGoal(setting, before, beside.goal),
    answers: [...before.answers, { question, value, origin: 'asked' }],
  });
  const { [question]: _own, ...others } = beside.heard;
  const heard = news(setting, answered, others);
  const isNews = Object.keys(heard).length > 0;
  return goOn(setting, before, isNews ? { ...answered, pending: { kind: 'confirming', heard } } : answered);
}

/** Reads back what was heard before it counts; null when there is nothing new in it. */
export function readBackNews(setting: Setting, before: Conversation, { heard, goal }: Beside): Turned | null {
  const fresh = news(setting, before, heard);
  if (Object.keys(fresh).length === 0) return null;
  const pending = { kind: 'confirming', heard: { ...readBack(before), ...fresh } } as const;
  return goOn(setting, before, changed(before, { goals: withGoal(setting, before, goal), pending }));
}

/** Takes up something else that somebody wants to know; null when that is on its way already. */
export function takeUpGoal(setting: Setting, before: Conversation, goal: string | null): Turned | null {
  const goals = withGoal(setting, before, goal);
  if (goal === null || goals === before.goals) return null;
  const after = changed(before, { goals });
  const isKnown = settledGoals(setting, after).some(({ id }) => id === goal);
  return goOn(setting, before, after, isKnown ? [] : [{ say: 'taken_up', goal }]);
}

/** The choice at the end of an answer: what to find out next. */
export const chooseGoal = (setting: Setting, before: Conversation, value: Value): Turned =>
  takeUpGoal(setting, before, chosen(value)[0] ?? null) ?? stay(before, repeat(setting, before));

/** Asks for the council, where a place lies in several or is not known. */
export function askWhichCouncil(
  setting: Setting,
  before: Conversation,
  question: string,
  councils?: readonly string[],
): Turned {
  const all = setting.script.questions[question]?.options ?? [];
  const possible = councils?.filter((council) => all.includes(council)) ?? all;
  return goOn(setting, before, changed(before, { pending: { kind: 'which_council', question, councils: possible } }));
}

function withGoal(setting: Setting, conversation: Conversation, goal: string | null): readonly string[] {
  if (goal === null || !(goal in setting.script.goals)) return conversation.goals;
  const begun = conversation.answers.length > 0 || conversation.goals.length > 0;
  const had = begun ? goalsOf(setting, conversation).map(({ id }) => id) : [];
  return had.includes(goal) ? conversation.goals : [...had, goal];
}
