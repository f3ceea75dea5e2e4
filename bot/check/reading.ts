/** How hard everything is to read. */
import type { Problem } from '../content/yaml.ts';
import { homeOf, nameOfPlace } from './places.ts';
import { gradeOf, hardestOf, readIn, wordsIn } from './reading-age.ts';
import { type Manner, mannerInWords, placeOf, type Saying, SIMPLE, WEB } from './sayings.ts';

/** The hardest that anything may be: read at 11; in simple words, or by a child, at 10. Flesch-Kincaid grades. */
const HARDEST = 6;
const HARDEST_IN_SIMPLE_WORDS = 5;

/** Of fewer, such as a name and a number, the formula says nothing. */
const FEWEST_WORDS = 12;

const UNDER_18: readonly unknown[] = ['under_13', '13_15', '16_17'];

export interface Reading {
  /** What is read, such as `outcome.carer`, in its hardest form. */
  readonly id: string;
  readonly manner: string;
  readonly grade: number;
}

export interface ReadingAges {
  readonly problems: readonly Problem[];
  /** For every message in every manner, the easiest first. */
  readonly readings: readonly Reading[];
}

export function checkReadingAges(sayings: readonly Saying[]): ReadingAges {
  const hardest = new Map<string, Reading & { readonly saying: Saying; readonly bound: number }>();
  for (const saying of sayings) {
    const read = readIn(saying.said);
    if (wordsIn(read) < FEWEST_WORDS) continue;
    const { manner, bound } = mannerOf(saying);
    const id = saying.said.messages.map((message) => message.id).join(' + ');
    const grade = gradeOf(read);
    const before = hardest.get(`${manner} ${id}`);
    if (before === undefined || grade > before.grade)
      hardest.set(`${manner} ${id}`, { id, manner, grade, saying, bound });
  }
  const readings = [...hardest.values()].sort((one, other) => one.grade - other.grade);
  return {
    problems: readings.filter(({ grade, bound }) => grade > bound).map(tooHard),
    readings: readings.map(({ id, manner, grade }) => ({ id, manner, grade })),
  };
}

function mannerOf({ manner, moment }: Saying): { readonly manner: string; readonly bound: number } {
  const isYoung = manner === WEB && UNDER_18.includes(moment.prompt.facts.your_age);
  return {
    manner: isYoung ? 'to a young person' : mannerInWords(manner),
    bound: isYoung || isSimple(manner) ? HARDEST_IN_SIMPLE_WORDS : HARDEST,
  };
}

const isSimple = (manner: Manner): boolean => manner === SIMPLE;

function tooHard({ manner, grade, bound, saying }: Reading & { saying: Saying; bound: number }): Problem {
  const sentence = hardestOf(readIn(saying.said));
  const where = nameOfPlace(placeOf(saying, sentence));
  const grades = `grade ${grade.toFixed(1)}, and at most ${bound} is meant`;
  return {
    ...homeOf(saying.said),
    problem: `is too hard to read ${manner}: ${grades}. Shorten its sentences; the hardest is "${sentence}" (${where})`,
  };
}
