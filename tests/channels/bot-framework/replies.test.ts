import { expect } from 'chai';
import { replies } from '../../../bot/channels/bot-framework/replies.ts';
import type { Said } from '../../../bot/wording/said.ts';

const saying = (...texts: string[]): Said => ({
  messages: texts.map((text, index) => ({ id: `${index}`, tone: 'plain', blocks: [{ kind: 'text', text }] })),
  prompt: {
    id: 'nothing',
    kind: 'open',
    label: 'Anything else?',
    hint: null,
    why: null,
    choices: [],
    alone: [],
    input: { label: 'Say it', hint: null },
    unsure: null,
    commands: [],
    answers: [],
  },
});

describe('replies', () => {
  it('leave every character as it is', () => {
    const text = `O'Brien & Sons: *not* _bold_, <b>nor</b> [a link](http://a) 'or' "that"`;
    expect(replies(saying(text), 'somebody')[0]).to.include({ text, textFormat: 'plain' });
  });

  it('offer nothing where nothing is on offer', () => {
    expect(replies(saying('One.', 'Two.'), 'somebody').map(({ suggestedActions }) => suggestedActions)).to.deep.equal([
      undefined,
      undefined,
    ]);
  });

  it('offer the options to the one person they are for, with the last message only', () => {
    const said = saying('One.', 'Two.');
    const prompt = { ...said.prompt, choices: [{ value: 'x', label: 'Mum & dad', hint: null }] };
    const [first, last] = replies({ ...said, prompt }, 'somebody');
    expect(first?.suggestedActions).to.equal(undefined);
    expect(last?.suggestedActions).to.deep.equal({
      to: ['somebody'],
      actions: [{ type: 'imBack', title: 'Mum & dad', value: 'Mum & dad' }],
    });
  });
});
