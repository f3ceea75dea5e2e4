import type { Facts } from '../interview/question.ts';

/** What can be answered now: a question, or the ways on that a pause offers. */
export interface Asked {
  /** The question asked; null where only ways on are offered. */
  readonly question: string | null;
  /** The words of a yes/no question that is none of the script's. */
  readonly words?: string;
  readonly kind: 'one_of' | 'any_of' | 'place' | 'open' | 'yes_no';
  /** In the order in which they are shown, so that a number names one. Empty where a place is asked for. */
  readonly choices: readonly string[];
  /** Choices that exclude every other. */
  readonly alone: readonly string[];
  /** What the channel showed for each choice; may be empty. */
  readonly labels: Readonly<Record<string, string>>;
  /** What is known already, so that "the same as me" can be understood. */
  readonly known?: Facts;
}
