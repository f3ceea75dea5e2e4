/** People to talk with: those of the policy cases, and people who answer at random, but always the same at random. */
import { type Conversation, changed, newConversation } from '../../dialogs/conversation.ts';
import type { Findings } from '../../dialogs/interview/interview.ts';
import type { Facts, Value } from '../../dialogs/interview/question.ts';
import { factsSeen, findingsOf, goalsOf, questionNow, type Setting } from '../../dialogs/progress.ts';
import { type Prompt, promptNow } from '../../dialogs/prompt.ts';
import { carersScript, defaultGoals, type GoalId, goalIds } from '../../dialogs/script/carers-script.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';
import type { PolicyCase } from '../content/cases.ts';

export interface Interviewed {
  readonly setting: Setting;
  /** As the conversation stands when nothing is left to ask. */
  readonly conversation: Conversation;
  readonly facts: Facts;
  /** Every question, as it was asked. */
  readonly asked: readonly Prompt[];
  /** What the last goal came to. */
  readonly findings: Findings;
  readonly end: Prompt;
}

/** Asks somebody everything that matters for these goals, one after the other. */
export function interview(
  setting: Setting,
  wanted: readonly GoalId[],
  answerTo: (question: QuestionId) => Value,
): Interviewed {
  const asked: Prompt[] = [];
  let conversation: Conversation = { ...newConversation(carersScript.version), goals: wanted };
  for (;;) {
    const question = questionNow(setting, conversation) as QuestionId | null;
    const prompt = promptNow(setting, conversation);
    const goal = goalsOf(setting, conversation).at(-1);
    if (goal === undefined) throw new Error('An interview needs a goal.');
    if (question === null) {
      const findings = findingsOf(setting, conversation, goal);
      return { setting, conversation, facts: factsSeen(setting, conversation), asked, findings, end: prompt };
    }
    asked.push(prompt);
    conversation = having(conversation, { [question]: answerTo(question) });
  }
}

/** The conversation after these answers. */
export function having(conversation: Conversation, facts: Facts): Conversation {
  const given = Object.entries(facts).map(([question, value]) => ({ question, value, origin: 'asked' as const }));
  return given.length === 0 ? conversation : changed(conversation, { answers: [...conversation.answers, ...given] });
}

/** @param known answers that this person gives in any case. */
export const atRandom = (seed: number, known: Facts = {}) => {
  const next = numbers(seed);
  return (question: QuestionId): Value => known[question] ?? someAnswer(question, next);
};

/** Somebody of whom a policy case tells: whatever it leaves open is "not sure". */
export const asInTheCase =
  ({ told, answers }: PolicyCase) =>
  (question: QuestionId): Value =>
    answers[question] ?? told[question] ?? 'unsure';

/** What people may want to know, one thing after the other. */
const WISHES: readonly (readonly GoalId[])[] = [
  ['am_i_a_carer'],
  defaultGoals,
  ['assessment'],
  ['assessment', 'national_test'],
  ['break'],
  ['counselling'],
  ['money'],
  goalIds,
];

/** Most people who answer at random turn out not to be carers: these are, and have the longest answers. */
const CARER: Facts = { caring_status: 'now', what_you_do: ['night_time'], job: 'no' };
const KINDS_OF_PEOPLE: readonly Facts[] = [
  {},
  CARER,
  { ...CARER, who: 'parent', your_age: '26_64', reason: ['dementia'], their_age: '18_or_over' },
  { ...CARER, who: 'partner', your_age: '65_or_over', reason: ['mental_illness'], their_age: '18_or_over' },
  { ...CARER, who: 'child', reason: ['autism'], their_age: '14_15' },
  { ...CARER, who: 'brother_or_sister', your_age: '16_17', reason: ['learning_disability'] },
  { ...CARER, caring_status: 'soon', who: 'friend', your_area: 'dorset', their_age: '18_or_over' },
];

/** People at random, of each kind, who want each thing: so many that everything is said. */
export const peopleAtRandom = (setting: Setting, ofEach: number): readonly Interviewed[] =>
  WISHES.flatMap((wanted) =>
    KINDS_OF_PEOPLE.flatMap((known) =>
      Array.from({ length: ofEach }, (_, seed) => interview(setting, wanted, atRandom(seed, known))),
    ),
  );

/** A sequence of numbers that looks random and never changes (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function someAnswer(id: QuestionId, next: (below: number) => number): Value {
  const { kind, options, alone } = questions[id];
  if (next(10) === 0) return next(2) === 0 ? 'unsure' : 'skipped';
  const option = options[next(options.length)] as string;
  if (kind !== 'any_of') return option;
  if (alone.some((other) => other === option)) return [option];
  return options.filter((other) => other === option || (next(4) === 0 && !alone.some((one) => one === other)));
}
