/**
 * What people say, as it is written in `content/understanding` and `content/areas.yaml`, and made ready for use.
 * Everything here is data: this file only compiles it.
 */
import type { Question, Questions } from '../interview/question.ts';
import { COMMANDS, type Command } from '../message.ts';
import { type Ages, agesOf } from './ages.ts';
import { AMOUNTS, type Hours } from './hours.ts';
import { type Learned, learnedFrom, type Remembered, type WrittenExamples } from './learned.ts';
import { type Bands, type Numbers, numberNames, numbersOf, type WrittenNumbers } from './numbers.ts';
import { type Language, PhraseError, phraseReader } from './phrase.ts';
import { type Phrasebook, phrasebookOf } from './phrasebook.ts';
import { type Gazetteer, gazetteerOf, type WrittenAreas } from './places.ts';
import { CONCERNS, type Concern } from './safety.ts';
import { type Reader, readerOf, type Spellings } from './words.ts';

type Phrases = readonly string[];

/** As written, parsed and checked for its shape. Optional parts are absent where a file does not have them. */
export interface Written {
  readonly spellings: Spellings;
  readonly lists: Readonly<Record<string, Phrases>>;
  readonly never_in_gaps: Phrases;
  readonly numbers: WrittenNumbers;
  readonly people: WrittenPeople;
  readonly answers: WrittenAnswers;
  readonly commands: Readonly<Record<Command, Phrases>>;
  readonly courtesies: Readonly<Record<Courtesy, Phrases>>;
  readonly wishes: Readonly<Record<string, Phrases>>;
  readonly safety: WrittenSafety;
  readonly questions: Readonly<Record<string, WrittenQuestion>>;
  readonly areas: WrittenAreas;
  readonly examples: WrittenExamples;
}

/** How to tell whom something is said about, and whether it is said to be so. */
export interface WrittenPeople {
  readonly me: Phrases;
  readonly them: Phrases;
  /** Names for the person looked after that say nothing about how they are related: "lady". */
  readonly them_named: Phrases;
  readonly others: Phrases;
  readonly denials: Phrases;
  readonly denial_ends_at: Phrases;
  /** The writer does what follows: "I do", "I help her with". */
  readonly doing: Phrases;
  readonly doing_ends_at: Phrases;
  readonly doubts: Phrases;
  readonly perhaps: Phrases;
  readonly not_about_anyone: Phrases;
  /** Names somebody only beside the one who is helped: "my wife and I". */
  readonly asides: Phrases;
  /** "I think": names nobody, though it looks as if. */
  readonly nobody: Phrases;
  /** What stands right before the place where somebody lives. */
  readonly home: Phrases;
  /** The same, right after a named person: "mum *in* Poole". */
  readonly home_of_named: Phrases;
}

export interface WrittenAnswers {
  /** Said before or after an answer or a command without changing it. */
  readonly fillers: { readonly before: Phrases; readonly after: Phrases };
  /** Looks like an answer and is none: "no problem". */
  readonly not_answers: Phrases;
  readonly unsure: Phrases;
  readonly rather_not_say: Phrases;
  readonly yes: WrittenReply;
  readonly no: WrittenReply;
  readonly neither: Phrases;
  readonly ways_on: Readonly<Record<string, Phrases>>;
}

/** Ways of saying yes or no: as a whole message, or at its start with more to follow. */
export interface WrittenReply {
  readonly whole: Phrases;
  readonly starts: Phrases;
}

export interface WrittenSafety {
  /** Idioms and the like. What is said in them is not read for danger. */
  readonly harmless: Phrases;
  /** A phrase is not taken for danger when one of these stands right before it. */
  readonly not_after: Phrases;
  /** Nor when one of these stands anywhere in its sentence. */
  readonly told_of: Phrases;
  readonly long_ago: Phrases;
  /** `events` may be long over; `signs` are taken for danger whenever they were. */
  readonly concerns: Readonly<Record<Concern, { readonly signs: Phrases; readonly events?: Phrases | undefined }>>;
}

export interface WrittenQuestion {
  /** Whom it speaks of: what is said about anybody else is not an answer to it. */
  readonly of?: 'me' | 'them' | undefined;
  /** The ages, first and last, that each option stands for. */
  readonly ages?: Bands | undefined;
  /** The hours a week, fewest and most, that each option stands for. */
  readonly hours?: Bands | undefined;
  /** Heard only together with this answer to another question, heard in the same message. */
  readonly only_with?: Readonly<Record<string, string>> | undefined;
  /** Never heard together with these answers to other questions, heard in the same message. */
  readonly never_with?: Readonly<Record<string, string>> | undefined;
  /** Phrases that give the answer of another question to this one too: "the same as me". */
  readonly same_as?: Readonly<Record<string, Phrases>> | undefined;
  /** What a plain yes or no means where neither is an option: an option, or `unsure`. */
  readonly replies?: Replies | undefined;
  /** An option that says all that another says, and more: where both are heard it is this one. */
  readonly says_more_than?: Readonly<Record<string, string>> | undefined;
  /** Phrases for every option that has `people`, which stand where {it} is written. */
  readonly heard_of_people?: Phrases | undefined;
  /** The same, for a second person who is helped, where a first is plainly named. */
  readonly also_people?: Phrases | undefined;
  /** The same, where it says less plainly that this is the person looked after: for want of anything better. */
  readonly mentioned_people?: Phrases | undefined;
  readonly options?: Readonly<Record<string, WrittenOption>> | undefined;
}

export interface WrittenOption {
  /** Names for the person: only for `who`. */
  readonly people?: Phrases | undefined;
  /** Understood anywhere in an answer to this question. */
  readonly says?: Phrases | undefined;
  /** Understood in any message, and in an answer. */
  readonly heard?: Phrases | undefined;
  /** The same, when it is said of the person looked after. */
  readonly heard_of_them?: Phrases | undefined;
  /** The same, when it is among the things that the writer does. */
  readonly heard_of_doing?: Phrases | undefined;
}

export const COURTESIES = ['greeting', 'thanks', 'goodbye'] as const;
export type Courtesy = (typeof COURTESIES)[number];

/** Whether something is said of the writer, of the person looked after, or of somebody else. */
export interface Person {
  readonly who: 'me' | 'them' | 'others' | 'nobody';
  /** The option of `who` that the word names; null for a pronoun. */
  readonly relation: string | null;
  /** Whether it is a name for the person looked after, and not a pronoun. */
  readonly named: boolean;
}

export interface OptionOfQuestion {
  readonly question: string;
  readonly option: string;
}

export interface Heard extends OptionOfQuestion {
  readonly how: 'plainly' | 'also' | 'mentioned' | 'of_them' | 'of_doing';
}

export interface Says {
  readonly option: string;
  readonly ofThem: boolean;
}

/** A question as the understanding needs it: what the script says of it, and what the vocabulary adds. */
type Replies = { readonly yes?: string | undefined; readonly no?: string | undefined };

export interface QuestionSaid extends Pick<Question, 'kind' | 'options' | 'alone'> {
  readonly of: 'me' | 'them' | null;
  readonly ages: Bands | null;
  readonly hours: Bands | null;
  readonly onlyWith: Readonly<Record<string, string>>;
  readonly neverWith: Readonly<Record<string, string>>;
  readonly sameAs: readonly { readonly question: string; readonly phrases: Phrasebook<true> }[];
  readonly replies: Replies;
  readonly saysMore: Readonly<Record<string, string>>;
}

export interface Vocabulary {
  readonly read: Reader;
  /** The words of a label. There are few, and they come back with every message, so they are remembered. */
  readonly readLabel: (label: string) => readonly string[];
  readonly numbers: Numbers;
  readonly ages: Ages;
  readonly hours: Hours;
  readonly gazetteer: Gazetteer;
  readonly people: Phrasebook<Person>;
  readonly denials: Phrasebook<true>;
  readonly denialEndsAt: ReadonlySet<string>;
  readonly doubts: Phrasebook<true>;
  readonly doing: Phrasebook<true>;
  readonly doingEndsAt: ReadonlySet<string>;
  readonly perhaps: Phrasebook<true>;
  readonly notAboutAnyone: Phrasebook<true>;
  readonly asides: Phrasebook<true>;
  readonly home: Phrasebook<true>;
  readonly homeOfNamed: Phrasebook<true>;
  readonly heard: Phrasebook<Heard>;
  readonly says: Readonly<Record<string, Phrasebook<Says>>>;
  readonly questions: Readonly<Record<string, QuestionSaid>>;
  readonly fillers: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };
  readonly notAnswers: Phrasebook<true>;
  readonly unsure: Phrasebook<true>;
  readonly ratherNotSay: Phrasebook<true>;
  readonly whole: Readonly<Record<'yes' | 'no', Phrasebook<true>>>;
  readonly starts: Readonly<Record<'yes' | 'no', Phrasebook<true>>>;
  readonly neither: Phrasebook<true>;
  readonly waysOn: Readonly<Record<string, Phrasebook<true>>>;
  readonly commands: Phrasebook<Command>;
  readonly courtesies: Phrasebook<Courtesy>;
  readonly wishes: Phrasebook<string>;
  readonly harmless: Phrasebook<true>;
  readonly notAfter: Phrasebook<true>;
  readonly toldOf: Phrasebook<true>;
  readonly longAgo: Phrasebook<true>;
  readonly concerns: Phrasebook<{ readonly concern: Concern; readonly event: boolean }>;
  readonly learned: Learned;
}

/** Something in the vocabulary cannot be used. `file` is the name of the part it is written in. */
export class VocabularyError extends Error {
  readonly part: string;
  readonly problem: string;

  constructor(part: string, problem: string) {
    super(`${part}: ${problem}`);
    this.name = 'VocabularyError';
    this.part = part;
    this.problem = problem;
  }
}

/**
 * Compiles a vocabulary for the questions of a script, once, at start-up.
 * @throws VocabularyError naming the part and what is wrong: a phrase that cannot be used, or an unknown option.
 */
/** @param remembered what was learned before from the same words and examples; null to learn it when it is needed. */
export function vocabularyOf(written: Written, questions: Questions, remembered: Remembered | null): Vocabulary {
  checkOptions(written, questions);
  const language = languageOf(written);
  const { read, neverInGaps } = language;
  const phrases = phraseReader(language);

  const entries = <Meaning>(part: string, texts: Phrases | undefined, meaning: Meaning) =>
    (texts ?? []).map((text) => {
      try {
        return { phrase: phrases.phrase(text), meaning };
      } catch (error) {
        if (error instanceof PhraseError) throw new VocabularyError(part, error.message);
        throw error;
      }
    });
  const book = (part: string, texts: Phrases): Phrasebook<true> =>
    phrasebookOf(entries<true>(part, texts, true), neverInGaps);
  const books = <Key extends string>(part: string, groups: readonly (readonly [Key, Phrases])[]): Phrasebook<Key> =>
    phrasebookOf(
      groups.flatMap(([key, texts]) => entries(part, texts, key)),
      neverInGaps,
    );

  const { people, answers, safety } = written;
  const { hours } = written.numbers;
  const options = Object.entries(written.questions).flatMap(([question, { options: all = {}, ...shared }]) =>
    Object.entries(all).map(([option, words]) => ({ question, option, words, shared })),
  );
  const about = (templates: Phrases | undefined, names: Phrases | undefined) =>
    names === undefined ? [] : (templates ?? []).map((text) => text.replaceAll('{it}', `(${names.join('|')})`));

  const heard = options.flatMap(({ question, option, words, shared }) => {
    const part = `questions/${question}`;
    const as = (how: Heard['how']): Heard => ({ question, option, how });
    return [
      ...entries(part, words.heard, as('plainly')),
      ...entries(part, about(shared.heard_of_people, words.people), as('plainly')),
      ...entries(part, about(shared.also_people, words.people), as('also')),
      ...entries(part, about(shared.mentioned_people, words.people), as('mentioned')),
      ...entries(part, words.heard_of_them, as('of_them')),
      ...entries(part, words.heard_of_doing, as('of_doing')),
    ];
  });
  const relations = options.flatMap(({ question, option, words }) =>
    entries<Person>(`questions/${question}`, words.people, { who: 'them', relation: option, named: true }),
  );
  const saidTo = (question: string) =>
    phrasebookOf(
      options
        .filter((one) => one.question === question)
        .flatMap(({ option, words }) => [
          ...[words.people, words.says, words.heard].flatMap((texts) =>
            entries<Says>(`questions/${question}`, texts, { option, ofThem: false }),
          ),
          ...entries<Says>(`questions/${question}`, words.heard_of_them, { option, ofThem: true }),
        ]),
      neverInGaps,
    );

  return {
    read,
    readLabel: madeOnce((label) => read(label).words),
    numbers: numbersOf(written.numbers),
    ages: agesOf(written.numbers.ages),
    hours: {
      amounts: books(
        'numbers',
        AMOUNTS.map((amount) => [amount, hours.amounts[amount]]),
      ),
      aDay: book('numbers', hours.a_day),
      days: book('numbers', hours.days),
      unclear: book('numbers', hours.unclear),
      caring: book('numbers', hours.caring),
      notCaring: book('numbers', hours.not_caring),
    },
    gazetteer: gazetteerOf(
      written.areas,
      (names) => entries('areas', names, true).map(({ phrase }) => phrase),
      neverInGaps,
    ),
    people: phrasebookOf(
      [
        ...relations,
        ...entries<Person>('people', people.me, { who: 'me', relation: null, named: false }),
        ...entries<Person>('people', people.them, { who: 'them', relation: null, named: false }),
        ...entries<Person>('people', people.them_named, { who: 'them', relation: null, named: true }),
        ...entries<Person>('people', people.others, { who: 'others', relation: null, named: false }),
        ...entries<Person>('people', people.nobody, { who: 'nobody', relation: null, named: false }),
      ],
      neverInGaps,
    ),
    denials: book('people', people.denials),
    denialEndsAt: new Set(people.denial_ends_at),
    doubts: book('people', people.doubts),
    doing: book('people', people.doing),
    doingEndsAt: new Set(people.doing_ends_at),
    perhaps: book('people', people.perhaps),
    notAboutAnyone: book('people', people.not_about_anyone),
    asides: book('people', people.asides),
    home: book('people', people.home),
    homeOfNamed: book('people', people.home_of_named),
    heard: phrasebookOf(heard, neverInGaps),
    says: Object.fromEntries(Object.keys(written.questions).map((question) => [question, saidTo(question)])),
    questions: Object.fromEntries(
      Object.entries(questions).map(([id, { kind, options: all, alone }]) => {
        const said = written.questions[id] ?? {};
        const { of = null, ages = null, hours: inHours = null, only_with: onlyWith = {}, same_as: same = {} } = said;
        const { never_with: neverWith = {}, replies = {}, says_more_than: saysMore = {} } = said;
        const sameAs = Object.entries(same).map(([question, texts]) => ({
          question,
          phrases: book(`questions/${id}`, texts),
        }));
        return [
          id,
          { kind, options: all, alone, of, ages, hours: inHours, onlyWith, neverWith, sameAs, replies, saysMore },
        ];
      }),
    ),
    fillers: { before: new Set(answers.fillers.before), after: new Set(answers.fillers.after) },
    notAnswers: book('answers', answers.not_answers),
    unsure: book('answers', answers.unsure),
    ratherNotSay: book('answers', answers.rather_not_say),
    whole: { yes: book('answers', answers.yes.whole), no: book('answers', answers.no.whole) },
    starts: { yes: book('answers', answers.yes.starts), no: book('answers', answers.no.starts) },
    neither: book('answers', answers.neither),
    waysOn: Object.fromEntries(
      Object.entries(answers.ways_on).map(([choice, texts]) => [choice, book('answers', texts)]),
    ),
    commands: books(
      'commands',
      COMMANDS.map((command) => [command, written.commands[command]]),
    ),
    courtesies: books(
      'courtesies',
      COURTESIES.map((courtesy) => [courtesy, written.courtesies[courtesy]]),
    ),
    wishes: books('wishes', Object.entries(written.wishes)),
    harmless: book('safety', safety.harmless),
    notAfter: book('safety', safety.not_after),
    toldOf: book('safety', safety.told_of),
    longAgo: book('safety', safety.long_ago),
    concerns: phrasebookOf(
      CONCERNS.flatMap((concern) => [
        ...entries('safety', safety.concerns[concern].signs, { concern, event: false }),
        ...entries('safety', safety.concerns[concern].events, { concern, event: true }),
      ]),
      neverInGaps,
    ),
    learned: learnedFrom(written.examples, read, remembered),
  };
}

/** Every phrase is read to learn which words there are, before the words that people type are undoubled by them. */
function languageOf(written: Written): Language {
  const known = new Set<string>();
  const learn = (content: unknown): void => {
    if (typeof content === 'string') for (const [word] of content.toLowerCase().matchAll(/\p{L}+/gu)) known.add(word);
    else if (typeof content === 'object' && content !== null) Object.values(content).forEach(learn);
  };
  const { examples: _withTheirMisspellings, ...phrases } = written;
  learn(phrases);
  return {
    read: readerOf(written.spellings, known),
    lists: { ...written.lists, number: numberNames(written.numbers) },
    neverInGaps: new Set(written.never_in_gaps),
  };
}

const MOST_LABELS = 5000;

function madeOnce<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_LABELS) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

function checkOptions(written: Written, questions: Questions): void {
  for (const [question, { options = {}, ages = {}, hours = {} }] of Object.entries(written.questions)) {
    const known = questions[question];
    if (known === undefined) throw new VocabularyError(`questions/${question}`, 'there is no such question');
    for (const option of [...Object.keys(options), ...Object.keys(ages), ...Object.keys(hours)]) {
      if (!known.options.includes(option)) {
        throw new VocabularyError(`questions/${question}`, `"${option}" is not an option of this question`);
      }
    }
  }
}
