/** What the policy cases leave out: whatever no case expects, nobody would notice changing. */
import type { Verdict } from '../../dialogs/interview/reading.ts';
import type { Rule } from '../../dialogs/interview/rule.ts';
import { partsOf } from '../../dialogs/interview/rulebook.ts';
import { decisionsOf, type Script } from '../../dialogs/interview/script.ts';
import type { PolicyCase } from './cases.ts';

export interface CaseCoverage {
  /** Ways in which the answer to a goal may open, or what it may say about the two homes, that no case ends in. */
  readonly outcomes: readonly { readonly goal: string; readonly outcome: string }[];
  /** Verdicts that a decision may come to and that no case expects. */
  readonly decisions: readonly { readonly decision: string; readonly verdict: Verdict }[];
  /** Services that a rule leads to and that no case is offered. */
  readonly services: readonly string[];
}

type Expected = Pick<PolicyCase, 'goals' | 'outcome' | 'area' | 'decisions' | 'services'>;

/** What of a script no case shows. Cases are taken at their word: `npm test` walks them all. */
export function caseCoverage(cases: readonly Expected[], script: Script): CaseCoverage {
  const ends = new Set(
    cases.flatMap(({ goals, outcome, area }) => [outcome, area].map((id) => `${goals.at(-1)} ${id}`)),
  );
  const verdicts = new Set(cases.flatMap(({ decisions }) => Object.entries(decisions).map((found) => found.join(' '))));
  const offered = new Set<string>(cases.flatMap(({ services }) => [...services.first, ...services.also]));

  const goals = Object.values(script.goals);
  const noted = new Set(script.noted);
  return {
    // A prelude is told in a sentence on the way: its ends are those of the goal that follows.
    outcomes: goals
      .filter(({ isPrelude }) => !isPrelude)
      .flatMap(({ id: goal, outcomes }) => outcomes.flat().map(({ id: outcome }) => ({ goal, outcome })))
      .filter(({ goal, outcome }) => !ends.has(`${goal} ${outcome}`)),
    decisions: decisionsOf(script)
      .flatMap((decision) =>
        // What is only noted is said when it holds, and otherwise not mentioned.
        (noted.has(decision) ? (['yes'] as const) : [...verdictsPossible(decision.when)]).map((verdict) => ({
          decision: decision.id,
          verdict,
        })),
      )
      .filter(({ decision, verdict }) => !verdicts.has(`${decision} ${verdict}`)),
    services: [...new Set(goals.flatMap(({ signposts }) => signposts.map(({ service }) => service)))].filter(
      (service) => !offered.has(service),
    ),
  };
}

const RISING: readonly Verdict[] = ['no', 'maybe', 'yes'];

/** Every verdict that a rule can come out as, judged by its form alone: never one too few. */
function verdictsPossible(rule: Rule): ReadonlySet<Verdict> {
  const parts = partsOf(rule).map(verdictsPossible);
  const [part = new Set<Verdict>()] = parts;
  switch (rule.op) {
    case 'answer':
      return new Set(RISING);
    case 'unanswered':
    case 'offered':
      return new Set(['no', 'yes']);
    case 'all':
      return parts.reduce((some, more) => combined(some, more, Math.min), new Set<Verdict>(['yes']));
    case 'any':
      return parts.reduce((some, more) => combined(some, more, Math.max), new Set<Verdict>(['no']));
    case 'not':
      return mapped(part, (verdict) => RISING[2 - RISING.indexOf(verdict)] as Verdict);
    case 'plainly':
      return mapped(part, (verdict) => (verdict === 'yes' ? 'yes' : 'no'));
    case 'uncertain':
      return mapped(part, (verdict) => (verdict === 'yes' ? 'maybe' : verdict));
    case 'given':
      return part;
  }
}

const mapped = (verdicts: ReadonlySet<Verdict>, change: (verdict: Verdict) => Verdict): ReadonlySet<Verdict> =>
  new Set([...verdicts].map(change));

const combined = (
  some: ReadonlySet<Verdict>,
  more: ReadonlySet<Verdict>,
  pick: (one: number, other: number) => number,
): ReadonlySet<Verdict> =>
  new Set(
    [...some].flatMap((one) =>
      [...more].map((other) => RISING[pick(RISING.indexOf(one), RISING.indexOf(other))] as Verdict),
    ),
  );
