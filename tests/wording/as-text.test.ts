import { expect } from 'chai';
import { messageText, promptText, textOf } from '../../bot/wording/as-text.ts';
import { foldedToGsm7, segments } from '../../bot/wording/gsm7.ts';
import type { Message, Said, WordedPrompt } from '../../bot/wording/said.ts';

const MESSAGE: Message = {
  id: 'outcome.carer',
  tone: 'outcome',
  blocks: [
    { kind: 'heading', text: 'You are a carer' },
    { kind: 'list', items: ['one', 'two'] },
    {
      kind: 'service',
      service: {
        id: 'cafe',
        name: "O'Brien’s <Café> & friends",
        what: '',
        because: 'It is near.',
        contacts: [{ kind: 'phone', label: 'Phone', text: '01305 000000', dial: '01305000000' }],
        remarks: ['Open: daily.'],
      },
    },
    { kind: 'more', summary: 'More', blocks: [{ kind: 'text', text: 'The rest.' }] },
  ],
};

const PROMPT: WordedPrompt = {
  id: 'who',
  kind: 'one_of',
  label: 'Who do you help?',
  hint: 'Choose one.',
  why: null,
  choices: [
    { value: 'parent', label: 'My mum or dad', hint: null },
    { value: 'friend', label: 'A friend', hint: null },
  ],
  alone: [],
  input: { label: 'Or type', hint: null },
  unsure: { value: 'unsure', label: 'Not sure', hint: null },
  commands: [],
  answers: [],
};

const says = (text: string, tone: Message['tone'] = 'plain'): Message => ({
  id: 'x',
  tone,
  blocks: [{ kind: 'text', text }],
});
const said = (...messages: Message[]): Said => ({ messages, prompt: PROMPT });

describe('Words as plain text', () => {
  it('keep their apostrophes, signs and accents, and put each thing on its line', () => {
    expect(messageText(MESSAGE)).to.equal(
      "You are a carer\n\n- one\n- two\n\nO'Brien’s <Café> & friends\nIt is near.\nPhone: 01305 000000\nOpen: daily.\n\n" +
        'More\n\nThe rest.',
    );
  });

  it('ask with options, with or without numbers', () => {
    expect(promptText(PROMPT, { numbered: true })).to.equal(
      'Who do you help?\nChoose one.\n1 My mum or dad\n2 A friend\n- Not sure',
    );
    expect(promptText(PROMPT, { numbered: false })).to.equal(
      'Who do you help?\nChoose one.\n- My mum or dad\n- A friend\n- Not sure',
    );
  });

  it('are one text for each message where an app shows the options', () => {
    expect(textOf(said(says('Hello.'), says('Who?')), 'web')).to.deep.equal(['Hello.', 'Who?']);
  });
});

describe('Words as a text message', () => {
  it('are compact, leave out what is folded away, and hold the options with numbers', () => {
    expect(textOf(said(MESSAGE), 'sms')).to.deep.equal([
      "You are a carer\n- one\n- two\nO'Brien's <Café> & friends: 01305 000000. It is near. Open: daily.\n1 My mum or dad\n2 A friend",
    ]);
  });

  it('offer nothing to answer after a short notice that asks nothing', () => {
    expect(textOf(said(says('Goodbye.', 'notice')), 'sms')).to.deep.equal(['Goodbye.']);
  });

  it('share one text while they fit, and are otherwise split between messages, then between lines', () => {
    const long = says('x'.repeat(300));
    expect(textOf(said(long, says('y'.repeat(100))), 'sms')).to.have.length(1);
    expect(textOf(said(long, long, says('z')), 'sms').map((text) => text.slice(0, 1))).to.deep.equal(['x', 'x']);
    const lines: Message = {
      id: 'x',
      tone: 'plain',
      blocks: Array.from({ length: 5 }, () => ({ kind: 'text', text: 'v'.repeat(200) })),
    };
    for (const text of textOf(said(lines), 'sms')) expect(segments(text)).to.be.at.most(3);
    expect(textOf(said(lines), 'sms').join('\n')).to.equal(
      `${Array(5).fill('v'.repeat(200)).join('\n')}\n1 My mum or dad\n2 A friend`,
    );
  });

  it('are folded into the alphabet of text messages', () => {
    expect(foldedToGsm7('“O’Brien” – a • b… é è ê ő 🙂 £5 €9\u00a0x')).to.equal(
      '"O\'Brien" - a - b... é è e o  £5 €9 x',
    );
  });

  it('are counted in segments of 160, or 153 when there are several, with some letters counting twice', () => {
    expect(segments('a'.repeat(160))).to.equal(1);
    expect(segments('a'.repeat(161))).to.equal(2);
    expect(segments('a'.repeat(307))).to.equal(3);
    expect(segments('€'.repeat(80))).to.equal(1);
    expect(segments('€'.repeat(81))).to.equal(2);
    expect(segments(`${'a'.repeat(152)}€${'a'.repeat(151)}`)).to.equal(2);
    expect(segments(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).to.equal(3);
  });
});
