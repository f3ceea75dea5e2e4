import { expect } from 'chai';
import { Visitor } from './visitor.ts';
import { WebServer } from './web-server.ts';

const HOUR = 60 * 60 * 1000;

describe('leaving the page', () => {
  let server: WebServer;
  let visitor: Visitor;
  before(async () => {
    server = await WebServer.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    visitor = new Visitor(server.url);
    await visitor.open();
  });

  it('forgets everything at once by the exit link, and leads somewhere neutral', async () => {
    await visitor.choose('now');
    const cookie = visitor.cookie;
    const kept = await server.kept('conversations');
    await visitor.open('/exit');
    expect(visitor.sentTo).to.equal('https://www.bbc.co.uk/weather');
    expect(visitor.cookie).to.equal(null);
    expect(await server.kept('conversations')).to.equal(kept - 1);
    visitor.cookie = cookie;
    await visitor.open();
    expect(visitor.page.log.join()).to.not.include('Yes, I do');
  });

  it('does not leave because a browser fetches links ahead', async () => {
    await visitor.choose('now');
    await fetch(new URL('/exit', server.url), {
      headers: { Cookie: visitor.cookie ?? '', 'Sec-Purpose': 'prefetch' },
      redirect: 'manual',
    });
    await visitor.open();
    expect(visitor.page.log).to.include('You said: Yes, I do');
  });

  describe('when somebody is under 13', () => {
    let keptBefore: number;
    beforeEach(async () => {
      keptBefore = (await server.kept('transcripts')) + (await server.kept('conversations'));
      await visitor.choose('now');
      await visitor.choose('parent');
      await visitor.choose('under_13');
    });

    it('keeps nothing, and carries on from what the page holds', async () => {
      expect(visitor.cookie).to.equal(null);
      expect(visitor.sentTo).to.equal(null);
      expect(visitor.page.hidden.held).to.match(/^[\w-]{100,}$/);
      expect(visitor.page.html).to.include('When you close or leave this page, it is gone.');
      const { question } = visitor.page;
      await visitor.choose('company_keeping_an_eye');
      expect(visitor.page.question).to.not.equal(question);
      expect(visitor.page.log.join()).to.include('Keeping');
      expect((await server.kept('transcripts')) + (await server.kept('conversations'))).to.equal(keptBefore);
    });

    it('shows nothing of it to whoever opens the page next', async () => {
      await visitor.open();
      expect(visitor.page.log.join()).to.not.include('12 or under');
    });

    it('makes the text larger without losing the place', async () => {
      const { question } = visitor.page;
      await visitor.send([['resize', 'large']]);
      expect(visitor.page.html).to.include('class="large-text"');
      expect(visitor.page.question).to.equal(question);
      await visitor.choose('night_time');
      expect(visitor.page.html).to.include('class="large-text"');
    });

    it('begins again kindly when what the page holds was tampered with', async () => {
      const { held = '', ...fields } = visitor.page.hidden;
      const changed = `${held.slice(0, -3)}${held.endsWith('AAA') ? 'BBB' : 'AAA'}`;
      await visitor.post(new URLSearchParams({ ...fields, held: changed, choice: 'night_time' }).toString());
      expect(visitor.page.status).to.equal(200);
      expect(visitor.page.hidden.prompt).to.equal('caring_status');
      expect(visitor.page.hidden).to.not.have.property('held');
    });

    it('begins again kindly when the page was left alone for hours', async () => {
      const earlier = visitor.page;
      server.wait(3 * HOUR);
      await visitor.send([['choice', 'night_time']], earlier);
      expect(visitor.page.hidden.prompt).to.equal('caring_status');
    });

    it('cannot be brought back after the exit by sending the form again', async () => {
      const earlier = visitor.page;
      const exit = earlier.links.find((link) => link.startsWith('/exit?held='));
      await visitor.open(exit ?? '/exit');
      expect(visitor.sentTo).to.equal('https://www.bbc.co.uk/weather');
      await visitor.send([['choice', 'night_time']], earlier);
      expect(visitor.page.hidden.prompt).to.equal('caring_status');
      expect(visitor.page.log.join()).to.not.include('night');
    });
  });
});
