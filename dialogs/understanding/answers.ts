/** What a message says in answer to what was asked. */
import { chosen, type Facts, type Value } from '../interview/question.ts';
import type { Asked } from './asked.ts';
import type { Place } from './heard.ts';
import { hoursIn } from './hours.ts';
import { optionOf } from './numbers.ts';
import { choicesByNumber, optionsSaid } from './options.ts';
import { together } from './places.ts';
import { isDenied, type Reading } from './reading.ts';
import type { QuestionSaid, Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';
import { withoutAnswer, yesOrNoSaid } from './yes-or-no.ts';

export type Problem = 'one_option_only' | 'option_stands_alone' | 'place_unknown';

export interface Answered {
  readonly answer: Value | null;
  readonly problem: Problem | null;
  readonly place: Place | null;
}

export const NO_ANSWER: Answered = { answer: null, problem: null, place: null };

/** @param heard what the message tells in any case; what it tells of the question asked is an answer. */
export function answerIn(
  vocabulary: Vocabulary,
  reading: Reading,
  ways: readonly Words[],
  text: string,
  asked: Asked,
  heard: Facts,
): Answered {
  if (asked.kind !== 'place') {
    const byNumber = choicesByNumber(vocabulary, ways, asked);
    if (byNumber !== null) return chosenFrom(asked, byNumber);
  }
  if (asked.question === null) {
    const wayOn = yesOrNoSaid(vocabulary, reading, ways, asked);
    return wayOn === null ? NO_ANSWER : { ...NO_ANSWER, answer: wayOn };
  }
  const question = vocabulary.questions[asked.question];
  if (question === undefined) return NO_ANSWER;
  const choosing = asked.kind === 'place' ? { ...asked, choices: question.options } : asked;
  return (
    optionsIn(vocabulary, reading, ways, choosing, question, heard) ??
    placeIn(vocabulary, reading, text, choosing, question) ??
    plainReplyIn(vocabulary, reading, ways, choosing, question) ??
    (asked.kind === 'place' ? { ...NO_ANSWER, problem: 'place_unknown' } : NO_ANSWER)
  );
}

/** Options by their words, or an age or hours by their number. A yes or no beside them must not say the opposite. */
function optionsIn(
  vocabulary: Vocabulary,
  reading: Reading,
  ways: readonly Words[],
  asked: Asked,
  question: QuestionSaid,
  heard: Facts,
): Answered | null {
  const band = ageSaid(vocabulary, reading, question) ?? hoursSaid(vocabulary, reading, question, asked);
  if (band !== null && asked.choices.includes(band)) return chosenFrom(asked, [band]);

  const told = chosen(heard[asked.question ?? ''] ?? []).filter((option) => asked.choices.includes(option));
  const named = optionsSaid(vocabulary, reading, asked);
  const options = asked.kind === 'any_of' ? [...told, ...named] : told.length > 0 ? told : named;
  if (options.length === 0) return null;
  const reply = yesOrNoSaid(vocabulary, reading, ways, asked);
  const opposite = reply === 'yes' ? 'no' : 'yes';
  return reply !== null && options.includes(opposite) ? NO_ANSWER : chosenFrom(asked, options);
}

function placeIn(
  vocabulary: Vocabulary,
  reading: Reading,
  text: string,
  asked: Asked,
  question: QuestionSaid,
): Answered | null {
  if (question.kind !== 'place') return null;
  const same = sameAsKnown(reading, question, asked);
  if (same !== null) return chosenFrom(asked, [same]);
  const place = placeSaid(vocabulary, reading, text, asked);
  return place && { ...NO_ANSWER, answer: 'council' in place ? place.council : null, place };
}

function plainReplyIn(
  vocabulary: Vocabulary,
  reading: Reading,
  ways: readonly Words[],
  asked: Asked,
  { replies }: QuestionSaid,
): Answered | null {
  const reply = yesOrNoSaid(vocabulary, reading, ways, { ...asked, choices: ['yes', 'no'] });
  const meant = reply === null ? null : (replies[reply] ?? reply);
  if (meant !== null && asked.choices.includes(meant)) return chosenFrom(asked, [meant]);
  const without = meant === 'unsure' ? meant : withoutAnswer(vocabulary, reading, ways);
  return without === null ? null : { ...NO_ANSWER, answer: without };
}

function chosenFrom({ kind, choices, alone }: Asked, options: readonly string[]): Answered {
  const inOrder = choices.filter((choice) => options.includes(choice));
  const [first] = inOrder;
  if (kind !== 'any_of') {
    return inOrder.length === 1 && first !== undefined
      ? { ...NO_ANSWER, answer: first }
      : { ...NO_ANSWER, problem: 'one_option_only' };
  }
  const clash = inOrder.length > 1 && inOrder.some((option) => alone.includes(option));
  return clash ? { ...NO_ANSWER, problem: 'option_stands_alone' } : { ...NO_ANSWER, answer: inOrder };
}

function ageSaid(vocabulary: Vocabulary, reading: Reading, { ages, of }: QuestionSaid): string | null {
  if (ages === null) return null;
  const said = vocabulary.ages
    .find(reading, vocabulary)
    .filter(({ person, from }) => (person === null || person.who === of) && !isDenied(reading, vocabulary, from));
  const groups = new Set(said.map(({ years }) => optionOf(ages, years)));
  const [group = null] = groups;
  return groups.size === 1 ? group : null;
}

/** A number with nothing beside it is one of the choices, if there are as many. */
function hoursSaid(
  vocabulary: Vocabulary,
  reading: Reading,
  { hours }: QuestionSaid,
  { choices }: Asked,
): string | null {
  const said = hours === null ? null : hoursIn(vocabulary, reading);
  if (hours === null || said === null || (said.bare && said.hours[0] <= choices.length)) return null;
  return optionOf(hours, said.hours);
}

/** "The same as me", where the other answer is known. */
function sameAsKnown({ said }: Reading, { sameAs }: QuestionSaid, { known = {}, choices }: Asked): string | null {
  const found = sameAs.find(({ phrases }) => phrases.find(said).length > 0);
  const value = found === undefined ? undefined : known[found.question];
  return typeof value === 'string' && choices.includes(value) ? value : null;
}

function placeSaid(vocabulary: Vocabulary, reading: Reading, text: string, asked: Asked): Place | null {
  const question = asked.question as string;
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
  const councils = whereabouts?.councils.filter((council) => asked.choices.includes(council)) ?? [];
  if (whereabouts === null || councils.length === 0) return null;
  const [council] = councils;
  return councils.length === 1
    ? { question, council: council as string }
    : { question, councils, likely: whereabouts.likely };
}
