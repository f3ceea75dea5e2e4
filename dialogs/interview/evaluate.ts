import { chosen, type Facts, isWithoutAnswer } from './question.ts';
import type { Rule } from './rule.ts';

export type Verdict = 'no' | 'maybe' | 'yes';

/** Verdicts as numbers, so that "all" is the smallest and "any" the largest. */
const NO = 0;
const MAYBE = 1;
const YES = 2;
const VERDICTS: readonly Verdict[] = ['no', 'maybe', 'yes'];

/** What a rule may still come out as: settled when both ends are the same. */
interface Range {
  readonly low: number;
  readonly high: number;
}

const exactly = (value: number): Range => ({ low: value, high: value });
const ANYTHING: Range = { low: NO, high: YES };

/** The facts, and the services that the operator offers at present. */
export interface Situation {
  readonly facts: Facts;
  readonly offered: ReadonlySet<string>;
}

/** Rules share their parts, so each part is read once per situation. Situations are never changed once made. */
const readings = new WeakMap<Situation, Map<Rule, Range>>();

function rangeOf(rule: Rule, situation: Situation): Range {
  const known = readings.get(situation) ?? new Map<Rule, Range>();
  readings.set(situation, known);
  const before = known.get(rule);
  if (before !== undefined) return before;
  const range = readRange(rule, situation);
  known.set(rule, range);
  return range;
}

function readRange(rule: Rule, situation: Situation): Range {
  switch (rule.op) {
    case 'answer': {
      const value = situation.facts[rule.question];
      if (value === undefined) return ANYTHING;
      if (isWithoutAnswer(value)) return exactly(MAYBE);
      return exactly(chosen(value).some((option) => rule.options.includes(option)) ? YES : NO);
    }
    case 'unanswered': {
      const value = situation.facts[rule.question];
      if (value === undefined) return ANYTHING;
      return exactly(isWithoutAnswer(value) ? YES : NO);
    }
    case 'offered':
      return exactly(situation.offered.has(rule.service) ? YES : NO);
    case 'all':
    case 'any': {
      const pick = rule.op === 'all' ? Math.min : Math.max;
      const ranges = rule.rules.map((part) => rangeOf(part, situation));
      const start = rule.op === 'all' ? YES : NO;
      return {
        low: ranges.reduce((least, range) => pick(least, range.low), start),
        high: ranges.reduce((most, range) => pick(most, range.high), start),
      };
    }
    case 'not': {
      const { low, high } = rangeOf(rule.rule, situation);
      return { low: YES - high, high: YES - low };
    }
    case 'plainly': {
      const { low, high } = rangeOf(rule.rule, situation);
      return { low: low === YES ? YES : NO, high: high === YES ? YES : NO };
    }
    case 'given':
      return rangeOf(rule.rule, situation);
    case 'uncertain': {
      const { low, high } = rangeOf(rule.rule, situation);
      return { low: Math.min(low, MAYBE), high: Math.min(high, MAYBE) };
    }
  }
}

/** What a rule comes out as, or `open` while an answer could still change it. */
export function verdict(rule: Rule, situation: Situation): Verdict | 'open' {
  const { low, high } = rangeOf(rule, situation);
  return low === high ? (VERDICTS[low] as Verdict) : 'open';
}

/** What a rule comes out as if nothing more is asked: whatever is open counts as not known. */
export function verdictSoFar(rule: Rule, situation: Situation): Verdict {
  const settled = verdict(rule, situation);
  return settled === 'open' ? 'maybe' : settled;
}

/**
 * The questions whose answer could still change how a rule comes out.
 *
 * `window` is how much of the outcome still shows from outside: under an "all" that already holds a maybe,
 * for example, yes and maybe look the same, and a question that only tells those two apart is not worth asking.
 */
export function openQuestions(rule: Rule, situation: Situation, window: Range = ANYTHING): readonly string[] {
  const range = rangeOf(rule, situation);
  const visible = Math.max(range.low, window.low) < Math.min(range.high, window.high);
  if (!visible) return [];
  switch (rule.op) {
    case 'answer':
    case 'unanswered':
      return [rule.question];
    case 'offered':
      return [];
    case 'all':
    case 'any': {
      const settled = rule.rules.map((part) => rangeOf(part, situation)).filter(({ low, high }) => low === high);
      const narrowed =
        rule.op === 'all'
          ? { low: window.low, high: settled.reduce((cap, { high }) => Math.min(cap, high), window.high) }
          : { low: settled.reduce((floor, { low }) => Math.max(floor, low), window.low), high: window.high };
      return rule.rules.flatMap((part) => openQuestions(part, situation, narrowed));
    }
    case 'not':
      return openQuestions(rule.rule, situation, { low: YES - window.high, high: YES - window.low });
    case 'plainly':
      return openQuestions(rule.rule, situation, { low: MAYBE, high: YES });
    case 'given':
      return openQuestions(rule.rule, situation, window);
    case 'uncertain':
      return openQuestions(rule.rule, situation, { low: window.low, high: Math.min(window.high, MAYBE) });
  }
}

/** Why a rule came out as it did: the questions whose answers decided it, without those that made no difference. */
export function because(rule: Rule, situation: Situation): readonly string[] {
  const { low, high } = rangeOf(rule, situation);
  if (low !== high) return [];
  switch (rule.op) {
    case 'answer':
    case 'unanswered':
      return [rule.question];
    case 'offered':
      return [];
    case 'all':
    case 'any': {
      const deciding = rule.rules.filter((part) => {
        const range = rangeOf(part, situation);
        return range.low === low && range.high === high;
      });
      // One failed condition explains a failed "all"; a fulfilled one is explained by everything it needed.
      const enough =
        (rule.op === 'all' && low === NO) || (rule.op === 'any' && low === YES) ? deciding.slice(0, 1) : deciding;
      return [...new Set(enough.flatMap((part) => because(part, situation)))];
    }
    case 'given':
      return low === NO ? because(rule.rule, situation) : [];
    case 'not':
    case 'plainly':
    case 'uncertain':
      return because(rule.rule, situation);
  }
}
