import { expect } from 'chai';
import { Visitor } from './visitor.ts';
import { WebServer } from './web-server.ts';

const MINUTE = 60_000;

describe('coming back to the page after a while', () => {
  let server: WebServer;
  let visitor: Visitor;
  beforeEach(async () => {
    server = await WebServer.start();
    visitor = new Visitor(server.url);
    await visitor.open();
    await visitor.choose('now');
    await visitor.type('my husband');
    expect(visitor.page.question).to.equal('How old are you?');
  });
  afterEach(() => server.stop());

  it('shows the conversation as it was when it has not been long', async () => {
    server.wait(29 * MINUTE);
    await visitor.open();
    expect(visitor.page.log.join()).to.include('my husband');
  });

  it('says hello again and nothing else, because somebody else may sit there now', async () => {
    server.wait(31 * MINUTE);
    await visitor.open();
    expect(visitor.page.question).to.equal('Hello again.');
    expect(visitor.page.choices).to.deep.equal(['carry_on', 'start_again']);
    expect(visitor.page.log).to.deep.equal([]);
    expect(visitor.page.html).not.to.match(/husband|How old/);
    expect(visitor.page.commands).not.to.include.members(['back']).and.not.to.include.members(['change']);
  });

  it('carries on where the conversation was, without what was said before', async () => {
    server.wait(31 * MINUTE);
    await visitor.open();
    await visitor.choose('carry_on');
    expect(visitor.page.question).to.equal('How old are you?');
    expect(visitor.page.log.join()).not.to.include('my husband');
    await visitor.choose('26_64');
    expect(visitor.page.question).to.equal('What do you do for your partner?');
  });

  it('starts again when that is wanted', async () => {
    server.wait(31 * MINUTE);
    await visitor.open();
    await visitor.choose('start_again');
    expect(visitor.page.hidden.prompt).to.equal('caring_status');
    expect(visitor.page.html).not.to.include('husband');
  });

  it('takes nothing for an answer before it has said so', async () => {
    server.wait(31 * MINUTE);
    await visitor.type('2');
    expect(visitor.page.question).to.equal('Hello again.');
    await visitor.type('1');
    expect(visitor.page.question).to.equal('How old are you?');
  });

  it('takes a page that was left open for no answer either', async () => {
    server.wait(31 * MINUTE);
    await visitor.choose('26_64');
    expect(visitor.page.question).to.equal('Hello again.');
    expect(visitor.page.html).not.to.include('husband');
  });

  it('does not list the answers to whoever asks for them', async () => {
    server.wait(31 * MINUTE);
    await visitor.type('change an answer');
    expect(visitor.page.question).to.equal('Hello again.');
    await visitor.type('go back');
    expect(visitor.page.question).to.equal('Hello again.');
    expect(visitor.page.html).not.to.include('husband');
  });

  it('notices danger all the same', async () => {
    server.wait(31 * MINUTE);
    await visitor.type('I want to kill myself');
    expect(visitor.page.html).to.include('data-message="safety.crisis_suicide"');
    expect(visitor.page.html).not.to.include('husband');
  });
});
