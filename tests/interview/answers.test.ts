import { expect } from 'chai';
import { type Answer, factsOf } from '../../dialogs/interview/answers.ts';
import { chosen, isAnswerTo, type Value } from '../../dialogs/interview/question.ts';
import { questions } from './tiny-script.ts';

describe('answers', () => {
  describe('may stand', () => {
    const rows: readonly (readonly [keyof typeof questions, Value, boolean])[] = [
      ['weather', 'rain', true],
      ['weather', 'unsure', true],
      ['weather', 'skipped', true],
      ['weather', 'hail', false],
      ['weather', '', false],
      ['weather', ['rain'], false],
      ['weather', 'toString', false],
      ['going_out', 'yes', true],
      ['going_out', 'maybe', false],
      ['town', 'north', true],
      ['wearing', ['hood', 'hat'], true],
      ['wearing', ['nothing'], true],
      ['wearing', 'unsure', true],
      ['wearing', 'hood', false],
      ['wearing', [], false],
      ['wearing', ['hood', 'nothing'], false],
      ['wearing', ['hood', 'hood'], false],
      ['wearing', ['hood', 'unsure'], false],
    ];
    for (const [question, value, expected] of rows) {
      it(`${question}: ${JSON.stringify(value)} ${expected ? 'may' : 'may not'}`, () => {
        expect(isAnswerTo(questions[question], value)).to.equal(expected);
      });
    }
  });

  it('name the options chosen, and none when there is no answer', () => {
    const values: readonly Value[] = ['rain', ['hood', 'hat'], 'unsure', 'skipped'];
    expect(values.map(chosen)).to.deep.equal([['rain'], ['hood', 'hat'], [], []]);
  });

  it('are added one after the other, and the last one to a question counts', () => {
    const answers: readonly Answer[] = [
      { question: 'weather', value: 'sun', origin: 'asked' },
      { question: 'town', value: 'north', origin: 'heard' },
      { question: 'weather', value: 'rain', origin: 'asked' },
    ];
    expect(factsOf(answers)).to.deep.equal({ weather: 'rain', town: 'north' });
    expect(factsOf(answers.slice(0, 2))).to.deep.equal({ weather: 'sun', town: 'north' });
  });
});
