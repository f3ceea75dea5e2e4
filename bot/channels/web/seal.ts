/**
 * Nothing of a child under 13 is kept, so the page itself carries that conversation: sealed, so that nobody can read
 * or change it, and only for as long as the page is open.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Conversation } from '../../../dialogs/conversation.ts';
import { type DataKey, expiryOf, seal, unseal } from '../../records/encryption.ts';
import { storedConversation } from '../../records/stored.ts';

/** A page left alone for longer than this, in milliseconds, has to begin again. */
const HELD_FOR = 2 * 60 * 60 * 1000;
/** So many ended conversations are remembered, so that "back" and "send again" cannot bring one up. */
const ENDED_REMEMBERED = 10_000;

const IDENTITY = 'conversation held by the page';

export interface Held {
  /** Stays the same while the conversation goes on. Says nothing about the person. */
  readonly id: string;
  readonly conversation: Conversation;
}

/** Only we can have sealed it, but perhaps an earlier version of us. */
const heldConversation: z.ZodType<Held> = z.object({ id: z.string(), conversation: storedConversation });

export class HeldConversations {
  readonly #key: DataKey;
  readonly #now: () => Date;
  readonly #ended = new Set<string>();

  constructor(key: DataKey, now: () => Date) {
    this.#key = key;
    this.#now = now;
  }

  begin(conversation: Conversation): Held {
    return { id: randomUUID(), conversation };
  }

  seal(held: Held): string {
    const expires = new Date(this.#now().getTime() + HELD_FOR);
    return seal(this.#key, IDENTITY, expires, JSON.stringify(held)).toString('base64url');
  }

  /** @returns null when the seal is broken, too old, of a conversation that was ended, or of one we cannot go on with. */
  open(sealed: string): Held | null {
    const bytes = Buffer.from(sealed, 'base64url');
    const text = unseal(this.#key, IDENTITY, bytes);
    const expires = expiryOf(bytes);
    if (text === null || expires === null || expires < this.#now()) return null;
    const held = heldConversation.safeParse(JSON.parse(text)).data;
    return held === undefined || this.#ended.has(held.id) ? null : held;
  }

  /** No seal of this conversation opens from now on. */
  end(id: string): void {
    this.#ended.add(id);
    const [oldest] = this.#ended;
    if (oldest !== undefined && this.#ended.size > ENDED_REMEMBERED) this.#ended.delete(oldest);
  }
}
