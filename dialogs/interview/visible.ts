import type { Rulebook, Situation } from './rulebook.ts';
import { rulebookOf, type Script } from './script.ts';

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
