import { expect } from 'chai';
import { endsOf, type Language, PhraseError, phraseReader } from '../../dialogs/understanding/phrase.ts';
import { readerOf } from '../../dialogs/understanding/words.ts';

const language: Language = {
  read: readerOf({}, new Set()),
  lists: {
    them: ['he', 'she', 'my {person}'],
    person: ['mum', 'next door neighbour'],
    round: ['{about}'],
    about: ['{round}'],
  },
  neverInGaps: new Set(['not']),
};
const { phrase } = phraseReader(language);
const standsIn = (written: string, text: string) => {
  const said = language.read(text);
  return said.words.some((_, from) => endsOf(phrase(written), said, from, language.neverInGaps).length > 0);
};

describe('The language of phrases', () => {
  const table: readonly (readonly [phrase: string, text: string, stands: boolean])[] = [
    ['look after', 'I look after her', true],
    ['look after', 'I look. After that', false],
    ['skill', 'I am skilled', false],
    ['(look after|care for) her', 'I care for her', true],
    ['[really] need help', 'I need help', true],
    ['[really] need help', 'I really need help', true],
    ['take .. pills', 'take all the pills', true],
    ['take .. pills', 'take all of the pills', false],
    ['take ... pills', 'take all of the pills', true],
    ['take ... pills', 'take no pills, not the pills', true],
    ['has ... worker', 'she has not a worker', false],
    ['^ stop', 'please stop', false],
    ['^ stop', 'ok, stop', true],
    ['cope $', 'I cannot cope', true],
    ['cope $', 'I cope well', false],
    ['cope (with it|$)', 'I cope', true],
    ['{them} fell', 'my next door neighbour fell', true],
    ['{them} fell', 'my neighbour fell', false],
  ];
  for (const [written, text, stands] of table) {
    it(`${stands ? 'finds' : 'does not find'} "${written}" in "${text}"`, () =>
      expect(standsIn(written, text)).to.equal(stands));
  }

  const mistakes: readonly (readonly [phrase: string, problem: string])[] = [
    ['(a|b', 'no closing'],
    ['a) b', 'without an opening bracket'],
    ['{nobody} fell', 'does not exist'],
    ['{round} fell', 'contains itself'],
    ['... fell', 'start and end with words'],
    ['fell ...', 'start and end with words'],
    ['[maybe]', 'no word that must be said'],
    ['a. b', 'full stop'],
  ];
  for (const [written, problem] of mistakes) {
    it(`says what is wrong with "${written}"`, () => expect(() => phrase(written)).to.throw(PhraseError, problem));
  }
});
