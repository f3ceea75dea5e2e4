/** Ages as people say them. Only the group is ever kept, so an age is a first and a last year that it may be. */
import type { WrittenAges } from './numbers.ts';
import { personBefore, personRightAfter, type Reading } from './reading.ts';
import type { Person, Vocabulary } from './vocabulary.ts';

export interface SaidAge {
  readonly from: number;
  readonly years: readonly [number, number];
  /** Whose age it is; null when it was said without naming anybody. */
  readonly person: Person | null;
  /** It is all of a part, and more than a word in figures. */
  readonly alone: boolean;
}

export interface Ages {
  find(reading: Reading, vocabulary: Vocabulary): readonly SaidAge[];
}

const OLDEST = 120;
/** Up to here a number stands for a word: "2" and "4". */
const SMALL_TALK = 4;

export function agesOf(written: WrittenAges): Ages {
  const is = new Set(written.is);
  const about = new Set(written.about);
  const nearly = new Set(written.nearly);
  const years = new Set(written.years);
  const months = new Set(written.months);
  const old = new Set(written.old);
  const notYears = new Set(written.not_years);
  const decades = new Map(Object.entries(written.decades));
  const within = [
    { words: new Set(written.early), first: 0, last: 3 },
    { words: new Set(written.middle), first: 4, last: 6 },
    { words: new Set(written.late), first: 7, last: 9 },
  ];

  const beginsPart = ({ said }: Reading, from: number) => from === 0 || said.pauses[from - 1] === true;

  const personAt = (reading: Reading, to: number) => reading.people.find((person) => person.to === to) ?? null;

  /** "83", "she is 83", "mum, 83,", "83 year old mum", "aged 83", "turning 18". */
  const inFigures = (reading: Reading, vocabulary: Vocabulary, from: number): SaidAge | null => {
    const { words } = reading.said;
    const number = vocabulary.numbers.at(words, from);
    if (number === null || number.value > OLDEST || vocabulary.numbers.at(words, from - 1)?.to === number.to)
      return null;

    const said = number.to + (about.has(words[number.to] ?? '') ? 1 : 0);
    const unit = words[said] ?? '';
    const inMonths = months.has(unit);
    const hasUnit = inMonths || years.has(unit);
    const saysOld = hasUnit && old.has(words[said + 1] ?? '');
    const to = said + (saysOld ? 2 : hasUnit ? 1 : 0);
    const ended = to === words.length || reading.said.pauses[to - 1] === true;
    // "for 12 years", "20 minutes", "3 or 4 times"
    if (!saysOld && ((hasUnit && !ended) || (notYears.has(unit) && reading.said.pauses[said - 1] === false)))
      return null;

    let start = from;
    while (about.has(words[start - 1] ?? '') || nearly.has(words[start - 1] ?? '')) start -= 1;
    const soon = words.slice(start, from).some((word) => nearly.has(word));
    const age = inMonths ? Math.floor(number.value / 12) : number.value - (soon ? 1 : 0);
    const aged = (person: Person | null): SaidAge => ({
      from,
      years: [age, age],
      person,
      alone: beginsPart(reading, start) && (ended || saysOld) && number.value > SMALL_TALK,
    });

    const named = saysOld ? personRightAfter(reading, to) : null;
    if (named !== null) return aged(named.meaning);
    // "52 she is"
    const next = is.has(words[to + 1] ?? '') ? reading.people.find((person) => person.from === to) : undefined;
    if (next !== undefined && beginsPart(reading, start) && next.meaning.who !== 'others') return aged(next.meaning);
    const of = words[start - 1] === 'of' && !hasUnit ? personAt(reading, start - 1) : null;
    if (of?.meaning.named) return aged(of.meaning);
    if (words.slice(start - 1, from).some((word) => is.has(word)))
      return aged(personBefore(reading, start)?.meaning ?? null);
    const before = personAt(reading, start);
    // "mum 84 vascular dementia", and neither "mum 24 7" nor "take mum 2 the shops"
    const standsBeside =
      before?.meaning.named === true &&
      !hasUnit &&
      number.value > SMALL_TALK &&
      vocabulary.numbers.at(words, said) === null;
    if (before !== null) return soon || saysOld || (ended && !hasUnit) || standsBeside ? aged(before.meaning) : null;
    return beginsPart(reading, start) ? aged(null) : null;
  };

  /** "in her eighties", "late 40s", "mid fifties". */
  const inDecades = (reading: Reading, from: number): SaidAge | null => {
    const { words } = reading.said;
    const decade = decades.get(words[from] ?? '');
    if (decade === undefined) return null;
    const part = within.find((one) => [words[from - 1], words[from - 2]].some((word) => one.words.has(word ?? '')));
    const spelled: readonly [number, number] = [decade + (part?.first ?? 0), decade + (part?.last ?? 9)];
    const start = part === undefined ? from : part.words.has(words[from - 1] ?? '') ? from - 1 : from;
    const before = start - (words[start - 1] === 'in' ? 1 : 0);
    const said = (person: Person | null): SaidAge => ({ from, years: spelled, person, alone: false });
    const person = personAt(reading, before);
    if (person !== null) return said(person.meaning);
    if (is.has(words[before - 1] ?? '')) return said(personBefore(reading, before)?.meaning ?? null);
    return beginsPart(reading, before) ? said(null) : null;
  };

  return {
    find: (reading, vocabulary) =>
      reading.said.words.flatMap((_, from) => inFigures(reading, vocabulary, from) ?? inDecades(reading, from) ?? []),
  };
}
