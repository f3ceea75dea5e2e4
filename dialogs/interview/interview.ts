/**
 * The interview: given what is known, what should be asked next, and what follows?
 *
 * It asks, at each moment, the first question in script order whose answer can still change something
 * that the person wants to know, and nothing else. Only answers are stored; the position is always derived.
 */
import type { Reading, Verdict } from './reading.ts';
import type { Rulebook, Situation } from './rulebook.ts';
import { type Goal, type Outcome, rulebookOf, rulesOf, type Script, type Signpost } from './script.ts';

/** The next question for this goal, or null when everything it settles is settled. */
export function nextQuestion(script: Script, goal: Goal, situation: Situation): string | null {
  const open = rulebookOf(script).read(visible(script, situation)).open(rulesOf(goal));
  return Object.keys(script.questions).find((question) => open.has(question)) ?? null;
}

const seenBefore = new WeakMap<Rulebook, WeakMap<Situation, Situation>>();

/**
 * The answers that count: those whose question could still change something, given the answers to the questions
 * before it. An answer left behind by a changed earlier one is kept in the conversation, but no rule sees it.
 */
export function visible(script: Script, situation: Situation): Situation {
  const book = rulebookOf(script);
  const known = seenBefore.get(book) ?? new WeakMap<Situation, Situation>();
  seenBefore.set(book, known);
  const before = known.get(situation);
  if (before !== undefined) return before;
  let seen = book.beginning(situation.offered);
  for (const question of Object.keys(script.questions)) {
    const value = situation.facts[question];
    if (value === undefined || !book.read(seen).open(book.rulesReading(question)).has(question)) continue;
    seen = book.withAnswer(seen, question, value);
  }
  known.set(situation, seen);
  return seen;
}

export interface Decided {
  readonly id: string;
  readonly verdict: Verdict;
  /** The questions whose answers decided it. */
  readonly because: readonly string[];
  readonly source: string;
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

/** What a goal comes to with the answers given. Whatever is still open counts as not known. */
export function findings(script: Script, goal: Goal, situation: Situation): Findings {
  const reading = rulebookOf(script).read(visible(script, situation));
  const decide = ({ id, source, when }: Goal['settles'][number]): Decided => ({
    id,
    source,
    verdict: reading.verdictSoFar(when),
    because: reading.because(when),
  });
  return {
    goal: goal.id,
    outcomes: goal.outcomes.flatMap((list) => chooseOutcome(list, reading) ?? []),
    decisions: goal.settles.map(decide),
    signposts: signposted(goal.signposts, reading),
    notes: script.noted.filter(({ when }) => reading.verdict(when) === 'yes').map(decide),
  };
}
