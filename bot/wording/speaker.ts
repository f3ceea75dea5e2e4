import type { Facts } from '../../dialogs/interview/question.ts';
import type { Content } from '../content/load.ts';
import type { Variant, WordData, Words } from '../content/words.ts';
import type { Block, Channel } from './said.ts';

/** Who is spoken to, and how. */
export interface Manner {
  readonly channel: Channel;
  readonly style: 'standard' | 'simple';
  readonly facts: Facts;
  /** The goal that is being answered, or null. */
  readonly goal: string | null;
}

const UNDER_18: readonly unknown[] = ['under_13', '13_15', '16_17'];
const OVER_25: readonly unknown[] = ['26_64', '65_or_over'];

const CHILD: readonly unknown[] = ['under_14', '14_15', '16_17'];

/** Picks the variant of words that fits the person and the channel, and fills it in. */
export class Speaker {
  readonly channel: Channel;
  readonly facts: Facts;
  readonly young: boolean;
  readonly #data: WordData;
  readonly #variants: readonly Exclude<Variant, 'web'>[];

  constructor({ people }: Content, { channel, style, facts, goal }: Manner) {
    this.channel = channel;
    this.facts = facts;
    this.young = UNDER_18.includes(facts.your_age);
    this.#variants = variantsFor(channel, style, this.young);
    const known = {
      now: facts.caring_status === 'now',
      soon: facts.caring_status === 'soon',
      ended: facts.caring_status === 'ended',
      died: facts.person_died === 'yes',
      someone_else: facts.caring_status === 'asking_for_someone_else',
      young: this.young,
      over_25: OVER_25.includes(facts.your_age),
      in_dorset: facts.your_area === 'dorset',
      for_a_child: CHILD.includes(facts.their_age),
      // Any goal beyond the first tells who can help with it.
      who_can_help: goal !== null && goal !== 'am_i_a_carer',
      parent: facts.who === 'child' || facts.parental_responsibility === 'yes',
      // Counselling and benefits are not the council's to give.
      council_decides: goal !== 'counselling' && goal !== 'money',
      over_65: facts.your_age === '65_or_over',
    };
    this.#data = { ...known, person: '', Person: '' };
    const person = this.say(people[String(facts.who)] ?? (people.unknown as Words));
    this.#data = { ...known, person, Person: person.charAt(0).toUpperCase() + person.slice(1) };
  }

  /** @param more names that these words may use beyond those that all may. */
  say(words: Words, more?: WordData): string {
    const variant = this.#variants.find((candidate) => words[candidate] !== undefined);
    const template = (variant === undefined ? undefined : words[variant]) ?? words.web;
    return template(more === undefined ? this.#data : { ...this.#data, ...more });
  }

  /** The same as blocks: a blank line parts them, and lines that start with "- " are a list. */
  blocks(words: Words, more?: WordData): readonly Block[] {
    return this.say(words, more)
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph): Block => {
        const lines = paragraph.split('\n').map((line) => line.trim());
        return lines.every((line) => line.startsWith('- '))
          ? { kind: 'list', items: lines.map((line) => line.slice(2)) }
          : { kind: 'text', text: lines.join(' ') };
      });
  }
}

/** Variants to try before `web`, in this order. Texts and the desk keep their own words for a young person too. */
function variantsFor(channel: Channel, style: Manner['style'], young: boolean): readonly Exclude<Variant, 'web'>[] {
  if (channel !== 'web') return [channel];
  if (young) return ['young', 'simple'];
  return style === 'simple' ? ['simple'] : [];
}

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** "a, b or c". */
export const either = (parts: readonly string[]): string => disjunction.format(parts);

/** "a, b and c". */
export const listed = (parts: readonly string[]): string => conjunction.format(parts);
