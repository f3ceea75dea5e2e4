/** What a message most likely means, where no phrase says so. Each is used only from a likelihood on that was measured. */
import type { Command } from '../message.ts';
import type { Asked } from './asked.ts';
import { INTENTS, type Intent, isIntent } from './intents.ts';
import { type Concern, concernIn } from './safety.ts';
import type { Courtesy, Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/**
 * From the first on, two harmless messages in a hundred would be taken for danger, though half of them were written to
 * mislead. From the second on they are asked about, gently.
 */
const SURE_OF_DANGER = 0.65;
const ASK_ABOUT_DANGER = 0.45;

export interface Danger {
  readonly concern: Concern | null;
  readonly perhaps: Concern | null;
}

const NONE: Danger = { concern: null, perhaps: null };

/**
 * What the phrases say plainly, or else what is most likely.
 * @param isWhole the message is a choice, a command or a courtesy and nothing else.
 */
export function dangerSaid(vocabulary: Vocabulary, said: Words, isWhole: boolean): Danger {
  const plainly = concernIn(vocabulary, said);
  if (plainly !== null) return { concern: plainly, perhaps: null };
  // "I do not want to kill myself" and "Bournemouth": known, and nothing else was said.
  const isHarmless = vocabulary.harmless.find(said).some(({ from, to }) => to - from === said.words.length);
  if (isWhole || isHarmless || isOnlyAPlace(vocabulary, said) || said.words.length === 0) return NONE;
  const { label, likelihood } = vocabulary.learned.danger(said);
  if (likelihood > SURE_OF_DANGER) return { concern: label, perhaps: null };
  return likelihood > ASK_ABOUT_DANGER ? { concern: null, perhaps: label } : NONE;
}

/** A place name and nothing else. */
export const isOnlyAPlace = ({ gazetteer }: Vocabulary, said: Words): boolean =>
  gazetteer.names(said).some(({ from, to }) => to - from === said.words.length);

/** Of a hundred, ninety-six or more are right from the first on, and nearly ninety from the second. */
const SURE_OF_REPLY = 0.85;
const READ_BACK_REPLY = 0.55;

export interface LikelyReply {
  readonly reply: 'yes' | 'no' | 'unsure';
  readonly isSure: boolean;
}

/** To a yes/no question of the script, or to one that was asked in these words. */
export function likelyReply(vocabulary: Vocabulary, text: string, asked: Asked): LikelyReply | null {
  const { learned, notAnswers, read } = vocabulary;
  const question = asked.question ?? asked.words;
  const isYesOrNo = asked.choices.length === 2 && asked.choices.includes('yes') && asked.choices.includes('no');
  if (question === undefined || !isYesOrNo || notAnswers.find(read(text)).length > 0) return null;
  const { label, likelihood } = learned.reply(question, text);
  if (likelihood < READ_BACK_REPLY || (label !== 'yes' && label !== 'no' && label !== 'unsure')) return null;
  // "Not sure" takes nothing for true, so it need not be as certain.
  return { reply: label, isSure: label === 'unsure' || likelihood > SURE_OF_REPLY };
}

/** More than nine in ten are right, and the others are answered with a question or with whom to ring. */
const SURE_OF_INTENT = 0.4;

export function likelyIntent({ learned }: Vocabulary, said: Words): Intent {
  if (said.words.length === 0) return 'out_of_scope';
  const { label, likelihood } = learned.wish(said);
  return likelihood > SURE_OF_INTENT && isIntent(label) ? label : 'out_of_scope';
}

/** The goal, command or courtesy that an intent leads to. */
export function leadsOf(intent: Intent): {
  readonly goal: string | null;
  readonly command: Command | null;
  readonly courtesy: Courtesy | null;
} {
  return { goal: null, command: null, courtesy: null, ...INTENTS[intent] };
}
