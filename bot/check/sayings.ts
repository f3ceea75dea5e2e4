/** Everything that can be said, put into words in every manner, with where each word is written. */
import type { Content } from '../content/load.ts';
import { textOf } from '../wording/as-text.ts';
import { foldedToGsm7 } from '../wording/gsm7.ts';
import type { Channel, Said } from '../wording/said.ts';
import { createWording } from '../wording/wording.ts';
import type { Moment } from './moments.ts';
import { homeOf, type Place } from './places.ts';
import { HeardContent, type WordsSaid, type WrittenWords } from './words-said.ts';

/** How somebody is spoken to: a channel, and a style. */
export interface Manner {
  readonly channel: Channel;
  readonly style: 'standard' | 'simple';
}
export const WEB: Manner = { channel: 'web', style: 'standard' };
export const SIMPLE: Manner = { channel: 'web', style: 'simple' };
export const SMS: Manner = { channel: 'sms', style: 'standard' };
export const STAFF: Manner = { channel: 'staff', style: 'standard' };
export const MANNERS: readonly Manner[] = [WEB, SIMPLE, SMS, STAFF];

/** As a report calls it. */
export function mannerInWords({ channel, style }: Manner): string {
  if (channel === 'web') return style === 'simple' ? 'in simple words' : 'on the page';
  return channel === 'sms' ? 'by text' : 'at the desk';
}

/** Something said in one manner. */
export interface Saying {
  readonly moment: Moment;
  readonly manner: Manner;
  readonly said: Said;
  /** What is sent by text; one text for each message elsewhere. */
  readonly texts: readonly string[];
  /** The words that it is made of. */
  readonly words: readonly WordsSaid[];
}

export interface Sayings {
  /** Each once for each manner. */
  readonly all: readonly Saying[];
  /** Words that nothing ever says, although they could be left out. */
  readonly unused: readonly Place[];
}

const YEARS_LATER = 10;

export function everythingSaid(content: Content, moments: readonly Moment[], today: Date): Sayings {
  const heard = new HeardContent(content);
  const wording = createWording(heard.content);
  const later = new Date(today);
  later.setFullYear(today.getFullYear() + YEARS_LATER);
  const used = new Set<WrittenWords>();

  const all = MANNERS.flatMap((manner) => {
    const distinct = new Map<string, Saying>();
    for (const moment of moments) {
      const said = wording.say({ ...moment, ...manner, now: moment.pastReview ? later : today });
      const words = heard.said();
      const key = JSON.stringify([said.messages, said.prompt.choices, said.prompt.commands]);
      if (distinct.has(key) && words.every((each) => used.has(each.words))) continue;
      const texts = textOf(said, manner.channel);
      const shown = manner.channel === 'sms' ? words.filter(isIn(texts)) : words;
      for (const each of shown) used.add(each.words);
      distinct.set(key, { moment, manner, said, texts, words: shown });
    }
    return [...distinct.values()];
  });
  const unused = heard.written.filter((words) => words.mayBeLeftOut && !used.has(words));
  return { all, unused };
}

/** A text leaves out much of what a page shows. */
const isIn =
  (texts: readonly string[]) =>
  ({ text }: WordsSaid): boolean => {
    const line = firstLineByText(text);
    return texts.some((sent) => sent.includes(line));
  };

const firstLines = new Map<string, string>();

function firstLineByText(text: string): string {
  const known = firstLines.get(text);
  if (known !== undefined) return known;
  const [line = ''] = foldedToGsm7(text).split('\n');
  const first = line.replace(/^- /, '');
  firstLines.set(text, first);
  return first;
}

/**
 * Where the words are written that say this, those that say least beside it.
 * @param snippets of what is said, to be tried one after the other.
 */
export function placeOf({ words, said }: Saying, ...snippets: readonly string[]): Place {
  for (const snippet of snippets) {
    const [nearest] = words
      .filter(({ text }) => text.includes(snippet))
      .toSorted((one, other) => one.text.length - other.text.length);
    if (nearest !== undefined) return { file: nearest.words.file, key: nearest.words.key };
  }
  return homeOf(said);
}
