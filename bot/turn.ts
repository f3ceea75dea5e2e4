/**
 * One turn: lock, load, converse, word, save. Every channel calls this and only this.
 */
import { afterAWhile, type Conversation, newConversation } from '../dialogs/conversation.ts';
import { type Assistant, converse } from '../dialogs/converse.ts';
import type { Incoming } from '../dialogs/message.ts';
import { keepsNothing, summaryNow } from '../dialogs/progress.ts';
import { type Prompt, promptNow } from '../dialogs/prompt.ts';
import type { Reply } from '../dialogs/reply.ts';
import { resumed } from '../dialogs/resumed.ts';
import { repeat, stay, type Turned } from '../dialogs/turned.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { ConversationRecord, Handled, Shelf } from './records/records.ts';
import type { Block, Channel, Said } from './wording/said.ts';
import type { Wording } from './wording/wording.ts';

export interface Taken {
  readonly said: Said;
  readonly conversation: Conversation;
  /** The conversation has ended at the person's wish and nothing of it is kept. */
  readonly erased: boolean;
  /** Nothing of this person may be kept once the page is closed (a child under 13). */
  readonly keepNothing: boolean;
}

/** What a conversation came to, in words to keep. */
export interface Summary {
  readonly blocks: readonly Block[];
  /** When the last message of the conversation was taken, in milliseconds since 1970. */
  readonly takenAt: number;
}

/** The assistant and its words, as the content stands at this moment. */
export interface Spoken {
  readonly assistant: Omit<Assistant, 'labels'>;
  readonly wording: Wording;
}

/** After this long, in milliseconds, somebody else may have the phone or sit at the screen. */
const A_WHILE = 30 * 60_000;

/** So many messages back a repeated delivery is recognised. */
const HANDLED_KEPT = 6;

export class Turns {
  readonly #conversations: Shelf<ConversationRecord>;
  readonly #spoken: () => Spoken;
  readonly #now: () => Date;
  readonly #queue = new OneAtATime();

  constructor(conversations: Shelf<ConversationRecord>, spoken: () => Spoken, now: () => Date) {
    this.#conversations = conversations;
    this.#spoken = spoken;
    this.#now = now;
  }

  /**
   * @param turn.key names the conversation on this channel; secret, hard to guess, never shown or logged.
   * @param turn.messageId the network's id of the message, or null. One delivered again is answered the same, once.
   */
  take(turn: { key: string; channel: Channel; message: Incoming; messageId: string | null }): Promise<Taken> {
    const { key, channel, message, messageId } = turn;
    return this.#queue.run(key, async () => {
      const record = await this.#read(key);
      const before = this.#found(record);
      const again = record?.handled.find((handled) => handled.messageId === messageId);
      if (again !== undefined) return this.#taken(channel, this.#repeated(before, again));

      const turned = this.#converse(channel, before, message);
      if (turned.erased) await this.#conversations.remove(key);
      else if (message.kind !== 'arrived')
        await this.#conversations.write(key, this.#recordOf(record, turned, messageId));
      return this.#taken(channel, turned);
    });
  }

  /** A turn in a conversation that the page holds, and not we. */
  takeUnkept(turn: { conversation: Conversation; channel: Channel; message: Incoming }): Taken {
    const { conversation, channel, message } = turn;
    return this.#taken(channel, this.#converse(channel, this.#resumed(conversation), message));
  }

  /** The prompt as it stands, without taking a turn; null when there is no such conversation. */
  async look(key: string, channel: Channel): Promise<Said | null> {
    const record = await this.#read(key);
    return record === null ? null : this.#worded(channel, this.#found(record), []);
  }

  /** Takes no turn and changes nothing. @returns null when there is nothing to keep, or no such conversation. */
  async summary(key: string, channel: Channel): Promise<Summary | null> {
    const record = await this.#read(key);
    const reply = record === null ? null : summaryNow(this.#spoken().assistant, record.conversation);
    if (record === null || reply === null) return null;
    const { messages } = this.#worded(channel, record.conversation, [reply]);
    return { blocks: messages.flatMap(({ blocks }) => blocks), takenAt: record.takenAt };
  }

  /** Services, for somebody of whom nothing is known. */
  whomToRing(channel: Channel): readonly Block[] {
    const { messages } = this.#worded(channel, this.#fresh(), [{ say: 'person' }]);
    return messages.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'service');
  }

  /** What somebody who has just arrived is shown; nothing is kept. */
  greet(channel: Channel): Said {
    return this.takeUnkept({ conversation: this.#fresh(), channel, message: { kind: 'arrived' } }).said;
  }

  /** Forgets a conversation at once. */
  forget(key: string): Promise<void> {
    return this.#queue.run(key, () => this.#conversations.remove(key));
  }

  /** Takes a conversation off the records and hands it over, for a child of whom nothing may be kept. */
  release(key: string): Promise<Conversation | null> {
    return this.#queue.run(key, async () => {
      const record = await this.#read(key);
      await this.#conversations.remove(key);
      return record?.conversation ?? null;
    });
  }

  #converse(channel: Channel, conversation: Conversation, message: Incoming): Turned {
    const { assistant } = this.#spoken();
    // Somebody who types what a button says means that button.
    const labels = (prompt: Prompt) => {
      const { choices, unsure } = this.#word(channel, conversation, [], prompt).prompt;
      return Object.fromEntries(
        [...choices, ...(unsure === null ? [] : [unsure])].map(({ value, label }) => [value, label]),
      );
    };
    return converse({ ...assistant, labels }, conversation, message);
  }

  async #read(key: string): Promise<ConversationRecord | null> {
    const record = await this.#conversations.read(key);
    return record && { ...record, conversation: this.#resumed(record.conversation) };
  }

  /** Whatever comes from outside, our records or a page, may have begun under an older script. */
  #resumed(conversation: Conversation): Conversation {
    return resumed(this.#spoken().assistant, conversation);
  }

  /** What was answered before; or, if that spoke of an older script, where things stand now. */
  #repeated(conversation: Conversation, { replies }: Handled): Turned {
    const { assistant } = this.#spoken();
    const isOutOfDate = conversation.script !== assistant.script.version;
    return stay(conversation, isOutOfDate ? repeat(assistant, conversation) : replies);
  }

  #fresh(): Conversation {
    return newConversation(this.#spoken().assistant.script.version);
  }

  #taken(channel: Channel, { conversation, replies, erased }: Turned): Taken {
    const { assistant } = this.#spoken();
    return {
      said: this.#worded(channel, conversation, replies),
      conversation,
      erased,
      keepNothing: keepsNothing(assistant, conversation),
    };
  }

  #worded(channel: Channel, conversation: Conversation, replies: readonly Reply[]): Said {
    return this.#word(channel, conversation, replies, promptNow(this.#spoken().assistant, conversation));
  }

  #word(channel: Channel, { style }: Conversation, replies: readonly Reply[], prompt: Prompt): Said {
    return this.#spoken().wording.say({ replies, prompt, channel, style, now: this.#now() });
  }

  /** The conversation as somebody finds it who comes back to it now. */
  #found(record: ConversationRecord | null): Conversation {
    if (record === null) return this.#fresh();
    const away = this.#now().getTime() - record.takenAt;
    return away > A_WHILE ? afterAWhile(record.conversation) : record.conversation;
  }

  #recordOf(
    record: ConversationRecord | null,
    { conversation, replies }: Turned,
    messageId: string | null,
  ): ConversationRecord {
    const handled: readonly Handled[] = record?.handled ?? [];
    return {
      conversation,
      takenAt: this.#now().getTime(),
      handled: messageId === null ? handled : [...handled, { messageId, replies }].slice(-HANDLED_KEPT),
    };
  }
}
