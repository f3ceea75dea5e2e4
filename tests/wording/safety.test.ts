import { expect } from 'chai';
import { textOf } from '../../bot/wording/as-text.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import { CONCERNS, type Concern } from '../../dialogs/understanding/safety.ts';
import { inWords, type Manner, pausePrompt, SIMPLE, SMS, STAFF, safety, WEB } from './everything.ts';

const said = (concern: Concern, facts: Facts, manner: Manner = WEB) =>
  inWords(
    { replies: [{ say: 'safety', concern }], prompt: pausePrompt('safety', facts, ['carry_on', 'person']) },
    manner,
  );

/** The numbers that somebody is given, in order. */
const lines = (concern: Concern, facts: Facts = {}): readonly string[] =>
  said(concern, facts).messages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'service' ? block.service.contacts.map(({ text }) => text) : [])),
  );

const DORSET_ADULTS = '01305 221016';
const DORSET_NIGHTS = '01305 221000';
const BCP_ADULTS = '01202 123654';
const DORSET_CHILDREN = '01305 228558';
const DOMESTIC_ABUSE = '0808 2000 247';
const CHILDLINE = '0800 1111';

describe('What is said to somebody in danger', () => {
  const inDorset = { your_area: 'dorset', your_age: '26_64' };
  const child = { your_area: 'dorset', your_age: '13_15' };

  it('gives these lines in this order in Dorset (rules E)', () => {
    expect(lines('crisis_danger_now', inDorset)).to.deep.equal(['999']);
    expect(lines('crisis_suicide', inDorset)).to.deep.equal(['999', '111', '116 123', 'SHOUT to 85258']);
    expect(lines('abuse_cared_for_at_risk', inDorset)).to.deep.equal(['999', DORSET_ADULTS, DORSET_NIGHTS]);
    expect(lines('abuse_carer_at_risk', inDorset)).to.deep.equal(['999', DOMESTIC_ABUSE, DORSET_ADULTS, DORSET_NIGHTS]);
    expect(lines('child_at_risk', inDorset)).to.deep.equal(['999', DORSET_CHILDREN, CHILDLINE]);
    expect(lines('carer_breakdown', inDorset)).to.deep.equal(['999', DORSET_ADULTS, DORSET_NIGHTS, '116 123']);
    expect(lines('medical_emergency', inDorset)).to.deep.equal(['999', '111']);
  });

  it('gives both councils where the area is not known, and 999', () => {
    for (const facts of [{}, { your_area: 'unsure' }]) {
      expect(lines('abuse_cared_for_at_risk', facts)).to.deep.equal(['999', DORSET_ADULTS, DORSET_NIGHTS, BCP_ADULTS]);
    }
  });

  it('gives the council of the other area, and that of the person looked after', () => {
    expect(lines('abuse_cared_for_at_risk', { your_area: 'bcp' })).to.deep.equal(['999', BCP_ADULTS]);
    expect(lines('abuse_cared_for_at_risk', { your_area: 'devon' })).to.deep.equal([
      '999',
      'gov.uk/find-local-council',
    ]);
    expect(lines('abuse_cared_for_at_risk', { your_area: 'devon', their_area: 'dorset' })).to.include(DORSET_ADULTS);
  });

  it('gives a child Childline, and the council team for children', () => {
    expect(lines('crisis_suicide', child)).to.include(CHILDLINE);
    expect(lines('crisis_danger_now', child)).to.include(CHILDLINE);
    expect(lines('carer_breakdown', child)).to.include.members([CHILDLINE, DORSET_CHILDREN]);
    expect(lines('abuse_carer_at_risk', child)).to.deep.equal(['999', CHILDLINE, DORSET_CHILDREN]);
    expect(lines('child_at_risk', child)).to.include.members(['999', CHILDLINE, DORSET_CHILDREN]);
  });

  it('gives Childline to somebody of unknown age who may be under 19, and not to somebody over 25', () => {
    expect(lines('crisis_suicide', {})).to.include(CHILDLINE);
    expect(lines('crisis_suicide', { your_age: '18_25' })).to.include(CHILDLINE);
    expect(lines('crisis_suicide', { your_age: '65_or_over' })).to.not.include(CHILDLINE);
  });

  it('says that this is a computer, that nobody reads it now and that it cannot send help', () => {
    for (const moment of safety) {
      for (const manner of [WEB, SIMPLE, SMS]) {
        const text = textOf(inWords(moment, manner), manner.channel).join(' ');
        expect(text)
          .to.match(/I am a computer/i)
          .and.to.match(/nobody (is reading|reads) this now/i);
      }
    }
  });

  it('names no key to press on 111, whose menu changes', () => {
    for (const manner of [WEB, SIMPLE, SMS, STAFF]) {
      expect(textOf(said('crisis_suicide', {}, manner), manner.channel).join(' ')).to.match(
        /choose (the )?mental health/i,
      );
    }
  });

  it('fits one or two texts, with 999 in the first', () => {
    for (const moment of safety) {
      const texts = textOf(inWords(moment, SMS), 'sms');
      expect(texts.length).to.be.at.most(2);
      expect(texts[0]).to.include('999');
    }
  });

  it('tells a worker at the desk what to do', () => {
    for (const concern of CONCERNS) {
      expect(textOf(said(concern, {}, STAFF), 'staff').join(' ')).to.match(/Stay (on|with)|Ask:|call 999/);
    }
  });
});
