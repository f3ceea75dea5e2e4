/** What a message says in answer to what was asked. */
import { chosen, type Facts, type Value } from '../interview/question.ts';
import { ageGroupOf } from './ages.ts';
import type { Place } from './heard.ts';
import { longest, type Match } from './phrasebook.ts';
import { together } from './places.ts';
import { isAboutNobody, isDenied, personBefore, personRightAfter, type Reading } from './reading.ts';
import type { QuestionSaid, Vocabulary } from './vocabulary.ts';
import { wholeIn } from './whole.ts';
import type { Words } from './words.ts';

export interface Asked {
  /** The question asked; null where only ways on are offered. */
  readonly question: string | null;
  readonly kind: 'one_of' | 'any_of' | 'place' | 'open' | 'yes_no';
  readonly choices: readonly string[];
  /** Choices that exclude every other. */
  readonly alone: readonly string[];
  /** What the channel showed for each choice; may be empty. */
  readonly labels: Readonly<Record<string, string>>;
  /** What is known already, so that "the same as me" can be understood. */
  readonly known?: Facts;
}

export type Problem = 'one_option_only' | 'option_stands_alone' | 'place_unknown';

export interface Answered {
  readonly answer: Value | null;
  readonly problem: Problem | null;
  readonly place: Place | null;
}

const NOTHING: Answered = { answer: null, problem: null, place: null };

/** The choice that a message names and nothing else: its label, or its id. */
export function choiceNamed(vocabulary: Vocabulary, ways: readonly Words[], asked: Asked): string | null {
  const said = new Set(ways.map(({ words }) => words.join(' ')));
  const names = (text: string) => said.has(vocabulary.read(text).words.join(' '));
  const named = asked.choices.filter((choice) => {
    const label = asked.labels[choice];
    // Where a place is asked for, "Dorset" is the county, and not yet the council of that name.
    return (label !== undefined && names(label)) || (asked.kind !== 'place' && names(choice.replaceAll('_', ' ')));
  });
  return named.length === 1 ? (named[0] as string) : null;
}

/** @param heard what the message tells in any case; what it tells of the question asked is an answer. */
export function answerIn(
  vocabulary: Vocabulary,
  reading: Reading,
  ways: readonly Words[],
  text: string,
  asked: Asked,
  heard: Facts,
): Answered {
  const byNumber = asked.kind === 'place' ? null : choicesByNumber(vocabulary, ways, asked);
  if (byNumber !== null) return chosenFrom(asked, byNumber);

  const question = asked.question === null ? null : (vocabulary.questions[asked.question] ?? null);
  const told =
    asked.question === null ? [] : chosen(heard[asked.question] ?? []).filter((one) => asked.choices.includes(one));
  const named = optionsSaid(vocabulary, reading, asked);
  const age = question?.ages ? ageSaid(vocabulary, reading, question) : null;
  if (age !== null && asked.choices.includes(age)) return chosenFrom(asked, [age]);

  const specific = asked.kind === 'any_of' ? [...told, ...named] : told.length > 0 ? told : named;
  const yesOrNo = yesOrNoSaid(vocabulary, reading, ways, asked);
  if (specific.length > 0) {
    const contradicted = yesOrNo !== null && specific.some((one) => (one === 'yes' || one === 'no') && one !== yesOrNo);
    return contradicted ? NOTHING : chosenFrom(asked, specific);
  }
  const same = question === null ? null : sameAsKnown(reading, question, asked);
  if (same !== null) return chosenFrom(asked, [same]);
  if (question?.kind === 'place') {
    const place = placeSaid(vocabulary, reading, text, asked);
    if (place !== null) return { ...NOTHING, answer: 'council' in place ? place.council : null, place };
  }
  if (yesOrNo !== null) return chosenFrom(asked, [yesOrNo]);
  const without = withoutAnswer(vocabulary, reading, ways);
  if (without !== null && asked.question !== null) return { ...NOTHING, answer: without };
  return asked.kind === 'place' ? { ...NOTHING, problem: 'place_unknown' } : NOTHING;
}

function chosenFrom({ kind, choices, alone }: Asked, options: readonly string[]): Answered {
  const inOrder = choices.filter((choice) => options.includes(choice));
  if (kind !== 'any_of') {
    return inOrder.length === 1
      ? { ...NOTHING, answer: inOrder[0] as string }
      : { ...NOTHING, problem: 'one_option_only' };
  }
  if (inOrder.length > 1 && inOrder.some((option) => alone.includes(option))) {
    return { ...NOTHING, problem: 'option_stands_alone' };
  }
  return { ...NOTHING, answer: inOrder };
}

/** Numbers count only when a message holds nothing else, and only when each is the number of a choice. */
function choicesByNumber(vocabulary: Vocabulary, ways: readonly Words[], { choices }: Asked): readonly string[] | null {
  for (const way of ways) {
    const numbers = vocabulary.numbers.only(way);
    const named = numbers?.flatMap((number) => choices[number - 1] ?? []);
    if (numbers !== null && named !== undefined && named.length === numbers.length) return named;
  }
  return null;
}

/** Options whose words stand anywhere in the message, neither denied nor said of the carer instead. */
function optionsSaid(vocabulary: Vocabulary, reading: Reading, asked: Asked): readonly string[] {
  const labels = asked.kind === 'any_of' ? labelsSaid(vocabulary, reading, asked) : [];
  const book = asked.question === null ? undefined : vocabulary.says[asked.question];
  const found = longest(book?.find(reading.said) ?? []).filter(({ meaning, from, to }) => {
    if (isDenied(reading, vocabulary, from) || isAboutNobody(reading, { from, to })) return false;
    const person = personRightAfter(reading, to) ?? personBefore(reading, from);
    return !(meaning.ofThem && person?.meaning.who === 'me');
  });
  const options = [...labels, ...found.map(({ meaning }) => meaning.option)];
  return [...new Set(options)].filter((option) => asked.choices.includes(option));
}

/** Labels that stand between pauses, as when several boxes are sent as one text. */
function labelsSaid(vocabulary: Vocabulary, { said }: Reading, { choices, labels }: Asked): readonly string[] {
  return choices.filter((choice) => {
    const { words } = vocabulary.read(labels[choice] ?? '');
    const last = words.length - 1;
    return (
      last >= 0 &&
      said.words.some(
        (_, at) =>
          (at === 0 || said.pauses[at - 1]) &&
          (at + last === said.words.length - 1 || said.pauses[at + last]) &&
          words.every((word, ahead) => said.words[at + ahead] === word),
      )
    );
  });
}

function ageSaid(vocabulary: Vocabulary, reading: Reading, { ages, of }: QuestionSaid): string | null {
  const said = vocabulary.ages
    .find(reading, vocabulary)
    .filter(({ person, from }) => (person === null || person.who === of) && !isDenied(reading, vocabulary, from));
  const groups = new Set(said.map(({ years }) => ageGroupOf(ages ?? {}, years)));
  const [group = null] = groups;
  return groups.size === 1 ? group : null;
}

/** "The same as me", where the other answer is known. */
function sameAsKnown({ said }: Reading, { sameAs }: QuestionSaid, { known = {}, choices }: Asked): string | null {
  const found = sameAs.find(({ phrases }) => phrases.find(said).length > 0);
  const value = found === undefined ? undefined : known[found.question];
  return typeof value === 'string' && choices.includes(value) ? value : null;
}

function placeSaid(vocabulary: Vocabulary, reading: Reading, text: string, asked: Asked): Place | null {
  const question = asked.question as string;
  const options = vocabulary.questions[question]?.options ?? [];
  const may = (council: string) =>
    options.includes(council) && (asked.kind === 'place' || asked.choices.includes(council));
  const names = vocabulary.gazetteer.names(reading.said).filter(({ from }) => !isDenied(reading, vocabulary, from));
  const said = [
    ...names.map(({ meaning }) => meaning),
    // Beside a name, half a postcode says nothing more, and may be none: "flat B2, Bridport".
    ...vocabulary.gazetteer
      .postcodes(text)
      .flatMap(({ full, whereabouts }) => (full || names.length === 0 ? [whereabouts] : [])),
  ];
  if (said.includes(null)) return null;
  const whereabouts = together(said.filter((one) => one !== null));
  const councils = whereabouts?.councils.filter(may) ?? [];
  if (whereabouts === null || councils.length === 0) return null;
  const [council] = councils;
  return councils.length === 1
    ? { question, council: council as string }
    : { question, councils, likely: whereabouts.likely };
}

/** Yes or no as a whole message, or at its start where the rest does not take it back. */
function yesOrNoSaid(
  vocabulary: Vocabulary,
  { said }: Reading,
  ways: readonly Words[],
  { choices, question }: Asked,
): 'yes' | 'no' | string | null {
  if (question === null) {
    const wayOn = wholeIn(vocabulary.waysOn, ways);
    if (wayOn !== null && choices.includes(wayOn)) return wayOn;
  }
  if (!choices.includes('yes') || !choices.includes('no')) return null;
  if (vocabulary.neither.find(said).length > 0) return null;
  for (const reply of ['yes', 'no'] as const) if (wholeIn(vocabulary.whole[reply], ways) !== null) return reply;
  const opening = (book: Vocabulary['unsure']) => longestAtStart(ways, book);
  const yes = opening(vocabulary.starts.yes);
  const no = opening(vocabulary.starts.no);
  const other = Math.max(opening(vocabulary.unsure), opening(vocabulary.ratherNotSay), opening(vocabulary.notAnswers));
  if (yes > Math.max(no, other)) return 'yes';
  return no > Math.max(yes, other) ? 'no' : null;
}

/** How many words the longest such phrase at the start of the message has. */
const longestAtStart = (ways: readonly Words[], book: Vocabulary['unsure']): number =>
  Math.max(0, ...ways.flatMap((way) => startsOf(book.find(way)).map(({ to }) => to)));

const startsOf = <Meaning>(matches: readonly Match<Meaning>[]) => matches.filter(({ from }) => from === 0);

/** "Not sure" and "rather not say", where nothing more definite was said. */
function withoutAnswer(vocabulary: Vocabulary, { said }: Reading, ways: readonly Words[]): 'unsure' | 'skipped' | null {
  if (wholeIn(vocabulary.ratherNotSay, ways) !== null) return 'skipped';
  if (wholeIn(vocabulary.unsure, ways) !== null) return 'unsure';
  if (vocabulary.notAnswers.find(said).length > 0) return null;
  if (longestAtStart(ways, vocabulary.ratherNotSay) > 0) return 'skipped';
  return longestAtStart(ways, vocabulary.unsure) > 0 ? 'unsure' : null;
}
