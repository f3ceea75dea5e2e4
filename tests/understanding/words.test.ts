import { expect } from 'chai';
import fc from 'fast-check';
import { vocabulary } from './vocabulary.ts';

const read = (text: string) => vocabulary.read(text).words.join(' ');

describe('Reading words', () => {
  const alike: readonly (readonly string[])[] = [
    ["I don't", 'i dont', 'I DON’T', 'i do not', 'I  do   not'],
    ["she's 83", 'shes 83', 'SHE’S 83!', 'she is 83'],
    ["my mum's", 'my mums', 'My Mum'],
    ['mother-in-law', 'mother in law', 'Mother – in – law', 'MIL'],
    ['20 to 30', '20-30', '20–30'],
    ['yes', 'Yesss', 'yeah', '👍', '👍🏽'],
    ['no', 'Nooooo', 'nope', 'nah'],
    ['83 years old', '83yrs old', '83 yr old', '83yo'],
    ["he's got", 'hes got', 'he has got'],
    ["Alzheimer's", 'alzheimers', 'Alzhiemers'],
    ['M.S.', 'MS', 'ms'],
    ['wash & dress', 'wash and dress', 'wash + dress'],
  ];
  for (const [first, ...others] of alike) {
    for (const other of others) {
      it(`takes "${other}" and "${first}" for the same`, () => expect(read(other)).to.equal(read(first as string)));
    }
  }

  it('keeps words apart that only look alike', () => {
    expect(read("I'll go")).to.equal('i will go');
    expect(read('ill')).to.equal('ill');
    expect(read("we're here")).to.equal('we are here');
    expect(read('we were here')).to.equal('we were here');
    expect(read('I fell and he will call')).to.equal('i fell and he will call');
  });

  it('knows where a sentence ends and where there is only a pause', () => {
    const { words, stops, pauses } = vocabulary.read('My mum, who is old. Help');
    expect(words).to.deep.equal(['my', 'mum', 'who', 'is', 'old', 'help']);
    expect(stops).to.deep.equal([5, 5, 5, 5, 5, 6]);
    expect(pauses).to.deep.equal([false, true, false, false, true, false]);
  });

  it('reads what it has read the same again', () => {
    const familiar = fc.constantFrom(
      "i'm",
      'dont',
      'hes',
      'got',
      'is',
      "mum's",
      '83yo',
      'yo',
      'nooo',
      "'s",
      '2nd',
      'a.b',
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.array(familiar, { maxLength: 12 }).map((words) => words.join(' ')),
      fc.array(familiar, { maxLength: 6 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, (said) => {
        const { words, stops, pauses } = vocabulary.read(said);
        const mark = (at: number) => (stops[at] === at + 1 ? '.' : pauses[at] ? ',' : '');
        const again = words.map((word, at) => word + mark(at)).join(' ');
        expect(vocabulary.read(again).words).to.deep.equal(words);
      }),
      { numRuns: 2000 },
    );
  });
});
