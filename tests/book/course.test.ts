import { expect } from 'chai';
import { type Course, courseOf } from '../../bot/book/course.ts';
import { advise, borrow, tinyScript } from '../interview/tiny-script.ts';

const inWords = ({ ways }: Course<string>): readonly string[] =>
  ways.map(({ from, to, options }) => `${from} -> ${to.kind} ${to.id}: ${[...options].join(' ')}`);

describe('how a goal goes', () => {
  const course = courseOf(tinyScript, advise, new Set());

  it('is every way from a question to the next, in script order, with the answers that may lead there', () => {
    expect(inWords(course)).to.deep.equal([
      'weather -> question going_out: rain snow unsure',
      'weather -> outcome leave_it: sun',
      'going_out -> question wearing: yes unsure',
      'going_out -> outcome leave_it: no',
      'wearing -> question hood_is_waterproof: hood unsure',
      'wearing -> outcome take_one: hat nothing',
      'wearing -> outcome who_knows: hat nothing unsure',
      'hood_is_waterproof -> outcome take_one: no',
      'hood_is_waterproof -> outcome leave_it: yes',
      'hood_is_waterproof -> outcome who_knows: unsure yes no',
    ]);
  });

  it('knows somebody for every outcome', () => {
    expect([...course.endings.keys()]).to.have.members(['take_one', 'leave_it', 'who_knows']);
    expect(course.endings.get('leave_it')).to.deep.include({ weather: 'rain' });
  });

  it('leaves out what is never asked for this goal', () => {
    expect(course.questions).not.to.include('town');
    expect(courseOf(tinyScript, borrow, new Set()).questions).to.include('town');
  });
});
