/** How rules come out in one situation, why, and which questions could still change that. */
import { chosen, isWithoutAnswer } from './question.ts';
import type { Rule } from './rule.ts';
import type { Clause, Rulebook, Situation } from './rulebook.ts';

export type Verdict = 'no' | 'maybe' | 'yes';

/** Verdicts as numbers, so that "all" is the smallest and "any" the largest. */
const NO = 0;
const MAYBE = 1;
const YES = 2;
const VERDICTS: readonly Verdict[] = ['no', 'maybe', 'yes'];

/**
 * Each clause has a lowest and a highest verdict that it may still come out as: settled when they are the same.
 * Both are kept in one number, since a whole rulebook is read at every turn.
 */
const range = (low: number, high: number): number => low * VERDICTS.length + high;
const lowOf = (found: number): number => Math.floor(found / VERDICTS.length);
const highOf = (found: number): number => found % VERDICTS.length;
const exactly = (value: number): number => range(value, value);
const ANYTHING = range(NO, YES);

export class Reading {
  readonly #book: Rulebook;
  readonly #ranges: Uint8Array;
  readonly #open = new Map<readonly Rule[], ReadonlySet<string>>();
  readonly #remainders: string[] = [];

  private constructor(book: Rulebook, ranges: Uint8Array, situation: Situation, places: Iterable<number>) {
    this.#book = book;
    this.#ranges = ranges;
    // A clause stands after its parts, so they are always read before it.
    for (const place of places) ranges[place] = this.#rangeOf(book.clauses[place] as Clause, situation);
  }

  static of(book: Rulebook, situation: Situation): Reading {
    return new Reading(book, new Uint8Array(book.clauses.length), situation, book.clauses.keys());
  }

  /** The rules as they read after a change that only clauses at these places look at. */
  after(situation: Situation, places: readonly number[]): Reading {
    return new Reading(this.#book, this.#ranges.slice(), situation, places);
  }

  /** What a rule comes out as, or `open` while an answer could still change it. */
  verdict(rule: Rule): Verdict | 'open' {
    const place = this.#book.placeOf(rule);
    return this.#isSettled(place) ? (VERDICTS[this.#lowAt(place)] as Verdict) : 'open';
  }

  /** What a rule comes out as if nothing more is asked: whatever is open counts as not known. */
  verdictSoFar(rule: Rule): Verdict {
    const settled = this.verdict(rule);
    return settled === 'open' ? 'maybe' : settled;
  }

  /** Why a rule came out as it did: the questions whose answers decided it, without those that made no difference. */
  because(rule: Rule): readonly string[] {
    return [...new Set(this.#because(this.#book.placeOf(rule)))];
  }

  /** The questions whose answer could still change how one of the rules comes out. */
  open(rules: readonly Rule[]): ReadonlySet<string> {
    const known = this.#open.get(rules);
    if (known !== undefined) return known;
    const questions = new Set<string>();
    const seen = new Uint16Array(this.#book.clauses.length);
    for (const rule of rules) this.#collectOpen(this.#book.placeOf(rule), NO, YES, seen, questions);
    this.#open.set(rules, questions);
    return questions;
  }

  /**
   * What is left of a rule: a verdict, or a text that is the same in two situations only if the rule will come out
   * the same in both, whatever is answered later.
   */
  remainder(rule: Rule): string {
    return this.#remainder(this.#book.placeOf(rule));
  }

  #lowAt(place: number): number {
    return lowOf(this.#ranges[place] as number);
  }

  #highAt(place: number): number {
    return highOf(this.#ranges[place] as number);
  }

  #isSettled(place: number): boolean {
    return this.#lowAt(place) === this.#highAt(place);
  }

  #rangeOf({ rule, parts }: Clause, { facts, offered }: Situation): number {
    switch (rule.op) {
      case 'answer': {
        const value = facts[rule.question];
        if (value === undefined) return ANYTHING;
        if (isWithoutAnswer(value)) return exactly(MAYBE);
        return exactly(chosen(value).some((option) => rule.options.includes(option)) ? YES : NO);
      }
      case 'unanswered': {
        const value = facts[rule.question];
        return value === undefined ? ANYTHING : exactly(isWithoutAnswer(value) ? YES : NO);
      }
      case 'offered':
        return exactly(offered.has(rule.service) ? YES : NO);
      case 'all':
      case 'any': {
        const pick = rule.op === 'all' ? Math.min : Math.max;
        let low = rule.op === 'all' ? YES : NO;
        let high = low;
        for (const part of parts) {
          low = pick(low, this.#lowAt(part));
          high = pick(high, this.#highAt(part));
        }
        return range(low, high);
      }
    }
    const [part] = parts as readonly [number];
    const low = this.#lowAt(part);
    const high = this.#highAt(part);
    switch (rule.op) {
      case 'not':
        return range(YES - high, YES - low);
      case 'plainly':
        return range(low === YES ? YES : NO, high === YES ? YES : NO);
      case 'uncertain':
        return range(Math.min(low, MAYBE), Math.min(high, MAYBE));
      case 'given':
        return range(low, high);
    }
  }

  #because(place: number): readonly string[] {
    if (!this.#isSettled(place)) return [];
    const { rule, parts } = this.#book.clauses[place] as Clause;
    const found = this.#lowAt(place);
    switch (rule.op) {
      case 'answer':
      case 'unanswered':
        return [rule.question];
      case 'offered':
        return [];
      case 'all':
      case 'any': {
        const deciding = parts.filter((part) => this.#isSettled(part) && this.#lowAt(part) === found);
        // One failed condition explains a failed "all", and one fulfilled a fulfilled "any"; else all of them do.
        const oneIsEnough = found === (rule.op === 'all' ? NO : YES);
        return (oneIsEnough ? deciding.slice(0, 1) : deciding).flatMap((part) => this.#because(part));
      }
      case 'given':
        return found === NO ? this.#because(parts[0] as number) : [];
      default:
        return parts.flatMap((part) => this.#because(part));
    }
  }

  /**
   * `floor` and `cap` are how much of the outcome still shows from outside: under an "all" that already holds a maybe,
   * for example, yes and maybe look the same, and a question that only tells those two apart is not worth asking.
   */
  #collectOpen(place: number, floor: number, cap: number, seen: Uint16Array, questions: Set<string>): void {
    const shows = Math.max(this.#lowAt(place), floor) < Math.min(this.#highAt(place), cap);
    const window = 1 << range(floor, cap);
    if (!shows || ((seen[place] as number) & window) !== 0) return;
    seen[place] = (seen[place] as number) | window;
    const { rule, parts } = this.#book.clauses[place] as Clause;
    switch (rule.op) {
      case 'answer':
      case 'unanswered':
        questions.add(rule.question);
        return;
      case 'offered':
        return;
      case 'all':
        for (const part of parts) if (this.#isSettled(part)) cap = Math.min(cap, this.#highAt(part));
        break;
      case 'any':
        for (const part of parts) if (this.#isSettled(part)) floor = Math.max(floor, this.#lowAt(part));
        break;
      case 'not':
        [floor, cap] = [YES - cap, YES - floor];
        break;
      case 'plainly':
        [floor, cap] = [MAYBE, YES];
        break;
      case 'uncertain':
        cap = Math.min(cap, MAYBE);
        break;
      case 'given':
        break;
    }
    for (const part of parts) this.#collectOpen(part, floor, cap, seen, questions);
  }

  #remainder(place: number): string {
    if (this.#isSettled(place)) return VERDICTS[this.#lowAt(place)] as string;
    this.#remainders[place] ??= this.#whatIsLeft(this.#book.clauses[place] as Clause);
    return this.#remainders[place] as string;
  }

  #whatIsLeft({ rule, parts }: Clause): string {
    switch (rule.op) {
      case 'answer':
        return `${rule.question}:${rule.options.join('|')}`;
      case 'unanswered':
        return `${rule.question}?`;
      case 'all':
      case 'any': {
        const neutral = rule.op === 'all' ? 'yes' : 'no';
        const left = parts.map((part) => this.#remainder(part)).filter((part) => part !== neutral);
        const distinct = [...new Set(left)].sort();
        return distinct.length === 1 ? (distinct[0] as string) : `${rule.op}(${distinct.join()})`;
      }
      default: {
        const left = parts.map((part) => this.#remainder(part)).join();
        return rule.op === 'given' ? left : `${rule.op}(${left})`;
      }
    }
  }
}
