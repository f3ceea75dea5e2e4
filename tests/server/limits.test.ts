import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { allowance } from '../../bot/limits/allowance.ts';
import { clientAddress, isFromThisMachine, isLoopback } from '../../bot/limits/client-address.ts';
import { Refusal, WORDS } from '../../bot/limits/refusal.ts';
import { Running } from './running.ts';

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;

describe('whose request it is', () => {
  const PROXY = '10.0.0.1';
  const table: [socket: string, forwarded: string | null, hops: number, address: string][] = [
    ['203.0.113.7', null, 0, '203.0.113.7'],
    // Without a proxy of our own, anybody can write anything.
    ['203.0.113.7', '198.51.100.1', 0, '203.0.113.7'],
    [PROXY, '198.51.100.1', 1, '198.51.100.1'],
    // What stands in front of the last entry was written by the caller.
    [PROXY, '1.1.1.1, 198.51.100.1', 1, '198.51.100.1'],
    [PROXY, '1.1.1.1, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
    [PROXY, '198.51.100.1', 2, '198.51.100.1'],
    [PROXY, null, 1, PROXY],
    [PROXY, 'unknown', 1, PROXY],
    [PROXY, '', 1, PROXY],
    [PROXY, '198.51.100.1:50123', 1, '198.51.100.1'],
    [PROXY, '[2001:db8:1:2:3:4:5:6]:50123', 1, '2001:db8:1:2::/64'],
    ['::ffff:203.0.113.7', null, 0, '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', null, 0, '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', null, 0, '2001:db8:1:2::/64'],
    ['2001:db8::1', null, 0, '2001:db8:0:0::/64'],
    ['::1', null, 0, '0:0:0:0::/64'],
    ['fe80::1%eth0', null, 0, 'fe80:0:0:0::/64'],
  ];
  for (const [socket, forwarded, hops, address] of table) {
    it(`${socket}, forwarded for ${forwarded ?? 'nobody'}, ${hops} hops of ours: ${address}`, () => {
      const request = from(socket, forwarded === null ? {} : { 'x-forwarded-for': forwarded });
      expect(clientAddress(request, hops)).to.equal(address);
    });
  }
});

describe('calls from this machine', () => {
  for (const address of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1']) {
    it(`come from ${address}`, () => {
      expect(isLoopback(address)).to.equal(true);
      expect(isFromThisMachine(from(address))).to.equal(true);
    });
  }
  for (const address of [
    '',
    'localhost',
    '0.0.0.0',
    '10.0.0.1',
    '128.0.0.1',
    '::',
    '::2',
    '::ffff:10.0.0.1',
    'fe80::1',
  ]) {
    it(`do not come from "${address}"`, () => {
      expect(isFromThisMachine(from(address))).to.equal(false);
    });
  }
  for (const header of ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip', 'cf-connecting-ip']) {
    it(`do not come with ${header}`, () => {
      expect(isFromThisMachine(from('127.0.0.1', { [header]: '127.0.0.1' }))).to.equal(false);
    });
  }
});

describe('an allowance', () => {
  it('is used up by so many, for one and not for another', async () => {
    const two = allowance(2);
    await two.use('somebody');
    await two.use('somebody');
    const refusal = await two.use('somebody').catch((reason: unknown) => reason);
    expect(refusal).to.be.instanceOf(Refusal).and.to.include({ status: 429 });
    expect((refusal as Refusal).retryAfter).to.be.within(1, 60);
    await two.use('somebody else');
  });
});

describe('a flood', () => {
  const elsewhere = (address: string) => ({ 'X-Forwarded-For': address });

  const statuses = async (running: Running, path: string, headers: readonly Record<string, string>[]) => {
    const answers = [];
    for (const each of headers) answers.push(await running.ask(path, { headers: each }));
    return answers.map(({ status }) => status);
  };

  it('from one address is stopped, for a while, with kind words', async () => {
    const running = await Running.start({ RATE_PER_ADDRESS: '3', TRUST_PROXY: '1' });
    const one = elsewhere('198.51.100.1');
    expect(await statuses(running, '/', [one, one, one, one])).to.deep.equal([404, 404, 404, 429]);
    expect(await statuses(running, '/', [elsewhere('198.51.100.2')])).to.deep.equal([404]);

    const asProgram = await running.ask('/', { headers: one });
    expect(JSON.parse(asProgram.body).error.message).to.equal(WORDS[429]);
    expect(Number(asProgram.headers['retry-after'])).to.be.within(1, 60);
    const asBrowser = await running.ask('/', { headers: { ...one, Accept: 'text/html' } });
    expect(asBrowser.body).to.contain('<h1>Problem 429</h1>');
    await running.stop();
  });

  it('that claims to come from everywhere is still one', async () => {
    const running = await Running.start({ RATE_PER_ADDRESS: '2' });
    const claimed = [1, 2, 3].map((number) => elsewhere(`198.51.100.${number}`));
    expect(await statuses(running, '/', claimed)).to.deep.equal([404, 404, 429]);
    await running.stop();
  });

  it('does not stop health checks, nor styles and scripts', async () => {
    const running = await Running.start({ RATE_PER_ADDRESS: '1' });
    const one = elsewhere('198.51.100.1');
    await running.ask('/', { headers: one });
    expect(await statuses(running, '/healthz', [one, one])).to.deep.equal([200, 200]);
    expect(await statuses(running, '/assets/page.css', [one, one])).to.deep.equal([404, 404]);
    await running.stop();
  });

  it('from this machine itself may be twenty times as large', async () => {
    const running = await Running.start({ RATE_PER_ADDRESS: '1' });
    const answers = await statuses(running, '/', Array(21).fill({}));
    expect(answers.filter((status) => status === 404)).to.have.length(20);
    expect(answers.at(-1)).to.equal(429);
    await running.stop();
  });
});
