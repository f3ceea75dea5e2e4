/** The whole assistant behind a real server, with records in a folder of its own, reached at `/api/messages`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { assistantFrom } from '../../../bot/assistant.ts';
import { mountBotFramework } from '../../../bot/channels/bot-framework/mount.ts';
import { readConfig } from '../../../bot/config.ts';
import type { Content } from '../../../bot/content/load.ts';
import { PacedTurns } from '../../../bot/limits/paced-turns.ts';
import { openRecords } from '../../../bot/records/open.ts';
import type { Records } from '../../../bot/records/records.ts';
import { type Answer, Running } from '../../server/running.ts';
import { wholeContent } from '../../whole-content.ts';

let content: Content | undefined;

export class AssistantServed {
  readonly running: Running;
  readonly #records: Records;
  readonly #folder: string;

  private constructor(running: Running, records: Records, folder: string) {
    this.running = running;
    this.#records = records;
    this.#folder = folder;
  }

  /** @param app settings for the SDK beyond those that an operator makes. */
  static async start(env: Readonly<Record<string, string>> = {}, app: object = {}): Promise<AssistantServed> {
    const folder = await mkdtemp(join(tmpdir(), 'carers-'));
    const config = readConfig({ ...env, DATA_DIR: folder }, '/');
    const records = await openRecords({ ...config, log: { error: () => {} } });
    content ??= wholeContent;
    const spoken = assistantFrom(content);
    const { perConversation } = config.rates;
    const turns = new PacedTurns(
      perConversation,
      records.conversations,
      () => spoken,
      () => new Date(),
    );
    const microsoftApp = config.microsoftApp && { ...config.microsoftApp, ...app };
    const running = await Running.start(env, {
      mount: (server) => mountBotFramework(server, { turns, config: { ...config, microsoftApp } }),
    });
    return new AssistantServed(running, records, folder);
  }

  send(activity: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.running.post('/api/messages', activity, headers);
  }

  /** Says something and returns what is said back. */
  async say(text: string, more: object = {}): Promise<Partial<Activity>[]> {
    return repliesIn(await this.send({ ...message, text, ...more }));
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.#records.close();
    await rm(this.#folder, { recursive: true });
  }
}

export function repliesIn(answer: Answer): Partial<Activity>[] {
  if (answer.status !== 200) throw new Error(`The answer was ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body).activities;
}

export const labels = (activity: Partial<Activity> | undefined): string[] =>
  (activity?.suggestedActions?.actions ?? []).map(({ title }) => title);

/** A message as a channel sends it, to be answered in the same exchange. */
export const message = {
  type: 'message',
  text: 'hello',
  channelId: 'test',
  serviceUrl: 'http://127.0.0.1:9/',
  deliveryMode: 'expectReplies',
  conversation: { id: 'first' },
  from: { id: 'somebody', name: "Pat O'Brien" },
  recipient: { id: 'assistant' },
};

export const arrival = {
  ...message,
  type: 'conversationUpdate',
  text: undefined,
  membersAdded: [{ id: 'assistant' }, { id: 'somebody' }],
};
