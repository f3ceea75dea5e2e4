/**
 * Proof over the whole script: every way in which an interview can go is walked, by situations and not by paths.
 *
 * Two sets of answers that leave the same remainder of every rule are one situation: whatever is asked and answered
 * from there on comes out the same. There are many millions of paths, and only some thousands of situations.
 */
import { nextQuestion } from './interview.ts';
import { chosen, type Facts, type Question, type Value, WITHOUT_ANSWER } from './question.ts';
import type { Rule } from './rule.ts';
import { Rulebook, type Situation } from './rulebook.ts';
import { type Goal, rulebookOf, rulesOf, type Script } from './script.ts';

export interface Proof {
  readonly situations: number;
  /** Ways of going from the first question to the end, counting answers that no rule tells apart as one. */
  readonly paths: bigint;
  /** The same, counting every combination of ticked boxes. */
  readonly answerCombinations: bigint;
  readonly longest: number;
  readonly shortest: number;
  /** Questions asked where no answer could change anything: there must be none. */
  readonly irrelevant: readonly { readonly question: string; readonly facts: Facts }[];
}

/** Answers to a question that no rule tells apart: it is enough to try one of them. */
type AnswerClass = readonly [Value, ...Value[]];

/** One question put in one situation, and where the answers of one class lead. */
export interface Step {
  readonly question: string;
  readonly answers: readonly Value[];
  /** The situation that they lead to, or one that comes out the same. */
  readonly after: Situation;
  /** The question asked there; null when nothing is left to ask. */
  readonly next: string | null;
}

/** The lists of options that rules look for in the answer to a question. */
function optionListsRead(rules: readonly Rule[], question: string): readonly (readonly string[])[] {
  return new Rulebook(rules).clauses.flatMap(({ rule }) =>
    rule.op === 'answer' && rule.question === question ? [rule.options] : [],
  );
}

function combinations({ options, alone }: Question): readonly (readonly string[])[] {
  const together = options.filter((option) => !alone.includes(option));
  const subsets: string[][] = [[]];
  for (const option of together) subsets.push(...subsets.map((set) => [...set, option]));
  return [...subsets.filter((set) => set.length > 0), ...alone.map((option) => [option])];
}

/** Every answer somebody may give to a question, sorted into classes that no rule tells apart. */
function answerClasses(question: Question, id: string, rules: readonly Rule[]): readonly AnswerClass[] {
  const lists = optionListsRead(rules, id);
  const values: readonly Value[] = question.kind === 'any_of' ? combinations(question) : question.options;
  const classes = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const facets = lists.map((list) => chosen(value).some((option) => list.includes(option))).join();
    const alike = classes.get(facets);
    if (alike === undefined) classes.set(facets, [value]);
    else alike.push(value);
  }
  return [...classes.values(), WITHOUT_ANSWER];
}

interface Visited {
  readonly situation: Situation;
  /** The question asked there; null at an end. */
  readonly asks: string | null;
  readonly meaning: number;
  readonly paths: bigint;
  readonly answerCombinations: bigint;
  readonly longest: number;
  readonly shortest: number;
}

/**
 * Walks a goal, or several asked one after the other, from the first question to every end.
 * @param atEnd called once for each situation in which nothing is left to ask, with one set of answers leading there.
 * @param atStep called for each situation in which something is asked, once for each class of answers.
 */
export function prove(
  script: Script,
  goals: readonly Goal[],
  offered: ReadonlySet<string>,
  atEnd: (situation: Situation) => void = () => {},
  atStep: (step: Step) => void = () => {},
): Proof {
  const book = rulebookOf(script);
  const rules = [...new Set(goals.flatMap(rulesOf))];
  const classes = Object.fromEntries(
    Object.entries(script.questions).map(([id, question]) => [id, answerClasses(question, id, rules)]),
  );
  const irrelevant: { question: string; facts: Facts }[] = [];
  const visited = new Map<string, Visited>();
  const meanings = new Map<string, number>();
  const meaningOf = (key: string): number => {
    const known = meanings.get(key) ?? meanings.size;
    meanings.set(key, known);
    return known;
  };

  const visit = (situation: Situation, goalsLeft: readonly Goal[]): Visited => {
    const [goal, ...later] = goalsLeft;
    const reading = book.read(situation);
    const key = `${goalsLeft.length} ${rules.map((rule) => reading.remainder(rule)).join(' ')}`;
    const known = visited.get(key);
    if (known !== undefined) return known;
    const question = goal === undefined ? null : nextQuestion(script, goal, situation);
    let result: Visited;
    if (goal === undefined) {
      atEnd(situation);
      const meaning = meaningOf(`end ${key}`);
      result = { situation, asks: null, meaning, paths: 1n, answerCombinations: 1n, longest: 0, shortest: 0 };
    } else if (question === null) {
      result = visit(situation, later);
    } else {
      const next = (classes[question] ?? []).map((answers) => {
        const found = visit(book.withAnswer(situation, question, answers[0]), goalsLeft);
        atStep({ question, answers, after: found.situation, next: found.asks });
        return { answers, found };
      });
      const differ = new Set(next.map(({ found }) => found.meaning)).size > 1;
      if (!differ) irrelevant.push({ question, facts: situation.facts });
      result = {
        situation,
        asks: question,
        meaning: meaningOf(`${question} ${next.map(({ found }) => found.meaning).join(' ')}`),
        paths: next.reduce((sum, { found }) => sum + found.paths, 0n),
        answerCombinations: next.reduce(
          (sum, { answers, found }) => sum + BigInt(answers.length) * found.answerCombinations,
          0n,
        ),
        longest: 1 + Math.max(...next.map(({ found }) => found.longest)),
        shortest: 1 + Math.min(...next.map(({ found }) => found.shortest)),
      };
    }
    visited.set(key, result);
    return result;
  };

  const { paths, answerCombinations, longest, shortest } = visit(book.beginning(offered), goals);
  return { situations: visited.size, paths, answerCombinations, longest, shortest, irrelevant };
}
