import { expect } from 'chai';
import { all, any, given, not, offered, plainly, type Rule, uncertain } from '../../dialogs/interview/rule.ts';
import { openQuestions } from './read.ts';
import { facing, has, is, unanswered } from './tiny-script.ts';

const yes = is('weather', 'rain');
const no = is('weather', 'snow');
const maybe = is('going_out', 'yes');
const town = is('town', 'north');
const hood = has('wearing', 'hood');
const here = facing({ weather: 'rain', going_out: 'unsure' });

const table = (rows: readonly (readonly [string, Rule, readonly string[]])[]) => {
  for (const [name, rule, expected] of rows) {
    it(`${name} → ${expected.length === 0 ? 'nothing' : expected.join(', ')}`, () => {
      expect([...new Set(openQuestions([rule], here))]).to.deep.equal(expected);
    });
  }
};

describe('which questions could still change a rule', () => {
  table([
    ['a question not asked yet', town, ['town']],
    ['a question answered', yes, []],
    ['a question answered with "not sure"', maybe, []],
    ['whether a question will be answered', unanswered('town'), ['town']],
    ['a service on offer or not', offered('lender'), []],
    ['given', given(town), ['town']],
    ['not', not(town), ['town']],
  ]);

  describe('when all must hold', () => {
    table([
      ['everything open', all(town, hood), ['town', 'wearing']],
      ['one holds', all(yes, town), ['town']],
      ['one fails, so nothing matters any more', all(no, town, hood), []],
      ['one is a maybe, and another may still fail', all(maybe, town), ['town']],
      ['one is a maybe, and the other only tells maybe from yes', all(maybe, any(maybe, town)), []],
      ['the same, upside down', all(maybe, not(all(maybe, town))), []],
      ['the same, further down', all(maybe, all(yes, any(no, any(maybe, town)))), []],
    ]);
  });

  describe('when any is enough', () => {
    table([
      ['everything open', any(town, hood), ['town', 'wearing']],
      ['one fails', any(no, town), ['town']],
      ['one holds, so nothing matters any more', any(yes, town, hood), []],
      ['one is a maybe, and another may still hold', any(maybe, town), ['town']],
      ['one is a maybe, and the other only tells maybe from no', any(maybe, all(maybe, town)), []],
      ['the same, upside down', any(maybe, not(any(maybe, town))), []],
    ]);
  });

  describe('when only a plain yes counts', () => {
    table([
      ['it may still become one', plainly(any(maybe, town)), ['town']],
      ['it cannot become one', plainly(all(maybe, town)), []],
      ['a part only tells no from maybe', plainly(any(town, all(maybe, hood))), ['town']],
      ['it is not "not"', not(plainly(not(all(maybe, town)))), ['town']],
    ]);
  });

  describe('when it is a maybe at most', () => {
    table([
      ['it may still be a no', uncertain(town), ['town']],
      ['it cannot be a no any more', uncertain(any(maybe, town)), []],
      ['a part only tells maybe from yes', uncertain(all(hood, any(maybe, town))), ['wearing']],
    ]);
  });
});
