/** Every question: what it asks, why, of whom, and what hangs on it. */
import { newConversation } from '../../dialogs/conversation.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import { decisionsOf, rulebookOf } from '../../dialogs/interview/script.ts';
import { promptNow } from '../../dialogs/prompt.ts';
import { carersScript, defaultGoals } from '../../dialogs/script/carers-script.ts';
import type { QuestionId } from '../../dialogs/script/questions.ts';
import type { Content } from '../content/load.ts';
import type { Words } from '../content/words.ts';
import { promptText, textOf } from '../wording/as-text.ts';
import { segments } from '../wording/gsm7.ts';
import type { Said as SaidAtOnce } from '../wording/said.ts';
import { Speaker } from '../wording/speaker.ts';
import { createWording } from '../wording/wording.ts';
import type { Course } from './course.ts';
import { type Manner, partsSaid, type Said, saidInEveryManner, type WordedPart } from './manners.ts';
import type { Names } from './names.ts';
import { decisionAnchor } from './rule-in-words.ts';

export const questionAnchor = (id: string): string => `question-${id}`;

/** A name in the book that leads to where it is explained. */
export interface Link {
  readonly name: string;
  readonly see: string;
}

export interface QuestionInBook extends Link {
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly goals: readonly string[];
  readonly options: readonly { readonly label: string; readonly hint: string; readonly isAlone: boolean }[];
  readonly parts: readonly WordedPart[];
  /** The decisions that it can change; or, when it can change most of them, those that it cannot. */
  readonly changes: readonly Link[];
  readonly changesMost: boolean;
  /** Whether it also decides how the answer opens. */
  readonly changesOutcome: boolean;
}

const KINDS = {
  yes_no: 'Yes or no',
  one_of: 'One answer',
  any_of: 'Any number of answers',
  place: 'A postcode or town, of which only the council is kept',
};

export function questionsInBook(
  content: Content,
  names: Names,
  courses: readonly Course[],
  now: Date,
): readonly QuestionInBook[] {
  const decisions = decisionsOf(carersScript);
  return Object.entries(carersScript.questions).map(([id, { kind, options, alone }]) => {
    const words = content.questions[id];
    const asking = courses.filter(({ questions }) => questions.includes(id));
    const reading = new Set(rulebookOf(carersScript).rulesReading(id));
    const changesMost = decisions.filter(({ when }) => reading.has(when)).length > decisions.length / 2;
    const isAlone = (option: string) => alone.some((one) => one === option);
    return {
      id,
      see: questionAnchor(id),
      number: names.questionNumber(id),
      name: names.question(id),
      kind: KINDS[kind],
      goals: asking.map(({ goal }) => names.goal(goal.id)),
      options: options.map((option) => ({
        label: names.option(id, option),
        hint: names.words(words?.options[option]?.hint),
        isAlone: isAlone(option),
      })),
      parts: partsSaid({
        'Said gently before': spoken(content, words?.before),
        'How it is asked': askedInEveryManner(content, id as QuestionId, now),
        'Why it is asked': spoken(content, words?.why),
      }),
      changes: decisions
        .filter(({ when }) => reading.has(when) !== changesMost)
        .map((decision) => ({ name: names.decision(decision.id), see: decisionAnchor(decision.id) })),
      changesMost,
      changesOutcome: asking.some(({ goal }) => goal.outcomes[0]?.some(({ when }) => reading.has(when))),
    };
  });
}

const spoken = (content: Content, words: Words | undefined): readonly Said[] =>
  words === undefined
    ? []
    : saidInEveryManner(({ channel, style }, facts) =>
        new Speaker(content, { channel, style, facts, goal: null }).say(words),
      );

/** The question as it is put, with its options where the channel has no boxes for them. */
function askedInEveryManner(content: Content, id: QuestionId, now: Date): readonly Said[] {
  const wording = createWording(content);
  const setting = { script: carersScript, offered: content.offered, defaultGoals };
  const { facts: _none, ...prompt } = promptNow(setting, {
    ...newConversation(carersScript.version),
    pending: { kind: 'changing', question: id },
  });
  const say = ({ channel, style }: Manner, facts: Facts): SaidAtOnce => {
    const asked = { ...prompt, facts };
    return wording.say({
      replies: [{ say: 'ask', prompt: asked, again: true }],
      prompt: asked,
      channel,
      style,
      now,
    });
  };
  return saidInEveryManner(
    (manner, facts) => {
      const said = say(manner, facts);
      return manner.channel === 'sms'
        ? textOf(said, 'sms').join('\n\n')
        : promptText({ ...said.prompt, choices: [], unsure: null }, { numbered: false });
    },
    { cost },
  );
}

/** What texts take, one after the other. */
export function cost(text: string): string {
  const each = text.split('\n\n').map(segments);
  const all = each.reduce((sum, one) => sum + one, 0);
  return `${all} segment${all === 1 ? '' : 's'}${each.length > 1 ? ` in ${each.length} texts` : ''}`;
}
