/** From a person's own words to what the assistant can use. Pure and deterministic; all words are in the vocabulary. */
import { chosen, type Facts, type Value } from '../interview/question.ts';
import type { Command } from '../message.ts';
import { type Answered, answerIn, NO_ANSWER, type Problem } from './answers.ts';
import type { Asked } from './asked.ts';
import { heardIn, type Place } from './heard.ts';
import { type Intent, intentNamed } from './intents.ts';
import { dangerSaid, isOnlyAPlace, leadsOf, likelyIntent, likelyReply } from './likely.ts';
import { choiceNamed } from './options.ts';
import { longest } from './phrasebook.ts';
import { isDenied, readingOf } from './reading.ts';
import type { Concern } from './safety.ts';
import type { Courtesy, Vocabulary } from './vocabulary.ts';
import { wholeIn, wholeWays } from './whole.ts';
import { wayOnSaid } from './yes-or-no.ts';

export type { Problem } from './answers.ts';
export type { Asked } from './asked.ts';
export type { Place } from './heard.ts';

export interface Understood {
  /** The most urgent danger spoken of: to be answered before anything else. */
  readonly concern: Concern | null;
  /** The danger that it may speak of, or may not: to be asked about, gently. Null where there is a plain one. */
  readonly perhaps: Concern | null;
  /** The message is a command and nothing else. Then it answers nothing. */
  readonly command: Command | null;
  /** What the person wants to know, where they say so and do not answer what was asked. */
  readonly goal: string | null;
  /** The message is a courtesy and nothing else. */
  readonly courtesy: Courtesy | null;
  /** What it is called that the person wants; out of scope where they want nothing that there is a name for. */
  readonly intent: Intent;
  /** To what was asked: an option, several of an `any_of` question, `unsure` or `skipped`. */
  readonly answer: Value | null;
  readonly problem: Problem | null;
  /** The place asked for; or else a place heard that lies in several councils, and the question it belongs to. */
  readonly place: Place | null;
  /** Facts told beyond the answer, by question id. */
  readonly heard: Facts;
}

/**
 * Understands one message.
 * @param text what the person typed, of any length and in any shape; never throws.
 * @param asked what can be answered now.
 */
export function understand(vocabulary: Vocabulary, text: string, asked: Asked): Understood {
  const said = vocabulary.read(text);
  const ways = wholeWays(vocabulary, said);
  const reading = readingOf(vocabulary, said);

  // Before commands: what is offered here is likelier meant than what is always there.
  const named =
    choiceNamed(vocabulary, ways, asked) ?? (asked.question === null ? wayOnSaid(vocabulary, ways, asked) : null);
  const command = named === null ? wholeIn(vocabulary.commands, ways) : null;
  const courtesy = named === null && command === null ? wholeIn(vocabulary.courtesies, ways) : null;

  const isWhole = [named, command, courtesy].some((one) => one !== null);
  const danger = dangerSaid(vocabulary, said, isWhole);

  const { facts, unsettled } = heardIn(vocabulary, reading, text);
  const plainly = command === null ? answer() : NO_ANSWER;
  const isAnswerOpen = command === null && courtesy === null && plainly === NO_ANSWER;
  const likely = isAnswerOpen && !(String(asked.question) in facts) ? likelyReply(vocabulary, text, asked) : null;
  const answered = likely?.isSure ? { ...NO_ANSWER, answer: likely.reply } : plainly;
  // What is told of the question asked is its answer, unless the choices offered are not its own.
  const { [asked.question ?? '']: own, ...others } = facts;
  const isAnswered = own === undefined || asked.kind === 'place' || chosen(own).every(isOnOffer);
  // What is only likely is read back before it counts.
  const guessed =
    likely !== null && !likely.isSure && asked.question !== null ? { [asked.question]: likely.reply } : {};
  const heard = { ...withoutOtherHomes(isAnswered ? others : facts), ...guessed };

  const goal = command === null && answered.answer === null ? wish() : null;
  const isUnderstood =
    [command, courtesy, goal, answered.answer, answered.problem, answered.place].some((one) => one !== null) ||
    Object.keys(heard).length > 0;
  const saidToWant = command ?? goal ?? courtesy;
  const wanted = saidToWant === null ? likelyIntent(vocabulary, said) : intentNamed(saidToWant);

  return {
    ...danger,
    command,
    courtesy,
    goal,
    ...(isUnderstood ? {} : leadsOf(wanted)),
    intent: wanted,
    answer: answered.answer,
    problem: answered.problem,
    place: answered.place ?? unsettled.find(({ question }) => question !== asked.question) ?? null,
    heard,
  };

  /** Where a home is asked for, a place that is all that was said is that home and no other. */
  function withoutOtherHomes(told: Facts): Facts {
    if (asked.kind !== 'place' || !isOnlyAPlace(vocabulary, said)) return told;
    return Object.fromEntries(Object.entries(told).filter(([id]) => vocabulary.questions[id]?.kind !== 'place'));
  }

  function isOnOffer(option: string): boolean {
    return asked.choices.includes(option);
  }

  function answer(): Answered {
    if (named !== null) return { ...NO_ANSWER, answer: asked.kind === 'any_of' ? [named] : named };
    return answerIn(vocabulary, reading, ways, text, asked, facts);
  }

  function wish(): string | null {
    const wishes = vocabulary.wishes.find(said).filter(({ from }) => !isDenied(reading, vocabulary, from));
    return [...longest(wishes)].sort((a, b) => a.from - b.from)[0]?.meaning ?? null;
  }
}
