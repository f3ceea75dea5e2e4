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
  /** Somebody may have spoken of danger, and has been asked, gently, whether that is so. */
  | { readonly kind: 'checking'; readonly concern: Concern }
  /** Somebody is back after a while, and it may be somebody else. Until they have been told, no message is an answer. */
  | { readonly kind: 'hello_again'; readonly told: boolean }
  | { readonly kind: 'starting_again' }
  | { readonly kind: 'deleting' };

/** How things stood before a message. */
export interface Mark {
  readonly answers: number;
  readonly goals: readonly string[];
  readonly pending: Pending | null;
  readonly secondChances: number;
  readonly misses: number;
}

/** Far more messages than any interview needs; the oldest can no longer be undone after that. */
const MOST_MARKS = 100;

export const newConversation = (script: string, style: Conversation['style'] = 'standard'): Conversation => ({
  format: 1,
  script,
  goals: [],
  answers: [],
  pending: null,
  misses: 0,
  style,
  marks: [],
  secondChances: [],
});

type Change = Partial<Pick<Conversation, 'goals' | 'answers' | 'pending' | 'secondChances'>>;

/** The conversation after a message that changed it, with a mark to come back to. */
export const changed = (before: Conversation, change: Change): Conversation => ({
  ...before,
  ...change,
  misses: 0,
  marks: [
    ...before.marks,
    {
      answers: before.answers.length,
      goals: before.goals,
      pending: before.pending,
      secondChances: before.secondChances.length,
      misses: before.misses,
    },
  ].slice(-MOST_MARKS),
});

/** The conversation as whoever comes back to it after a while finds it. */
export const afterAWhile = (conversation: Conversation): Conversation =>
  conversation.marks.length === 0 || conversation.pending?.kind === 'hello_again'
    ? conversation
    : changed(conversation, { pending: { kind: 'hello_again', told: false } });

const INTERRUPTIONS: readonly Pending['kind'][] = ['safety', 'checking', 'starting_again', 'deleting'];

/** Whether what was answered may not be shown, because somebody else may be back: also while that is interrupted. */
export function isHidden({ pending, marks }: Conversation): boolean {
  const pauses = [...marks.map((mark) => mark.pending), pending];
  const beneath = pauses.findLast((pause) => pause === null || !INTERRUPTIONS.includes(pause.kind));
  return beneath?.kind === 'hello_again';
}

/** Undoes the last message that changed anything; null when there is none. */
export function undone(conversation: Conversation): Conversation | null {
  const mark = conversation.marks.at(-1);
  if (mark === undefined) return null;
  return {
    ...conversation,
    goals: mark.goals,
    answers: conversation.answers.slice(0, mark.answers),
    pending: mark.pending,
    misses: mark.misses,
    marks: conversation.marks.slice(0, -1),
    secondChances: conversation.secondChances.slice(0, mark.secondChances),
  };
}
