/** `npm run -s interview -- --replay DIR`, as it is run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Incoming } from '../../dialogs/message.ts';
import { DataFolders, filesBelow, open } from '../records/data-folders.ts';
import { recordedAfter } from './recorded.ts';

const INTERVIEW = fileURLToPath(new URL('../../bot/terminal/interview.js', import.meta.url));

async function replay(folder: string) {
  const child = spawn(process.execPath, [INTERVIEW, '--replay', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, err, code: code as number };
}

const chooses = (prompt: string, ...values: string[]): Incoming => ({ kind: 'choice', prompt, values });
const daughter = recordedAfter(chooses('caring_status', 'now'), chooses('who', 'parent'));
const stranger = {
  ...daughter,
  conversation: {
    ...daughter.conversation,
    answers: [{ question: 'caring_status', value: 'for_many_years', origin: 'asked' as const }],
  },
};

describe('npm run interview -- --replay', function () {
  this.timeout(30_000);
  const folders = new DataFolders();
  afterEach(() => folders.discard());

  it('reads the data folder of a service that is stopped, and changes nothing in it', async () => {
    const folder = await folders.make();
    const records = await open(folder);
    await records.conversations.write('secret-key-1', daughter);
    await records.conversations.write('secret-key-2', stranger);
    await records.close();
    const before = await filesBelow(folder);

    const { out, code } = await replay(folder);
    expect(code).to.equal(0);
    expect(out).to.match(/^\d\. Goes on\. Comes next: your_age\.$/m);
    expect(out).to.match(
      /^\d\. Goes on\. Comes next: caring_status \(it was your_age\)\. Asked again: caring_status\./m,
    );
    expect(out).to.include('Conversations: 2. Stuck: 0. Unreadable: 0.\nAnother question comes next: 1.');
    expect(out).to.not.match(/secret|for_many_years|[0-9a-f]{16}/);
    expect(await filesBelow(folder)).to.deep.equal(before);
  });

  it('says so when the service is using the folder', async () => {
    const folder = await folders.make();
    const records = await open(folder);
    const { err, code } = await replay(folder);
    await records.close();
    expect(code).to.equal(1);
    expect(err).to.include('is in use by another process').and.to.include('Stop that one first');
  });

  it('reads a folder with a JSON file for each conversation, and fails when one cannot be read', async () => {
    const folder = await folders.make();
    await writeFile(join(folder, 'a.json'), JSON.stringify(daughter));
    await writeFile(join(folder, 'b.json'), JSON.stringify(daughter.conversation));
    const { code: fine } = await replay(folder);
    expect(fine).to.equal(0);
    await writeFile(join(folder, 'c.json'), '{"answers": ');
    const { out, code } = await replay(folder);
    expect(code).to.equal(1);
    expect(out).to.include('3. Cannot be read, and would begin afresh.').and.to.include('Unreadable: 1.');
  });

  it('says so when there is no such folder', async () => {
    const { err, code } = await replay('/no/such/folder');
    expect(code).to.equal(1);
    expect(err).to.include('/no/such/folder');
  });
});
