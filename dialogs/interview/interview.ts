/**
 * The interview: given what is known, what should be asked next, and what follows?
 *
 * It asks, at each moment, the first question in script order whose answer can still change something
 * that the person wants to know, and nothing else. Only answers are stored; the position is always derived.
 */
import type { Reading, Verdict } from './reading.ts';
import type { Situation } from './rulebook.ts';
import { type Goal, type Outcome, rulebookOf, rulesOf, type Script, type Signpost } from './script.ts';
import { type Change, turningPoints } from './turning.ts';
import { visible } from './visible.ts';

/** The next question for this goal, or null when everything it settles is settled. */
export function nextQuestion(script: Script, goal: Goal, situation: Situation): string | null {
  const open = rulebookOf(script).read(visible(script, situation)).open(rulesOf(goal));
  return Object.keys(script.questions).find((question) => open.has(question)) ?? null;
}

export interface Decided {
  readonly id: string;
  readonly verdict: Verdict;
  /** The questions whose answers decided it. */
  readonly because: readonly string[];
  /** What may come to be otherwise and would make it a yes: each a way of its own, the smallest there are. */
  readonly turns: readonly (readonly Change[])[];
}

export interface Signposted {
  readonly service: string;
  readonly decision: string;
  readonly verdict: 'yes' | 'maybe';
  readonly because: readonly string[];
}

/** Everything that a goal came to, as ids: words are somebody else's business. */
export interface Findings {
  readonly goal: string;
  readonly outcomes: readonly string[];
  readonly decisions: readonly Decided[];
  /** Best first: what plainly fits before what may fit. */
  readonly signposts: readonly Signposted[];
  /** Noted decisions that hold. */
  readonly notes: readonly Decided[];
}

/** The goals worth offering next, best first: what this goal leads to, then what plainly fits, then what may. */
export function goalsThatFit(script: Script, had: readonly Goal[], situation: Situation): readonly string[] {
  const reading = rulebookOf(script).read(visible(script, situation));
  const told = had.map(({ id }) => id);
  const ledTo = Object.values(script.goals).flatMap(({ leadsTo }) => leadsTo ?? []);
  const rank = ({ id, fits }: Goal): number => {
    if (had.at(-1)?.leadsTo === id) return 0;
    return reading.verdictSoFar(fits) === 'yes' ? 1 : 2;
  };
  return Object.values(script.goals)
    .filter(({ id, fits }) => !told.includes(id) && reading.verdictSoFar(fits) !== 'no')
    .filter(({ id }) => !ledTo.includes(id) || had.some(({ leadsTo }) => leadsTo === id))
    .sort((one, other) => rank(one) - rank(other))
    .map(({ id }) => id);
}

const chooseOutcome = (outcomes: readonly Outcome[], reading: Reading): string | undefined =>
  (outcomes.find(({ when }) => reading.verdict(when) === 'yes') ?? outcomes.at(-1))?.id;

function signposted(signposts: readonly Signpost[], reading: Reading): readonly Signposted[] {
  const fitting = signposts.flatMap(({ service, decision, when }) => {
    const found = reading.verdictSoFar(when);
    return found === 'no' ? [] : [{ service, decision, verdict: found, because: reading.because(when) }];
  });
  const bestFirst = [...fitting.filter((s) => s.verdict === 'yes'), ...fitting.filter((s) => s.verdict === 'maybe')];
  return bestFirst.filter((s, index) => bestFirst.findIndex((other) => other.service === s.service) === index);
}

/** How the answer to a goal opens, and what else of it depends on the situation as a whole: one of each list. */
export function outcomesOf(script: Script, goal: Goal, situation: Situation): readonly string[] {
  const reading = rulebookOf(script).read(visible(script, situation));
  return goal.outcomes.flatMap((list) => chooseOutcome(list, reading) ?? []);
}

/** What a goal comes to with the answers given. Whatever is still open counts as not known. */
export function findings(script: Script, goal: Goal, situation: Situation): Findings {
  const reading = rulebookOf(script).read(visible(script, situation));
  const first = script.first.filter(({ when }) => reading.verdict(when) === 'yes');
  const decide = ({ id, when }: Goal['settles'][number]): Decided => ({
    id,
    verdict: reading.verdictSoFar(when),
    because: reading.because(when),
    turns: turningPoints(script, when, situation),
  });
  return {
    goal: goal.id,
    outcomes: outcomesOf(script, goal, situation),
    decisions: goal.settles.map(decide),
    signposts: signposted([...first, ...goal.signposts], reading),
    notes: script.noted.filter(({ when }) => reading.verdict(when) === 'yes').map(decide),
  };
}
