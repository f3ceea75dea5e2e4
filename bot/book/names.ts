/** What things are called in the book: in the words that people read on the page. */
import { chosen, type Facts, isWithoutAnswer, type Value } from '../../dialogs/interview/question.ts';
import { carersScript, type GoalId, goals } from '../../dialogs/script/carers-script.ts';
import type { QuestionId } from '../../dialogs/script/questions.ts';
import type { Content } from '../content/load.ts';
import type { Words } from '../content/words.ts';
import type { Channel } from '../wording/said.ts';
import { either, Speaker } from '../wording/speaker.ts';
import { AN_ADULT_WHO_CARES } from './manners.ts';

/** What is told in a sentence on the way is never offered, and so has no words of its own. */
const PRELUDES: Partial<Record<GoalId, string>> = { am_i_a_carer: 'Am I a carer?' };

const NOT_SURE = 'not sure';

export class Names {
  readonly #content: Content;
  readonly #speaker: Speaker;
  readonly #short: Speaker;

  constructor(content: Content) {
    const speaking = (channel: Channel) =>
      new Speaker(content, { channel, style: 'standard', facts: AN_ADULT_WHO_CARES, goal: null });
    this.#content = content;
    this.#speaker = speaking('web');
    this.#short = speaking('sms');
  }

  question(id: string): string {
    return this.#say(this.#content.questions[id]?.name, id);
  }

  /** Its place in script order, from 1. */
  questionNumber(id: string): number {
    return Object.keys(carersScript.questions).indexOf(id) + 1;
  }

  option(question: string, option: string): string {
    return option === 'unsure'
      ? NOT_SURE
      : this.#say(this.#content.questions[question]?.options[option]?.label, option);
  }

  shortOption(question: string, option: string): string {
    const words = this.#content.questions[question]?.options[option]?.label;
    return option === 'unsure' || words === undefined ? NOT_SURE : this.#short.say(words);
  }

  /** "Who it is: My mum or dad", as an answer was given. */
  answer(question: string, value: Value): string {
    const options = isWithoutAnswer(value) ? ['unsure'] : chosen(value);
    return `${this.question(question)}: ${options.map((option) => this.option(question, option)).join(' + ')}`;
  }

  answers(facts: Facts): readonly string[] {
    return Object.entries(facts).map(([question, value]) => this.answer(question, value));
  }

  goal(id: GoalId): string {
    const choices: Partial<Record<string, Words>> = this.#content.prompts.pauses.outcome.choices;
    return this.#say(choices[id], PRELUDES[id] ?? unlined(id));
  }

  /** Decisions that are only noted have no name of their own. */
  decision(id: string): string {
    return this.#say(this.#content.decisions[id]?.name, unlined(id.replace(/^kind_/, 'kind_of_carer:_')));
  }

  /** How the answer opens; its id too where another opens alike, and alone for what an area adds. */
  outcome(goal: GoalId, id: string): string {
    const heading = this.#heading(goal, id);
    if (heading === null) return unlined(id);
    const isAlone = goals[goal].outcomes[0].every(
      (other) => other.id === id || this.#heading(goal, other.id) !== heading,
    );
    return isAlone ? heading : `${heading} (${unlined(id).toLowerCase()})`;
  }

  #heading(goal: GoalId, id: string): string | null {
    const words = this.#content.outcomes[id]?.heading;
    const manner = { channel: 'web', style: 'standard', facts: AN_ADULT_WHO_CARES, goal } as const;
    return words === undefined ? null : new Speaker(this.#content, manner).say(words);
  }

  service(id: string): string {
    return this.#say(this.#content.services[id]?.name, id);
  }

  document(id: string): string {
    return this.#say(this.#content.sources[id]?.name, id);
  }

  /** Every way in which a question can be answered: its options, and no answer. */
  everyAnswer(question: string): readonly string[] {
    return [...carersScript.questions[question as QuestionId].options, 'unsure'];
  }

  /** "“My mum or dad” or “My partner”", or "anything but …", whichever is shorter. */
  options(question: string, wanted: readonly string[]): string {
    const all = wanted.includes('unsure') ? this.everyAnswer(question) : this.everyAnswer(question).slice(0, -1);
    const others = all.filter((option) => !wanted.includes(option));
    if (others.length === 0 && wanted.includes('unsure')) return 'any answer';
    const named = (options: readonly string[]) => either(options.map((option) => `“${this.option(question, option)}”`));
    const isShorter = wanted.length > FEW && others.length > 0 && others.length < Math.min(wanted.length, FEW + 1);
    return isShorter ? `anything but ${named(others)}` : named(wanted);
  }

  /** As they are said on the page; nothing where there are none. */
  words(words: Words | undefined): string {
    return this.#say(words, '');
  }

  #say(words: Words | undefined, otherwise: string): string {
    return words === undefined ? otherwise : this.#speaker.say(words);
  }
}

/** Options that are read at a glance. */
const FEW = 2;

/** "kind_older" as people write it. */
export const unlined = (id: string): string => {
  const words = id.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
