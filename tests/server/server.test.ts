import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { ConfigError } from '../../bot/config.ts';
import { LARGEST_BODY } from '../../bot/limits/body.ts';
import { WORDS } from '../../bot/limits/refusal.ts';
import { Moment, Running } from './running.ts';

const BROWSER = { Accept: 'text/html,application/xhtml+xml' };
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Says back what the server read. */
const echo: Parameters<typeof Running.start>[1] = {
  mount(server) {
    server.post('/echo', async (request, response) => {
      response.send(200, { read: request.body ?? null });
    });
    server.get('/fails', async () => {
      throw new Error('what a person said');
    });
    server.get('/page', async (_request, response) => {
      response.send(200, `<p>Zoë</p>${' '.repeat(2000)}`, { 'Content-Type': 'text/html' });
    });
  },
};

describe('the server', () => {
  let running: Running;
  before(async () => {
    running = await Running.start({ PUBLIC_URL: 'https://carers.example.org' }, echo);
  });
  after(() => running.stop());

  describe('what it reads', () => {
    const read = async (headers: Record<string, string>, body: string) => {
      const answer = await running.ask('/echo', { method: 'POST', headers, body });
      expect(answer.status).to.equal(200);
      return JSON.parse(answer.body).read;
    };

    it('JSON', async () => {
      expect(await read({ 'Content-Type': 'application/json; charset=utf-8' }, '{"text":"Zoë"}')).to.deep.equal({
        text: 'Zoë',
      });
    });

    it('forms, where a name given twice is a list', async () => {
      expect(await read(FORM, 'a=1&b=2&b=3&c=O%27Brien+%26+co')).to.deep.equal({
        a: '1',
        b: ['2', '3'],
        c: "O'Brien & co",
      });
    });

    it('nothing at all', async () => {
      expect(await read({}, '')).to.equal(null);
    });

    it('a body up to the limit', async () => {
      const text = 'x'.repeat(LARGEST_BODY - 2);
      expect(await read(JSON_TYPE, JSON.stringify(text))).to.equal(text);
    });
  });

  describe('what it does not take', () => {
    const table: [what: string, status: keyof typeof WORDS, headers: Record<string, string>, body: string | Buffer][] =
      [
        ['JSON that is none', 400, JSON_TYPE, '{"text":'],
        ['text that is not UTF-8', 400, JSON_TYPE, Buffer.from([0x22, 0xff, 0xfe, 0x22])],
        ['one byte over the limit', 413, JSON_TYPE, JSON.stringify('x'.repeat(LARGEST_BODY - 1))],
        ['far more than the limit', 413, FORM, `text=${'x'.repeat(3_000_000)}`],
        [
          'far more than the limit, in pieces of unknown number',
          413,
          { ...FORM, 'Transfer-Encoding': 'chunked' },
          'x'.repeat(3_000_000),
        ],
        ['a file', 415, { 'Content-Type': 'multipart/form-data; boundary=x' }, '--x\r\n\r\n--x--'],
        ['a picture', 415, { 'Content-Type': 'image/png' }, 'png'],
        ['something without a type', 415, {}, 'hello'],
        [
          'something packed, which may be far larger than it looks',
          415,
          { ...JSON_TYPE, 'Content-Encoding': 'gzip' },
          gzipSync('"x"'),
        ],
      ];
    for (const [what, status, headers, body] of table) {
      it(`${what}: ${status}`, async () => {
        const answer = await running.ask('/echo', { method: 'POST', headers, body });
        expect(answer.status).to.equal(status);
        expect(JSON.parse(answer.body)).to.deep.equal({ error: { code: String(status), message: WORDS[status] } });
      });
    }

    it('a path that is not there: 404', async () => {
      expect((await running.ask('/nothing-here')).status).to.equal(404);
    });

    it('a method that is not for this path: 405, with those that are', async () => {
      const answer = await running.ask('/echo', { method: 'DELETE' });
      expect(answer.status).to.equal(405);
      expect(answer.headers.allow).to.equal('POST');
    });

    it('an address that is too long: 414', async () => {
      expect((await running.ask(`/${'a'.repeat(3000)}`)).status).to.equal(414);
    });
  });

  describe('what no proper client sends', () => {
    const table: [what: string, bytes: string, answer: RegExp][] = [
      ['a Host that is none', 'GET / HTTP/1.1\r\nHost: [\r\n\r\n', /400/],
      ['a Host with spaces', 'GET / HTTP/1.1\r\nHost: a b c\r\n\r\n', /400/],
      ['no Host', 'GET / HTTP/1.1\r\n\r\n', /400/],
      ['an address that is none', 'GET http:// HTTP/1.1\r\nHost: a\r\n\r\n', /400/],
      ['a broken percent sign', 'GET /%E0%A4%A HTTP/1.1\r\nHost: a\r\n\r\n', /404/],
      ['two slashes', 'GET //example.org/ HTTP/1.1\r\nHost: a\r\n\r\n', /404/],
      ['a method that is none', 'BREW / HTTP/1.1\r\nHost: a\r\n\r\n', /400/],
      ['no HTTP', 'hello\r\n\r\n', /400/],
      ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, /431/],
      ['two lengths', 'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}', /400/],
      [
        'a wish to speak another protocol',
        'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
        /200/,
      ],
    ];
    for (const [what, bytes, answer] of table) {
      it(`${what}: ${answer.source}`, async () => {
        expect(await running.raw(bytes)).to.match(answer);
      });
    }

    it('a body that stops half way, and the server is still there', async () => {
      const socket = connect(Number(running.url.port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write(
        'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":',
      );
      socket.destroy();
      expect((await running.ask('/healthz')).status).to.equal(200);
    });
  });

  describe('an error of ours', () => {
    it('is told without detail, and to the operator without what people say', async () => {
      const written: string[] = [];
      const { write } = process.stderr;
      process.stderr.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
      const answer = await running.ask('/fails').finally(() => {
        process.stderr.write = write;
      });
      expect(answer.status).to.equal(500);
      expect(JSON.parse(answer.body).error.message).to.equal(WORDS[500]);
      expect(written.join('')).to.contain(`Error in GET /fails, request ${answer.headers['x-request-id']}: Error`);
      expect(written.join('')).to.contain('server.test').and.not.to.contain('a person said');
    });
  });

  describe('browsers', () => {
    it('are shown a page when something is not taken', async () => {
      const answer = await running.ask('/nothing-here', { headers: BROWSER });
      expect(answer.status).to.equal(404);
      expect(answer.headers['content-type']).to.equal('text/html; charset=utf-8');
      expect(answer.body).to.contain('<h1>Problem 404</h1>');
    });

    it('are told to be strict, and to keep nothing', async () => {
      const { headers } = await running.ask('/page');
      expect(headers).to.include({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'strict-transport-security': 'max-age=31536000',
      });
      expect(String(headers['content-security-policy']).split(';')).to.have.members([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]);
      expect(headers).not.to.have.any.keys('server', 'x-powered-by');
    });

    it('are told the same when something is not taken', async () => {
      const { headers } = await running.ask('/nothing-here', { headers: BROWSER });
      expect(headers).to.include({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    });

    it('get pages packed if they can unpack them', async () => {
      const plain = await running.ask('/page');
      expect(plain.headers).not.to.have.property('content-encoding');
      const response = await fetch(new URL('/page', running.url), { headers: { 'Accept-Encoding': 'gzip' } });
      expect(response.headers.get('content-encoding')).to.equal('gzip');
      expect(Number(response.headers.get('content-length'))).to.be.lessThan(100);
      expect(await response.text())
        .to.equal(plain.body)
        .and.to.contain('Zoë');
    });

    it('may ask for the head alone', async () => {
      const answer = await running.ask('/page', { method: 'HEAD' });
      expect(answer.status).to.equal(200);
      expect(answer.body).to.equal('');
    });
  });

  it('says whether it is up, and whether it can keep what people say', async () => {
    expect((await running.ask('/healthz')).status).to.equal(200);
    expect((await running.ask('/readyz')).status).to.equal(200);
  });
});

describe('a server without https', () => {
  it('does not hold browsers to https', async () => {
    const running = await Running.start({}, echo);
    const { headers } = await running.ask('/page');
    await running.stop();
    expect(headers).not.to.have.property('strict-transport-security');
  });
});

describe('a server that cannot keep anything', () => {
  it('is up but not ready, and tries only once in a while', async () => {
    let tries = 0;
    const running = await Running.start(
      {},
      {
        async tryRecords() {
          tries += 1;
          throw new Error('no room on the disk');
        },
      },
    );
    const answers = await Promise.all(['/healthz', '/readyz', '/readyz'].map((path) => running.ask(path)));
    await running.stop();
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 503, 503]);
    expect(tries).to.equal(1);
  });
});

describe('a port that is taken', () => {
  it('is told in words', async () => {
    const first = await Running.start();
    const { port } = first.url;
    const failure = await Running.start({ PORT: port }).catch((error: unknown) => error);
    await first.stop();
    expect(failure).to.be.instanceOf(ConfigError);
    expect((failure as Error).message).to.equal(
      `Port ${port} is in use by another program. Stop that one, or set PORT to another number.`,
    );
  });
});

describe('closing', () => {
  let running: Running;
  let started: Moment;
  let mayFinish: Moment;
  let finished: boolean;
  beforeEach(async () => {
    started = new Moment();
    mayFinish = new Moment();
    finished = false;
    running = await Running.start(
      {},
      {
        mount(server) {
          server.get('/slow', async (_request, response) => {
            started.come();
            await mayFinish.hasCome;
            finished = true;
            response.send(200, { done: true });
          });
        },
      },
    );
  });

  it('answers what is in hand, and takes nothing more', async () => {
    const inHand = running.ask('/slow');
    await started.hasCome;
    const closed = running.stop();
    const late = await running.ask('/healthz').catch((error: NodeJS.ErrnoException) => error.code);
    mayFinish.come();
    expect((await inHand).body).to.equal('{"done":true}');
    await closed;
    expect(late).to.equal('ECONNREFUSED');
  });

  it('waits for what somebody asked for who has gone away', async () => {
    const socket = connect(Number(running.url.port), '127.0.0.1');
    socket.write('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n');
    await started.hasCome;
    socket.destroy();
    await once(socket, 'close');
    const closed = running.stop();
    setImmediate(() => mayFinish.come());
    await closed;
    expect(finished).to.equal(true);
  });
});
