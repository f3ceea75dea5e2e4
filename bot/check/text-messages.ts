/** Text messages: what they can carry, how long they may be, and what a locked screen may show. */
import type { Problem } from '../content/yaml.ts';
import { foldedToGsm7, segments } from '../wording/gsm7.ts';
import { homeOf } from './places.ts';
import { placeOf, type Saying } from './sayings.ts';

/** The longest that a text may be, and the longest that asks something (design, "Budgets"). */
const MOST_SEGMENTS = 3;
const MOST_TO_ASK = 2;
/** An answer comes in at most this many texts. */
const MOST_TEXTS = 2;
/** So many characters are shown on a locked screen. */
const SHOWN = 40;

/** Tells more about somebody than a locked screen should show. */
const REVEALING =
  /abus|hurt|danger|safe|violen|death|died|dying|suicid|mental|dementia|memory|drug|alcohol|autis|illness|disab|frail|lonel|afraid|fright/i;
/** Never in an answer, which stays on the phone: why somebody needs help. And never, anywhere, the word abuse. */
const REASONS = /dementia|illness|disab|autis|drug|alcohol|frail/i;
const NEVER = /abus/i;

const ASKS = /^(?:ask|heard|condolence)\b/;
const ANSWERS = /^(?:outcome|more|grounds|summary|safety)\b/;

export interface TextMessages {
  readonly problems: readonly Problem[];
  /** By message, the one that takes most segments in all. */
  readonly longest: readonly LongestText[];
}

export interface LongestText {
  readonly id: string;
  readonly segments: number;
  readonly texts: number;
}

/** @param sayings those by text. */
export function checkTextMessages(sayings: readonly Saying[]): TextMessages {
  const longest = new Map<string, LongestText>();
  for (const { said, texts } of sayings) {
    const id = said.messages.map((message) => message.id).join(' + ');
    const sent = { id, segments: texts.reduce((sum, text) => sum + segments(text), 0), texts: texts.length };
    if (sent.segments > (longest.get(id)?.segments ?? -1)) longest.set(id, sent);
  }
  return {
    problems: [...sayings.flatMap((saying) => [...unsendable(saying), ...revealing(saying)]), ...tooLong(sayings)],
    longest: [...longest.values()].sort((one, other) => other.segments - one.segments),
  };
}

/** Signs that are left out of a text, or lose an accent; quotation marks, dashes and the like are sent as plain ones. */
function unsendable({ words }: Saying): readonly Problem[] {
  return words.flatMap(({ words: { file, key }, text }) => {
    const lost = [...new Set(text.normalize('NFC'))].filter((sign) => {
      const sent = foldedToGsm7(sign);
      return sent === '' || (/\p{L}/u.test(sign) && sent !== sign);
    });
    return lost.map((sign) => ({
      file,
      key,
      problem: `has "${sign}", which a text message cannot carry: write it in other words, or give \`sms\` words of its own`,
    }));
  });
}

/** The longest of each kind. */
function tooLong(sayings: readonly Saying[]): readonly Problem[] {
  const worst = new Map<string, Problem & { readonly size: number }>();
  for (const { said, texts } of sayings) {
    const { id } = said.messages.at(-1) ?? { id: '' };
    const asks = ASKS.test(id);
    const longest = Math.max(0, ...texts.map(segments));
    const mostTexts = asks ? 1 : ANSWERS.test(id) ? MOST_TEXTS : Infinity;
    if (longest <= (asks ? MOST_TO_ASK : MOST_SEGMENTS) && texts.length <= mostTexts) continue;
    const size = texts.reduce((sum, text) => sum + segments(text), 0);
    const fits = asks ? `one text of ${MOST_TO_ASK}` : `${MOST_TEXTS} texts of ${MOST_SEGMENTS}`;
    const problem = `is too long by text: ${counted(texts.length, 'text')} of up to ${counted(longest, 'segment')}, and at most ${fits} fit. Shorten its \`sms\` words`;
    if (size > (worst.get(id)?.size ?? 0)) worst.set(id, { ...homeOf(said), problem, size });
  }
  return [...worst.values()].map(({ file, key, problem }) => ({ file, key, problem }));
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function revealing(saying: Saying): readonly Problem[] {
  const { said, texts } = saying;
  const isAnswer = said.messages.some(({ id }) => id.startsWith('outcome') || id === 'summary');
  return texts.flatMap((text) => {
    const shown = text.slice(0, SHOWN).split('\n');
    const line = shown.find((part) => REVEALING.test(part));
    const [onScreen = ''] = REVEALING.exec(line ?? '') ?? [];
    const told = NEVER.exec(text)?.[0] ?? (isAnswer ? REASONS.exec(text)?.[0] : undefined);
    const inTheOpen = `says "${onScreen}" in the first ${SHOWN} characters of a text, which a locked screen shows`;
    return [
      ...(line === undefined ? [] : [{ ...placeOf(saying, line, onScreen), problem: inTheOpen }]),
      ...(told === undefined
        ? []
        : [{ ...placeOf(saying, told), problem: `says "${told}" in a text, where somebody else may read it` }]),
    ];
  });
}
