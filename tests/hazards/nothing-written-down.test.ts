/** What somebody says may end up where it should not: in the operator's log, or readable on a disk. */
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { Visitor } from '../channels/web/visitor.ts';
import { filesBelow } from '../records/data-folders.ts';
import { Service } from '../service.ts';

const SECRETS = ['Zebedee', 'DT6 3PQ', 'hits me', '07700 900123'];

describe('What a person says', function () {
  this.timeout(30_000);

  it('is in no log and on no disk in a form that can be read, whatever becomes of it', async () => {
    const service = await Service.start();
    const written: string[] = [];
    for (const stream of [service.process.stdout, service.process.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => written.push(text));
    const visitor = new Visitor(service.url);
    await visitor.open();
    for (const secret of SECRETS) {
      await visitor.type(`I look after Zebedee, ${secret}`);
      await service.say('Zebedee', secret);
    }
    const broken = await fetch(new URL('/api/messages', service.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"text": "${SECRETS.join(' ')}`,
    });
    expect(broken.status).to.equal(400);
    await fetch(new URL(`/nowhere/${encodeURIComponent('hits me')}`, service.url));

    const files = await filesBelow(service.dataDir);
    const kept = await Promise.all(files.map(async (file) => `${file} ${await readFile(file, 'latin1')}`));
    await service.remove();
    expect(files.length).to.be.greaterThan(2);
    for (const secret of SECRETS) {
      expect(written.join(''), 'the log').to.not.include(secret);
      expect(kept.join('\n'), 'the data folder').to.not.include(secret);
    }
  });
});
