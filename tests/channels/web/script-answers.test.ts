import { expect } from 'chai';
import { Visitor } from './visitor.ts';
import { WebServer } from './web-server.ts';

interface Addition {
  readonly entries: string;
  readonly prompt: string;
  readonly replacesLog: boolean;
  readonly title: string;
}

describe('what the script of the page is given', () => {
  let server: WebServer;
  let visitor: Visitor;
  before(async () => {
    server = await WebServer.start();
  });
  after(() => server.stop());

  async function send(fields: Record<string, string>): Promise<Addition> {
    const response = await fetch(new URL('/say', server.url), {
      method: 'POST',
      headers: { Accept: 'application/json', Cookie: visitor.cookie ?? '' },
      body: new URLSearchParams(fields),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) visitor.cookie = cookie.split(';', 1)[0] ?? null;
    expect(response.headers.get('content-type')).to.equal('application/json');
    return (await response.json()) as Addition;
  }
  const hiddenOf = (html: string): Record<string, string> =>
    Object.fromEntries(
      Array.from(html.matchAll(/name="(prompt|message|held)" value="([^"]*)"/g), ([, n, v]) => [n, v]),
    );

  beforeEach(async () => {
    visitor = new Visitor(server.url);
    await visitor.open();
  });

  it('adds up to the page as it is when it is loaded again', async () => {
    let log = visitor.page.log.length;
    let fields = { ...visitor.page.hidden };
    for (const said of [
      { choice: 'now' },
      { text: 'what?' },
      { choice: '' },
      { choice: 'parent' },
      { command: 'why' },
      { command: 'back' },
    ]) {
      const addition = await send({ ...fields, ...said });
      log += addition.entries.split('<div class="entry ').length - 1;
      fields = hiddenOf(addition.prompt);
      await visitor.open();
      expect(visitor.page.log, JSON.stringify(said)).to.have.length(log);
      expect(visitor.page.hidden.prompt).to.equal(fields.prompt);
    }
  });

  it('gives a repeated message the same answer', async () => {
    const fields = { ...visitor.page.hidden };
    const { prompt } = await send({ ...fields, choice: 'now' });
    const again = hiddenOf(prompt);
    const first = await send({ ...again, choice: 'parent' });
    const second = await send({ ...again, choice: 'parent' });
    expect(second.entries).to.equal(first.entries).and.include('My mum or dad');
  });

  it('puts a new log in place of the old one when that is over', async () => {
    await send({ ...visitor.page.hidden, choice: 'now' });
    const asked = await send({ command: 'start_again' });
    expect(asked.replacesLog).to.equal(false);
    const again = await send({ ...hiddenOf(asked.prompt), choice: 'yes' });
    expect(again.replacesLog).to.equal(true);
  });

  it('goes on adding when the page holds the conversation of a child', async () => {
    let fields: Record<string, string> = { ...visitor.page.hidden };
    for (const choice of ['now', 'parent', 'under_13', 'night_time']) {
      const addition = await send({ ...fields, choice });
      expect(addition.replacesLog).to.equal(false);
      expect(addition.entries).to.include('You said');
      fields = hiddenOf(addition.prompt);
    }
    expect(fields.held).to.match(/^[\w-]{100,}$/);
  });
});
