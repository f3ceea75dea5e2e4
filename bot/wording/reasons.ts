import { chosen, type Facts, isWithoutAnswer, type Value } from '../../dialogs/interview/question.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';
import type { Content } from '../content/load.ts';
import { listed, type Speaker } from './speaker.ts';

/** More reasons than this are not read. */
const MOST_REASONS = 3;

/** What an answer says, as a clause such as "they have dementia"; null for no answer. */
function clauseOf(
  { questions }: Content,
  speaker: Speaker,
  question: string,
  value: Value,
  tellingOnly: boolean,
): string | null {
  const words = questions[question];
  const options = chosen(value).flatMap((option) => words?.options[option] ?? []);
  const told = tellingOnly ? options.filter((option) => !option.goes_without_saying) : options;
  if (words === undefined || told.length === 0) return null;
  const clauses = listed(told.map(({ because }) => speaker.say(because)));
  const frame = told.some(({ on_its_own }) => on_its_own) ? undefined : words.because;
  return frame === undefined ? clauses : speaker.say(frame, { clauses });
}

/** What the answers say, each as a clause, in script order. */
export function clausesOf(content: Content, speaker: Speaker, facts: Facts, tellingOnly = false): readonly string[] {
  return Object.keys(content.questions).flatMap((question) => {
    const value = facts[question];
    return value === undefined ? [] : (clauseOf(content, speaker, question, value, tellingOnly) ?? []);
  });
}

/** The one reason that a text message has room for: where somebody lives, if that is one. */
function shortestReason(content: Content, speaker: Speaker, deciding: Facts): readonly string[] {
  const places = Object.fromEntries(Object.entries(deciding).filter(([id]) => isPlace(id)));
  const [whole, home] = [deciding, places].map((facts) => clausesOf(content, speaker, facts, true).slice(-1));
  return home?.length ? home : (whole ?? []);
}

const isPlace = (id: string): boolean => id in questions && questions[id as QuestionId].kind === 'place';

export interface Reasons {
  /** "you look after your mum or dad and you live in …", or null when nothing is worth saying. */
  readonly because: string | null;
  /** "where you live", for what is not known; null when nothing is missing. */
  readonly depends: string | null;
}

/** Why something came out as it did, in words. @param questions those whose answers decided it. */
export function reasonsFor(content: Content, speaker: Speaker, questions: readonly string[]): Reasons {
  const { facts } = speaker;
  const deciding = Object.fromEntries(Object.entries(facts).filter(([question]) => questions.includes(question)));
  const clauses =
    speaker.channel === 'sms'
      ? shortestReason(content, speaker, deciding)
      : clausesOf(content, speaker, deciding, true).slice(0, MOST_REASONS);
  const missing = Object.keys(content.questions).flatMap((question) => {
    const words = content.questions[question];
    const value = facts[question];
    if (words === undefined || !questions.includes(question)) return [];
    return value === undefined || isWithoutAnswer(value) ? [speaker.say(words.depends)] : [];
  });
  return {
    because: clauses.length === 0 ? null : listed(clauses),
    depends: missing.length === 0 ? null : listed(missing.slice(0, MOST_REASONS)),
  };
}
