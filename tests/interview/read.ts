/** One rule read by itself. */
import type { Rule } from '../../dialogs/interview/rule.ts';
import { Rulebook, type Situation } from '../../dialogs/interview/rulebook.ts';

export type { Situation } from '../../dialogs/interview/rulebook.ts';

const read = (rule: Rule, situation: Situation) => new Rulebook([rule]).read(situation);

export const verdict = (rule: Rule, situation: Situation) => read(rule, situation).verdict(rule);
export const verdictSoFar = (rule: Rule, situation: Situation) => read(rule, situation).verdictSoFar(rule);
export const because = (rule: Rule, situation: Situation) => read(rule, situation).because(rule);
export const remainder = (rule: Rule, situation: Situation) => read(rule, situation).remainder(rule);
export const openQuestions = (rules: readonly Rule[], situation: Situation) =>
  new Rulebook(rules).read(situation).open(rules);
