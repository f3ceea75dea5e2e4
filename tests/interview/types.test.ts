/** What must not compile. If one of these lines did, the compiler would report the expectation as not needed. */
import { expect } from 'chai';
import { anyOf } from '../../dialogs/interview/question.ts';
import { firstThatHolds } from '../../dialogs/interview/script.ts';
import { carerSupportDorset } from '../../dialogs/script/carer-support-dorset.ts';
import type { DecisionId, GoalId } from '../../dialogs/script/carers-script.ts';
import type { AreaOutcomeId, KindOutcomeId } from '../../dialogs/script/outcomes.ts';
import { counts, has, is, unanswered } from '../../dialogs/script/questions.ts';
import { signpost } from '../../dialogs/script/services.ts';

describe('what does not compile', () => {
  it('a rule that names a missing question', () => {
    // @ts-expect-error there is no such question
    expect(is('shoe_size', 'yes').op).to.equal('answer');
    // @ts-expect-error there is no such question
    expect(unanswered('shoe_size').op).to.equal('unanswered');
  });

  it('a rule that names a missing option', () => {
    // @ts-expect-error "cousin" is not an option of "who"
    expect(is('who', 'cousin').op).to.equal('answer');
    // @ts-expect-error "flu" is not an option of "reason"
    expect(has('reason', 'dementia', 'flu').op).to.equal('answer');
    // @ts-expect-error a care home is where the other person may live, never the carer
    expect(is('your_area', 'care_home_or_no_fixed_home').op).to.equal('answer');
  });

  it('an option that nobody has decided about', () => {
    // @ts-expect-error what of "volunteering"?
    expect(counts('job', { job: true, no: false }).op).to.equal('answer');
    // @ts-expect-error what of a person looked after who is 18 or over?
    expect(counts('their_age', { under_14: true, '14_15': true, '16_17': true }).op).to.equal('answer');
  });

  it('a rule that names no option', () => {
    // @ts-expect-error it could never come out as yes
    expect(is('who').op).to.equal('answer');
  });

  it('`has` on a question with one answer, and `is` on one with several', () => {
    // @ts-expect-error "who" has one answer
    expect(has('who', 'parent').op).to.equal('answer');
    // @ts-expect-error "reason" may have several
    expect(is('reason', 'dementia').op).to.equal('answer');
  });

  it('a signpost to a missing service', () => {
    // @ts-expect-error there is no such service
    expect(signpost('lending_library', carerSupportDorset, carerSupportDorset.when).decision).to.be.a('string');
  });

  it('an option that stands alone and is none of the options', () => {
    // @ts-expect-error "neither" is not among the options
    expect(anyOf(['hat', 'hood'], { alone: ['neither'] }).kind).to.equal('any_of');
  });

  it('an outcome, a goal or a decision that is not there', () => {
    // @ts-expect-error there is no such outcome
    const kind: KindOutcomeId = 'rejected';
    // @ts-expect-error there is no such outcome
    const area: AreaOutcomeId = 'atlantis';
    // @ts-expect-error nobody asks for this
    const goal: GoalId = 'win_a_prize';
    // @ts-expect-error nobody decides this
    const decided: DecisionId = 'is_a_good_carer';
    expect([kind, area, goal, decided]).to.have.lengthOf(4);
  });

  it('a list of outcomes taken for one whose ids are known', () => {
    const ids = firstThatHolds([{ id: 'yes_it_is', when: carerSupportDorset.when }], 'no_it_is_not').map(
      ({ id }) => id,
    );
    // @ts-expect-error the last id is missing
    const first: 'yes_it_is' | undefined = ids[1];
    expect(first).to.equal('no_it_is_not');
  });
});
