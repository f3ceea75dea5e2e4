import type { Questions } from './question.ts';
import { all, not, plainly, type Rule } from './rule.ts';
import { Rulebook } from './rulebook.ts';

/** Where a rule comes from: its places in the rule book, and in documents that anybody can look up. */
export interface Source {
  readonly rules: readonly string[];
  readonly documents: readonly { readonly document: string; readonly at: string }[];
}

/** A named rule whose result the person is told about. */
export interface Decision<Id extends string = string> {
  readonly id: Id;
  readonly source: Source;
  readonly when: Rule;
}

export const decision = <const Id extends string>(
  id: Id,
  { source, when }: { readonly source: Source; readonly when: Rule },
): Decision<Id> => ({ id, source, when });

/** A service worth pointing somebody to, and the decision it belongs to. Listed best first. */
export interface Signpost<Service extends string = string> {
  readonly service: Service;
  readonly decision: string;
  readonly when: Rule;
}

/** One way in which a conversation can end, and when. In a list of outcomes the first that holds is the one. */
export interface Outcome<Id extends string = string> {
  readonly id: Id;
  readonly when: Rule;
}

/**
 * A list of outcomes of which exactly one holds: the first whose condition is plainly met, or the last,
 * which needs no condition. So nobody is told of a death, say, on the strength of a "not sure".
 */
export function firstThatHolds<const Id extends string>(
  outcomes: readonly Outcome<Id>[],
  otherwise: Id,
): readonly Outcome<Id>[] {
  const plain = outcomes.map(({ id, when }) => ({ id, when: plainly(when) }));
  return [...plain, { id: otherwise, when: all() }].map(({ id, when }, index) => ({
    id,
    when: all(...plain.slice(0, index).map((earlier) => not(earlier.when)), when),
  }));
}

/** What somebody wants to know: the decisions to settle, the signposts that follow, and how the answer opens. */
export interface Goal<Id extends string = string> {
  readonly id: Id;
  readonly settles: readonly Decision[];
  readonly signposts: readonly Signpost[];
  /** Lists of outcomes; the answer takes one from each, and opens with that of the first. */
  readonly outcomes: readonly (readonly Outcome[])[];
  /**
   * Whether this is worth offering to somebody who has been told something else. What is plainly not is left out, and
   * what plainly is comes first. Nothing is asked for the sake of it.
   */
  readonly fits: Rule;
  /** Told in a sentence on the way, because the answer to the next goal says it too. */
  readonly isPrelude?: true;
  /** A goal that is offered first once this one is told: for those who want to know more. */
  readonly leadsTo?: string;
}

/** An answer that may come to be another. `unsure` in `from` stands for every way of not answering. */
export interface MayChange {
  readonly question: string;
  readonly from: readonly string[];
  readonly to: string;
}

/** The whole interview as data. The order of the questions is the order in which they are asked. */
export interface Script {
  /** Changes with every change of meaning, so that a stored conversation can be told from a newer script. */
  readonly version: string;
  readonly questions: Questions;
  readonly goals: Readonly<Record<string, Goal>>;
  /** Decisions that add a sentence when what is known already makes them true. Nothing is asked for their sake. */
  readonly noted: readonly Decision[];
  /**
   * Signposts that lead every answer as soon as they plainly fit, whatever was asked for. Nothing is asked for their sake.
   */
  readonly first: readonly Signpost[];
  /** Answers that may come to be otherwise: a birthday, a change of mind. */
  readonly mayChange: readonly MayChange[];
  /**
   * Nobody is turned away on one answer: before any of these outcomes, the answer that led there is asked about
   * once more, kindly. The questions are in the order in which they are looked at.
   */
  readonly secondChance: {
    readonly outcomes: readonly string[];
    readonly decision: Decision;
    readonly questions: readonly string[];
  };
  /** The answer after which condolence comes first, and nothing else in that message. */
  readonly condolence: { readonly question: string; readonly option: string };
  /** Where somebody says that they are a child of whom nothing may be kept once the page is closed. */
  readonly keepNothing: { readonly question: string; readonly option: string };
}

const settledBy = new WeakMap<Goal, readonly Rule[]>();

/** Every rule that a goal has to settle before it can be told. */
export function rulesOf(goal: Goal): readonly Rule[] {
  const known = settledBy.get(goal);
  if (known !== undefined) return known;
  const named = [...goal.settles, ...goal.signposts, ...goal.outcomes.flat()];
  const rules = [...new Set(named.map(({ when }) => when))];
  settledBy.set(goal, rules);
  return rules;
}

const books = new WeakMap<Script, Rulebook>();

/** All rules of a script, made ready to be read. */
export function rulebookOf(script: Script): Rulebook {
  const known = books.get(script);
  if (known !== undefined) return known;
  const goals = Object.values(script.goals);
  const book = new Rulebook([
    ...goals.flatMap(rulesOf),
    ...goals.map(({ fits }) => fits),
    ...[...script.noted, ...script.first].map(({ when }) => when),
    script.secondChance.decision.when,
  ]);
  books.set(script, book);
  return book;
}

/** Every decision of a script, once. */
export const decisionsOf = ({ goals, noted }: Script): readonly Decision[] => [
  ...new Set([...Object.values(goals).flatMap(({ settles }) => settles), ...noted]),
];
