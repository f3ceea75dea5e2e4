/** Options named in an answer: as a whole, by number, or by their words. */
import type { Asked } from './asked.ts';
import { longest } from './phrasebook.ts';
import { isAboutNobody, isDenied, personBefore, personRightAfter, type Reading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/** The choice that a message names and nothing else: its label, or its id. */
export function choiceNamed(vocabulary: Vocabulary, ways: readonly Words[], asked: Asked): string | null {
  const said = new Set(ways.map(({ words }) => words.join(' ')));
  const names = (text: string) => said.has(vocabulary.readLabel(text).join(' '));
  const named = asked.choices.filter((choice) => {
    const label = asked.labels[choice];
    // Where a place is asked for, "Dorset" is the county, and not yet the council of that name.
    return (label !== undefined && names(label)) || (asked.kind !== 'place' && names(choice.replaceAll('_', ' ')));
  });
  return named.length === 1 ? (named[0] as string) : null;
}

/** Numbers count only when a message holds nothing else, and only when each is the number of a choice. */
export function choicesByNumber(
  vocabulary: Vocabulary,
  ways: readonly Words[],
  { choices }: Asked,
): readonly string[] | null {
  for (const way of ways) {
    const numbers = vocabulary.numbers.only(way);
    const named = numbers?.flatMap((number) => choices[number - 1] ?? []);
    if (numbers !== null && named !== undefined && named.length === numbers.length) return named;
  }
  return null;
}

/** Options whose words stand anywhere in the message, neither denied nor said of the carer instead. */
export function optionsSaid(vocabulary: Vocabulary, reading: Reading, asked: Asked): readonly string[] {
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
    const words = vocabulary.readLabel(labels[choice] ?? '');
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
