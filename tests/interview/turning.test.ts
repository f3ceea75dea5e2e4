import { expect } from 'chai';
import { conduct } from '../../dialogs/interview/conduct.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import { decisionsOf } from '../../dialogs/interview/script.ts';
import { turningPoints } from '../../dialogs/interview/turning.ts';
import { carersScript, type GoalId, goals } from '../../dialogs/script/carers-script.ts';
import { facing, tinyScript, umbrella } from './tiny-script.ts';

const offered = new Set(['rethink']);

/** What would turn a decision, for somebody who answers like this when asked, as "question: option". */
function turns(goal: GoalId, decision: string, answers: Facts): readonly (readonly string[])[] {
  const { facts } = conduct(carersScript, [goals[goal]], offered, { ...daughter, ...answers });
  const rule = decisionsOf(carersScript).find(({ id }) => id === decision);
  if (rule === undefined) throw new Error(`There is no decision "${decision}".`);
  return turningPoints(carersScript, rule.when, { facts, offered }).map((changes) =>
    changes.map(({ question, option }) => `${question}: ${option}`),
  );
}

const daughter: Facts = {
  caring_status: 'now',
  who: 'parent',
  your_age: '26_64',
  what_you_do: ['meals_shopping_home'],
  reason: ['dementia'],
  job: 'no',
  your_area: 'dorset',
  lives_with_you: 'yes',
  situation: ['none'],
  has_worker: 'no',
};

describe('What would change a decision', () => {
  it('is nothing where it is a yes already', () => {
    expect(turns('who_can_help', 'carer_support_dorset', {})).to.deep.equal([]);
  });

  it('is a mental health team, for somebody not sure why their mum needs help', () => {
    const unsure = { reason: 'unsure', mental_health_team: 'unsure' };
    expect(turns('who_can_help', 'rethink', unsure)).to.deep.equal([['mental_health_team: yes']]);
  });

  it('is that somebody else may help, for time off', () => {
    expect(turns('break', 'short_break', { accepts_other_care: 'no' })).to.deep.equal([['accepts_other_care: yes']]);
    expect(turns('break', 'short_break', { accepts_other_care: 'unsure' })).to.deep.equal([
      ['accepts_other_care: yes'],
    ]);
  });

  it('is the eighteenth birthday, and only for those who are near it', () => {
    const mentalIllness = { reason: ['mental_illness'] };
    expect(turns('who_can_help', 'rethink', { ...mentalIllness, your_age: '16_17' })).to.deep.equal([
      ['your_age: 18_25'],
    ]);
    expect(turns('who_can_help', 'rethink', { ...mentalIllness, your_age: '13_15' })).to.deep.equal([]);
  });

  it('is never said of what other decisions settle', () => {
    const unsure = { reason: 'unsure', mental_health_team: 'unsure' };
    expect(turns('who_can_help', 'carer_support_dorset', unsure)).to.deep.equal([]);
  });

  it('is nothing where what is missing cannot be brought about', () => {
    const situation = facing({ weather: 'unsure', going_out: 'no', wearing: ['hat'] });
    expect(turningPoints(tinyScript, umbrella.when, situation)).to.deep.equal([
      [{ question: 'going_out', option: 'yes' }],
    ]);
    expect(turningPoints(tinyScript, umbrella.when, facing({ weather: 'sun', going_out: 'no' }))).to.deep.equal([]);
  });
});
