import { expect } from 'chai';
import { Visitor } from './visitor.ts';
import { WebServer } from './web-server.ts';

describe('the page without JavaScript', () => {
  let server: WebServer;
  before(async () => {
    server = await WebServer.start();
  });
  after(() => server.stop());

  const arrive = async (): Promise<Visitor> => {
    const visitor = new Visitor(server.url);
    await visitor.open();
    return visitor;
  };

  it('keeps nothing of somebody who only looks', async () => {
    const before = await server.kept('conversations');
    const visitor = await arrive();
    expect(visitor.page.question).to.not.equal('');
    expect(visitor.cookie).to.equal(null);
    expect(await server.kept('conversations')).to.equal(before);
  });

  it('names the conversation by a cookie that no script can read, from the first answer on', async () => {
    const visitor = await arrive();
    const response = await fetch(new URL('/say', server.url), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...visitor.page.hidden, choice: 'now' }),
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).to.match(/^conversation=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(response.status).to.equal(303);
    expect(response.headers.get('location')).to.equal('/begun');
    expect(response.headers.get('cache-control')).to.equal('no-store');
  });

  it('shows what was chosen and asks the next question, and shows both again when it is loaded again', async () => {
    const visitor = await arrive();
    const first = visitor.page.question;
    await visitor.choose('now');
    expect(visitor.page.log.slice(-2)).to.deep.equal([first, 'You said: Yes, I do']);
    await visitor.choose('parent');
    expect(visitor.sentTo).to.equal('/#latest');
    const { question, log } = visitor.page;
    expect(question).to.not.equal(first);
    await visitor.open();
    expect(visitor.page.question).to.equal(question);
    expect(visitor.page.log).to.deep.equal(log);
  });

  it('says what may be wrong when a browser keeps no cookies', async () => {
    const visitor = await arrive();
    const { hidden } = visitor.page;
    await visitor.open('/begun');
    expect(visitor.page.log.join()).to.include('your browser may not keep cookies');
    expect(visitor.page.hidden.prompt).to.equal(hidden.prompt);
  });

  it('lets the hint of a question go once it is answered', async () => {
    const visitor = await arrive();
    const { hint } = visitor.page;
    expect(hint).to.not.equal('');
    await visitor.choose('now');
    expect(visitor.page.html).to.not.include(hint);
  });

  it('takes several boxes, and words', async () => {
    const visitor = await arrive();
    await visitor.choose('now');
    await visitor.choose('parent');
    await visitor.choose('26_64');
    await visitor.choose('personal_care', 'night_time');
    expect(visitor.page.log.at(-1)).to.match(/^You said: Washing.* night$/);
    await visitor.type('dementia');
    expect(visitor.page.log).to.include('You said: dementia');
    expect(visitor.page.html).to.include('name="prompt" value="your_area"');
  });

  it('goes back, skips, and changes an answer', async () => {
    const visitor = await arrive();
    const first = visitor.page.question;
    await visitor.choose('now');
    await visitor.press('back');
    expect(visitor.page.question).to.equal(first);
    await visitor.choose('now');
    const second = visitor.page.question;
    await visitor.press('skip');
    expect(visitor.page.question).to.not.equal(second);
    await visitor.send([
      ['command', 'change'],
      ['question', 'caring_status'],
    ]);
    expect(visitor.page.hidden.prompt).to.equal('caring_status');
  });

  it('speaks in simple words, and in usual words again', async () => {
    const visitor = await arrive();
    expect(visitor.page.commands).to.include('simple_words').and.not.include('usual_words');
    await visitor.press('simple_words');
    expect(visitor.page.commands).to.include('usual_words').and.not.include('simple_words');
    await visitor.press('usual_words');
    expect(visitor.page.commands).to.include('simple_words');
  });

  it('makes the text larger, and keeps it so from page to page', async () => {
    const visitor = await arrive();
    await visitor.send([['resize', 'large']]);
    expect(visitor.sentTo).to.equal('/?text=large#latest');
    expect(visitor.page.html).to.include('class="large-text"');
    await visitor.choose('now');
    expect(visitor.page.html).to.include('class="large-text"');
    await visitor.send([['resize', 'usual']]);
    expect(visitor.page.html).to.not.include('class="large-text"');
  });

  it('begins the log afresh when somebody starts again', async () => {
    const visitor = await arrive();
    const first = visitor.page.question;
    await visitor.choose('now');
    await visitor.press('start_again');
    await visitor.choose('yes');
    expect(visitor.page.question).to.equal(first);
    expect(visitor.page.log.join()).to.not.include('Yes, I do');
  });

  it('keeps nothing after everything is deleted, and says so', async () => {
    const visitor = await arrive();
    await visitor.choose('now');
    const before = await server.kept('transcripts');
    await visitor.press('delete');
    await visitor.choose('yes');
    expect(visitor.page.log.join()).to.include('deleted');
    expect(visitor.cookie).to.equal(null);
    expect(await server.kept('transcripts')).to.equal(before - 1);
  });

  it('writes what is typed as text, never as HTML or a template', async () => {
    const visitor = await arrive();
    await visitor.type('<script>alert("O\'Brien")</script> {{7}} {{{operator}}}');
    expect(visitor.page.log.join()).to.include('<script>alert("O\'Brien")</script> {{7}} {{{operator}}}');
    expect(visitor.page.html).to.include('&lt;script&gt;').and.not.include('<script>alert');
  });

  it('drops the second half of a postcode, also where it keeps what was typed', async () => {
    const visitor = await arrive();
    await visitor.type('I look after my mum in dt6 3pa, and I live in BH211AA');
    expect(visitor.page.log.join()).to.include('I look after my mum in dt6, and I live in BH21');
    expect(visitor.page.html).not.to.match(/3pa|1aa/i);
  });

  it('says nothing about carers in its title, and tells other sites nothing', async () => {
    const visitor = await arrive();
    expect(visitor.page.title).to.equal('Help and advice');
    expect(visitor.page.headers.get('referrer-policy')).to.equal('no-referrer');
    expect(visitor.page.html).to.include('<meta name="robots" content="noindex">');
    expect(visitor.page.html).to.include('Nobody will read what you send.');
  });

  it('has no script or style inside the page, as the security policy demands', async () => {
    const visitor = await arrive();
    await visitor.choose('now');
    expect(visitor.page.html).to.not.match(/<style|style="|<script(?![^>]* src="\/assets\/)| on\w+="/);
  });
});

describe('the page behind https', () => {
  it('sends its cookie over https only', async () => {
    const server = await WebServer.start({ publicUrl: new URL('https://carers.example.org') });
    const visitor = new Visitor(server.url);
    await visitor.open();
    const response = await fetch(new URL('/say', server.url), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...visitor.page.hidden, choice: 'now' }),
    });
    expect(response.headers.get('set-cookie')).to.match(/; Secure/);
    await server.stop();
  });
});
