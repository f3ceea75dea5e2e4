import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { startSweeper, USUAL_KEEPING_TIMES } from '../../bot/records/keeping.ts';
import { DataFolders, open } from './data-folders.ts';
import { fullConversation, fullTranscript } from './samples.ts';

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await pause(2);
}

describe('the sweeper', () => {
  const folders = new DataFolders();
  afterEach(() => folders.discard());

  const quiet = { error: (message: string) => expect.fail(message) };

  it('removes records as their time comes, again and again, until it is stopped', async () => {
    const records = await open(await folders.make());
    let now = new Date();
    const stop = startSweeper(records, { everyMs: 1, now: () => now, log: quiet });
    await records.conversations.write('a', fullConversation);
    await records.transcripts.write('a', fullTranscript);

    now = new Date(Date.now() + USUAL_KEEPING_TIMES.conversations);
    await until(async () => (await records.conversations.read('a')) === null);
    await until(async () => (await records.transcripts.read('a')) === null);

    await stop();
    await records.conversations.write('a', fullConversation);
    let sweeps = 0;
    const stopAnother = startSweeper(records, {
      everyMs: 1,
      now: () => {
        sweeps += 1;
        return new Date();
      },
      log: quiet,
    });
    await until(() => sweeps > 10);
    await stopAnother();
    expect(await records.conversations.read('a')).to.deep.equal(fullConversation);
    await records.close();
  });

  it('reports a sweep that failed, and tries again', async () => {
    const folder = await folders.make();
    const records = await open(folder);
    await records.conversations.write('a', fullConversation);
    await records.close();
    const reported: string[] = [];
    const stop = startSweeper(records, {
      everyMs: 1,
      now: () => new Date(),
      log: { error: (message) => reported.push(message) },
    });
    await until(() => reported.length >= 2);
    await stop();
    expect(reported[0]).to.match(/could not be removed/);
  });
});
