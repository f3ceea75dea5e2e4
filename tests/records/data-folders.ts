import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { USUAL_KEEPING_TIMES } from '../../bot/records/keeping.ts';
import { openRecords, type RecordsSettings } from '../../bot/records/open.ts';

/** The folders that a test has used: they go when it is over. */
export class DataFolders {
  readonly #made: string[] = [];

  async make(): Promise<string> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'records-')));
    this.#made.push(folder);
    return folder;
  }

  async discard(): Promise<void> {
    for (const folder of this.#made.splice(0)) await rm(folder, { recursive: true, force: true });
  }
}

export const open = (dataDir: string, others: Partial<RecordsSettings> = {}) =>
  openRecords({
    dataDir,
    dataKey: null,
    keep: USUAL_KEEPING_TIMES,
    log: {
      error: (message) => {
        throw new Error(`Nothing should have been reported, but was: ${message}`);
      },
    },
    ...others,
  });

/** Why the folder could not be opened, in words for the operator. */
export async function refusal(opening: ReturnType<typeof open>): Promise<string> {
  const opened = await opening.catch((cause: unknown) => cause);
  if (opened instanceof Error && opened.name === 'RecordsUnavailable') return opened.message;
  throw opened instanceof Error ? opened : new Error('The folder was opened.');
}

/** Every file below a folder, by its full path. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Another process, writing in a folder. */
export class Writer {
  /** The last acknowledged version of each record, by key. */
  readonly acknowledged = new Map<string, number>();
  readonly #process: ChildProcessByStdio<null, Readable, Readable>;
  readonly #lines: Interface;
  readonly #ended: Promise<unknown>;
  #count = 0;
  #errors = '';

  constructor(folder: string) {
    const program = fileURLToPath(new URL('./keep-writing.js', import.meta.url));
    this.#process = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#ended = once(this.#process, 'close');
    this.#process.stderr.on('data', (text) => {
      this.#errors += text;
    });
    this.#lines = createInterface(this.#process.stdout);
    this.#lines.on('line', (line) => {
      const [key = '', version] = line.split(' ');
      this.acknowledged.set(key, Number(version));
      this.#count += 1;
    });
  }

  async hasWritten(count: number): Promise<void> {
    const ended = this.#ended.then(() => {
      throw new Error(`It ended before it had written ${count} times: ${this.#errors}`);
    });
    while (this.#count < count) await Promise.race([once(this.#lines, 'line'), ended]);
    ended.catch(() => {});
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  /** @returns what it said as it ended by itself. */
  async lastWords(): Promise<string> {
    await this.#ended;
    return this.#errors;
  }
}
