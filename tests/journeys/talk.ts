/**
 * Whole conversations, as they are had: `talk('web').say('I look after my mum').hears({ who: 'parent' })…`
 *
 * The conversation is written out and read back between every two messages, as it is when it is kept.
 */
import { expect } from 'chai';
import { assistantFrom } from '../../bot/assistant.ts';
import { nothingKept } from '../../bot/records/nothing-kept.ts';
import { type Taken, Turns } from '../../bot/turn.ts';
import { messageText } from '../../bot/wording/as-text.ts';
import type { Channel, Message } from '../../bot/wording/said.ts';
import type { Conversation } from '../../dialogs/conversation.ts';
import { newConversation } from '../../dialogs/conversation.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import type { Command, Incoming } from '../../dialogs/message.ts';
import { factsSeen } from '../../dialogs/progress.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';
import type { QuestionId } from '../../dialogs/script/questions.ts';
import type { ServiceId } from '../../dialogs/script/services.ts';
import { wholeContent } from '../whole-content.ts';

const spoken = assistantFrom(wholeContent);
const TODAY = new Date('2026-11-21T12:00:00Z');

const turns = new Turns(
  nothingKept,
  () => spoken,
  () => TODAY,
);

export const talk = (channel: Channel = 'web') => new Talk(channel);

class Talk {
  readonly #channel: Channel;
  #conversation: Conversation = newConversation(carersScript.version);
  #taken: Taken | null = null;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** Types something. */
  say(text: string): this {
    return this.#take({ kind: 'words', text });
  }

  /** Taps a button, or ticks boxes and goes on. */
  choose(...values: string[]): this {
    return this.#take({ kind: 'choice', prompt: this.#prompt.id, values });
  }

  /** Answers questions by buttons, in this order, checking that each is the one asked. */
  answer(answers: Partial<Record<QuestionId, string | readonly string[]>>): this {
    for (const [question, value] of Object.entries(answers)) {
      this.asks(question as QuestionId);
      if (typeof value !== 'string') this.choose(...value);
      else if (this.#prompt.kind === 'place') this.say(value);
      else this.choose(value);
    }
    return this;
  }

  use(command: Command, question?: QuestionId): this {
    return this.#take({ kind: 'command', command, ...(question === undefined ? {} : { question }) });
  }

  /** A button of a page that was shown earlier. */
  chooseOnAnOldPage(prompt: string, ...values: string[]): this {
    return this.#take({ kind: 'choice', prompt, values });
  }

  /** What can be answered now: a question, or a pause such as `confirming`. */
  asks(prompt: QuestionId | Exclude<string, QuestionId>): this {
    expect(this.#prompt.id, this.#transcript).to.equal(prompt);
    return this;
  }

  /** Facts that are read back, and count once they are confirmed. */
  hears(facts: Facts): this {
    expect(this.#conversation.pending).to.deep.equal({ kind: 'confirming', heard: facts });
    return this;
  }

  knows(facts: Facts): this {
    expect(this.facts).to.deep.include(facts);
    return this;
  }

  /** The id of one of the messages just said, such as `outcome.carer` or `notice.empty`. */
  told(id: string): this {
    expect(
      this.#messages.map((message) => message.id),
      this.#transcript,
    ).to.include(id);
    return this;
  }

  /** The only message just said. */
  toldOnly(id: string): this {
    expect(this.#messages.map((message) => message.id)).to.deep.equal([id]);
    return this;
  }

  /** Some of the words just said. */
  says(words: string | RegExp): this {
    if (typeof words === 'string') expect(this.#transcript).to.include(words);
    else expect(this.#transcript).to.match(words);
    return this;
  }

  doesNotSay(words: string | RegExp): this {
    if (typeof words === 'string') expect(this.#transcript).not.to.include(words);
    else expect(this.#transcript).not.to.match(words);
    return this;
  }

  /** Services just offered, best first, among those shown at once. */
  offers(...services: ServiceId[]): this {
    const shown = this.#messages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'service' ? [block.service.id] : [])),
    );
    expect(shown).to.deep.equal(services);
    return this;
  }

  keepsNothing(): this {
    expect(this.#taken?.keepNothing).to.equal(true);
    return this;
  }

  erased(): this {
    expect(this.#taken?.erased).to.equal(true);
    return this;
  }

  get facts(): Facts {
    return factsSeen(spoken.assistant, this.#conversation);
  }

  get state(): Conversation {
    return this.#conversation;
  }

  get #messages(): readonly Message[] {
    return this.#taken?.said.messages ?? [];
  }

  get #prompt() {
    return (this.#taken?.said ?? turns.greet(this.#channel)).prompt;
  }

  get #transcript(): string {
    return this.#messages.map(messageText).join('\n\n');
  }

  #take(message: Incoming): this {
    const kept = JSON.parse(JSON.stringify(this.#conversation)) as Conversation;
    this.#taken = turns.takeUnkept({ conversation: kept, channel: this.#channel, message });
    this.#conversation = this.#taken.conversation;
    return this;
  }
}
