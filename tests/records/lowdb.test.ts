import {
  appendFile,
  chmod,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect } from 'chai';
import { keepsRecords } from './conformance.ts';
import { DataFolders, filesBelow, open, refusal, Writer } from './data-folders.ts';
import { conversationWith, fullConversation, fullTranscript } from './samples.ts';

describe('records in a folder', () => {
  const folders = new DataFolders();
  afterEach(() => folders.discard());

  keepsRecords(async () => {
    const folder = await folders.make();
    return { open: () => open(folder), discard: () => folders.discard() };
  });

  const conversationFiles = (folder: string) => filesBelow(join(folder, 'conversations'));

  describe('what can be seen from outside', () => {
    it('tells nothing in names or contents', async () => {
      const folder = await folders.make();
      const records = await open(folder);
      const mark = 'Marked-Value';
      await records.conversations.write(`${mark}-key`, conversationWith({ [mark]: mark }));
      await records.transcripts.write(`${mark}-key`, { entries: [{ from: 'person', text: mark }] });
      await records.close();
      const files = await filesBelow(folder);
      const everything = Buffer.concat([
        Buffer.from(files.join('\n')),
        ...(await Promise.all(files.map((file) => readFile(file)))),
      ]);
      const shapes = [
        mark,
        Buffer.from(mark).toString('hex'),
        Buffer.from(`${mark}-key`).toString('base64'),
        'your_age',
        'person',
      ];
      expect(files).to.have.lengthOf(4);
      expect(shapes.filter((shape) => everything.includes(shape))).to.deep.equal([]);
    });

    it('names the same person differently among conversations and transcripts, and in another folder', async () => {
      const names: string[] = [];
      for (const folder of [await folders.make(), await folders.make()]) {
        const records = await open(folder);
        await records.conversations.write('a', fullConversation);
        await records.transcripts.write('a', fullTranscript);
        await records.close();
        for (const kind of ['conversations', 'transcripts']) {
          names.push(...(await filesBelow(join(folder, kind))).map((file) => basename(file)));
        }
      }
      expect(new Set(names).size).to.equal(4);
    });

    it('is for the owner only', async function () {
      if (process.platform === 'win32') this.skip();
      const folder = join(await folders.make(), 'data');
      const records = await open(folder);
      await records.conversations.write('a', fullConversation);
      const rights = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
      expect(await rights(folder)).to.equal('700');
      expect(await rights(join(folder, 'data.key'))).to.equal('600');
      expect(await Promise.all((await conversationFiles(folder)).map(rights))).to.deep.equal(['600']);
      await records.close();
    });
  });

  it('touches one file for each write, however much is stored', async () => {
    const folder = await folders.make();
    const records = await open(folder);
    for (let number = 0; number < 300; number += 1) await records.conversations.write(`${number}`, fullConversation);
    const seen = async () =>
      new Map(
        await Promise.all(
          (await filesBelow(folder)).map(async (file) => [file, (await stat(file, { bigint: true })).ino] as const),
        ),
      );
    const before = await seen();
    await records.conversations.write('7', conversationWith({ who: 'friend' }));
    const after = await seen();
    expect([...after.keys()]).to.have.members([...before.keys()]);
    expect([...after].filter(([file, ino]) => before.get(file) !== ino)).to.have.lengthOf(1);
    expect((await readdir(join(folder, 'conversations'))).length).to.be.greaterThan(100);
    await records.close();
  });

  describe('a process that is killed while it writes', () => {
    it('loses nothing acknowledged, leaves nothing half-written, and keeps nobody waiting', async () => {
      const folder = await folders.make();
      for (const writes of [30, 77, 200]) {
        const writer = new Writer(folder);
        await writer.hasWritten(writes);
        await writer.kill();

        const startedAt = performance.now();
        const records = await open(folder);
        // Elsewhere its lock is waited for, 5 seconds.
        if (process.platform === 'linux') expect(performance.now() - startedAt).to.be.lessThan(2500);
        for (const [key, version] of writer.acknowledged) {
          const found = await records.conversations.read(key);
          const stored = found?.conversation.answers.find(({ question }) => question === 'version');
          expect(Number(stored?.value), `version of ${key}`).to.be.at.least(version);
        }
        expect(await readdir(join(folder, 'unfinished'))).to.deep.equal([]);
        await records.close();
      }
    });
  });

  describe('one process at a time', () => {
    const linuxOnly = (test: Mocha.Context) => process.platform === 'linux' || test.skip();

    const noteIn = async (folder: string) =>
      (await readdir(folder)).find((name) => name.startsWith('in-use-by.')) ?? '';

    /** The folder as a process leaves it that is killed: the lock is there, and the note says which process it was. */
    async function leftLocked(changeNote: (fields: string[]) => string[]): Promise<string> {
      const folder = await folders.make();
      const records = await open(folder);
      const note = await noteIn(folder);
      await records.close();
      await mkdir(join(folder, 'lock'));
      await writeFile(join(folder, ['in-use-by', ...changeNote(note.split('.').slice(1))].join('.')), '');
      return folder;
    }

    it('refuses a second one, and says where and what to do', async () => {
      const folder = await folders.make();
      const writer = new Writer(folder);
      await writer.hasWritten(1);
      const message = await refusal(open(folder));
      expect(message).to.include(folder).and.include('in use by another process').and.include('DATA_DIR');
      await writer.kill();
    });

    it('lets the next one in as soon as the folder is closed', async () => {
      const folder = await folders.make();
      const first = await open(folder);
      expect(await refusal(open(folder))).to.include('in use');
      await first.close();
      expect(await readdir(folder)).not.to.include('lock');
      await (await open(folder)).close();
    });

    it('is not misled by a process that was given the number of the dead one', async function () {
      linuxOnly(this);
      const folder = await leftLocked(([boot = '', namespace = '', pid = '']) => [boot, namespace, pid, '1']);
      const startedAt = performance.now();
      const records = await open(folder);
      expect(performance.now() - startedAt).to.be.lessThan(2500);
      await records.close();
    });

    it('waits for a holder that it cannot see to stop renewing the lock', async function () {
      linuxOnly(this);
      const folder = await leftLocked(([boot = '', , pid = '', started = '']) => [boot, '1', pid, started]);
      const renewed = new Date(Date.now() - 4500);
      await utimes(join(folder, 'lock'), renewed, renewed);
      const records = await open(folder);
      expect(Date.now() - renewed.getTime()).to.be.at.least(5000);
      expect((await readdir(folder)).filter((name) => name.startsWith('in-use-by.'))).to.have.lengthOf(1);
      await records.close();
    });

    it('ends when the folder is taken from it', async () => {
      const folder = await folders.make();
      const writer = new Writer(folder);
      await writer.hasWritten(1);
      await rm(join(folder, 'lock'), { recursive: true });
      expect(await writer.lastWords()).to.include(`The data folder ${folder} was taken from this process`);
    });
  });

  describe('a damaged file', () => {
    const damages: Record<string, (file: string, other: string) => Promise<void>> = {
      'cut short': (file) => truncate(file, 60),
      empty: (file) => truncate(file, 0),
      'with something added': (file) => appendFile(file, 'x'),
      'that is something else': (file) => writeFile(file, 'Not one of ours, and rather longer than a header is.'),
      'kept longer by somebody': async (file) => {
        const bytes = await readFile(file);
        bytes.writeUInt8(bytes.readUInt8(12) ^ 1, 12);
        await writeFile(file, bytes);
      },
      'in the place of another': (file, other) => copyFile(other, file),
    };
    for (const [name, damage] of Object.entries(damages)) {
      it(`${name} is set aside and named, and the rest goes on`, async () => {
        const folder = await folders.make();
        const first = await open(folder);
        await first.conversations.write('a', fullConversation);
        const [file = ''] = await conversationFiles(folder);
        await first.conversations.write('b', fullConversation);
        const other = (await conversationFiles(folder)).find((found) => found !== file) ?? '';
        await first.close();
        await damage(file, other);

        const reported: string[] = [];
        const records = await open(folder, { log: { error: (message) => reported.push(message) } });
        expect(await records.conversations.read('a')).to.equal(null);
        expect(await records.conversations.read('b')).to.deep.equal(fullConversation);
        const aside = join(folder, 'damaged', 'conversations', basename(file));
        expect(reported).to.have.lengthOf(1);
        expect(reported[0]).to.include(aside);
        expect(await filesBelow(join(folder, 'damaged'))).to.deep.equal([aside]);

        await records.conversations.write('a', conversationWith({}));
        expect(await records.conversations.read('a')).to.deep.equal(conversationWith({}));
        await records.close();
      });
    }

    async function withDamaged() {
      const folder = await folders.make();
      const reported: string[] = [];
      const records = await open(folder, { log: { error: (message) => reported.push(message) } });
      await records.conversations.write('a', fullConversation);
      const [file = ''] = await conversationFiles(folder);
      await writeFile(file, 'short');
      return { folder, records, reported };
    }
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);

    it('is found by sweeping, too, and goes after two weeks', async () => {
      const { folder, records, reported } = await withDamaged();
      expect(await records.conversations.sweep(new Date())).to.equal(0);
      expect(reported).to.have.lengthOf(1);
      await records.conversations.sweep(inDays(13));
      expect(await filesBelow(join(folder, 'damaged'))).to.have.lengthOf(1);
      await records.conversations.sweep(inDays(15));
      expect(await filesBelow(join(folder, 'damaged'))).to.deep.equal([]);
      await records.close();
    });

    it('goes when the person asks to be forgotten', async () => {
      const { folder, records } = await withDamaged();
      await records.conversations.sweep(new Date());
      await records.conversations.remove('a');
      expect(await filesBelow(join(folder, 'damaged'))).to.deep.equal([]);
      await records.close();
    });
  });

  describe('the key', () => {
    const hex = '0f'.repeat(32);

    for (const [written, dataKey] of [
      ['hexadecimal digits', hex],
      ['base64', Buffer.from(hex, 'hex').toString('base64')],
      ['base64 for web addresses, with a line end', `${Buffer.from(hex, 'hex').toString('base64url')}\n`],
    ] as const) {
      it(`may be given as ${written}, and is then kept nowhere`, async () => {
        const folder = await folders.make();
        const first = await open(folder, { dataKey: hex });
        await first.conversations.write('a', fullConversation);
        await first.close();
        const again = await open(folder, { dataKey });
        expect(await again.conversations.read('a')).to.deep.equal(fullConversation);
        await again.close();
        expect(await readdir(folder)).not.to.include('data.key');
      });
    }

    for (const dataKey of ['', 'secret', hex.slice(1), `${hex}0`, Buffer.from(hex).toString('base64')]) {
      it(`is refused, and not repeated, when it is malformed (${dataKey.length} characters)`, async () => {
        const message = await refusal(open(await folders.make(), { dataKey }));
        expect(message)
          .to.match(/^DATA_KEY must be 32 bytes/)
          .and.include('openssl rand -base64 32');
        if (dataKey !== '') expect(message).not.to.include(dataKey);
      });
    }

    it('is refused when the folder was made with another one', async () => {
      const folder = await folders.make();
      await (await open(folder)).close();
      const message = await refusal(open(folder, { dataKey: hex }));
      expect(message).to.include(folder).and.include('was made with another key than DATA_KEY');
      await (await open(folder)).close();
    });

    it('is never made anew for a folder that has one', async () => {
      const folder = await folders.make();
      await (await open(folder)).close();
      await writeFile(join(folder, 'data.key'), '');
      expect(await refusal(open(folder)))
        .to.include('is damaged')
        .and.include(join(folder, 'data.key'));
      await rm(join(folder, 'data.key'));
      expect(await refusal(open(folder)))
        .to.include('is missing')
        .and.include(join(folder, 'data.key'));
    });
  });

  describe('a folder that cannot be used', () => {
    it('is made when it is not there', async () => {
      const folder = join(await folders.make(), 'not', 'there', 'yet');
      await (await open(folder)).close();
      expect(await readdir(folder)).to.include('data.key');
    });

    it('is named when there is a file in its way', async () => {
      const file = join(await folders.make(), 'file');
      await writeFile(file, '');
      for (const folder of [file, join(file, 'data')]) {
        expect(await refusal(open(folder)))
          .to.include(`The data folder ${folder} cannot be used`)
          .and.include('DATA_DIR');
      }
    });

    it('is named when this account may not write there', async function () {
      if (process.platform === 'win32') this.skip();
      const folder = await folders.make();
      await chmod(folder, 0o500);
      // An administrator may write anywhere, so the test takes another account for a moment.
      const administrator = process.geteuid?.() === 0;
      if (administrator) process.seteuid?.(65534);
      try {
        expect(await refusal(open(folder))).to.include(`The data folder ${folder} cannot be used (EACCES`);
      } finally {
        if (administrator) process.seteuid?.(0);
        await chmod(folder, 0o700);
      }
    });
  });
});
