/** Hours a week as people say them. Only the band is ever kept, so they are the fewest and the most that it may be. */
import { longest, type Match, type Phrasebook } from './phrasebook.ts';
import { isDenied, personBefore, type Reading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a number of hours is said. `bare`: with no word that makes it hours, so that it may be something else. */
export const AMOUNTS = ['exactly', 'bare', 'between', 'over', 'under'] as const;
export type AmountSaid = (typeof AMOUNTS)[number];

export interface Hours {
  readonly amounts: Phrasebook<AmountSaid>;
  readonly aDay: Phrasebook<true>;
  /** On how many days a week. */
  readonly days: Phrasebook<true>;
  /** In a sentence with one of these nobody can tell how many they are in a week. */
  readonly unclear: Phrasebook<true>;
  /** Says, around the hours, that they are hours of caring. */
  readonly caring: Phrasebook<true>;
  /** In a sentence with one of these they are hours of something else. */
  readonly notCaring: Phrasebook<true>;
}

export interface SaidHours {
  readonly from: number;
  readonly hours: readonly [fewest: number, most: number];
  readonly bare: boolean;
  readonly ofCaring: boolean;
}

const HOURS_IN_A_DAY = 24;
const DAYS_IN_A_WEEK = 7;
const HOURS_IN_A_WEEK = HOURS_IN_A_DAY * DAYS_IN_A_WEEK;

/** The hours a week that a message tells; null where it tells none, or several, or not clearly. */
export function hoursIn(vocabulary: Vocabulary, reading: Reading): SaidHours | null {
  const { said } = reading;
  const { amounts, aDay, days, unclear, caring, notCaring } = vocabulary.hours;
  const inSentenceOf = ({ from: at }: Match<unknown>, book: Phrasebook<true>) =>
    book.find(said).filter(({ from }) => said.stops[from] === said.stops[at]);

  const ages = vocabulary.ages.find(reading, vocabulary).filter(({ person }) => person !== null);
  const told = longest(amounts.find(said)).filter(
    (amount) =>
      !ages.some(({ from }) => amount.from <= from && from < amount.to) &&
      inSentenceOf(amount, notCaring).length === 0 &&
      personBefore(reading, amount.from)?.meaning.who !== 'others' &&
      !isDenied(reading, vocabulary, amount.from),
  );
  const [amount] = told;
  if (amount === undefined || told.length > 1 || inSentenceOf(amount, unclear).length > 0) return null;
  // "2.5 hours"
  if (vocabulary.numbers.at(said.words, amount.from - 1) !== null) return null;

  const [onDays] = inSentenceOf(amount, days).flatMap((match) => vocabulary.numbers.within(said.words, match));
  const isDaily = onDays !== undefined || inSentenceOf(amount, aDay).length > 0;
  const times = isDaily ? (onDays ?? DAYS_IN_A_WEEK) : 1;
  const [fewest, most] = spanOf(amount.meaning, vocabulary.numbers.within(said.words, amount));
  const mostThereAre = isDaily ? HOURS_IN_A_DAY : HOURS_IN_A_WEEK;
  if (fewest > mostThereAre) return null;
  return {
    from: amount.from,
    hours: [fewest * times, Math.min(most, mostThereAre) * times],
    bare: amount.meaning === 'bare',
    ofCaring: inSentenceOf(amount, caring).some(({ from, to }) => from <= amount.from && amount.to <= to),
  };
}

function spanOf(said: AmountSaid, [first = 0, last = first]: readonly number[]): readonly [number, number] {
  if (said === 'over') return [first, Number.POSITIVE_INFINITY];
  return said === 'under' ? [0, first - 1] : [first, last];
}
