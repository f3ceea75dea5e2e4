/**
 * Everything that can be said: whole interviews with people who answer at random (but always the same at random), and
 * every reply that does not belong to an interview, for people of every kind that the words tell apart.
 */
import { loadContent } from '../../bot/content/load.ts';
import { contentFolder } from '../../bot/content/project-folder.ts';
import type { Channel, Said } from '../../bot/wording/said.ts';
import { createWording } from '../../bot/wording/wording.ts';
import { type Findings, findings, nextQuestion } from '../../dialogs/interview/interview.ts';
import type { Facts, Value } from '../../dialogs/interview/question.ts';
import { NOTICES, type Prompt, type Reply } from '../../dialogs/reply.ts';
import { carersScript, goalIds, goals } from '../../dialogs/script/carers-script.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';
import { CONCERNS } from '../../dialogs/understanding/safety.ts';

export const content = loadContent(contentFolder);
export const wording = createWording(content);
export const TODAY = new Date('2026-11-21T12:00:00Z');

export interface Manner {
  readonly channel: Channel;
  readonly style: 'standard' | 'simple';
}
export const WEB: Manner = { channel: 'web', style: 'standard' };
export const SIMPLE: Manner = { channel: 'web', style: 'simple' };
export const SMS: Manner = { channel: 'sms', style: 'standard' };
export const STAFF: Manner = { channel: 'staff', style: 'standard' };

/** Something to say at a moment, before it is put into words. */
export interface Moment {
  readonly replies: readonly Reply[];
  readonly prompt: Prompt;
}

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

export interface Interview {
  readonly goal: (typeof goalIds)[number];
  readonly facts: Facts;
  readonly asked: readonly Prompt[];
  readonly findings: Findings;
  readonly end: Prompt;
}

/** @param known answers that this person gives in any case. */
export function interview(seed: number, goal: Interview['goal'] = 'who_can_help', known: Facts = {}): Interview {
  const next = numbers(seed);
  const asked: Prompt[] = [];
  let facts: Facts = {};
  for (;;) {
    const situation = { facts, offered: content.offered };
    const question = nextQuestion(carersScript, goals[goal], situation) as QuestionId | null;
    if (question === null) {
      const rest = goalIds.filter((id) => id !== goal);
      return {
        goal,
        facts,
        asked,
        findings: findings(carersScript, goals[goal], situation),
        end: pausePrompt('outcome', facts, rest),
      };
    }
    asked.push(questionPrompt(question, facts));
    facts = { ...facts, [question]: known[question] ?? someAnswer(question, next) };
  }
}

/** Enough people to meet every outcome and every signpost; checked by the tests that use them. */
export const interviews: readonly Interview[] = [
  ...Array.from({ length: 300 }, (_, seed) => interview(seed)),
  // Most people who answer at random turn out not to be carers: these are, and have the longest answers.
  ...Array.from({ length: 300 }, (_, seed) =>
    interview(seed, 'who_can_help', { caring_status: 'now', what_you_do: ['night_time'], job: 'no' }),
  ),
  ...Array.from({ length: 60 }, (_, seed) => interview(seed, 'am_i_a_carer')),
];

export const outcomes: readonly (Moment & { readonly of: Interview })[] = interviews.map((of) => ({
  replies: [{ say: 'outcome', findings: of.findings }],
  prompt: of.end,
  of,
}));

/** People whom the words tell apart. */
const people: readonly Facts[] = [
  {},
  ...questions.caring_status.options.map((caring_status) => ({ caring_status, who: 'brother_or_sister' })),
  ...questions.your_age.options.map((your_age) => ({ your_age, who: 'parent' })),
  ...questions.your_area.options.flatMap((your_area) => [
    { your_area, your_age: '26_64' },
    { your_area, your_age: '13_15' },
  ]),
  { your_area: 'dorset', their_area: 'bcp', who: 'partner' },
  { your_area: 'unsure', who: 'skipped', your_age: 'unsure' },
];

const asks = (prompt: Prompt): Moment => ({ replies: [{ say: 'ask', prompt, again: false }], prompt });

/** Every question, with everything that may have been answered before it, as far as the words show it. */
export const asked: readonly Moment[] = [
  ...interviews.flatMap(({ asked: prompts }) => prompts.map(asks)),
  ...people.flatMap((facts) => (Object.keys(questions) as QuestionId[]).map((id) => asks(questionPrompt(id, facts)))),
  ...questions.who.options.map((who) => asks(questionPrompt('mental_health_team', { who }))),
];

export const pauses: readonly Moment[] = people.flatMap((facts) => [
  ...['starting_again', 'deleting'].map((id) => asks(pausePrompt(id, facts, ['yes', 'no']))),
  asks(pausePrompt('choosing_change', facts, answeredIn(facts))),
  ...carersScript.secondChance.questions.map((id) => asks(pausePrompt('second_chance', facts, ['yes', 'no'], id))),
  ...(['your_area', 'their_area'] as const).map((id) =>
    asks(pausePrompt('which_council', facts, questions[id].options, id)),
  ),
  { replies: [{ say: 'condolence' }], prompt: pausePrompt('condolence', facts, ['carry_on']) },
  {
    replies: [{ say: 'heard', heard: { who: 'parent', reason: ['dementia'], ...facts } }],
    prompt: pausePrompt('confirming', facts, ['yes', 'no']),
  },
]);

export const safety: readonly Moment[] = people.flatMap((facts) =>
  CONCERNS.map((concern) => ({
    replies: [{ say: 'safety', concern }],
    prompt: pausePrompt('safety', facts, ['carry_on', 'person']),
  })),
);

export const shortReplies: readonly Moment[] = people.flatMap((facts): Moment[] => {
  const prompt = questionPrompt('caring_status', facts);
  return [
    ...NOTICES.map((notice): Moment => ({ replies: [{ say: 'notice', notice }], prompt })),
    ...[...Object.keys(questions), null].map((question): Moment => ({ replies: [{ say: 'why', question }], prompt })),
    ...Object.keys(content.kindOutcomes).map((outcome): Moment => ({ replies: [{ say: 'so_far', outcome }], prompt })),
    { replies: [{ say: 'person' }], prompt },
    { replies: [{ say: 'welcome' }], prompt },
  ];
});

export const everything: readonly Moment[] = [...asked, ...pauses, ...safety, ...shortReplies, ...outcomes];

/** Each different text once, with a moment in which it is said. */
export function distinct(moments: readonly Moment[], textOf: (moment: Moment) => string): ReadonlyMap<string, Moment> {
  return new Map(moments.map((moment) => [textOf(moment), moment]));
}

/** Names a moment in a failed test. */
export const nameOf = ({ replies, prompt }: Moment): string =>
  `${replies.map((reply) => JSON.stringify(reply).slice(0, 160)).join(' + ')} with ${JSON.stringify(prompt.facts)}`;
