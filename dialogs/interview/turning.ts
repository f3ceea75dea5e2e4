/** What would change a decision: the fewest answers that may come to be otherwise and would make it a yes. */
import { chosen, type Facts, type Question, type Value } from './question.ts';
import type { Rule } from './rule.ts';
import { partsOf, type Situation } from './rulebook.ts';
import { rulebookOf, type Script } from './script.ts';
import { visible } from './visible.ts';

/** One answer that may come to be otherwise, as the question and the option. */
export interface Change {
  readonly question: string;
  readonly option: string;
}

/**
 * The smallest sets of changes, out of those that the script says may happen (`mayChange`), that would turn a maybe to
 * yes, or a no to anything else: single ones if there are any, else pairs. A rule that plainly is a no has one failed
 * condition, and only what decided it is tried. What the rule takes as given is somebody else's to change.
 */
export function turningPoints(script: Script, rule: Rule, situation: Situation): readonly (readonly Change[])[] {
  const book = rulebookOf(script);
  const seen = visible(script, situation);
  const reading = book.read(seen);
  const verdict = reading.verdictSoFar(rule);
  if (verdict === 'yes') return [];

  const concerned = verdict === 'no' ? reading.because(rule) : [...questionsIn(rule)];
  const possible = script.mayChange
    .filter(({ question, from }) => concerned.includes(question) && from.some(isAnswer(seen.facts[question])))
    .map(({ question, to }): Change => ({ question, option: to }));
  const turnsIt = (changes: readonly Change[]): boolean => {
    const facts = changes.reduce((before, change) => changedBy(script, before, change), situation.facts);
    const after = book.read(visible(script, { facts, offered: situation.offered }));
    return verdict === 'no' ? after.verdictSoFar(rule) !== 'no' : after.verdict(rule) === 'yes';
  };

  const single = possible.map((change) => [change]).filter(turnsIt);
  if (single.length > 0) return single;
  return possible
    .flatMap((first, index) => possible.slice(index + 1).map((second) => [first, second]))
    .filter(([first, second]) => first?.question !== second?.question)
    .filter(turnsIt);
}

const isAnswer = (value: Value = 'unsure') => {
  const options = chosen(value);
  return (option: string): boolean => (options.length === 0 ? option === 'unsure' : options.includes(option));
};

const changedBy = ({ questions }: Script, facts: Facts, { question, option }: Change): Facts => ({
  ...facts,
  [question]: withOption(questions[question] as Question, facts[question], option),
});

function withOption({ kind, alone }: Question, before: Value | undefined, option: string): Value {
  if (kind !== 'any_of') return option;
  return [...chosen(before ?? 'unsure').filter((other) => !alone.includes(other)), option];
}

const questionsRead = new WeakMap<Rule, ReadonlySet<string>>();

/** The questions that a rule looks at, beyond what it takes as given. */
function questionsIn(rule: Rule): ReadonlySet<string> {
  const known = questionsRead.get(rule);
  if (known !== undefined) return known;
  const own = 'question' in rule ? [rule.question] : [];
  const parts = rule.op === 'given' ? [] : partsOf(rule);
  const questions = new Set([...own, ...parts.flatMap((part) => [...questionsIn(part)])]);
  questionsRead.set(rule, questions);
  return questions;
}
