import { expect } from 'chai';
import { nextQuestion } from '../../dialogs/interview/interview.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import { carersScript, goals } from '../../dialogs/script/carers-script.ts';
import { heardIn, inAnswerTo, unasked } from './vocabulary.ts';

type Row = readonly [message: string, heard: Facts];

const stories: readonly Row[] = [
  [
    "I look after my mum who is 83 and has dementia, we live together in Bridport, I'm 55, I do her washing and meals",
    {
      caring_status: 'now',
      who: 'parent',
      your_age: '26_64',
      what_you_do: ['meals_shopping_home'],
      reason: ['dementia'],
      their_age: '18_or_over',
      your_area: 'dorset',
      lives_with_you: 'yes',
    },
  ],
  [
    "look after me mum shes 83 got dementia, we're in bridport, im knackered",
    { caring_status: 'now', who: 'parent', reason: ['dementia'], their_age: '18_or_over', your_area: 'dorset' },
  ],
  [
    "I'm a carer for my wife who has Parkinson's. We live in Weymouth. I'm 78.",
    { caring_status: 'now', who: 'partner', your_age: '65_or_over', reason: ['physical_illness'], your_area: 'dorset' },
  ],
  [
    "I care for my son, he's 19 and has Down's syndrome",
    { caring_status: 'now', who: 'child', reason: ['learning_disability'], their_age: '18_or_over' },
  ],
  [
    'im 14 and i look after my mum she has ms',
    { caring_status: 'now', who: 'parent', your_age: '13_15', reason: ['physical_illness'] },
  ],
  [
    'mum has dementia and lives in Bridport, I live in Yeovil',
    { who: 'parent', reason: ['dementia'], lives_with_you: 'no', your_area: 'somerset', their_area: 'dorset' },
  ],
  [
    'I look after my brother with schizophrenia. He has a social worker.',
    { caring_status: 'now', who: 'brother_or_sister', reason: ['mental_illness'], has_worker: 'yes' },
  ],
  [
    "my wife's mum lives with us and has dementia",
    { who: 'other_family', reason: ['dementia'], lives_with_you: 'yes' },
  ],
  [
    "I'm his mum and carer, he is 7 and has cerebral palsy",
    { who: 'child', reason: ['physical_disability'], their_age: 'under_14' },
  ],
  ['I have diabetes and my husband has heart failure', { who: 'partner', reason: ['physical_illness'] }],
  ['I wash and dress my dad and do his tablets', { what_you_do: ['personal_care', 'medicines_appointments'] }],
  [
    "my mum's in a care home in Sherborne",
    { who: 'parent', lives_with_you: 'no', their_area: 'care_home_or_no_fixed_home' },
  ],
  ['my mum died last month', { caring_status: 'ended', who: 'parent', person_died: 'yes' }],
  ['I used to look after my dad until he died', { caring_status: 'ended', who: 'parent', person_died: 'yes' }],
  ["I'm going to be looking after my husband when he comes out of hospital", { caring_status: 'soon', who: 'partner' }],
  ["I'm a paid carer", { job: 'job' }],
  ["I'm a social worker asking about a client", { caring_status: 'asking_for_someone_else' }],
  ["I'm not a carer, I'm his wife", { who: 'partner' }],
  ['my mum pays for her own care', { who: 'parent', has_worker: 'no_they_pay_for_their_own_care' }],
  ['She refuses help from anyone else', { situation: ['they_refuse_help'], accepts_other_care: 'no' }],
  [
    'I do his meals, his pills and, God love him, his toenails',
    {
      what_you_do: ['personal_care', 'meals_shopping_home', 'medicines_appointments'],
    },
  ],
  [
    'I look after my mum. I am so tired. Vascular dementia',
    { caring_status: 'now', who: 'parent', reason: ['dementia'] },
  ],
  ["I can't get to the shops or the doctor", { outcomes_affected: ['getting_out_and_services'] }],
  [
    'My dad has no social worker, he pays for his own care',
    {
      who: 'parent',
      has_worker: 'no_they_pay_for_their_own_care',
    },
  ],
  ['I work 50 hours a week', { working: 'yes' }],
  ['I look after my mum 50 hours a week', { caring_status: 'now', who: 'parent', hours: '35_or_more' }],
  ['I spend about 25 hours a week caring for my dad', { who: 'parent', hours: '20_to_34' }],
  ['I care for my husband 24/7', { caring_status: 'now', who: 'partner', hours: '35_or_more' }],
  ['I help my nan two hours a day', { caring_status: 'now', who: 'grandparent', hours: 'under_20' }],
  ["I'm at college and I look after my mum", { caring_status: 'now', who: 'parent', studying: 'yes' }],
  ['my dad would never let a stranger in', { who: 'parent', accepts_other_care: 'no' }],
  ["The council did a carer's assessment for me last year", { had_assessment: 'yes' }],
  ["I've never had a carer's assessment", { had_assessment: 'no' }],
  ['caring for my mum is making me ill', { caring_status: 'now', who: 'parent', health_affected: 'yes' }],
  ["my husband can't wash himself", { who: 'partner', necessary_care: 'yes' }],
  // Somebody who receives care is not a carer.
  ['my carer comes at 9', { who: 'i_need_care_myself' }],
  ['My daughter looks after me', { who: 'i_need_care_myself' }],
];

describe('Facts heard in passing', () => {
  for (const [message, heard] of stories) {
    it(`"${message}"`, () => expect(heardIn(message)).to.deep.equal(heard));
  }

  describe('are not heard where they are not plain', () => {
    const silent = [
      'she does not have dementia',
      "he isn't autistic",
      'she might have dementia',
      'do you help people with dementia',
      'is there a dementia cafe in Bridport',
      'my mum thinks I have dementia',
      "My friend's mum has cancer",
      "who looks after my mum when I'm ill?",
      'I want someone to look after my mum',
      'I was born in Bridport',
      "I'm 10 minutes late",
      'she rang 3 times',
      'the carers do her washing',
      'her carers come for 20 hours a week',
      'he sleeps 12 hours a day',
      'she was at college with me',
      'he had a carers assessment',
      'The quick brown fox',
      'thanks',
    ];
    for (const message of silent) it(`"${message}"`, () => expect(heardIn(message)).to.deep.equal({}));

    it('when a child is remembered, the writer is not taken for one', () =>
      expect(heardIn('my dad died when I was 12, I now look after my mum')).not.to.have.property('your_age'));

    it('when two people are looked after, it is not guessed whom the rest is about', () => {
      const heard = heardIn('I look after my mum and my husband, she has dementia');
      expect(heard).to.deep.equal({ caring_status: 'now' });
    });

    it("a death in the family long before is not the end of today's caring", () =>
      expect(heardIn('my husband died in 2010, I look after my mum')).not.to.have.property('person_died'));
  });

  it('a place in several councils is heard as such', () => {
    expect(unasked('We live in Preston').place).to.deep.equal({
      question: 'your_area',
      councils: ['dorset', 'rest_of_england'],
      likely: false,
    });
    expect(heardIn('We live in Preston')).to.deep.equal({});
  });

  it('leave out the question that was asked: that is its answer', () => {
    const { answer, heard } = inAnswerTo('your_age', "I'm 52 and I look after my mum");
    expect(answer).to.equal('26_64');
    expect(heard).to.deep.equal({ caring_status: 'now', who: 'parent' });
  });

  it('one telling sentence leaves three questions at most', () => {
    const told = { ...(stories[0] as Row)[1] };
    const asked: string[] = [];
    const usual: Facts = { situation: ['none'], has_worker: 'no', their_area: 'dorset', also_outside_job: 'yes' };
    for (const goal of [goals.am_i_a_carer, goals.who_can_help]) {
      for (;;) {
        const next = nextQuestion(carersScript, goal, { facts: { ...told }, offered: new Set(['rethink']) });
        if (next === null) break;
        asked.push(next);
        told[next] = usual[next] ?? 'unsure';
      }
    }
    expect(asked).to.have.length.at.most(3);
  });
});
