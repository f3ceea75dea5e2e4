/**
 * The interview: given what is known, what should be asked next, and what follows?
 *
 * It asks, at each moment, the first question in script order whose answer can still change something
 * that the person wants to know, and nothing else. Only answers are stored; the position is always derived.
 */
import { because, openQuestions, type Situation, type Verdict, verdict, verdictSoFar } from './evaluate.ts';
import { questionsIn, type Rule } from './rule.ts';
import { type Goal, type Outcome, rulesOf, type Script, type Signpost } from './script.ts';

function firstInScriptOrder(script: Script, rules: readonly Rule[], situation: Situation): string | null {
  const open = new Set(rules.flatMap((rule) => openQuestions(rule, situation)));
  return Object.keys(script.questions).find((question) => open.has(question)) ?? null;
}

/** The next question for this goal, or null when everything it settles is settled. */
export const nextQuestion = (script: Script, goal: Goal, situation: Situation): string | null =>
  firstInScriptOrder(script, rulesOf(goal), visible(script, situation));

/**
 * The answers that count: those whose question could still change something, given the answers to the questions
 * before it. An answer left behind by a changed earlier one is kept in the conversation, but no rule sees it.
 */
export function visible(script: Script, situation: Situation): Situation {
  const rules = [...Object.values(script.goals).flatMap(rulesOf), ...script.noted.map(({ when }) => when)];
  return Object.keys(script.questions).reduce<Situation>(
    (seen, question) => {
      const value = situation.facts[question];
      if (value === undefined) return seen;
      const counts = rules.some(
        (rule) => questionsIn(rule).has(question) && openQuestions(rule, seen).includes(question),
      );
      return counts ? { facts: { ...seen.facts, [question]: value }, offered: seen.offered } : seen;
    },
    { facts: {}, offered: situation.offered },
  );
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

const chooseOutcome = (outcomes: readonly Outcome[], situation: Situation): string | undefined =>
  (outcomes.find(({ when }) => verdict(when, situation) === 'yes') ?? outcomes.at(-1))?.id;

function signposted(signposts: readonly Signpost[], situation: Situation): readonly Signposted[] {
  const fitting = signposts.flatMap(({ service, decision, when }) => {
    const found = verdictSoFar(when, situation);
    return found === 'no' ? [] : [{ service, decision, verdict: found, because: because(when, situation) }];
  });
  const bestFirst = [...fitting.filter((s) => s.verdict === 'yes'), ...fitting.filter((s) => s.verdict === 'maybe')];
  return bestFirst.filter((s, index) => bestFirst.findIndex((other) => other.service === s.service) === index);
}

/** What a goal comes to with the answers given. Whatever is still open counts as not known. */
export function findings(script: Script, goal: Goal, situation: Situation): Findings {
  const seen = visible(script, situation);
  const decide = ({ id, source, when }: Goal['settles'][number]): Decided => ({
    id,
    source,
    verdict: verdictSoFar(when, seen),
    because: because(when, seen),
  });
  return {
    goal: goal.id,
    outcomes: goal.outcomes.flatMap((list) => chooseOutcome(list, seen) ?? []),
    decisions: goal.settles.map(decide),
    signposts: signposted(goal.signposts, seen),
    notes: script.noted.filter(({ when }) => verdict(when, seen) === 'yes').map(decide),
  };
}
