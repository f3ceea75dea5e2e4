import { expect } from 'chai';
import { Visitor } from './visitor.ts';
import { WebServer } from './web-server.ts';

describe('bad input on the page', () => {
  let server: WebServer;
  let visitor: Visitor;
  before(async () => {
    server = await WebServer.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    visitor = new Visitor(server.url);
    await visitor.open();
    await visitor.choose('now');
  });

  it('says beside the question that nothing was chosen, and asks it once more', async () => {
    const { question, log } = visitor.page;
    await visitor.choose();
    expect(visitor.page.error).to.match(/did not get an answer/);
    expect(visitor.page.title).to.equal('Error: Help and advice');
    expect(visitor.page.question).to.equal(question);
    expect(visitor.page.log).to.deep.equal(log);
    await visitor.choose('parent');
    expect(visitor.page.error).to.equal('');
    expect(visitor.page.title).to.equal('Help and advice');
  });

  const typed: readonly [what: string, text: string, reply: RegExp][] = [
    ['only spaces', '   \n ', /did not get an answer/],
    ['10,000 characters', 'word '.repeat(2000), /too long/],
    ['only emoji', '😀🙏🏽❤️', /did not understand/],
    ['letters of many scripts', 'ما هذا 這是什麼 что это', /did not understand/],
    ['a null and other controls', 'a\u0000b\u001bc', /did not understand/],
    ['template syntax', '{{#each prompt}}{{this}}{{/each}}', /did not understand/],
  ];
  for (const [what, text, reply] of typed) {
    it(`has a kind sentence for ${what}, and forgets no answer`, async () => {
      await visitor.type(text);
      expect(visitor.page.status).to.equal(200);
      expect([visitor.page.error, ...visitor.page.log].join(' ')).to.match(reply);
      expect(visitor.page.log).to.include('You said: Yes, I do');
      expect(visitor.page.hidden.prompt).to.equal('who');
    });
  }

  it('says that it does not know a place', async () => {
    await visitor.choose('parent');
    await visitor.choose('26_64');
    await visitor.choose('personal_care');
    await visitor.choose('dementia');
    await visitor.type('ZZ99 9ZZ');
    expect(visitor.page.error).to.match(/do not know that place/);
  });

  it('asks for one or the other when "none of these" is ticked with something else', async () => {
    await visitor.choose('parent');
    await visitor.choose('26_64');
    await visitor.choose('personal_care', 'none');
    expect(visitor.page.error).to.match(/cannot go with another/);
  });

  const posted: readonly [what: string, body: string][] = [
    ['nothing at all', ''],
    ['an option that does not exist', 'prompt=who&choice=__proto__'],
    ['a hundred options', `prompt=who&${'choice=parent&'.repeat(100)}`],
    ['a command that does not exist', 'command=shutdown'],
    ['a change of something never asked', 'command=change&question=constructor'],
    ['names that objects have of their own', '__proto__=1&constructor=2&toString=3'],
    ['broken percent signs', 'text=%E0%A4%A'],
    ['a message id that is no id', 'message=%00&text=hello'],
    ['a seal that is no seal', 'held=rubbish&text=hello'],
  ];
  for (const [what, body] of posted) {
    it(`takes ${what} without failing, and comes back to the question`, async () => {
      await visitor.post(body);
      expect(visitor.page.status).to.be.lessThan(500);
      await visitor.open();
      expect(visitor.page.status).to.equal(200);
      expect(visitor.page.question).to.not.equal('');
    });
  }

  it('says that it reads words only when a file is sent', async () => {
    await visitor.post('--x\r\nContent-Disposition: form-data; name="f"; filename="a.png"\r\n\r\nPNG\r\n--x--', {
      'Content-Type': 'multipart/form-data; boundary=x',
    });
    expect(visitor.page.status).to.equal(415);
    expect(visitor.page.html).to.include('We can only read words');
  });

  it('says that a form of another kind cannot be read', async () => {
    await visitor.post('{"text":"hello"}', { 'Content-Type': 'application/json' });
    expect(visitor.page.status).to.equal(200);
    expect(visitor.page.log.join()).to.match(/only read words/);
  });

  it('takes no message from another website', async () => {
    for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://elsewhere.example' }]) {
      await visitor.post('text=hello', headers);
      expect(visitor.page.status).to.equal(403);
      expect(visitor.page.html).to.include('another website');
    }
    await visitor.post('text=hello', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' });
    expect(visitor.page.status).to.equal(200);
  });

  it('says where we are now when the form was of an earlier question', async () => {
    const stale = visitor.page;
    await visitor.open();
    await visitor.choose('parent');
    const { question } = visitor.page;
    await visitor.send([['choice', 'partner']], stale);
    expect(visitor.page.log.join()).to.match(/already answered/);
    expect(visitor.page.question).to.equal(question);
    expect(visitor.page.log.join()).to.not.include('My husband');
  });

  it('handles a form that arrives twice only once, also when both arrive together', async () => {
    const once = visitor.page;
    await Promise.all([visitor.send([['choice', 'parent']], once), visitor.send([['choice', 'parent']], once)]);
    await visitor.send([['choice', 'parent']], once);
    await visitor.open();
    expect(visitor.page.log.filter((entry) => entry === 'You said: My mum or dad')).to.have.length(1);
    expect(visitor.page.hidden.prompt).to.equal('your_age');
  });

  it('takes two different messages that arrive together one after the other, and loses neither', async () => {
    const from = visitor.page;
    const other = { ...from.hidden, message: `${from.hidden.message}x` };
    await Promise.all([
      visitor.send([['choice', 'parent']], from),
      visitor.post(new URLSearchParams({ ...other, text: 'I am 50' }).toString()),
    ]);
    await visitor.open();
    expect(visitor.page.log).to.include('You said: My mum or dad').and.include('You said: I am 50');
  });

  describe('with a cookie that we do not know', () => {
    for (const [what, cookie] of [
      ['unknown', `conversation=${'a'.repeat(32)}`],
      ['forged', 'conversation=../../etc/passwd'],
    ] as const) {
      it(`welcomes somebody with an ${what} one, says why, and never uses that key`, async () => {
        visitor.cookie = cookie;
        await visitor.open();
        expect(visitor.page.log.join()).to.include('cannot find your earlier conversation');
        expect(visitor.cookie).to.equal(null);
        visitor.cookie = cookie;
        await visitor.type('my mum has dementia');
        expect(visitor.page.log).to.include('You said: my mum has dementia');
        expect(visitor.cookie).to.not.equal(cookie);
      });
    }

    it('begins again kindly when what is pressed belongs to a conversation that is gone', async () => {
      visitor.cookie = `conversation=${'a'.repeat(32)}`;
      await visitor.choose('parent');
      expect(visitor.page.log.join()).to.include('cannot find your earlier conversation');
      expect(visitor.page.hidden.prompt).to.equal('caring_status');
      await visitor.choose('now');
      expect(visitor.page.hidden.prompt).to.equal('who');
    });
  });
});
