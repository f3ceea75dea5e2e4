import { expect } from 'chai';
import { understand } from '../../dialogs/understanding/understand.ts';
import { asking, inAnswerTo, vocabulary } from './vocabulary.ts';

describe('Places', () => {
  const settled: readonly (readonly [place: string, council: string])[] = [
    ['dt63pa', 'dorset'],
    ['DT6 3PA', 'dorset'],
    ['dt6 3xx', 'dorset'],
    ['Dt6-3pa', 'dorset'],
    ['DT6', 'dorset'],
    ['my postcode is DT1 1XJ thanks', 'dorset'],
    ['BH1 1AA', 'bcp'],
    ['bh25', 'hampshire'],
    ['BA20 1AA', 'somerset'],
    ['SP3', 'wiltshire'],
    ['W1A 1AA', 'rest_of_england'],
    ['CF10 1AA', 'wales_scotland_ni'],
    ['EH1', 'wales_scotland_ni'],
    ['BT1 1AA', 'wales_scotland_ni'],
    ['Bridport', 'dorset'],
    ['near Dorchester', 'dorset'],
    ['i live in wimbourne', 'dorset'],
    ['Lyme Regis', 'dorset'],
    ['Sherborne', 'dorset'],
    ['Shaftesbury', 'dorset'],
    ['Uplyme', 'devon'],
    ['Poole', 'bcp'],
    ['Poole, Dorset', 'bcp'],
    ['Christchurch', 'bcp'],
    ['bournemouth', 'bcp'],
    ['Yeovil', 'somerset'],
    ['Ringwood', 'hampshire'],
    ['Gillingham, Dorset', 'dorset'],
    ['BCP', 'bcp'],
    ['Dorset Council', 'dorset'],
    ['Hampshire', 'hampshire'],
    ['the New Forest', 'hampshire'],
    ['Southampton', 'rest_of_england'],
    ['London', 'rest_of_england'],
    ['Scotland', 'wales_scotland_ni'],
    ['on a boat in Weymouth', 'dorset'],
    ['Blandford Camp', 'dorset'],
    ['Beaminster', 'dorset'],
    ['Verwood', 'dorset'],
    ['not Poole, Wareham', 'dorset'],
  ];
  for (const [place, council] of settled) {
    it(`"${place}" is in ${council}`, () => expect(inAnswerTo('your_area', place).answer).to.equal(council));
  }

  const toBeAsked: readonly (readonly [place: string, councils: readonly string[], likely: boolean])[] = [
    ['BH21 1AA', ['dorset', 'bcp', 'hampshire'], false],
    ['DT7', ['devon', 'dorset'], false],
    ['DT9 3NL', ['dorset', 'somerset'], false],
    ['SP8 4XX', ['dorset', 'somerset', 'wiltshire'], true],
    ['BH15', ['bcp', 'dorset'], true],
    ['Dorset', ['dorset', 'bcp'], false],
    ['SP1 1AA', ['wiltshire', 'hampshire'], false],
    ['BA1', ['somerset', 'wiltshire', 'rest_of_england'], false],
    ['EX1', ['devon', 'rest_of_england'], false],
    ['SY1', ['rest_of_england', 'wales_scotland_ni'], false],
    ['Preston', ['dorset', 'rest_of_england'], false],
  ];
  for (const [place, councils, likely] of toBeAsked) {
    it(`"${place}" may be in ${councils.join(' or ')}${likely ? ', likely the first' : ''}`, () => {
      const understood = inAnswerTo('your_area', place);
      expect(understood.answer).to.equal(null);
      expect(understood.problem).to.equal(null);
      expect(understood.place).to.deep.equal({ question: 'your_area', councils, likely });
    });
  }

  for (const place of ['DT99 9ZZ', 'hello', 'ZZ1 1ZZ', 'DT63', 'nowhere', '12345', 'yes']) {
    it(`"${place}" is no place that is known`, () =>
      expect(inAnswerTo('your_area', place)).to.deep.include({ answer: null, problem: 'place_unknown', place: null }));
  }

  it('need not be told', () => {
    expect(inAnswerTo('your_area', 'not sure')).to.deep.include({ answer: 'unsure', problem: null });
    expect(inAnswerTo('your_area', "I'd rather not say")).to.deep.include({ answer: 'skipped', problem: null });
  });

  describe('of the person looked after', () => {
    for (const place of [
      "she's in a care home in Poole",
      'nursing home',
      'in hospital',
      'he has no fixed address',
      'homeless',
    ]) {
      it(`"${place}" is for a person to look at`, () =>
        expect(inAnswerTo('their_area', place).answer).to.equal('care_home_or_no_fixed_home'));
    }
    it('may be the same as mine, once mine is known', () => {
      const asked = asking('their_area');
      expect(understand(vocabulary, 'same as me', { ...asked, known: { your_area: 'bcp' } }).answer).to.equal('bcp');
      expect(understand(vocabulary, 'same as me', asked).answer).to.equal(null);
    });
  });

  it('are chosen among the councils that a straddling district may be in', () => {
    const which = { ...asking('your_area'), kind: 'one_of', choices: ['dorset', 'hampshire'] } as const;
    expect(understand(vocabulary, 'Dorset', which).answer).to.equal('dorset');
    expect(understand(vocabulary, 'Hants', which).answer).to.equal('hampshire');
    expect(understand(vocabulary, '2', which).answer).to.equal('hampshire');
  });

  it('leave nothing of a postcode behind', () => {
    for (const text of ['DT6 3PA', 'BH21 1AA', 'I live at 5 High Street, DT9 3NL']) {
      expect(JSON.stringify(inAnswerTo('your_area', text))).not.to.match(/3PA|1AA|3NL|DT\d|BH\d|High/i);
    }
  });
});
