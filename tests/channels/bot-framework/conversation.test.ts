import { expect } from 'chai';
import { AssistantServed, arrival, labels, message, repliesIn } from './assistant-served.ts';

describe('a conversation through the Bot Framework', () => {
  let assistant: AssistantServed;
  beforeEach(async () => {
    assistant = await AssistantServed.start();
  });
  afterEach(() => assistant.stop());

  const ask = 'Do you help or look after someone?';

  it('begins with a greeting and the first question, when somebody arrives', async () => {
    const greeting = repliesIn(await assistant.send(arrival));
    expect(greeting[0]?.text)
      .to.match(/^Hello\./)
      .and.to.contain('Nobody is reading this now');
    expect(greeting.at(-1)?.text).to.contain(ask);
    expect(labels(greeting.at(-1))).to.include('Yes, I do');
  });

  it('greets a person once, and the assistant itself never', async () => {
    await assistant.send(arrival);
    const again = await assistant.send(arrival);
    const itself = await assistant.send({
      ...arrival,
      conversation: { id: 'other' },
      membersAdded: [{ id: 'assistant' }],
    });
    const nobody = await assistant.send({ ...arrival, conversation: { id: 'other' }, membersAdded: undefined });
    expect([again, itself, nobody].map(repliesIn)).to.deep.equal([[], [], []]);
  });

  it('does not greet somebody who is half way through', async () => {
    await assistant.say('Yes, I do');
    expect(repliesIn(await assistant.send(arrival))).to.deep.equal([]);
  });

  it('goes from question to question with the options that are offered', async () => {
    const first = await assistant.say('hello');
    const yes = first.at(-1)?.suggestedActions?.actions[0];
    expect(yes).to.deep.equal({ type: 'imBack', title: 'Yes, I do', value: 'Yes, I do' });

    const second = await assistant.say(yes?.value);
    expect(second.at(-1)?.text).to.contain('Who do you help?');
    expect(labels(second.at(-1))).to.include('My mum or dad');
    expect(labels(second.at(-1)).at(-1)).to.equal('Not sure');

    const third = await assistant.say('Not sure');
    expect(third.at(-1)?.text).not.to.contain('Who do you help?');
    expect(labels(third.at(-1)).length).to.be.greaterThan(1);
  });

  it('says everything as plain British English text, and waits for an answer after the last', async () => {
    const said = await assistant.say('hello');
    for (const activity of said) {
      expect(activity).to.include({ type: 'message', textFormat: 'plain', locale: 'en-GB' });
      expect(activity.speak).to.equal(activity.text);
      expect(activity.text).not.to.match(/&#|&amp;|undefined|\[object/);
    }
    expect(said.at(-1)?.inputHint).to.equal('expectingInput');
    expect(said.at(-1)?.from).to.deep.equal({ id: 'assistant' });
    expect(said.at(-1)?.recipient).to.deep.equal(message.from);
  });

  it('is carried on by the next message, and by nobody else', async () => {
    await assistant.say('Yes, I do');
    const others = [
      { from: { id: 'somebody else' } },
      { conversation: { id: 'second' } },
      { channelId: 'test2' },
      // Ids that would be the same if they were only put one after the other.
      { channelId: 'tes', conversation: { id: 'tfirst' } },
    ];
    for (const other of others) {
      expect((await assistant.say('why', other)).at(-1)?.text, JSON.stringify(other)).to.contain(ask);
    }
    expect((await assistant.say('hello')).at(-1)?.text).to.contain('Who do you help?');
  });

  it('says kindly that it cannot look at pictures', async () => {
    const picture = { contentType: 'image/png', contentUrl: 'http://127.0.0.1:9/picture.png' };
    const said = await assistant.say('', { attachments: [picture] });
    expect(said[0]?.text).to.match(/picture|file|read/i);
    expect(said.at(-1)?.text).to.contain(ask);
  });

  it('reads the words that come with a picture', async () => {
    const said = await assistant.say('Yes, I do', { attachments: [{ contentType: 'image/png' }] });
    expect(said.at(-1)?.text).to.contain('Who do you help?');
  });

  for (const type of [
    'typing',
    'messageReaction',
    'endOfConversation',
    'event',
    'invoke',
    'installationUpdate',
    'trace',
    'nonsense',
  ]) {
    it(`says nothing to an activity of type ${type}`, async () => {
      expect(repliesIn(await assistant.send({ ...message, type }))).to.deep.equal([]);
    });
  }

  const odd: [what: string, text: string][] = [
    ['nothing', ''],
    ['only spaces', ' \n\t '],
    ['10,000 characters', 'a'.repeat(10_000)],
    ['only emoji', '🙂🙃🙂'],
    ['HTML', '<script>alert(1)</script><b>mum</b>'],
    ['template syntax', '{{person}} {{#each}} <%= 1 %> %s'],
    ['control characters', '\u0000\u0007\u202Eabc'],
    ['half a character', '\ud83d'],
  ];
  for (const [what, text] of odd) {
    it(`answers ${what} with a kind sentence and asks again`, async () => {
      const said = await assistant.say(text);
      expect(said.length).to.be.greaterThan(0);
      expect(labels(said.at(-1))).to.include('Yes, I do');
      expect(said.map(({ text: words }) => words).join()).not.to.contain('<script>');
    });
  }

  it('takes two messages at once one after the other', async () => {
    await Promise.all([assistant.say('Yes, I do'), assistant.say('My mum or dad')]);
    expect((await assistant.say('hello')).at(-1)?.text).not.to.contain(ask);
  });

  it('takes a message that is delivered five times once, and answers each the same', async () => {
    const delivered = await Promise.all(
      Array.from({ length: 5 }, () => assistant.say('Yes, I do', { id: 'activity-1' })),
    );
    for (const answer of delivered) expect(answer).to.deep.equal(delivered[0]);
    expect((await assistant.say('go back')).at(-1)?.text).to.contain(ask);
    expect((await assistant.say('go back')).map(({ text }) => text).join()).to.match(/nothing|first|start/i);
  });
});

describe('somebody who sends far too much', () => {
  it('is asked once to wait, and loses nothing', async () => {
    const assistant = await AssistantServed.start({ RATE_PER_CONVERSATION: '2' });
    await assistant.say('Yes, I do');
    await assistant.say('My mum or dad');
    expect(await assistant.say('hello'))
      .to.have.length(1)
      .and.to.have.nested.property(
        '[0].text',
        'That was a lot in a short time. Please wait a little, then send it again.',
      );
    const refused = await assistant.send({ ...message, text: 'hello' });
    expect(refused.status).to.equal(429);
    expect(Number(refused.headers['retry-after'])).to.be.within(1, 60);
    expect(await assistant.say('hello', { from: { id: 'somebody else' } })).not.to.have.length(0);
    await assistant.stop();
  });
});
