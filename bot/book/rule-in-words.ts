/** A rule as people can read it: nested lists, in the words of the questions that it reads. */
import type { Rule } from '../../dialogs/interview/rule.ts';
import { type Decision, decisionsOf } from '../../dialogs/interview/script.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';
import { type Condition, conditions } from './conditions.ts';
import type { Names } from './names.ts';

export interface RuleInWords {
  readonly text: string;
  /** The part of the book that says more, as the id of an element; null where this is all. */
  readonly see: string | null;
  readonly parts: readonly RuleInWords[];
}

/** A condition that rules refer to by its name, and what it says itself. */
export interface NamedCondition {
  readonly id: string;
  readonly name: string;
  readonly rule: RuleInWords;
}

interface Reference {
  readonly when: Rule;
  readonly text: string;
  readonly see: string;
}

const says = (text: string, parts: readonly RuleInWords[] = []): RuleInWords => ({ text, see: null, parts });

export const decisionAnchor = (id: string): string => `decision-${id}`;
const conditionAnchor = (id: string): string => `condition-${id}`;

export class RulesInWords {
  readonly #names: Names;
  readonly #conditions: readonly Condition[];
  readonly #references = new Map<string, Reference>();
  readonly #referredTo = new Set<string>();

  constructor(names: Names) {
    this.#names = names;
    this.#conditions = conditions(names);
    const refer = (when: Rule, text: string, see: string) => {
      const key = keyOf(when);
      if (!this.#references.has(key)) this.#references.set(key, { when, text, see });
    };
    for (const { id, name, when } of this.#conditions) refer(when, name, conditionAnchor(id));
    for (const { id, when } of decisionsOf(carersScript)) {
      refer(when, `the rule “${names.decision(id)}”`, decisionAnchor(id));
    }
  }

  /** A rule that is not defined here but used: of a signpost, or an outcome. */
  inWords(rule: Rule): RuleInWords {
    return this.#part(rule);
  }

  /** What a decision says itself; only that of another decision is referred to. */
  ofDecision({ id, when }: Decision): RuleInWords {
    return this.#defining(when, decisionAnchor(id));
  }

  /** The conditions that were referred to so far, and those that they refer to themselves. */
  conditionsReferredTo(): readonly NamedCondition[] {
    const worded = new Map<string, NamedCondition>();
    const isWanted = ({ id }: Condition) => this.#referredTo.has(conditionAnchor(id)) && !worded.has(id);
    for (let next = this.#conditions.find(isWanted); next !== undefined; next = this.#conditions.find(isWanted)) {
      const { id, name, when } = next;
      worded.set(id, { id: conditionAnchor(id), name, rule: this.#defining(when, conditionAnchor(id)) });
    }
    return this.#conditions.flatMap(({ id }) => worded.get(id) ?? []);
  }

  #defining(rule: Rule, anchor: string): RuleInWords {
    return this.#references.get(keyOf(rule))?.see === anchor ? this.#spelledOut(rule) : this.#part(rule);
  }

  #part(rule: Rule): RuleInWords {
    const reference = this.#references.get(keyOf(rule));
    if (reference === undefined) return this.#spelledOut(rule);
    this.#referredTo.add(reference.see);
    return { text: reference.text, see: reference.see, parts: [] };
  }

  #spelledOut(rule: Rule): RuleInWords {
    const names = this.#names;
    switch (rule.op) {
      case 'answer':
        return says(`${names.question(rule.question)}: ${names.options(rule.question, rule.options)}`);
      case 'unanswered':
        return says(`${names.question(rule.question)}: not sure, or no answer`);
      case 'offered':
        return says(`${names.service(rule.service)} is on offer at present`);
      case 'all':
        return this.#list(rule, 'all of these', 'always');
      case 'any':
        return this.#list(rule, 'any of these', 'never');
      case 'given':
        return this.#part(rule.rule);
      case 'plainly':
        return before('plainly', this.#part(rule.rule));
      case 'uncertain':
        return isAlways(rule.rule)
          ? says('otherwise at most maybe: a person decides')
          : before('at most maybe', this.#part(rule.rule));
      case 'not':
        return this.#notSo(rule.rule);
    }
  }

  #list(rule: Rule & { readonly op: 'all' | 'any' }, heading: string, ifEmpty: string): RuleInWords {
    const parts = this.#flattened(rule).map((part) => this.#part(part));
    const [first] = parts;
    if (first === undefined) return says(ifEmpty);
    return parts.length === 1 ? first : says(heading, parts);
  }

  /** A list within a list of the same kind says the same as one list. */
  #flattened(rule: Rule & { readonly op: 'all' | 'any' }): readonly Rule[] {
    return rule.rules.flatMap((part) =>
      part.op === rule.op && !this.#references.has(keyOf(part)) ? this.#flattened(part) : [part],
    );
  }

  #notSo(rule: Rule): RuleInWords {
    const refused = withoutGiven(rule);
    if (refused.op === 'not') return this.#part(refused.rule);
    if (refused.op === 'plainly' && withoutGiven(refused.rule).op === 'not') {
      return before('perhaps', this.#part((withoutGiven(refused.rule) as { readonly rule: Rule }).rule));
    }
    const { text, see, parts } = this.#part(refused);
    if (text === 'any of these') return says('none of these', parts);
    return before('not', { text, see, parts });
  }
}

const before = (word: string, { text, see, parts }: RuleInWords): RuleInWords => ({
  text: parts.length > 0 ? `${word} ${text}` : `${word}: ${text}`,
  see,
  parts,
});

const isAlways = (rule: Rule): boolean => rule.op === 'all' && rule.rules.length === 0;

const withoutGiven = (rule: Rule): Rule => (rule.op === 'given' ? withoutGiven(rule.rule) : rule);

const keys = new WeakMap<Rule, string>();

/** The same for rules that say the same, whether or not a person has been told about part of them already. */
function keyOf(rule: Rule): string {
  const known = keys.get(rule);
  if (known !== undefined) return known;
  const bare = withoutGiven(rule);
  const parts = 'rules' in bare ? bare.rules.map(keyOf) : 'rule' in bare ? [keyOf(bare.rule)] : null;
  const key = parts === null ? JSON.stringify(bare) : `${bare.op}(${parts.join()})`;
  keys.set(rule, key);
  return key;
}
