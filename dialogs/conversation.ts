import type { Answer } from './interview/answers.ts';
import type { Facts } from './interview/question.ts';
import type { Concern } from './understanding/safety.ts';

/** What a conversation knows: the answers given, and what it is waiting for. Everything else is derived from it. */
export interface Conversation {
  /** The shape of this record. */
  readonly format: 1;
  /** The version of the script under which the last message was taken. */
  readonly script: string;
  readonly goals: readonly string[];
  readonly answers: readonly Answer[];
  readonly pending: Pending | null;
  /** How many messages in a row were not understood. */
  readonly misses: number;
  readonly style: 'standard' | 'simple';
  /** What each message changed, newest last, so that "back" undoes a whole message. */
  readonly marks: readonly Mark[];
  /** Questions already asked a second time, kindly, before somebody was turned away. */
  readonly secondChances: readonly string[];
}

/** A pause in the interview: the next message answers this first. */
export type Pending =
  | { readonly kind: 'confirming'; readonly heard: Facts }
  | { readonly kind: 'which_council'; readonly question: string; readonly councils: readonly string[] }
  | { readonly kind: 'changing'; readonly question: string }
  | { readonly kind: 'choosing_change' }
  | { readonly kind: 'second_chance'; readonly question: string }
  | { readonly kind: 'condolence' }
  | { readonly kind: 'safety'; readonly concern: Concern }
  | { readonly kind: 'starting_again' }
  | { readonly kind: 'deleting' };

export interface Mark {
  readonly answers: number;
  readonly goals: readonly string[];
  readonly pending: Pending | null;
  readonly secondChances: number;
}
