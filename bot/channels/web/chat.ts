/** The conversation of one browser: what it sees when it comes, what follows from a form, and how it ends. */
import type { Conversation } from '../../../dialogs/conversation.ts';
import type { Incoming } from '../../../dialogs/message.ts';
import type { Shelf, Transcript, TranscriptEntry } from '../../records/records.ts';
import type { SummaryLinks } from '../../summary/link.ts';
import type { Taken, Turns } from '../../turn.ts';
import type { Said } from '../../wording/said.ts';
import { grown, saidByAssistant, saidByPerson, withoutHint } from './chat-log.ts';
import { newConversationKey } from './conversation-cookie.ts';
import { Deliveries } from './deliveries.ts';
import type { PostedForm } from './posted-form.ts';
import type { Held, HeldConversations } from './seal.ts';

/** What the browser is to show. */
export interface Showing {
  /** What it shows already, when its script adds to the page; null when the page starts afresh. */
  readonly before: readonly TranscriptEntry[] | null;
  readonly entries: readonly TranscriptEntry[];
  readonly prompt: Said['prompt'];
  /** There was a conversation, and it cannot be found any more. */
  readonly lost: boolean;
  readonly held: HeldByPage | null;
  /** Where the summary can be had as a page; null when nothing is kept that it could be made from. */
  readonly summary: string | null;
  readonly cookie: CookieChange;
}

/** A conversation of which we keep nothing, for the page to carry. */
export interface HeldByPage {
  readonly id: string;
  readonly sealed: string;
}

/** `key` is to be named by the cookie from now on; `forget` takes the cookie away. */
export type CookieChange = { readonly key: string } | 'forget' | 'as it is';

/** What a browser's cookie says. `key` is null when it is not one of ours. */
export interface Visitor {
  readonly hasCookie: boolean;
  readonly key: string | null;
}

const CHANNEL = 'web';
const NOTHING_SHOWN: Transcript = { entries: [] };
/** Somebody is back after a while, and may be somebody else: what was said before is not shown any more. */
const isHelloAgain = ({ prompt }: Said): boolean => prompt.id === 'hello_again';
/** After these the log begins afresh: what was said before is over. */
const FRESH_STARTS = ['notice.started_again'];

export class Chat {
  readonly #turns: Turns;
  readonly #transcripts: Shelf<Transcript>;
  readonly #held: HeldConversations;
  readonly #links: SummaryLinks;
  readonly #deliveries = new Deliveries<Showing>();

  constructor(turns: Turns, transcripts: Shelf<Transcript>, held: HeldConversations, links: SummaryLinks) {
    this.#turns = turns;
    this.#transcripts = transcripts;
    this.#held = held;
    this.#links = links;
  }

  /** Nothing is kept of somebody who only looks. */
  async open(visitor: Visitor): Promise<Showing> {
    const said = visitor.key === null ? null : await this.#turns.look(visitor.key, CHANNEL);
    if (visitor.key === null || said === null) return this.#welcome({ lost: visitor.hasCookie });
    const { entries } = isHelloAgain(said) ? NOTHING_SHOWN : await this.#transcript(visitor.key);
    const summary = this.#links.to(visitor.key);
    return { before: null, entries, prompt: said.prompt, lost: false, held: null, summary, cookie: 'as it is' };
  }

  async take({ message, messageId, held }: PostedForm, visitor: Visitor): Promise<Showing> {
    if (held !== null) {
      const opened = this.#held.open(held);
      return opened === null ? this.#welcome({ lost: true }) : this.#takeHeld(opened, message);
    }
    if (message === null) return this.open(visitor);
    const { key } = visitor;
    if (key === null) return this.#begin(message, messageId, visitor);
    return this.#deliveries.take(key, messageId, async () => {
      const before = await this.#turns.look(key, CHANNEL);
      if (before === null) return this.#begin(message, messageId, visitor);
      return this.#takeKept(key, { message, messageId, before, transcript: await this.#transcript(key) });
    });
  }

  /** Forgets everything at once. */
  async exit({ key }: Visitor, heldId: string | null): Promise<void> {
    if (heldId !== null) this.#held.end(heldId);
    if (key === null) return;
    await this.#deliveries.end(key, async () => {
      await Promise.all([this.#turns.forget(key), this.#transcripts.remove(key)]);
    });
  }

  /** A form that belongs to a conversation we do not have begins nothing; words always do, so that none are lost. */
  async #begin(message: Incoming, messageId: string | null, { hasCookie }: Visitor): Promise<Showing> {
    const before = this.#turns.greet(CHANNEL);
    const isOfAnother = message.kind === 'choice' && message.prompt !== before.prompt.id;
    const isLost = message.kind !== 'words' && (hasCookie || isOfAnother);
    if (isLost) return this.#welcome({ lost: true });
    const transcript = { entries: saidByAssistant(before) };
    const key = newConversationKey();
    const showing = await this.#takeKept(key, { message, messageId, before, transcript });
    return showing.cookie === 'as it is' ? { ...showing, cookie: { key } } : showing;
  }

  async #takeKept(
    key: string,
    {
      message,
      messageId,
      before,
      transcript,
    }: { message: Incoming; messageId: string | null; before: Said; transcript: Transcript },
  ): Promise<Showing> {
    const taken = await this.#turns.take({ key, channel: CHANNEL, message, messageId });
    const exchange = exchangeOf(message, before, taken);
    const earlier = withoutHint(transcript.entries, before.prompt);
    if (taken.erased) {
      await this.#transcripts.remove(key);
      return { ...showing(taken, null, saidByAssistant(taken.said)), cookie: 'forget' };
    }
    if (taken.keepNothing) {
      const conversation = (await this.#turns.release(key)) ?? taken.conversation;
      await this.#transcripts.remove(key);
      const held = this.#byPage(this.#held.begin(conversation));
      return { ...showing(taken, earlier, exchange), held, cookie: 'forget' };
    }
    const isBack = isHelloAgain(before) || isHelloAgain(taken.said);
    const afresh = isBack || taken.said.messages.some(({ id }) => FRESH_STARTS.includes(id));
    const added = afresh ? saidByAssistant(taken.said) : exchange;
    await this.#transcripts.write(key, grown(afresh ? [] : earlier, added));
    return { ...showing(taken, afresh ? null : earlier, added), summary: this.#links.to(key) };
  }

  #takeHeld(held: Held, message: Incoming | null): Showing {
    const shown = this.#unkept(held.conversation, { kind: 'arrived' });
    const before = saidByAssistant(shown.said);
    if (message === null) return { ...showing(shown, null, before), held: this.#byPage(held) };
    const taken = this.#unkept(held.conversation, message);
    if (taken.erased) {
      this.#held.end(held.id);
      return { ...showing(taken, null, saidByAssistant(taken.said)), cookie: 'forget' };
    }
    return {
      ...showing(taken, withoutHint(before, shown.said.prompt), exchangeOf(message, shown.said, taken)),
      held: this.#byPage({ ...held, conversation: taken.conversation }),
    };
  }

  /** The log. It is kept for a shorter time than the conversation: then it begins with where things stand. */
  async #transcript(key: string): Promise<Transcript> {
    const kept = await this.#transcripts.read(key);
    if (kept !== null) return kept;
    const { said } = await this.#turns.take({
      key,
      channel: CHANNEL,
      message: { kind: 'arrived' },
      messageId: null,
    });
    return { entries: saidByAssistant(said) };
  }

  #byPage(held: Held): HeldByPage {
    return { id: held.id, sealed: this.#held.seal(held) };
  }

  #unkept(conversation: Conversation, message: Incoming): Taken {
    return this.#turns.takeUnkept({ conversation, channel: CHANNEL, message });
  }

  #welcome({ lost }: { lost: boolean }): Showing {
    const said = this.#turns.greet(CHANNEL);
    return {
      before: null,
      entries: saidByAssistant(said),
      prompt: said.prompt,
      lost,
      held: null,
      summary: null,
      cookie: lost ? 'forget' : 'as it is',
    };
  }
}

const exchangeOf = (message: Incoming, before: Said, { said }: Taken): readonly TranscriptEntry[] => [
  ...saidByPerson(message, before.prompt),
  ...saidByAssistant(said),
];

const showing = (
  { said }: Taken,
  before: readonly TranscriptEntry[] | null,
  entries: readonly TranscriptEntry[],
): Showing => ({
  before,
  entries,
  prompt: said.prompt,
  lost: false,
  held: null,
  summary: null,
  cookie: 'as it is',
});
