/** How a goal goes: which question or outcome follows which, found by walking every situation. */
import { outcomesOf } from '../../dialogs/interview/interview.ts';
import { type Proof, prove, type Step } from '../../dialogs/interview/proof.ts';
import { chosen, type Facts, isWithoutAnswer } from '../../dialogs/interview/question.ts';
import type { Situation } from '../../dialogs/interview/rulebook.ts';
import type { Goal, Script } from '../../dialogs/interview/script.ts';
import type { GoalId } from '../../dialogs/script/carers-script.ts';

/** A question, or an outcome that the answer opens with. */
export interface Stop {
  readonly kind: 'question' | 'outcome';
  readonly id: string;
}

/** From a question to what may come next. */
export interface Way {
  readonly from: string;
  readonly to: Stop;
  /** The options that may lead there, each chosen alone; `unsure` for no answer. */
  readonly options: ReadonlySet<string>;
}

export interface Course<Id extends string = GoalId> {
  readonly goal: Goal<Id>;
  /** The questions that may be asked, in script order. */
  readonly questions: readonly string[];
  readonly ways: readonly Way[];
  /** Every outcome that is told, of whatever list, with somebody's answers that lead there. */
  readonly endings: ReadonlyMap<string, Facts>;
  readonly proof: Proof;
}

export function courseOf<Id extends string>(script: Script, goal: Goal<Id>, offered: ReadonlySet<string>): Course<Id> {
  const ways = new Map<string, { from: string; to: Stop; options: Set<string> }>();
  const told = new Map<Situation, readonly string[]>();
  const endings = new Map<string, Facts>();
  const asked = new Set<string>();

  const atEnd = (end: Situation) => {
    const outcomes = outcomesOf(script, goal, end);
    told.set(end, outcomes);
    for (const outcome of outcomes) if (!endings.has(outcome)) endings.set(outcome, end.facts);
  };
  const atStep = ({ question, answers, after, next }: Step) => {
    asked.add(question);
    const to: Stop =
      next === null ? { kind: 'outcome', id: told.get(after)?.[0] ?? '' } : { kind: 'question', id: next };
    const key = `${question} ${to.kind} ${to.id}`;
    const way = ways.get(key) ?? { from: question, to, options: new Set() };
    ways.set(key, way);
    for (const answer of answers) {
      const options = isWithoutAnswer(answer) ? ['unsure'] : chosen(answer);
      if (options.length === 1) way.options.add(options[0] as string);
    }
  };
  const proof = prove(script, [goal], offered, atEnd, atStep);

  const inOrder = Object.keys(script.questions).filter((question) => asked.has(question));
  const outcomesInOrder = goal.outcomes.flat().map(({ id }) => id);
  const stops = [...inOrder.map((id) => `question ${id}`), ...outcomesInOrder.map((id) => `outcome ${id}`)];
  const placeOf = ({ from, to }: Way): number =>
    stops.indexOf(`question ${from}`) * stops.length + stops.indexOf(`${to.kind} ${to.id}`);
  return {
    goal,
    questions: inOrder,
    ways: [...ways.values()].toSorted((one, other) => placeOf(one) - placeOf(other)),
    endings,
    proof,
  };
}
