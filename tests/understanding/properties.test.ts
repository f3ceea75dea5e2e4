import { expect } from 'chai';
import fc from 'fast-check';
import { isAnswerTo } from '../../dialogs/interview/question.ts';
import { LONGEST_MESSAGE } from '../../dialogs/message.ts';
import { understand } from '../../dialogs/understanding/understand.ts';
import { asking, heardIn, type Id, ids, offering, questions, vocabulary } from './vocabulary.ts';

/** Words that mean something to the vocabulary, so that random messages are worth understanding. */
const telling = fc.constantFrom(
  ..."i my mum she he they is has not no yes and but look after care for dementia 83 in bridport poole dt6 3pa live lives with me want to die help hit hits years old , . ? ! ' none all 1 2 3".split(
    ' ',
  ),
);
const message = fc.oneof(
  fc.array(telling, { maxLength: 25 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const question = fc.constantFrom(...ids);

describe('Whatever is said', () => {
  it('an answer is one that the question takes, and so is every fact', () => {
    fc.assert(
      fc.property(message, question, (text, id) => {
        const { answer, heard } = understand(vocabulary, text, asking(id));
        if (answer !== null) expect(isAnswerTo(questions[id], answer), `${id}: ${answer}`).to.equal(true);
        for (const [other, value] of Object.entries(heard)) {
          expect(isAnswerTo(questions[other as Id], value), `${other}: ${value}`).to.equal(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a command answers nothing, and the same is understood the same twice', () => {
    fc.assert(
      fc.property(message, question, (text, id) => {
        const once = understand(vocabulary, text, asking(id));
        if (once.command !== null) expect(once.answer).to.equal(null);
        expect(understand(vocabulary, text, asking(id))).to.deep.equal(once);
      }),
      { numRuns: 500 },
    );
  });

  it('the id and the label of an option are that option', () => {
    for (const id of ids) {
      const { kind, options } = questions[id];
      if (kind === 'place') continue;
      const labels = Object.fromEntries(
        options.map((option, index) => [option, `The ${option.replaceAll('_', ' ')} (${index})`]),
      );
      for (const option of options) {
        const expected = kind === 'any_of' ? [option] : option;
        for (const text of [
          option.replaceAll('_', ' '),
          labels[option] as string,
          `  ${labels[option]?.toUpperCase()}. `,
        ]) {
          expect(understand(vocabulary, text, asking(id, labels)).answer, `${id}: ${text}`).to.deep.equal(expected);
        }
      }
    }
  });

  it('the number n is the choice n', () => {
    for (const id of ids) {
      const { kind, options } = questions[id];
      if (kind === 'place') continue;
      options.forEach((option, index) => {
        for (const text of [`${index + 1}`, `${index + 1}.`, `option ${index + 1} please`]) {
          const expected = kind === 'any_of' ? [option] : option;
          expect(understand(vocabulary, text, asking(id)).answer, `${id}: ${text}`).to.deep.equal(expected);
        }
      });
    }
  });

  it('two facts in one sentence are heard in either order', () => {
    const [first, second] = ['I look after my mum', 'I live in Bridport'];
    expect(heardIn(`${first} and ${second}`)).to.deep.equal(heardIn(`${second} and ${first}`));
  });
});

describe('How long it takes', () => {
  const milliseconds = (text: string, times: number): number => {
    const asked = asking('reason');
    understand(vocabulary, text, asked);
    const start = performance.now();
    for (let time = 0; time < times; time += 1) understand(vocabulary, text, asked);
    return (performance.now() - start) / times;
  };

  it('is a few milliseconds at most for what people say', () => {
    const said =
      "I look after my mum who is 83 and has dementia, we live together in Bridport, I'm 55, I do her washing";
    expect(milliseconds(said, 200)).to.be.below(10);
  });

  it('grows no faster than the message, however it is made', () => {
    const traps = [
      'i want to ',
      'she ',
      'my mum and ',
      'a',
      '1 ',
      "'",
      'dt6 3',
      'not ',
      'no, ',
      '((',
      'i look after my ',
      '😀',
    ];
    for (const trap of traps) {
      const longest = trap.repeat(Math.ceil((5 * LONGEST_MESSAGE) / trap.length));
      expect(milliseconds(longest, 1), trap).to.be.below(1000);
    }
  });

  it('says nothing about nothing', () => {
    for (const text of ['', '   ', '\n', '!!!', '😀😀', '\u0000']) {
      const { heard, intent, ...rest } = understand(vocabulary, text, offering());
      expect(heard).to.deep.equal({});
      expect(intent).to.equal('out_of_scope');
      expect(Object.values(rest).every((part) => part === null)).to.equal(true);
    }
  });
});
