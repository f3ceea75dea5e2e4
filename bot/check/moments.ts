/**
 * Everything that can be said: what people are asked and told in whole interviews, and every reply that does not belong to
 * an interview, for people of every kind that the words tell apart.
 */
import { type Conversation, newConversation, type Pending } from '../../dialogs/conversation.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import { type Setting, summaryNow } from '../../dialogs/progress.ts';
import { type Prompt, promptNow } from '../../dialogs/prompt.ts';
import { NOTICES, type Reply } from '../../dialogs/reply.ts';
import { carersScript, defaultGoals, goalIds } from '../../dialogs/script/carers-script.ts';
import { kindOutcomes } from '../../dialogs/script/outcomes.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';
import { CONCERNS } from '../../dialogs/understanding/safety.ts';
import type { PolicyCase } from '../content/cases.ts';
import { asInTheCase, having, type Interviewed, interview, peopleAtRandom } from './people.ts';

/** Something to say at a moment, before it is put into words. */
export interface Moment {
  readonly replies: readonly Reply[];
  readonly prompt: Prompt;
  /** Said when no contact has been looked at for years. */
  readonly pastReview?: true;
}

/** The script, with the services that are offered. */
export const settingWith = (offered: ReadonlySet<string>): Setting => ({ script: carersScript, offered, defaultGoals });

/** How many people at random of each kind want each thing; without the services that can be switched off, too. */
const OF_EACH = 8;
const OF_EACH_WITHOUT = 2;

/** @param offered the services that the operator offers at present. */
export function everyMoment(offered: ReadonlySet<string>, cases: readonly PolicyCase[]): readonly Moment[] {
  const setting = settingWith(offered);
  const without = peopleAtRandom(settingWith(new Set()), OF_EACH_WITHOUT);
  const people = [
    ...peopleAtRandom(setting, OF_EACH),
    ...cases.map((person) => interview(settingWith(person.offered), person.goals, asInTheCase(person))),
    ...without,
  ];
  return [
    ...without.flatMap(({ asked }) => asked.map(asks)),
    ...people.flatMap(atTheEnd),
    ...outsideInterviews(setting),
  ];
}

const asks = (prompt: Prompt): Moment => ({ replies: [{ say: 'ask', prompt, again: false }], prompt });

/** What somebody is told who has answered everything. */
function atTheEnd({ setting, findings, end, conversation }: Interviewed): readonly Moment[] {
  const summary = summaryNow(setting, conversation);
  const says = (reply: Reply): Moment => ({ replies: [reply], prompt: end });
  return [
    says({ say: 'outcome', findings }),
    says({ say: 'more', findings }),
    says({ say: 'grounds', findings }),
    ...(summary === null ? [] : [says(summary)]),
  ];
}

/** People whom the words tell apart. */
const PEOPLE: readonly Facts[] = [
  {},
  ...questions.caring_status.options.map((caring_status) => ({ caring_status, who: 'brother_or_sister' })),
  { caring_status: 'ended', who: 'partner', person_died: 'yes' },
  { caring_status: 'soon', who: 'partner', your_age: '16_17' },
  ...questions.who.options.map((who) => ({ caring_status: 'now', who })),
  ...questions.your_age.options.map((your_age) => ({ your_age, who: 'parent' })),
  ...questions.your_area.options.flatMap((your_area) => [
    { your_area, your_age: '26_64' },
    { your_area, your_age: '13_15' },
  ]),
  { caring_status: 'now', who: 'child', their_age: 'under_14' },
  { your_area: 'dorset', their_area: 'bcp', who: 'partner' },
  { your_area: 'unsure', who: 'skipped', your_age: 'unsure' },
];

const questionIds = Object.keys(questions) as QuestionId[];

/** Every option of every question once, told rather than asked. */
const TOLD: readonly Facts[] = questionIds.flatMap((id) =>
  questions[id].options.map((option) => ({ [id]: questions[id].kind === 'any_of' ? [option] : option })),
);

/** What may be asked or said at any time. */
export const outsideInterviews = (setting: Setting): readonly Moment[] => PEOPLE.flatMap(atAnyTime(setting));

const atAnyTime =
  (setting: Setting) =>
  (facts: Facts, index: number): readonly Moment[] => {
    const conversation = having(newConversation(carersScript.version), facts);
    const summary = summaryNow(setting, conversation);
    const promptIn = (pending: Pending | null): Prompt => {
      const paused: Conversation = { ...conversation, pending };
      return promptNow(setting, paused);
    };
    const says = (reply: Reply, pending: Pending | null = null): Moment => ({
      replies: [reply],
      prompt: promptIn(pending),
    });
    const pausesAt = (pending: Pending): Moment => asks(promptIn(pending));
    return [
      ...questionIds.map((question) => pausesAt({ kind: 'changing', question })),
      ...carersScript.secondChance.questions.map((question) => pausesAt({ kind: 'second_chance', question })),
      ...(['your_area', 'their_area'] as const).map((question) =>
        pausesAt({ kind: 'which_council', question, councils: questions[question].options }),
      ),
      ...(['starting_again', 'deleting', 'choosing_change'] as const).map((kind) => pausesAt({ kind })),
      pausesAt({ kind: 'checking', concern: 'carer_breakdown' }),
      pausesAt({ kind: 'hello_again', told: false }),
      says({ say: 'condolence' }, { kind: 'condolence' }),
      ...(index === 0 ? TOLD : [facts]).map((heard) =>
        says({ say: 'heard', heard: { who: 'parent', reason: ['dementia'], ...heard } }, { kind: 'confirming', heard }),
      ),
      ...CONCERNS.map((concern) => says({ say: 'safety', concern }, { kind: 'safety', concern })),
      ...NOTICES.map((notice) => says({ say: 'notice', notice })),
      ...[...questionIds, null].map((question) => says({ say: 'why', question })),
      ...kindOutcomes.map(({ id }) => says({ say: 'so_far', outcome: id })),
      ...goalIds.map((goal) => says({ say: 'taken_up', goal })),
      says({ say: 'person' }),
      { ...says({ say: 'person' }), pastReview: true },
      says({ say: 'welcome' }),
      ...(summary === null ? [] : [says(summary)]),
    ];
  };
