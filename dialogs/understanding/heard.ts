/**
 * Facts that somebody tells without being asked. Only what is plain is heard: nothing denied, doubted or wondered
 * about, nothing said of somebody else, and nothing at all where a message says two things.
 */
import { chosen, type Facts } from '../interview/question.ts';
import { hoursIn } from './hours.ts';
import { optionOf } from './numbers.ts';
import { longest, type Match } from './phrasebook.ts';
import { together, type Whereabouts } from './places.ts';
import {
  isAboutNobody,
  isDenied,
  isDoing,
  isPerhaps,
  personBefore,
  personRightAfter,
  type Reading,
} from './reading.ts';
import type { Heard, OptionOfQuestion, Person, Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/** A place that somebody named, as councils only. Of several councils, the likely one comes first. */
export type Place =
  | { readonly question: string; readonly council: string }
  | { readonly question: string; readonly councils: readonly string[]; readonly likely: boolean };

export interface HeardInMessage {
  readonly facts: Facts;
  /** Places that lie in more than one council, which only the person can settle. */
  readonly unsettled: readonly Place[];
}

export function heardIn(vocabulary: Vocabulary, reading: Reading, text: string): HeardInMessage {
  const matches = plainMatches(vocabulary, reading);
  const { option: who, clear } = whoIsHelped(vocabulary, reading, matches);
  const alsoCalled = who === null ? undefined : vocabulary.questions.who?.saysMore[who];
  const isTheOne = ({ relation }: Person) =>
    relation === null || who === null || relation === who || relation === alsoCalled;

  const places = placesHeard(vocabulary, reading, text, isTheOne);
  const told: OptionOfQuestion[] = [
    ...(who === null ? [] : [{ question: 'who', option: who }]),
    ...matches
      .filter(({ meaning }) => meaning.question !== 'who')
      .filter((match) => {
        if (match.meaning.how === 'plainly') {
          return isMine(vocabulary, match.meaning.question)
            ? isByMe(reading, match)
            : isOfTheOne(reading, match, isTheOne);
        }
        if (match.meaning.how === 'of_doing') return isDoing(reading, vocabulary, match.from);
        const person = spokenOf(reading, match, isTheOne);
        return person !== null && isTheOne(person);
      })
      .map(({ meaning }) => meaning),
    ...agesHeard(vocabulary, reading, matches, isTheOne),
    ...hoursHeard(vocabulary, reading),
    ...apart(places),
  ];
  const said = [
    ...told,
    // "In a care home in Poole": where the home is says nothing more.
    ...places.flatMap(({ question, whereabouts }) =>
      whereabouts.councils.length > 1 || told.some((one) => one.question === question)
        ? []
        : [{ question, option: whereabouts.councils[0] as string }],
    ),
  ].filter(({ question }) => clear || vocabulary.questions[question]?.of !== 'them');

  return {
    facts: atOneHome(vocabulary, settled(vocabulary, said)),
    unsettled: places
      .filter(({ question, whereabouts }) => whereabouts.councils.length > 1 && (clear || isMine(vocabulary, question)))
      .map(({ question, whereabouts }) => ({ question, ...whereabouts })),
  };
}

const isMine = (vocabulary: Vocabulary, question: string) => vocabulary.questions[question]?.of === 'me';

/** Whoever is named in it is the one: not "*our mum passed* last year, I look after my brother". */
const isOfTheOne = ({ people }: Reading, { from, to }: Match<unknown>, isTheOne: (person: Person) => boolean) =>
  people.every((person) =>
    person.meaning.who === 'others'
      ? person.from >= from || person.to <= from
      : person.from < from || person.from >= to || (person.to <= to && isTheOne(person.meaning)),
  );

/** What I do, and not "the nurse" or "they do the shopping". */
function isByMe(reading: Reading, { from }: Match<unknown>): boolean {
  const person = personBefore(reading, from);
  if (person === null || person.meaning.who === 'me') return true;
  return person.meaning.who === 'them' && person.to < from && !isSubjectOf(reading.said, person, from);
}

const SUBJECTS = new Set(['he', 'she', 'they', 'who']);
const SAYS_ON = new Set([
  'has',
  'have',
  'is',
  'are',
  'was',
  'can',
  'will',
  'would',
  'does',
  'do',
  'could',
  'never',
  'hardly',
]);
const SUBJECT_REACHES = 3;

/** "She *does not go out*", "mum can *do her shopping*" */
function isSubjectOf({ words, pauses }: Words, { from, to }: Match<Person>, at: number): boolean {
  const says = SUBJECTS.has(words[from] ?? '') || SAYS_ON.has(words[to] ?? '');
  const between = words.slice(to, at);
  const runsOn = !pauses.slice(to - 1, at).some(Boolean) && !between.includes('and');
  return says && runsOn && between.length <= SUBJECT_REACHES;
}

/** Every phrase that plainly states something and is no story, the longest where one holds another. */
function plainMatches(vocabulary: Vocabulary, reading: Reading): readonly Match<Heard>[] {
  const found = vocabulary.heard.find(reading.said);
  const told = new Set(vocabulary.toldOf.find(reading.said).map(({ from }) => reading.said.stops[from]));
  const questions = [...new Set(found.map(({ meaning }) => meaning.question))];
  return questions
    .flatMap((question) => {
      const ofQuestion = found.filter(({ meaning }) => meaning.question === question);
      if (vocabulary.questions[question]?.kind !== 'any_of') return longest(ofQuestion);
      // One statement may say two things of several: "can't take my kids swimming".
      const [plainly, ofOthers] = [true, false].map((is) =>
        ofQuestion.filter(({ meaning }) => (meaning.how === 'plainly') === is),
      );
      return [...(plainly ?? []), ...longest(ofOthers ?? [])];
    })
    .filter(
      (match) =>
        !isDenied(reading, vocabulary, match.from) &&
        !isPerhaps(reading, match.from) &&
        !isAboutNobody(reading, match) &&
        !told.has(reading.said.stops[match.from]),
    );
}

/**
 * Whom something is said of: the person it stands in or before, or the one last spoken of. What the writer does not say
 * of themselves is said of the person looked after: "I look after my mum. Got dementia", "I'm her daughter. It's MS".
 */
function spokenOf(
  reading: Reading,
  { from, to }: Match<unknown>,
  isTheOne: (person: Person) => boolean = () => true,
): Person | null {
  const { said, people } = reading;
  const within =
    people.find((person) => person.from <= from && to <= person.to) ??
    people.find((person) => from <= person.from && person.to <= to && person.meaning.who === 'them') ??
    personRightAfter(reading, to);
  if (within !== null) return ifThem(within.meaning);
  const before = personBefore(reading, from);
  if (before !== null && (before.meaning.who !== 'me' || isOwn(said, before, from))) return ifThem(before.meaning);
  const them = ({ meaning }: Match<Person>) => meaning.who === 'them' && isTheOne(meaning);
  const last = people.findLast((person) => person.to <= from && them(person));
  const next = people.find((person) => person.from >= to && them(person));
  return (last ?? (before === null ? next : undefined))?.meaning ?? null;
}

const ifThem = (person: Person): Person | null => (person.who === 'them' ? person : null);

const STATES_OWN = new Set(['am', 'have', 'got', 'suffer', 'myself']);

/** "I have MS", "my depression", "I am 70, disabled" */
function isOwn({ words, pauses }: Words, me: Match<Person>, at: number): boolean {
  return STATES_OWN.has(words[me.to] ?? '') || !pauses.slice(me.to - 1, at).some(Boolean);
}

/**
 * Who is helped, by the plainest that was said: at the least, by the only one named. When two are it is not clear whom
 * the rest is about.
 */
function whoIsHelped(
  vocabulary: Vocabulary,
  reading: Reading,
  matches: readonly Match<Heard>[],
): { readonly option: string | null; readonly clear: boolean } {
  const ofWho = matches.filter(({ meaning }) => meaning.question === 'who');
  const named = (...ways: Heard['how'][]) =>
    ofWho.filter(({ meaning }) => ways.includes(meaning.how)).map(({ meaning }) => meaning.option);
  const mentioned = [
    ...named('mentioned'),
    ...matches
      .filter(({ meaning }) => meaning.how === 'of_them')
      .flatMap((match) => relationOf(reading, spokenOf(reading, match)) ?? []),
  ];
  const plainly = named('plainly');
  if (plainly.length > 0) {
    const lessPlain = new Set(plainly.map((option) => vocabulary.questions.who?.saysMore[option]));
    return oneOf([...plainly, ...named('also')].filter((option) => !lessPlain.has(option)));
  }
  const inPassing = relationsNamed(reading, (person) => !isAside(reading, person));
  if (mentioned.length > 0) {
    const shared = mentioned.filter((relation) => inPassing.has(relation));
    return oneOf(shared.length > 0 ? shared : mentioned);
  }
  const isToldOf =
    matches.some(({ meaning }) => !isMine(vocabulary, meaning.question)) || hasAgeOfThem(vocabulary, reading);
  return { option: isToldOf ? oneOf(inPassing).option : null, clear: true };
}

const hasAgeOfThem = (vocabulary: Vocabulary, reading: Reading) =>
  vocabulary.ages.find(reading, vocabulary).some(({ person }) => person?.who === 'them');

function oneOf(options: Iterable<string>): { readonly option: string | null; readonly clear: boolean } {
  const [option = null, ...others] = new Set(options);
  return { option: others.length === 0 ? option : null, clear: others.length === 0 };
}

const relationsNamed = ({ people }: Reading, among: (person: Match<Person>) => boolean): ReadonlySet<string> =>
  new Set(people.filter(among).flatMap(({ meaning }) => meaning.relation ?? []));

/** Named only beside the one who is helped: "*my wife* and I", "since *Dad* died", "his *mum*". */
const isAside = ({ asides }: Reading, { from, to }: Match<unknown>): boolean =>
  asides.some((aside) => aside.from <= from && to <= aside.to);

/** A pronoun stands for the only person named in the message. */
function relationOf(reading: Reading, person: Person | null): string | null {
  if (person === null || person.relation !== null) return person?.relation ?? null;
  return oneOf(relationsNamed(reading, (named) => !isAside(reading, named))).option;
}

function agesHeard(
  vocabulary: Vocabulary,
  reading: Reading,
  matches: readonly Match<Heard>[],
  isTheOne: (person: Person) => boolean,
): readonly OptionOfQuestion[] {
  return vocabulary.ages.find(reading, vocabulary).flatMap(({ from, years, alone, person: named }) => {
    const person = named ?? (alone ? ownerOfAge(vocabulary, reading, matches, from) : null);
    if (person === null || !isTheOne(person)) return [];
    if (isDenied(reading, vocabulary, from) || isPerhaps(reading, from)) return [];
    return Object.entries(vocabulary.questions).flatMap(([question, { ages, of }]) => {
      const option = ages === null || of !== person.who ? null : optionOf(ages, years);
      return option === null ? [] : [{ question, option }];
    });
  });
}

function hoursHeard(vocabulary: Vocabulary, reading: Reading): readonly OptionOfQuestion[] {
  const said = hoursIn(vocabulary, reading);
  if (said === null || !said.ofCaring || isPerhaps(reading, said.from)) return [];
  return Object.entries(vocabulary.questions).flatMap(([question, { hours }]) => {
    const option = hours === null ? null : optionOf(hours, said.hours);
    return option === null ? [] : [{ question, option }];
  });
}

/** "Unemployed, *54*", "Dementia, *80*": an age that names nobody is of whom the rest of its sentence speaks. */
function ownerOfAge(
  vocabulary: Vocabulary,
  reading: Reading,
  matches: readonly Match<Heard>[],
  at: number,
): Person | null {
  const before = personBefore(reading, at);
  if (before !== null) return before.meaning;
  const told = matches.filter(({ from }) => reading.said.stops[from] === reading.said.stops[at]);
  if (told.some(({ meaning }) => isMine(vocabulary, meaning.question))) return ME;
  const ofThem = told.find(({ meaning }) => meaning.how === 'of_them');
  return ofThem === undefined ? null : spokenOf(reading, ofThem);
}

const ME: Person = { who: 'me', relation: null, named: false };

interface PlaceHeard {
  readonly question: string;
  /** As it was called. */
  readonly names: readonly string[];
  readonly whereabouts: Whereabouts;
}

/** Where somebody says that they or the person they look after live. A place named in passing is not a home. */
function placesHeard(
  vocabulary: Vocabulary,
  reading: Reading,
  text: string,
  isTheOne: (person: Person) => boolean,
): readonly PlaceHeard[] {
  const homes = [
    ...vocabulary.home.find(reading.said).map((home) => ({ ...home, named: false })),
    ...vocabulary.homeOfNamed.find(reading.said).map((home) => ({ ...home, named: true })),
    // The nearest first: "he lives in Poole, *I am in* Wareham".
  ].sort((a, b) => b.from - a.from);

  const whoLivesAt = (at: number): Person['who'] | null => {
    for (const { from, to, named } of homes) {
      if (to !== at || isDenied(reading, vocabulary, from) || isPerhaps(reading, from)) continue;
      const person = personBefore(reading, from);
      if (named && (person?.to !== from || !person.meaning.named)) continue;
      if (person === null) return 'me';
      return isTheOne(person.meaning) ? person.meaning.who : null;
    }
    return null;
  };

  const names = [...vocabulary.gazetteer.names(reading.said)].sort((a, b) => a.from - b.from);
  /** "Poole, Dorset": what directly follows a place says more about the same one. */
  const nameAt = (at: number) =>
    names.find(({ from }) => from === at || (from === at + 1 && reading.said.words[at] === 'in'));
  const placeFrom = (at: number): readonly Whereabouts[] => {
    const next = nameAt(at);
    return next === undefined ? [] : [next.meaning, ...placeFrom(next.to)];
  };
  const endOfPlace = (at: number): number => {
    const next = nameAt(at);
    return next === undefined ? at : endOfPlace(next.to);
  };

  const named = names.map(({ from }) => ({
    name: reading.said.words.slice(from, nameAt(from)?.to).join(' '),
    lives: whoLivesAt(from) ?? (isAlone(reading, homes, from, endOfPlace(from)) ? 'me' : null),
    whereabouts: together(placeFrom(from)),
  }));
  const postcodes = vocabulary.gazetteer.postcodes(text).map(({ code, before, after, full, whereabouts }) => {
    const alone = full && /(^|[,.;:(\n])\s*$/.test(before) && /^\s*($|[,.;:)\n])/.test(after);
    return { name: code, lives: alone ? 'me' : whoLivesAt(vocabulary.read(before).words.length), whereabouts };
  });

  return Object.entries(vocabulary.questions).flatMap(([question, { kind, of }]) => {
    if (kind !== 'place') return [];
    const said = [...postcodes, ...named].filter(({ lives }) => lives === of);
    const whereabouts = together(said.flatMap((place) => place.whereabouts ?? []));
    return whereabouts === null ? [] : [{ question, names: said.map(({ name }) => name), whereabouts }];
  });
}

/** "I look after my wife. *Bridport.*": a place that is all of a part, in a sentence that speaks of no home. */
function isAlone({ said }: Reading, homes: readonly Match<unknown>[], from: number, to: number): boolean {
  const { pauses, stops, words } = said;
  const isPart = (from === 0 || pauses[from - 1] === true) && (to === words.length || pauses[to - 1] === true);
  return isPart && !homes.some((home) => stops[home.from] === stops[from]);
}

/** One value for each question; none where two exclude each other. */
function settled(vocabulary: Vocabulary, said: readonly OptionOfQuestion[]): Facts {
  const facts: Record<string, string | readonly string[]> = {};
  for (const [question, { kind, options, alone, saysMore }] of Object.entries(vocabulary.questions)) {
    const heard = new Set(said.filter((one) => one.question === question).map(({ option }) => option));
    for (const [option, less] of Object.entries(saysMore)) if (heard.has(option)) heard.delete(less);
    const inOrder = options.filter((option) => heard.has(option));
    const [first] = inOrder;
    if (first === undefined) continue;
    if (kind === 'any_of') {
      const together = inOrder.filter((option) => inOrder.length === 1 || !alone.includes(option));
      if (together.length > 0) facts[question] = together;
    } else if (inOrder.length === 1) facts[question] = first;
  }
  const isHeard = ([other, option]: readonly [question: string, option: string]) =>
    chosen(facts[other] ?? []).includes(option);
  return Object.fromEntries(
    Object.entries(facts).filter(([question]) => {
      const { onlyWith = {}, neverWith = {} } = vocabulary.questions[question] ?? {};
      return Object.entries(onlyWith).every(isHeard) && !Object.entries(neverWith).some(isHeard);
    }),
  );
}

/** "I'm in Poole, Dad's in Wareham": two who live in places of different names do not live together. */
function apart(places: readonly PlaceHeard[]): readonly OptionOfQuestion[] {
  const [one, other] = places;
  if (one === undefined || other === undefined || one.names.some((name) => other.names.includes(name))) return [];
  return [{ question: 'lives_with_you', option: 'no' }];
}

/** Where two live together, what was said of one's home is said of the other's. */
function atOneHome(vocabulary: Vocabulary, facts: Facts): Facts {
  if (facts.lives_with_you !== 'yes') return facts;
  const { their_area: theirs, your_area: yours = theirs, ...rest } = facts;
  const known = yours !== undefined && vocabulary.questions.your_area?.options.includes(String(yours));
  return known ? { ...rest, your_area: yours } : rest;
}
