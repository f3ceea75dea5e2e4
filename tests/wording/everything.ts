/** What is said with the real content, by the people that `npm run check` talks with; and single prompts to look at. */
import { type Moment, outsideInterviews, settingWith } from '../../bot/check/moments.ts';
import { atRandom, type Interviewed, interview as interviewed, peopleAtRandom } from '../../bot/check/people.ts';
import type { Manner } from '../../bot/check/sayings.ts';
import type { Said } from '../../bot/wording/said.ts';
import { createWording } from '../../bot/wording/wording.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import type { Prompt } from '../../dialogs/reply.ts';
import type { GoalId } from '../../dialogs/script/carers-script.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';
import { wholeContent } from '../whole-content.ts';

export type { Moment } from '../../bot/check/moments.ts';
export { type Manner, SIMPLE, SMS, STAFF, WEB } from '../../bot/check/sayings.ts';

export const content = wholeContent;
export const wording = createWording(content);
export const TODAY = new Date('2026-11-21T12:00:00Z');

export const inWords = ({ replies, prompt }: Moment, manner: Manner): Said =>
  wording.say({ replies, prompt, ...manner, now: TODAY });

const answeredIn = (facts: Facts): readonly string[] => Object.keys(questions).filter((id) => id in facts);

export const questionPrompt = (id: QuestionId, facts: Facts): Prompt => {
  const { kind, options, alone } = questions[id];
  return {
    id,
    kind: kind === 'yes_no' ? 'one_of' : kind,
    question: id,
    choices: kind === 'place' ? [] : options,
    alone,
    canBeUnsure: true,
    canGoBack: answeredIn(facts).length > 0,
    canSkip: true,
    answered: answeredIn(facts),
    facts,
  };
};

export const pausePrompt = (
  id: string,
  facts: Facts,
  choices: readonly string[] = [],
  question: string | null = null,
): Prompt => ({
  id,
  kind: choices.length > 0 ? 'one_of' : 'open',
  question,
  choices,
  alone: [],
  canBeUnsure: question !== null,
  canGoBack: true,
  canSkip: false,
  answered: answeredIn(facts),
  facts,
});

export interface Interview extends Interviewed {
  readonly goal: GoalId;
}

const setting = settingWith(content.offered);
const withGoal = (person: Interviewed): Interview => ({ ...person, goal: person.findings.goal as GoalId });

/** @param known answers that this person gives in any case; whatever else is asked is answered at random. */
export const interview = (seed: number, goal: GoalId = 'who_can_help', known: Facts = {}): Interview =>
  withGoal(interviewed(setting, [goal], atRandom(seed, known)));

/** Enough people to meet every outcome and every signpost. */
export const interviews: readonly Interview[] = [
  ...peopleAtRandom(setting, 10).map(withGoal),
  ...Array.from({ length: 200 }, (_, seed) => interview(seed)),
];

export const outcomes: readonly (Moment & { readonly of: Interview })[] = interviews.map((of) => ({
  replies: [{ say: 'outcome', findings: of.findings }],
  prompt: of.end,
  of,
}));

export const safety: readonly Moment[] = outsideInterviews(setting).filter(
  ({ replies }) => replies[0]?.say === 'safety',
);

/** Names a moment in a failed test. */
export const nameOf = ({ replies, prompt }: Moment): string =>
  `${replies.map((reply) => JSON.stringify(reply).slice(0, 160)).join(' + ')} with ${JSON.stringify(prompt.facts)}`;
