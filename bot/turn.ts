import type { Conversation } from '../dialogs/conversation.ts';
import type { Incoming } from '../dialogs/message.ts';
import type { Said } from './wording/said.ts';

export type Channel = 'web' | 'sms' | 'staff';

/** Taken on every channel in the same way. */
export interface Turns {
  /**
   * One turn: lock, load, converse, word, save.
   * @param key names the conversation on this channel; secret, hard to guess, never shown or logged.
   * @param messageId the network's id of the message, or null. A message delivered again is answered the same, once.
   */
  take(turn: { key: string; channel: Channel; message: Incoming; messageId: string | null }): Promise<Taken>;
  /** The prompt as it stands, without taking a turn; null when there is no such conversation. */
  look(key: string, channel: Channel): Promise<Said | null>;
  /** What somebody who has just arrived is shown; nothing is kept. */
  greet(channel: Channel): Said;
  /** Forgets a conversation at once. */
  forget(key: string): Promise<void>;
  /** Takes a conversation off the records and hands it over, for a child of whom nothing may be kept. */
  release(key: string): Promise<Conversation | null>;
  /** A turn in a conversation that is held by the page and not by us. */
  takeUnkept(turn: { conversation: Conversation; channel: Channel; message: Incoming }): Taken;
}

export interface Taken {
  readonly said: Said;
  readonly conversation: Conversation;
  /** The conversation has ended at the person's wish and nothing of it is kept. */
  readonly erased: boolean;
  /** Nothing of this person may be kept once the page is closed (a child under 13). */
  readonly keepNothing: boolean;
}
