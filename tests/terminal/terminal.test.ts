/** The commands as they are run: what goes in by standard input, and what comes out. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

async function run(program: 'talk' | 'interview', words: readonly string[], input: string) {
  const file = fileURLToPath(new URL(`../../bot/terminal/${program}.js`, import.meta.url));
  const child = spawn(process.execPath, [file, ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, err, code: code as number };
}

const lines = (out: string) => out.trim().split('\n');

const daughter = {
  id: 'daughter',
  goals: ['am_i_a_carer', 'who_can_help'],
  facts: {
    caring_status: 'now',
    who: 'parent',
    your_age: '26_64',
    what_you_do: ['meals_shopping_home'],
    reason: ['mental_illness'],
    your_area: 'dorset',
    lives_with_you: 'yes',
    situation: ['none'],
    // Known, and never asked for: it changes nothing for a daughter.
    job: 'job',
  },
};

describe('npm run interview', function () {
  this.timeout(20_000);

  it('conducts an interview a line and says what it comes to, and why', async () => {
    const { out, code } = await run('interview', [], `${JSON.stringify(daughter)}\n`);
    const answer = JSON.parse(out);
    expect(code).to.equal(0);
    expect(answer.id).to.equal('daughter');
    expect(answer.asked).to.deep.equal([
      'caring_status',
      'who',
      'your_age',
      'what_you_do',
      'reason',
      'your_area',
      'lives_with_you',
      'situation',
      'has_worker',
    ]);
    expect(answer.unanswered).to.deep.equal(['has_worker']);
    expect(answer.decisions.is_carer.value).to.equal('yes');
    expect(answer.decisions.rethink).to.deep.include({ value: 'yes' });
    expect(answer.decisions.rethink.because).to.include('reason: mental_illness');
    expect(answer.decisions.rethink.source).to.match(/^Dorset strategy 2022 ".*; rules G2/);
    expect(answer.signposts.slice(0, 2)).to.deep.equal(['carer_support_dorset', 'rethink']);
    expect(answer.text).to.include('0800 368 8349');
  });

  it('takes the goals in the order given, the default goals when none are, and words for the channel', async () => {
    const input = [
      { id: 'only', goals: ['am_i_a_carer'], facts: daughter.facts },
      { id: 'both', facts: daughter.facts, channel: 'sms' },
    ];
    const { out } = await run('interview', [], input.map((line) => JSON.stringify(line)).join('\n'));
    const [only, both] = lines(out).map((line) => JSON.parse(line));
    expect(only.asked).not.to.include('your_area');
    expect(both.asked).to.include('your_area');
    for (const text of both.text.split('\n\n')) expect(text.length).to.be.lessThan(460);
  });

  it('answers everything that was asked for, in order, each once', async () => {
    const line = { id: 'more', goals: ['am_i_a_carer', 'counselling', 'money'], facts: daughter.facts };
    const { text } = JSON.parse((await run('interview', [], JSON.stringify(line))).out);
    expect(text).to.match(/^There is someone you can talk to\n.*\nYou can get free advice about money\n/s);
    expect(text.match(/You are a carer/g)).to.equal(null);
  });

  it('takes up the offer of the national test for somebody who has answers to its questions', async () => {
    const test = { necessary_care: 'yes', health_affected: 'yes', wellbeing_affected: 'yes' };
    const lines = [daughter.facts, { ...daughter.facts, ...test }]
      .map((facts) => JSON.stringify({ id: 'test', goals: ['assessment'], facts }))
      .join('\n');
    const [without, taken] = (await run('interview', [], lines)).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(without.asked).to.not.include('necessary_care');
    expect(without.decisions).to.not.have.property('national_test');
    expect(taken.asked.slice(-3)).to.deep.equal(Object.keys(test));
    expect(taken.decisions.national_test.value).to.equal('yes');
    expect(taken.text).to.match(/worth asking for a talk about what may help you.*may meet the national test/s);
  });

  it('says what is wrong with a line, and goes on with the next', async () => {
    const input = ['not json', JSON.stringify({ id: 'typo', facts: { who: 'cousin' } }), JSON.stringify(daughter)];
    const { out, code } = await run('interview', [], input.join('\n'));
    const [first, second, third] = lines(out).map((line) => JSON.parse(line));
    expect(first.error).to.be.a('string');
    expect(second.error).to.include('"who" has a value that is not an answer to it');
    expect(third.decisions.is_carer.value).to.equal('yes');
    expect(code).to.equal(1);
  });

  it('lists the ids that may be used', async () => {
    const { out } = await run('interview', ['--vocabulary'], '');
    const { questions, goals, decisions, services } = JSON.parse(out);
    expect(questions.lives_with_you.options).to.deep.equal(['yes', 'no']);
    expect(goals).to.deep.equal([
      'am_i_a_carer',
      'who_can_help',
      'assessment',
      'national_test',
      'break',
      'counselling',
      'money',
    ]);
    expect(decisions).to.include.members(['is_carer', 'rethink', 'national_test', 'kind_sibling']);
    expect(new Set(decisions).size).to.equal(decisions.length);
    expect(services).to.include.members(['carer_support_dorset', 'rethink', 'find_local_council']);
  });
});

describe('npm run talk', function () {
  this.timeout(20_000);

  it('has a conversation, and ends with a ready test when asked to', async () => {
    const { out, code } = await run('talk', ['--repro'], "I look after my mum\nyes\nit's me\n");
    expect(code).to.equal(0);
    expect(out).to.include('Nobody is reading this now').and.to.include('Is that right?');
    expect(out).to.include("    .say('I look after my mum')");
    expect(out).to.match(/\.hears\(\{.*"who":"parent"/);
    expect(out).to.include("    .say('it\\'s me')");
  });

  it('shows texts with the segments that each takes', async () => {
    const { out } = await run('talk', ['--channel', 'sms'], '1\n');
    expect(out)
      .to.match(/\[2 segments\]/)
      .and.to.match(/10 I need help/);
  });

  it('says which channels there are', async () => {
    const { err, code } = await run('talk', ['--channel', 'fax'], '');
    expect(err).to.equal('--channel is "fax". Give one of web, sms, staff.\n');
    expect(code).to.equal(1);
  });
});
