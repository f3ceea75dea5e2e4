import { type Situation, verdict } from './evaluate.ts';
import type { Rule } from './rule.ts';

/**
 * What is left of a rule once what is known has been put in: a verdict, or a text that is the same for two
 * situations only if the rule will come out the same in both, whatever is answered later.
 */
export function remainder(rule: Rule, situation: Situation): string {
  const known = remainders.get(situation) ?? new Map<Rule, string>();
  remainders.set(situation, known);
  const before = known.get(rule);
  if (before !== undefined) return before;
  const left = whatIsLeft(rule, situation);
  known.set(rule, left);
  return left;
}

/** Rules share their parts, so each part is worked out once per situation. */
const remainders = new WeakMap<Situation, Map<Rule, string>>();

function whatIsLeft(rule: Rule, situation: Situation): string {
  const settled = verdict(rule, situation);
  if (settled !== 'open') return settled;
  switch (rule.op) {
    case 'answer':
      return `${rule.question}:${rule.options.join('|')}`;
    case 'unanswered':
      return `${rule.question}?`;
    case 'offered':
      return rule.service;
    case 'all':
    case 'any': {
      const neutral = rule.op === 'all' ? 'yes' : 'no';
      const parts = rule.rules.map((part) => remainder(part, situation)).filter((part) => part !== neutral);
      const distinct = [...new Set(parts)].sort();
      return distinct.length === 1 ? (distinct[0] as string) : `${rule.op}(${distinct.join(',')})`;
    }
    case 'not':
    case 'plainly':
    case 'uncertain':
      return `${rule.op}(${remainder(rule.rule, situation)})`;
    case 'given':
      return remainder(rule.rule, situation);
  }
}
