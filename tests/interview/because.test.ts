import { expect } from 'chai';
import { all, any, given, not, offered, plainly, type Rule, uncertain } from '../../dialogs/interview/rule.ts';
import { because } from './read.ts';
import { facing, has, is, unanswered } from './tiny-script.ts';

const rain = is('weather', 'rain');
const snow = is('weather', 'snow');
const goingOut = is('going_out', 'yes');
const hood = has('wearing', 'hood');
const north = is('town', 'north');
const here = facing({ weather: 'rain', going_out: 'unsure', wearing: ['hat'] }, 'lender');

const table = (rows: readonly (readonly [string, Rule, readonly string[]])[]) => {
  for (const [name, rule, expected] of rows) {
    it(`${name}: ${expected.length === 0 ? 'nothing' : expected.join(', ')}`, () => {
      expect(because(rule, here)).to.deep.equal(expected);
    });
  }
};

describe('why a rule came out as it did', () => {
  table([
    ['the answer', rain, ['weather']],
    ['the lack of an answer', unanswered('going_out'), ['going_out']],
    ['nothing while it is open', north, []],
    ['all hold, because of every part', all(rain, not(hood)), ['weather', 'wearing']],
    ['all fail, because of the first part that fails', all(rain, snow, hood), ['weather']],
    ['all are a maybe, because of what is not known', all(rain, goingOut, not(hood)), ['going_out']],
    ['any holds, because of the first part that holds', any(hood, rain, not(snow)), ['weather']],
    ['any fails, because of every part', any(snow, hood), ['weather', 'wearing']],
    ['any is a maybe, because of what is not known', any(snow, goingOut, hood), ['going_out']],
    ['each reason once', all(rain, not(snow)), ['weather']],
    ['what is not so', not(rain), ['weather']],
    ['what is not plainly so', plainly(goingOut), ['going_out']],
    ['what only a person can decide', uncertain(rain), ['weather']],
    ['what the operator offers is no answer of the person', all(offered('lender'), rain), ['weather']],
    ['what has been told already is not repeated', all(given(rain), not(hood)), ['wearing']],
    ['what has been told already is repeated when it fails', all(given(snow), not(hood)), ['weather']],
  ]);
});
