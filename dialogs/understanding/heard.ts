/**
 * Facts that somebody tells without being asked. Only what is plain is heard: nothing denied, doubted or wondered
 * about, nothing said of somebody else, and nothing at all where a message says two things.
 */
import { chosen, type Facts } from '../interview/question.ts';
import { hoursIn } from './hours.ts';
import { optionOf } from './numbers.ts';
import { longest, type Match } from './phrasebook.ts';
import { together, type Whereabouts } from './places.ts';
import { isAboutNobody, isDenied, isPerhaps, personBefore, personRightAfter, type Reading } from './reading.ts';
import type { Heard, OptionOfQuestion, Person, Vocabulary } from './vocabulary.ts';

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
  const { option: who, clear } = whoIsHelped(reading, matches);
  const isTheOne = ({ relation }: Person) => relation === null || who === null || relation === who;

  const places = placesHeard(vocabulary, reading, text, isTheOne);
  const said: OptionOfQuestion[] = [
    ...(who === null ? [] : [{ question: 'who', option: who }]),
    ...matches
      .filter(({ meaning }) => meaning.question !== 'who')
      .filter((match) => {
        if (match.meaning.how === 'plainly')
          return !isMine(vocabulary, match.meaning.question) || isByMe(reading, match);
        const person = spokenOf(reading, match);
        return person !== null && isTheOne(person);
      })
      .map(({ meaning }) => meaning),
    ...agesHeard(vocabulary, reading, isTheOne),
    ...hoursHeard(vocabulary, reading),
    ...places.flatMap(({ question, whereabouts }) =>
      whereabouts.councils.length === 1 ? [{ question, option: whereabouts.councils[0] as string }] : [],
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

/** What I do, and not "the nurse" or "they do the shopping". */
function isByMe(reading: Reading, { from }: Match<unknown>): boolean {
  const person = personBefore(reading, from);
  return person === null || person.meaning.who === 'me' || (person.meaning.who === 'them' && person.to < from);
}

/** Every phrase that plainly states something, the longest where one holds another. */
function plainMatches(vocabulary: Vocabulary, reading: Reading): readonly Match<Heard>[] {
  const found = vocabulary.heard.find(reading.said);
  const questions = [...new Set(found.map(({ meaning }) => meaning.question))];
  return questions
    .flatMap((question) => longest(found.filter(({ meaning }) => meaning.question === question)))
    .filter(
      (match) =>
        !isDenied(reading, vocabulary, match.from) && !isPerhaps(reading, match.from) && !isAboutNobody(reading, match),
    );
}

/** Whom something is said of: the person it stands before, or the one last spoken of. */
function spokenOf(reading: Reading, { from, to }: Match<unknown>): Person | null {
  const person =
    personRightAfter(reading, to)?.meaning ?? personBefore(reading, from)?.meaning ?? carriedOver(reading, from);
  return person?.who === 'them' ? person : null;
}

const CARRIED_OVER = 2;

/** "I look after my mum. Got dementia.": a sentence that starts with it speaks of whoever the last one spoke of. */
function carriedOver({ said, people }: Reading, from: number): Person | null {
  const start = said.stops.indexOf(said.stops[from] as number);
  return from - start > CARRIED_OVER ? null : (people.findLast(({ to }) => to <= start)?.meaning ?? null);
}

/**
 * Who is helped, by the plainest that was said. When two are named it is not clear whom the rest is about.
 */
function whoIsHelped(
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
  const helped = new Set(plainly.length > 0 ? [...plainly, ...named('also')] : mentioned);
  const [option = null] = helped;
  return { option: helped.size === 1 ? option : null, clear: helped.size <= 1 };
}

/** A pronoun stands for the only person named in the message. */
function relationOf({ people }: Reading, person: Person | null): string | null {
  if (person === null || person.relation !== null) return person?.relation ?? null;
  const named = new Set(people.flatMap(({ meaning }) => meaning.relation ?? []));
  const [only = null] = named;
  return named.size === 1 ? only : null;
}

function agesHeard(
  vocabulary: Vocabulary,
  reading: Reading,
  isTheOne: (person: Person) => boolean,
): readonly OptionOfQuestion[] {
  return vocabulary.ages.find(reading, vocabulary).flatMap(({ from, years, person }) => {
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

interface PlaceHeard {
  readonly question: string;
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
  ];

  const whoLivesAt = (at: number): Person['who'] | null => {
    for (const { from, to, named } of homes) {
      if (to !== at || isDenied(reading, vocabulary, from) || isPerhaps(reading, from)) continue;
      const person = personBefore(reading, from);
      if (named && (person?.to !== from || !person.meaning.named)) continue;
      if (person === null) return 'me';
      if (isTheOne(person.meaning)) return person.meaning.who;
    }
    return null;
  };

  const names = [...vocabulary.gazetteer.names(reading.said)].sort((a, b) => a.from - b.from);
  /** "Poole, Dorset": what directly follows a place says more about the same one. */
  const placeFrom = (at: number): readonly Whereabouts[] => {
    const next = names.find(({ from }) => from === at || (from === at + 1 && reading.said.words[at] === 'in'));
    return next === undefined ? [] : [next.meaning, ...placeFrom(next.to)];
  };

  const named = names.map(({ from }) => ({ lives: whoLivesAt(from), whereabouts: together(placeFrom(from)) }));
  const postcodes = vocabulary.gazetteer.postcodes(text).map(({ before, after, full, whereabouts }) => {
    const alone = full && /(^|[,.;:(\n])\s*$/.test(before) && /^\s*($|[,.;:)\n])/.test(after);
    return { lives: alone ? 'me' : whoLivesAt(vocabulary.read(before).words.length), whereabouts };
  });

  return Object.entries(vocabulary.questions).flatMap(([question, { kind, of }]) => {
    if (kind !== 'place') return [];
    const said = [...postcodes, ...named].flatMap(({ lives, whereabouts }) =>
      lives === of ? (whereabouts ?? []) : [],
    );
    const whereabouts = together(said);
    return whereabouts === null ? [] : [{ question, whereabouts }];
  });
}

/** One value for each question; none where two exclude each other. */
function settled(vocabulary: Vocabulary, said: readonly OptionOfQuestion[]): Facts {
  const facts: Record<string, string | readonly string[]> = {};
  for (const [question, { kind, options, alone }] of Object.entries(vocabulary.questions)) {
    const heard = new Set(said.filter((one) => one.question === question).map(({ option }) => option));
    const inOrder = options.filter((option) => heard.has(option));
    const [first] = inOrder;
    if (first === undefined) continue;
    if (kind === 'any_of') {
      const together = inOrder.filter((option) => inOrder.length === 1 || !alone.includes(option));
      if (together.length > 0) facts[question] = together;
    } else if (inOrder.length === 1) facts[question] = first;
  }
  return Object.fromEntries(
    Object.entries(facts).filter(([question]) =>
      Object.entries(vocabulary.questions[question]?.onlyWith ?? {}).every(([other, option]) =>
        chosen(facts[other] ?? []).includes(option),
      ),
    ),
  );
}

/** Where two live together, what was said of one's home is said of the other's. */
function atOneHome(vocabulary: Vocabulary, facts: Facts): Facts {
  if (facts.lives_with_you !== 'yes') return facts;
  const { their_area: theirs, your_area: yours = theirs, ...rest } = facts;
  const known = yours !== undefined && vocabulary.questions.your_area?.options.includes(String(yours));
  return known ? { ...rest, your_area: yours } : rest;
}
