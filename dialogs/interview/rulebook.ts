import type { Facts, Value } from './question.ts';
import { Reading } from './reading.ts';
import type { Rule } from './rule.ts';

/** The facts, and the services that the operator offers at present. Never changed once made. */
export interface Situation {
  readonly facts: Facts;
  readonly offered: ReadonlySet<string>;
}

/** A rule with its parts as places in the rulebook, all of them before its own. */
export interface Clause {
  readonly rule: Rule;
  readonly parts: readonly number[];
}

/** About 1 kB each. */
const MOST_KEPT = 10_000;

/** What looks at the answer to a question: places in order, and rules. */
interface Readers {
  readonly places: readonly number[];
  readonly rules: readonly Rule[];
}

/**
 * Rules made ready to be read in one situation after the other. Rules share most of their parts (nearly everything
 * depends on being a carer), so each distinct part stands here once, after the parts it is made of, and a whole
 * rulebook is read by going through it once.
 */
export class Rulebook {
  readonly rules: readonly Rule[];
  readonly clauses: readonly Clause[];
  readonly #places = new Map<Rule, number>();
  readonly #readers = new Map<string, Readers>();
  readonly #readings = new WeakMap<Situation, Reading>();
  readonly #following = new WeakMap<Situation, Map<string, Situation>>();
  #beginning: Situation | null = null;
  #kept = 0;

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    const clauses: Clause[] = [];
    const alike = new Map<string, number>();
    const add = (rule: Rule): number => {
      const known = this.#places.get(rule);
      if (known !== undefined) return known;
      const parts = partsOf(rule).map(add);
      const key = `${rule.op} ${'rules' in rule || 'rule' in rule ? parts.join() : JSON.stringify(rule)}`;
      const place = alike.get(key) ?? clauses.push({ rule, parts }) - 1;
      alike.set(key, place);
      this.#places.set(rule, place);
      return place;
    };
    rules.forEach(add);
    this.clauses = clauses;
  }

  /** @throws when the rule is not one of this book. */
  placeOf(rule: Rule): number {
    const place = this.#places.get(rule);
    if (place === undefined) throw new Error('This rule is not in the rulebook.');
    return place;
  }

  /** The rules that look at the answer to a question. */
  rulesReading(question: string): readonly Rule[] {
    return this.#readersOf(question).rules;
  }

  #readersOf(question: string): Readers {
    const known = this.#readers.get(question);
    if (known !== undefined) return known;
    const reads: boolean[] = [];
    for (const [place, { rule, parts }] of this.clauses.entries()) {
      reads[place] = ('question' in rule && rule.question === question) || parts.some((part) => reads[part]);
    }
    const readers = {
      places: [...this.clauses.keys()].filter((place) => reads[place]),
      rules: this.rules.filter((rule) => reads[this.placeOf(rule)]),
    };
    this.#readers.set(question, readers);
    return readers;
  }

  /**
   * Where every interview begins: nothing is known. Interviews go much alike, so the situations that follow from here
   * are kept for the next one, until they have become too many.
   */
  beginning(offered: ReadonlySet<string>): Situation {
    if (this.#beginning?.offered !== offered || this.#kept > MOST_KEPT) {
      this.#beginning = { facts: {}, offered };
      this.#kept = 0;
    }
    return this.#beginning;
  }

  /** The situation after one more answer. Only what looks at that answer has to be read again. */
  withAnswer(situation: Situation, question: string, value: Value): Situation {
    const following = this.#following.get(situation) ?? new Map<string, Situation>();
    this.#following.set(situation, following);
    const answer = `${question} ${value}`;
    const known = following.get(answer);
    if (known !== undefined) return known;
    const after: Situation = { facts: { ...situation.facts, [question]: value }, offered: situation.offered };
    this.#readings.set(after, this.read(situation).after(after, this.#readersOf(question).places));
    following.set(answer, after);
    this.#kept += 1;
    return after;
  }

  /** The rules as they read in a situation. */
  read(situation: Situation): Reading {
    const known = this.#readings.get(situation);
    if (known !== undefined) return known;
    const reading = Reading.of(this, situation);
    this.#readings.set(situation, reading);
    return reading;
  }
}

/** What a rule is made of. */
export function partsOf(rule: Rule): readonly Rule[] {
  if ('rules' in rule) return rule.rules;
  return 'rule' in rule ? [rule.rule] : [];
}
