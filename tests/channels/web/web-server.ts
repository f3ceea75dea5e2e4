import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assistantFrom } from '../../../bot/assistant.ts';
import { mountWeb } from '../../../bot/channels/web/mount-web.ts';
import { loadPages } from '../../../bot/channels/web/pages.ts';
import { dataKeyFrom } from '../../../bot/records/encryption.ts';
import { USUAL_KEEPING_TIMES } from '../../../bot/records/keeping.ts';
import { openRecords } from '../../../bot/records/open.ts';
import { close, createServer, listen } from '../../../bot/server.ts';
import { SummaryLinks } from '../../../bot/summary/link.ts';
import { mountSummary } from '../../../bot/summary/mount.ts';
import { Turns } from '../../../bot/turn.ts';
import { wholeContent } from '../../whole-content.ts';

const spoken = assistantFrom(wholeContent);

interface Settings {
  readonly publicUrl?: URL | null;
  readonly summaryLinks?: number;
}

/** The pages on a server of their own, with real records in a folder of their own, and a clock that can be moved. */
export class WebServer {
  readonly url: URL;
  readonly #dataDir: string;
  readonly #close: () => Promise<void>;
  #clock: Date;

  private constructor(url: URL, dataDir: string, clock: Date, closeAll: () => Promise<void>) {
    this.url = url;
    this.#dataDir = dataDir;
    this.#clock = clock;
    this.#close = closeAll;
  }

  /** @param settings.summaryLinks how long a link to a summary opens, in milliseconds. */
  static async start({ publicUrl = null, summaryLinks = 3_600_000 }: Settings = {}): Promise<WebServer> {
    const dataDir = await mkdtemp(join(tmpdir(), 'carers-web-'));
    const log = { error: (message: string) => process.stderr.write(`${message}\n`) };
    const records = await openRecords({ dataDir, dataKey: null, keep: USUAL_KEEPING_TIMES, log });
    const pages = loadPages({ live: false });
    const server = createServer(
      { publicUrl, rates: { perAddress: 1000, perConversation: 1000 }, trustedHops: 0 },
      { errorPage: pages.problem, tryRecords: async () => undefined },
    );
    const now = () => started.#clock;
    const turns = new Turns(records.conversations, () => spoken, now);
    const dataKey = dataKeyFrom(randomBytes(32));
    const links = new SummaryLinks(dataKey, summaryLinks, now);
    mountWeb(server, {
      pages,
      turns,
      transcripts: records.transcripts,
      links,
      settings: { publicUrl, exitUrl: 'https://www.bbc.co.uk/weather', dataKey },
      now,
    });
    mountSummary(server, { pages, turns, links, keptFor: USUAL_KEEPING_TIMES.conversations, now });
    const url = await listen(server, { port: 0, host: '127.0.0.1' });
    const started = new WebServer(url, dataDir, new Date('2026-11-21T10:00:00Z'), async () => {
      await close(server);
      await records.close();
      await rm(dataDir, { recursive: true, force: true });
    });
    return started;
  }

  wait(milliseconds: number): void {
    this.#clock = new Date(this.#clock.getTime() + milliseconds);
  }

  /** How many records of this kind are kept. */
  async kept(kind: 'conversations' | 'transcripts'): Promise<number> {
    const files = await readdir(this.#dataDir, { recursive: true, withFileTypes: true });
    return files.filter((file) => file.isFile() && file.parentPath.includes(`/${kind}`)).length;
  }

  stop(): Promise<void> {
    return this.#close();
  }
}
