import { expect } from 'chai';
import { findings, nextQuestion } from '../../dialogs/interview/interview.ts';
import type { Facts, Value } from '../../dialogs/interview/question.ts';
import { visible } from '../../dialogs/interview/visible.ts';
import { advise, borrow, facing, tinyScript } from './tiny-script.ts';

const asks = (facts: Facts, goal = advise) => nextQuestion(tinyScript, goal, facing(facts));
const counts = (facts: Facts) => visible(tinyScript, facing(facts)).facts;
const found = (facts: Facts, goal = advise) => findings(tinyScript, goal, facing(facts));

describe('the next question', () => {
  const rows: readonly (readonly [string, Facts, string | null])[] = [
    ['nothing known: the first in script order', {}, 'weather'],
    ['it rains: the next that matters', { weather: 'rain' }, 'going_out'],
    ['the sun shines: nothing else matters', { weather: 'sun' }, null],
    ['something further down is known already', { going_out: 'yes' }, 'weather'],
    ['all of it may still matter', { weather: 'rain', going_out: 'yes' }, 'wearing'],
    [
      'no hood: whether it is waterproof does not matter',
      { weather: 'rain', going_out: 'yes', wearing: ['hat'] },
      null,
    ],
    ['a hood: then it does', { weather: 'rain', going_out: 'yes', wearing: ['hood', 'hat'] }, 'hood_is_waterproof'],
    ['not sure of the hood: it may', { weather: 'rain', going_out: 'yes', wearing: 'unsure' }, 'hood_is_waterproof'],
    ['a skipped question is not asked again', { weather: 'skipped' }, 'going_out'],
  ];
  for (const [name, facts, expected] of rows) {
    it(`${name} → ${expected ?? 'none'}`, () => expect(asks(facts)).to.equal(expected));
  }

  it('is one that this goal needs, whatever the other goals need', () => {
    expect(asks({ weather: 'sun' })).to.equal(null);
    expect(asks({ weather: 'sun' }, borrow)).to.equal('town');
  });
});

describe('the answers that count', () => {
  const everything = { weather: 'rain', going_out: 'yes', wearing: ['hood'], hood_is_waterproof: 'yes', town: 'north' };

  it('are all of them while each could change something', () => {
    expect(counts(everything)).to.deep.equal(everything);
  });

  it('come in script order, however they were given', () => {
    const backwards = Object.fromEntries(Object.entries(everything).reverse());
    expect(Object.keys(counts(backwards))).to.deep.equal(Object.keys(everything));
  });

  it('are not those left behind by an earlier answer', () => {
    expect(counts({ ...everything, wearing: ['hat'] })).to.not.have.property('hood_is_waterproof');
  });

  it('are not those left behind two levels deep', () => {
    expect(counts({ ...everything, weather: 'sun' })).to.deep.equal({ weather: 'sun', town: 'north' });
  });

  it('are the same as before once the earlier answer is changed back', () => {
    const changed: Record<string, Value> = { ...everything, weather: 'sun' };
    expect(counts({ ...changed, weather: 'rain' })).to.deep.equal(everything);
  });

  it('decide alone: nothing follows from an answer left behind', () => {
    const { weather, ...leftBehind } = everything;
    expect(found({ ...leftBehind, weather: 'sun' }, borrow)).to.deep.equal(
      found({ weather: 'sun', town: 'north' }, borrow),
    );
    expect(weather).to.equal('rain');
  });
});

describe('what an interview comes to', () => {
  const wet = { weather: 'rain', going_out: 'yes', wearing: ['hat'] };

  it('says how each decision came out, why, and what would change it', () => {
    expect(found(wet).decisions).to.deep.equal([
      {
        id: 'umbrella',
        verdict: 'yes',
        because: ['weather', 'going_out', 'wearing'],
        turns: [],
      },
    ]);
    expect(found({ ...wet, going_out: 'unsure' }).decisions[0]?.turns).to.deep.equal([
      [{ question: 'going_out', option: 'yes' }],
    ]);
  });

  it('takes exactly one outcome of each list: the first that plainly holds', () => {
    expect(found(wet).outcomes).to.deep.equal(['take_one']);
    expect(found({ weather: 'sun' }).outcomes).to.deep.equal(['leave_it']);
  });

  it('takes the last outcome when nothing plainly holds', () => {
    expect(found({ ...wet, weather: 'unsure' }).outcomes).to.deep.equal(['who_knows']);
  });

  it('points to what plainly fits first, then to what may fit, and to each service once', () => {
    const services = (facts: Facts) => found(facts, borrow).signposts.map(({ service, verdict }) => [service, verdict]);
    expect(services({ ...wet, town: 'south' })).to.deep.equal([
      ['lender', 'yes'],
      ['neighbour', 'yes'],
    ]);
    expect(services({ ...wet, town: 'unsure' })).to.deep.equal([
      ['neighbour', 'yes'],
      ['lender', 'maybe'],
    ]);
    expect(services({ weather: 'sun', town: 'north' })).to.deep.equal([['lender', 'yes']]);
    expect(services({ weather: 'sun', town: 'south' })).to.deep.equal([]);
  });

  it('notes what happens to be known, and only when it plainly holds', () => {
    expect(found({ weather: 'snow' }).notes.map(({ id }) => id)).to.deep.equal(['snowed']);
    expect(found({ weather: 'unsure' }).notes).to.deep.equal([]);
  });

  it('counts what was not asked as not known when told too early', () => {
    expect(found({ weather: 'rain' }).decisions.map(({ verdict }) => verdict)).to.deep.equal(['maybe']);
  });
});
