import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { WORDS } from '../../../bot/limits/refusal.ts';
import { AssistantServed, message, repliesIn } from './assistant-served.ts';

const APP = '1d1b9d6e-8c3a-4a4e-9a57-3c1f6f3d2b10';
const ISSUER = 'https://api.botframework.com';
const env = { MicrosoftAppId: APP, MicrosoftAppPassword: 'not a real one', PUBLIC_URL: 'https://carers.example.org' };

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 });

const seconds = () => Math.floor(Date.now() / 1000);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The header that a channel sends, signed with this key. */
function signedBy(key: KeyObject, claims: object = {}): Record<string, string> {
  const header = part({ alg: 'RS256', typ: 'JWT', kid: 'one' });
  const payload = part({
    iss: ISSUER,
    aud: APP,
    serviceurl: message.serviceUrl,
    nbf: seconds() - 60,
    exp: seconds() + 600,
    ...claims,
  });
  const signature = sign('sha256', Buffer.from(`${header}.${payload}`), key).toString('base64url');
  return { Authorization: `Bearer ${header}.${payload}.${signature}` };
}

/** Publishes the key that channels sign with, as Microsoft does. */
class Keys {
  readonly #server: Server = createServer((request, response) => {
    const key = { ...ours.publicKey.export({ format: 'jwk' }), kid: 'one', endorsements: ['test'] };
    const body = request.url === '/keys' ? { keys: [key] } : { jwks_uri: `${this.url}/keys` };
    response.statusCode = this.available ? 200 : 500;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(body));
  });
  available = true;

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

/** Where the SDK looks for everything, once it is not to look at Microsoft's. */
const cloud = (keysUrl: string) => ({
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: ISSUER,
  ToBotFromChannelTokenIssuer: ISSUER,
  OAuthUrl: 'https://token.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: keysUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: keysUrl,
  CallerId: 'urn:botframework:azure',
});

/** What the SDK prints about tokens is not ours to test. */
async function quietly<Result>(task: () => Promise<Result>): Promise<Result> {
  const { error } = console;
  console.error = () => {};
  return task().finally(() => {
    console.error = error;
  });
}

describe('with an app registration, a call', () => {
  const keys = new Keys();
  let assistant: AssistantServed;
  before(async () => {
    await keys.start();
    assistant = await AssistantServed.start(env, cloud(keys.url));
  });
  after(async () => {
    await assistant.stop();
    await keys.stop();
  });

  it('that is signed by the channel is answered, wherever it comes from', async () => {
    const answer = await assistant.send(message, { ...signedBy(ours.privateKey), 'X-Forwarded-For': '203.0.113.7' });
    expect(repliesIn(answer).length).to.be.greaterThan(0);
  });

  const refused: [what: string, headers: () => Record<string, string>, activity?: object][] = [
    ['that nobody signed, even from this machine', () => ({})],
    ['with something else than a token', () => ({ Authorization: 'Basic c2VjcmV0' })],
    ['with a token that is none', () => ({ Authorization: 'Bearer abc.def.ghi' })],
    ['with half a token', () => ({ Authorization: 'Bearer' })],
    ['signed by a stranger', () => signedBy(strangers.privateKey)],
    ['signed by another issuer', () => signedBy(ours.privateKey, { iss: 'https://example.org' })],
    ['signed for another assistant', () => signedBy(ours.privateKey, { aud: 'another' })],
    ['signed for another service', () => signedBy(ours.privateKey, { serviceurl: 'https://example.org' })],
    ['signed long ago', () => signedBy(ours.privateKey, { exp: seconds() - 3600 })],
    ['of a channel that the key is not for', () => signedBy(ours.privateKey), { channelId: 'another' }],
  ];
  for (const [what, headers, activity] of refused) {
    it(`${what}: 401, without detail`, async () => {
      const answer = await quietly(() => assistant.send({ ...message, ...activity }, headers()));
      expect([answer.status, JSON.parse(answer.body)]).to.deep.equal([
        401,
        { error: { code: '401', message: WORDS[401] } },
      ]);
    });
  }
});

describe('with an app registration, while the signing keys cannot be fetched, a call', () => {
  const expect503 = async (keysUrl: string) => {
    const assistant = await AssistantServed.start(env, cloud(keysUrl));
    const signed = await assistant.send(message, signedBy(ours.privateKey));
    const unsigned = await assistant.send(message);
    await assistant.stop();
    expect([signed.status, JSON.parse(signed.body)]).to.deep.equal([
      503,
      { error: { code: '503', message: WORDS[503] } },
    ]);
    expect(unsigned.status).to.equal(401);
  };

  it('that is signed: 503, when nobody is there', async () => {
    const keys = new Keys();
    await keys.start();
    const { url } = keys;
    await keys.stop();
    await expect503(url);
  });

  it('that is signed: 503, when there is trouble', async () => {
    const keys = new Keys();
    await keys.start();
    keys.available = false;
    await expect503(keys.url);
    await keys.stop();
  });
});
