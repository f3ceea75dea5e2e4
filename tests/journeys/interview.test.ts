import { expect } from 'chai';
import { talk } from './talk.ts';

const daughter = {
  caring_status: 'now',
  who: 'parent',
  your_age: '26_64',
  what_you_do: ['meals_shopping_home', 'medicines_appointments'],
  reason: ['dementia'],
} as const;

describe('A whole conversation', () => {
  it('takes nine questions for a daughter who cares for her mum and taps every answer', () => {
    talk()
      .answer(daughter)
      .told('so_far.carer')
      .answer({ your_area: 'DT6 3PA', lives_with_you: 'yes', situation: ['none'], has_worker: 'yes' })
      .toldOnly('outcome.carer')
      .offers('carer_support_dorset', 'dorset_adult_social_care')
      .says('0800 368 8349')
      .asks('outcome');
  });

  it('takes three questions after one telling sentence', () => {
    talk()
      .say(
        'I look after my mum, she is 83 and has dementia, we live together in Bridport. I am 55 and do her washing and meals',
      )
      .asks('confirming')
      .choose('yes')
      .knows({ who: 'parent', reason: ['dementia'], your_area: 'dorset', lives_with_you: 'yes', your_age: '26_64' })
      .answer({ situation: ['none'], has_worker: 'no' })
      .told('outcome.carer');
  });

  it('answers a wife who does not call herself a carer', () => {
    talk()
      .say("I'm not a carer, I'm his wife")
      .asks('confirming')
      .choose('yes')
      .knows({ who: 'partner' })
      .doesNotSay(/not a carer/i);
  });

  it('says that it is sorry, and nothing else, when somebody has died', () => {
    talk()
      .answer({ caring_status: 'ended', person_died: 'yes' })
      .toldOnly('condolence')
      .doesNotSay(/\d{5}|\?/)
      .choose('carry_on')
      .answer({ your_age: '65_or_over', your_area: 'Weymouth' })
      .told('outcome.bereaved')
      .offers('carer_support_dorset', 'carers_case_worker');
  });

  it('speaks gently to a child, and never asks about hurt or details', () => {
    talk()
      .answer({ caring_status: 'now', who: 'parent', your_age: '13_15', what_you_do: ['meals_shopping_home'] })
      .answer({ reason: ['drugs_or_alcohol'], your_area: 'Dorchester' })
      .told('outcome.young_carer')
      .says('0800 1111')
      .offers('dorset_family_support', 'childline', 'carer_support_dorset');
  });

  it('keeps nothing of a child under 13', () => {
    talk().answer({ caring_status: 'now', who: 'brother_or_sister', your_age: 'under_13' }).keepsNothing();
  });

  it('asks a care worker about their own life before it thanks them and shows a way on', () => {
    talk()
      .answer({ caring_status: 'now', who: 'neighbour', your_age: '26_64', what_you_do: ['personal_care'] })
      .answer({ reason: ['age_or_frailty'], job: 'job', also_outside_job: 'no' })
      .told('outcome.paid_or_volunteer_only');
  });

  it('asks once more, kindly, before it says that there is nothing it can see', () => {
    talk()
      .answer({ caring_status: 'now', who: 'friend', your_age: '26_64', what_you_do: ['none'] })
      .asks('second_chance')
      .choose('yes')
      .asks('what_you_do')
      .choose('company_keeping_an_eye')
      .asks('reason');
    talk()
      .answer({ caring_status: 'now', who: 'friend', your_age: '26_64', what_you_do: ['none'] })
      .choose('no')
      .told('outcome.not_now')
      .says(/\d{4} \d{3}/);
  });

  it('takes a plain yes to the first question, and asks whoever says no whom they help', () => {
    talk().say('yes').asks('who').knows({ caring_status: 'now' });
    talk().say('no').asks('who').choose('nobody').asks('second_chance').choose('no').told('outcome.not_now');
  });

  it('asks which council where a postcode district lies in two', () => {
    talk()
      .answer(daughter)
      .say('BH21 1AA')
      .asks('which_council')
      .choose('dorset')
      .asks('lives_with_you')
      .knows({ your_area: 'dorset' });
  });

  it('keeps only the council of a postcode', () => {
    const { state } = talk().answer(daughter).say('DT6 3PA');
    expect(JSON.stringify(state)).not.to.match(/DT6|3PA/i);
  });

  it('takes somebody who asks for somebody else to the right door, and asks nothing about themselves', () => {
    talk()
      .answer({ caring_status: 'asking_for_someone_else', your_area: 'Swanage' })
      .told('outcome.for_someone_else')
      .offers('carer_support_dorset');
  });
});

describe('Going back and changing', () => {
  it('undoes the last message, however many answers it gave, and doing it again gives the same', () => {
    const story = talk().say('I look after my dad in Weymouth');
    const heard = story.state;
    const confirmed = story.choose('yes').state;
    expect(story.use('back').state).to.deep.equal(heard);
    expect(story.choose('yes').state).to.deep.equal(confirmed);
  });

  it('changes one answer and keeps the others', () => {
    talk()
      .answer(daughter)
      .use('change', 'reason')
      .asks('reason')
      .choose('mental_illness')
      .asks('your_area')
      .knows({
        reason: ['mental_illness'],
        who: 'parent',
        what_you_do: ['meals_shopping_home', 'medicines_appointments'],
      });
  });

  it('lists the answers for somebody who only says "change"', () => {
    talk()
      .answer({ caring_status: 'now', who: 'parent' })
      .say('change')
      .asks('choosing_change')
      .choose('who')
      .asks('who');
  });

  it('does not lose the place over a question about the question', () => {
    talk()
      .answer({ caring_status: 'now' })
      .say('why do you ask?')
      .told('why.who')
      .asks('who')
      .choose('partner')
      .asks('your_age');
  });

  it('starts again only when that is really wanted', () => {
    talk()
      .answer({ caring_status: 'now' })
      .say('start again')
      .choose('no')
      .asks('who')
      .say('start again')
      .choose('yes')
      .asks('caring_status');
  });

  it('deletes everything, once asked and once confirmed', () => {
    talk().answer({ caring_status: 'now' }).say('delete my data').asks('deleting').choose('yes').erased();
  });
});

describe('What cannot be used', () => {
  const asked = () => talk().answer({ caring_status: 'now' });

  it('answers nothing at all with a kind word, and asks again', () =>
    void asked().say('   ').told('notice.empty').asks('who'));
  it('answers a very long message', () => void asked().say('mum '.repeat(2_500)).told('notice.too_long').asks('who'));
  it('answers emoji', () => void asked().say('🙃🙃').told('notice.not_understood').asks('who'));
  it('answers markup', () =>
    void asked().say('<script>{{constructor}}</script>').told('notice.not_understood').asks('who'));
  it('answers a button of an earlier page', () =>
    void asked().chooseOnAnOldPage('caring_status', 'ended').told('notice.answered_already').asks('who'));
  it('answers a made-up button', () => void asked().choose('admin').told('notice.not_understood').asks('who'));
  it('answers a postcode that is none', () =>
    void talk().answer(daughter).say('ZZ99 9ZZ').told('notice.place_unknown').asks('your_area'));

  it('helps differently the second time, and offers a person the third', () => {
    asked()
      .say('purple')
      .told('notice.not_understood')
      .say('monkey')
      .told('notice.not_understood_twice')
      .say('dishwasher')
      .told('notice.not_understood_again')
      .told('person')
      .asks('who');
  });
});

describe('Safety comes first', () => {
  it('gives the lines at once, waits, and goes back only when the person wants', () => {
    talk()
      .answer({ caring_status: 'now' })
      .say('I want to kill myself')
      .toldOnly('safety.crisis_suicide')
      .says('116 123')
      .says('999')
      .asks('safety')
      .say('mum')
      .told('notice.still_here')
      .choose('carry_on')
      .asks('who');
  });

  it('is noticed in the middle of anything, however long', () => {
    talk()
      .answer({ caring_status: 'now' })
      .say(`${'blah '.repeat(500)} he hits me`)
      .toldOnly('safety.abuse_carer_at_risk');
  });
});
