import type { Conversation } from '../../dialogs/conversation.ts';
import type { Reply } from '../../dialogs/reply.ts';
import type { Said } from '../wording/said.ts';
import type { DataKey } from './encryption.ts';

/**
 * Where things are kept. Two promises to callers: what `write` has resolved for survives the death of the process,
 * and a record is either wholly there or not at all. Everything about a person is encrypted at rest.
 */
export interface Records {
  readonly conversations: Shelf<ConversationRecord>;
  /** What the web page showed and what was typed there. Shorter-lived than conversations, and no part of them. */
  readonly transcripts: Shelf<Transcript>;
  /** The key that everything about a person is sealed with, for what a channel gives to the person to hold. */
  readonly key: DataKey;
  close(): Promise<void>;
}

export interface Shelf<Content> {
  /** @returns null when there is no such record, or when it was damaged and has been set aside. */
  read(key: string): Promise<Content | null>;
  write(key: string, content: Content): Promise<void>;
  remove(key: string): Promise<void>;
  /** Removes every record that is out of its keeping time at this moment. @returns how many went. */
  sweep(now: Date): Promise<number>;
}

export interface ConversationRecord {
  readonly conversation: Conversation;
  /** When the last message was taken, in milliseconds since 1970. */
  readonly takenAt: number;
  /** The last messages handled, newest last, so that one delivered again gets the same answer and is not taken twice. */
  readonly handled: readonly Handled[];
}

export interface Handled {
  readonly messageId: string;
  readonly replies: readonly Reply[];
}

export interface Transcript {
  readonly entries: readonly TranscriptEntry[];
}

export type TranscriptEntry =
  | { readonly from: 'person'; readonly text: string }
  | { readonly from: 'assistant'; readonly message: Said['messages'][number] };
