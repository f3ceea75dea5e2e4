/** The real service as a process of its own, as an operator starts it, with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const INDEX = fileURLToPath(new URL('../index.js', import.meta.url));

/** A program of this project as a process of its own. @returns once it says where it listens. */
export async function startProcess(
  program: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ url: URL; process: ChildProcess }> {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /Listening on (http:\S+:\d+)/.exec(line)?.[1];
    if (address !== undefined) {
      child.stdout.resume();
      return { url: new URL(address), process: child };
    }
  }
  throw new Error(`The program did not start: ${errors.join('')}`);
}

/** A message of somebody's as Bot Framework sends it, to be answered inline. */
export const messageTo = (conversation: string, text: string, id?: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    type: 'message',
    ...(id === undefined ? {} : { id }),
    text,
    channelId: 'test',
    deliveryMode: 'expectReplies',
    serviceUrl: 'http://127.0.0.1/',
    from: { id: 'somebody' },
    recipient: { id: 'assistant' },
    conversation: { id: conversation },
  }),
});

export class Service {
  readonly url: URL;
  readonly dataDir: string;
  readonly process: ChildProcess;

  private constructor(url: URL, dataDir: string, child: ChildProcess) {
    this.url = url;
    this.dataDir = dataDir;
    this.process = child;
  }

  /** @param settings environment beyond the usual; DATA_DIR of an earlier one to carry on with its records. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<Service> {
    const dataDir = settings.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'carers-')));
    const { url, process: child } = await startProcess(INDEX, { PORT: '0', ...settings, DATA_DIR: dataDir });
    return new Service(url, dataDir, child);
  }

  /** Says something through Bot Framework and waits for the answers. */
  async say(conversation: string, text: string, id?: string): Promise<readonly string[]> {
    const response = await fetch(new URL('/api/messages', this.url), messageTo(conversation, text, id));
    if (!response.ok) throw new Error(`The service answered ${response.status}.`);
    const { activities } = (await response.json()) as { activities: { type: string; text?: string }[] };
    return activities.flatMap(({ type, text: said }) => (type === 'message' && said !== undefined ? [said] : []));
  }

  /** As the operating system would in an emergency: nothing can be tidied up. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Stops in good order and removes what was kept. */
  async remove(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.dataDir, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill(signal);
    await ended;
  }
}
