import { expect } from 'chai';
import type { Facts } from '../../dialogs/interview/question.ts';
import { all, any, given, not, offered, plainly, type Rule, uncertain } from '../../dialogs/interview/rule.ts';
import { verdict, verdictSoFar } from './read.ts';
import { facing, has, is, unanswered } from './tiny-script.ts';

/** One rule that is a yes, one that is a no, one that is a maybe, and one not answered yet. */
const yes = is('weather', 'rain');
const no = is('weather', 'snow');
const maybe = is('going_out', 'yes');
const open = is('town', 'north');
const here = facing({ weather: 'rain', going_out: 'unsure' }, 'lender');

const table = (rows: readonly (readonly [string, Rule, string])[]) => {
  for (const [name, rule, expected] of rows) {
    it(`${name} → ${expected}`, () => expect(verdict(rule, here)).to.equal(expected));
  }
};

describe('what rules come out as', () => {
  describe('an answer', () => {
    const asked = (facts: Facts) => verdict(is('weather', 'rain', 'snow'), facing(facts));
    it('one of the options → yes', () => expect(asked({ weather: 'snow' })).to.equal('yes'));
    it('another option → no', () => expect(asked({ weather: 'sun' })).to.equal('no'));
    it('not sure → maybe', () => expect(asked({ weather: 'unsure' })).to.equal('maybe'));
    it('skipped → maybe', () => expect(asked({ weather: 'skipped' })).to.equal('maybe'));
    it('not asked yet → open', () => expect(asked({})).to.equal('open'));
  });

  describe('one of several ticked', () => {
    const ticked = (facts: Facts) => verdict(has('wearing', 'hood', 'hat'), facing(facts));
    it('among others → yes', () => expect(ticked({ wearing: ['hat'] })).to.equal('yes'));
    it('not among them → no', () => expect(ticked({ wearing: ['nothing'] })).to.equal('no'));
    it('skipped → maybe', () => expect(ticked({ wearing: 'skipped' })).to.equal('maybe'));
  });

  describe('no answer', () => {
    const left = (facts: Facts) => verdict(unanswered('town'), facing(facts));
    it('not sure → yes', () => expect(left({ town: 'unsure' })).to.equal('yes'));
    it('skipped → yes', () => expect(left({ town: 'skipped' })).to.equal('yes'));
    it('answered → no', () => expect(left({ town: 'north' })).to.equal('no'));
    it('not asked yet → open', () => expect(left({})).to.equal('open'));
  });

  describe('all', () => {
    table([
      ['nothing', all(), 'yes'],
      ['yes, yes', all(yes, yes), 'yes'],
      ['yes, maybe', all(yes, maybe), 'maybe'],
      ['yes, no', all(yes, no), 'no'],
      ['yes, open', all(yes, open), 'open'],
      ['maybe, maybe', all(maybe, maybe), 'maybe'],
      ['maybe, no', all(maybe, no), 'no'],
      ['maybe, open', all(maybe, open), 'open'],
      ['no, open', all(no, open), 'no'],
    ]);
  });

  describe('any', () => {
    table([
      ['nothing', any(), 'no'],
      ['no, no', any(no, no), 'no'],
      ['no, maybe', any(no, maybe), 'maybe'],
      ['no, yes', any(no, yes), 'yes'],
      ['no, open', any(no, open), 'open'],
      ['maybe, maybe', any(maybe, maybe), 'maybe'],
      ['maybe, yes', any(maybe, yes), 'yes'],
      ['maybe, open', any(maybe, open), 'open'],
      ['yes, open', any(yes, open), 'yes'],
    ]);
  });

  describe('not', () => {
    table([
      ['yes', not(yes), 'no'],
      ['maybe', not(maybe), 'maybe'],
      ['no', not(no), 'yes'],
      ['open', not(open), 'open'],
    ]);
  });

  describe('plainly: what is not known does not count', () => {
    table([
      ['yes', plainly(yes), 'yes'],
      ['maybe', plainly(maybe), 'no'],
      ['no', plainly(no), 'no'],
      ['open', plainly(open), 'open'],
      ['at best maybe', plainly(all(maybe, open)), 'no'],
      ['at worst maybe', plainly(any(maybe, open)), 'open'],
      ['not maybe', plainly(not(maybe)), 'no'],
    ]);
  });

  describe('uncertain: at most maybe', () => {
    table([
      ['yes', uncertain(yes), 'maybe'],
      ['maybe', uncertain(maybe), 'maybe'],
      ['no', uncertain(no), 'no'],
      ['open', uncertain(open), 'open'],
      ['at worst maybe', uncertain(any(maybe, open)), 'maybe'],
    ]);
  });

  describe('given: as it is', () => {
    table([
      ['yes', given(yes), 'yes'],
      ['maybe', given(maybe), 'maybe'],
      ['no', given(no), 'no'],
      ['open', given(open), 'open'],
    ]);
  });

  describe('offered', () => {
    table([
      ['a service on offer', offered('lender'), 'yes'],
      ['a service not on offer', offered('shop'), 'no'],
    ]);
  });

  it('counts what is still open as not known when it has to be told now', () => {
    expect([yes, no, maybe, open].map((rule) => verdictSoFar(rule, here))).to.deep.equal([
      'yes',
      'no',
      'maybe',
      'maybe',
    ]);
  });
});
