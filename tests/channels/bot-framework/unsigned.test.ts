import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { WORDS } from '../../../bot/limits/refusal.ts';
import { AssistantServed, labels, message } from './assistant-served.ts';

/** A channel on this machine that takes what the assistant sends it. */
class Receiver {
  readonly received: { path: string; activity: Partial<Activity> }[] = [];
  readonly #server: Server;

  private constructor(status: number) {
    this.#server = createServer(async (request, response) => {
      const activity = JSON.parse(await textOf(request));
      this.received.push({ path: request.url ?? '', activity });
      response.statusCode = status;
      response.setHeader('Content-Type', 'application/json');
      response.end('{"id":"1"}');
    });
  }

  static async start(status = 200): Promise<Receiver> {
    const receiver = new Receiver(status);
    await new Promise<void>((resolve) => receiver.#server.listen(0, resolve));
    return receiver;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

describe('an unsigned call', () => {
  let assistant: AssistantServed;
  let receiver: Receiver;
  before(async () => {
    assistant = await AssistantServed.start();
  });
  after(() => assistant.stop());
  beforeEach(async () => {
    receiver = await Receiver.start();
  });
  afterEach(() => receiver.stop());

  const toReceiver = (host: string) => ({
    ...message,
    id: 'activity-7',
    deliveryMode: undefined,
    conversation: { id: `for ${host}/x` },
    serviceUrl: `http://${host}:${receiver.port}`,
  });

  for (const host of ['127.0.0.1', 'localhost']) {
    it(`is answered at ${host}, in order, as replies to it`, async () => {
      const answer = await assistant.send(toReceiver(host));
      expect([answer.status, answer.body]).to.deep.equal([200, '{}']);
      expect(receiver.received.length).to.be.greaterThan(0);
      for (const { path, activity } of receiver.received) {
        expect(path).to.equal(`/v3/conversations/for%20${host}%2Fx/activities/activity-7`);
        expect(activity).to.include({ type: 'message', replyToId: 'activity-7' });
      }
      expect(labels(receiver.received.at(-1)?.activity)).to.include('Yes, I do');
    });
  }

  describe('is refused, and nobody is called,', () => {
    const refused = async (activity: object, headers: Record<string, string> = {}) => {
      const answer = await assistant.send(activity, headers);
      expect(answer.status).to.equal(403);
      expect(JSON.parse(answer.body).error.message).to.equal(WORDS[403]);
      expect(receiver.received).to.deep.equal([]);
    };

    for (const header of ['X-Forwarded-For', 'X-Forwarded-Host', 'Forwarded', 'X-Real-IP', 'Via']) {
      it(`when it was passed on (${header})`, async () => {
        await refused(toReceiver('127.0.0.1'), { [header]: '127.0.0.1' });
        await refused(message, { [header]: '127.0.0.1' });
      });
    }

    it('when it was sent to another name than this machine', async () => {
      await refused(message, { Host: 'carers.example.org' });
    });

    it('when the answer would go to another machine', async () => {
      // This address leads to the receiver, but is not one that only this machine can have.
      await refused(toReceiver('0.0.0.0'));
    });

    const elsewhere = [
      'https://example.org/',
      'http://localhost.example.org/',
      'http://localhost@example.org/',
      'http://example.org\\@localhost/',
      'http://127.0.0.1.example.org/',
      'http://169.254.169.254/latest/meta-data/',
      'http://10.0.0.1/',
      'http://[::ffff:10.0.0.1]/',
      'http://[::]/',
    ];
    for (const serviceUrl of elsewhere) {
      it(`when the answer would go to ${serviceUrl}`, () => refused({ ...toReceiver('127.0.0.1'), serviceUrl }));
    }
  });

  it('is told that its channel did not take the answer', async () => {
    const deaf = await Receiver.start(400);
    const answer = await assistant.send({ ...toReceiver('127.0.0.1'), serviceUrl: `http://127.0.0.1:${deaf.port}` });
    await deaf.stop();
    expect(answer.status).to.equal(502);
    expect(JSON.parse(answer.body)).to.deep.equal({ error: { code: '502', message: WORDS[502] } });
  });
});

describe('an unsigned call, with PUBLIC_URL', () => {
  const status = async (PUBLIC_URL: string) => {
    const assistant = await AssistantServed.start({ PUBLIC_URL });
    const answer = await assistant.send(message);
    await assistant.stop();
    return answer.status;
  };

  it('elsewhere: is refused', async () => {
    expect(await status('https://carers.example.org')).to.equal(403);
  });

  it('on this machine: is answered', async () => {
    expect(await status('http://localhost:3978')).to.equal(200);
  });
});

describe('something that is no activity', () => {
  let assistant: AssistantServed;
  before(async () => {
    assistant = await AssistantServed.start();
  });
  after(() => assistant.stop());

  const without = (field: keyof typeof message) => ({ ...message, [field]: undefined });
  const table: [what: string, body: unknown][] = [
    ['a list', [message]],
    ['a word', 'hello'],
    ['a number', 7],
    ['nothing', null],
    ['an empty object', {}],
    ['no type', without('type')],
    ['no channel', without('channelId')],
    ['no conversation', without('conversation')],
    ['no sender', without('from')],
    ['nowhere to answer', { ...without('serviceUrl'), deliveryMode: 'normal' }],
    ['a type that is a number', { ...message, type: 1 }],
    ['a text that is a list', { ...message, text: ['hello'] }],
    ['a sender that is a word', { ...message, from: 'somebody' }],
    ['a conversation without id', { ...message, conversation: {} }],
    ['an id that is an object', { ...message, id: {} }],
    ['an endless id', { ...message, conversation: { id: 'x'.repeat(5_000) } }],
    ['attachments that are none', { ...message, attachments: 'all' }],
    ['members that are none', { ...message, membersAdded: [null] }],
    ['an address that is none', { ...message, serviceUrl: 'somewhere' }],
    ['an address of a file', { ...message, serviceUrl: 'file:///etc/passwd' }],
  ];
  for (const [what, body] of table) {
    it(`${what}: 400`, async () => {
      const answer = await assistant.send(body);
      expect(answer.status).to.equal(400);
      expect(JSON.parse(answer.body).error.message).to.equal(WORDS[400]);
    });
  }

  it('no body, no JSON, too much: 4xx', async () => {
    const post = (body: string) =>
      assistant.running.ask('/api/messages', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const answers = [
      await post(''),
      await post('{"type":"message"'),
      await post(JSON.stringify({ ...message, text: 'x'.repeat(70_000) })),
    ];
    expect(answers.map(({ status }) => status)).to.deep.equal([400, 400, 413]);
    expect((await assistant.running.ask('/api/messages')).status).to.equal(405);
  });

  it('with null for what is not there is one all the same', async () => {
    const answer = await assistant.send({
      ...message,
      attachments: null,
      membersAdded: null,
      value: null,
      recipient: null,
    });
    expect(answer.status).to.equal(200);
  });
});
