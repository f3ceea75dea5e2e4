import { expect } from 'chai';
import { assistantFrom } from '../../bot/assistant.ts';
import { PacedTurns } from '../../bot/limits/paced-turns.ts';
import { Refusal } from '../../bot/limits/refusal.ts';
import { nothingKept } from '../../bot/records/nothing-kept.ts';
import { Visitor } from '../channels/web/visitor.ts';
import { WebServer } from '../channels/web/web-server.ts';
import { content } from '../wording/everything.ts';
import { heardIn, readPdf } from './read-pdf.ts';

const HOUR = 60 * 60 * 1000;

/** Somebody to whom a link was given: without any cookie. */
const get = (server: WebServer, address: string): Promise<Response> =>
  fetch(new URL(address, server.url), { headers: { Accept: 'text/html' } });

describe('A summary to keep', () => {
  let server: WebServer;
  let visitor: Visitor;
  before(async () => {
    server = await WebServer.start({ summaryLinks: 2 * HOUR });
  });
  after(() => server.stop());
  beforeEach(async () => {
    visitor = new Visitor(server.url);
    await visitor.open();
  });

  /** Answers a little and asks for the summary. @returns where it can be had as a page. */
  async function summarised(): Promise<string> {
    await visitor.choose('now');
    await visitor.choose('parent');
    await visitor.press('summary');
    return visitor.page.links.find((link) => /^\/summary\/[\w-]+$/.test(link)) ?? 'no link';
  }

  it('is offered once there is something to keep', async () => {
    expect(visitor.page.commands).to.not.include('summary');
    await visitor.choose('now');
    expect(visitor.page.commands).to.include('summary');
    expect(visitor.page.links.filter((link) => link.startsWith('/summary'))).to.deep.equal([]);
  });

  it('is in the conversation, with links to the page and the file below it, and the question comes back', async () => {
    const { question } = await visitor.choose('now');
    await visitor.press('summary');
    expect(visitor.page.log.at(-1)).to.match(/What you told me.*Yes, I do.*Save it as a PDF file/);
    expect(visitor.page.question).to.equal(question);
    await visitor.choose('parent');
    await visitor.press('summary');
    expect(visitor.page.links.filter((link) => link.startsWith('/summary'))).to.have.length(2);
  });

  it('opens for whoever has the link, and for nobody who guesses', async () => {
    const address = await summarised();
    const response = await get(server, address);
    expect(response.status).to.equal(200);
    const page = await response.text();
    expect(page).to.match(/<title>Help and advice<\/title>/);
    expect(page).to.match(/<h1[^>]*>Your notes/);
    expect(page).to.match(/My mum or dad/);
    expect((await get(server, `${address.slice(0, -4)}AAAA`)).status).to.equal(410);
  });

  it('is kept out of caches, search engines and the addresses that other sites are told', async () => {
    const address = await summarised();
    for (const each of [address, `${address}.pdf`]) {
      const { headers } = await get(server, each);
      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('x-robots-tag')).to.equal('noindex');
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
    }
  });

  it('says until when it can be opened, by the clock in Dorset', async () => {
    const page = await (await get(server, await summarised())).text();
    expect(page).to.match(/You can open this page until 12:00 on Saturday 21 November\./);
  });

  it('says the same as a file, which has a name that tells nothing', async () => {
    const address = await summarised();
    const response = await get(server, `${address}.pdf`);
    expect(response.headers.get('content-type')).to.equal('application/pdf');
    expect(response.headers.get('content-disposition')).to.equal('attachment; filename="notes.pdf"');
    const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(pdf.title).to.equal('Help and advice');
    await visitor.open(address);
    const article =
      /<article class="entry entry--outcome".*?<\/article>\s*<\/main>/s.exec(visitor.page.html)?.[0] ?? '';
    expect(wordsIn(heardIn(pdf))).to.deep.equal(wordsIn(article));
  });

  it('comes in large print, as a page and as a file', async () => {
    const address = await summarised();
    expect(await (await get(server, `${address}?text=large`)).text()).to.match(/<html[^>]*class="large-text"/);
    const response = await get(server, `${address}.pdf?text=large`);
    const { pages } = await readPdf(new Uint8Array(await response.arrayBuffer()));
    for (const { size, text } of pages.flatMap(({ texts }) => texts)) expect(size, text).to.be.at.least(18);
  });

  it('shows what is answered later too, and changes nothing', async () => {
    const address = await summarised();
    const { question } = visitor.page;
    await get(server, address);
    await visitor.open();
    expect(visitor.page.question).to.equal(question);
    await visitor.choose('26_64');
    expect(await (await get(server, address)).text()).to.include('26 to 64');
  });

  describe('is gone', () => {
    async function expectGone(address: string): Promise<void> {
      for (const each of [address, `${address}.pdf`]) {
        const response = await get(server, each);
        expect(response.status).to.equal(410);
        const page = await response.text();
        expect(page).to.include('This page is no longer here');
        expect(page).to.not.include('My mum or dad');
        // What to do instead: go back to the chat, or ring somebody.
        expect(page).to.match(/<a href="\/">/);
        expect(page).to.match(/href="tel:08003688349"/);
      }
    }

    it('when its time is over', async () => {
      const address = await summarised();
      server.wait(2 * HOUR + 1);
      await expectGone(address);
    });

    it('when the answers are deleted', async () => {
      const address = await summarised();
      await visitor.press('delete');
      await visitor.choose('yes');
      await expectGone(address);
    });

    it('when the chat is left by the exit', async () => {
      const address = await summarised();
      await visitor.open('/exit');
      await expectGone(address);
    });

    it('when it turns out that a child under 13 is there', async () => {
      const address = await summarised();
      await visitor.choose('under_13');
      await expectGone(address);
    });
  });

  it('is not there for a child under 13, of whom nothing is kept', async () => {
    await visitor.choose('now');
    await visitor.choose('parent');
    await visitor.choose('under_13');
    expect(visitor.page.commands).to.not.include('summary');
    await visitor.type('summary');
    expect(visitor.page.links.filter((link) => link.startsWith('/summary'))).to.deep.equal([]);
    expect(visitor.page.log.at(-1)).to.not.include('What you told me');
  });

  it('is not shown in the chat to whoever comes back after a while, and the link still opens', async () => {
    const address = await summarised();
    server.wait(HOUR);
    await visitor.open();
    expect(visitor.page.html).to.not.include('/summary/');
    expect((await get(server, address)).status).to.equal(200);
  });

  it('is made at a pace that a person can keep', async () => {
    const turns = new PacedTurns(
      1,
      nothingKept,
      () => assistantFrom(content),
      () => new Date(),
    );
    await turns.summary('somebody', 'web');
    await turns.summary('somebody else', 'web');
    const tooMany = await turns.summary('somebody', 'web').catch((reason: unknown) => reason);
    expect(tooMany).to.be.instanceOf(Refusal).and.to.have.property('status', 429);
  });
});

/** The words of a page or of a PDF, whatever is between them. */
const wordsIn = (text: string): readonly string[] =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .split(/[\s•:]+/)
    .filter((word) => word !== '');
