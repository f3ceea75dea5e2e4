import { expect } from 'chai';
import type { Value } from '../../dialogs/interview/question.ts';
import { understand } from '../../dialogs/understanding/understand.ts';
import { asking, type Id, inAnswerTo, offering, vocabulary } from './vocabulary.ts';

type Row = readonly [message: string, answer: Value | null];

function table(title: string, question: Id, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [message, answer] of rows) {
      it(`"${message}": ${answer === null ? 'no answer' : answer}`, () =>
        expect(inAnswerTo(question, message).answer).to.deep.equal(answer));
    }
  });
}

describe('Answers', () => {
  table('yes, no and neither', 'lives_with_you', [
    ['yes', 'yes'],
    ['Yeah', 'yes'],
    ['yep', 'yes'],
    ['yes thanks', 'yes'],
    ['I do', 'yes'],
    ['she does', 'yes'],
    ['👍', 'yes'],
    ['of course', 'yes'],
    ['I think so', 'yes'],
    ['Yes, she moved in last year', 'yes'],
    ['no', 'no'],
    ['nope', 'no'],
    ["he doesn't", 'no'],
    ['not any more', 'no'],
    ['not really', 'no'],
    ['she used to', 'no'],
    ['no, down the road', 'no'],
    ['1', 'yes'],
    ['2', 'no'],
    ['not sure', 'unsure'],
    ['dunno', 'unsure'],
    ['no idea', 'unsure'],
    ["I don't know", 'unsure'],
    ['rather not say', 'skipped'],
    ["I'd prefer not to say", 'skipped'],
    ['none of your business', 'skipped'],
    ['no problem', null],
    ['no worries', null],
    ['yes and no', null],
    ['sometimes', null],
    ['yes she lives alone', null],
    ['3', null],
    ['1 or 2', null],
    ['banana', null],
    ['', null],
  ]);

  table('who', 'who', [
    ['my mum', 'parent'],
    ['Dad', 'parent'],
    ['step-dad', 'parent'],
    ['both my parents', 'parent'],
    ['mum and dad', 'parent'],
    ['my husband', 'partner'],
    ['the wife', 'partner'],
    ['mother-in-law', 'other_family'],
    ['my FIL', 'other_family'],
    ["my wife's mum", 'other_family'],
    ["my sister's little boy", 'other_family'],
    ['grandson', 'other_family'],
    ['my nan', 'grandparent'],
    ['foster son', 'foster_or_kinship_child'],
    ['the lady next door', 'neighbour'],
    ['me', 'i_need_care_myself'],
    ['no one', 'nobody'],
    ['3', 'child'],
    ['option 3', 'child'],
    ['3)', 'child'],
    ['first', 'parent'],
    ['12', null],
    ['my carer', null],
  ]);

  table('one age', 'your_age', [
    ['45', '26_64'],
    ["I'm 45", '26_64'],
    ['14', '13_15'],
    ['fifty-two', '26_64'],
    ['sixty seven', '65_or_over'],
    ["I'm nearly 18", '16_17'],
    ['im 16 years old', '16_17'],
    ['in my late sixties', '65_or_over'],
    ['early twenties', '18_25'],
    ['26 to 64', '26_64'],
    ['over 65', '65_or_over'],
    ['12 or under', 'under_13'],
    ['45ish', '26_64'],
    ['45 and she is 83', '26_64'],
    ['in my sixties', null],
    ['she is 83', null],
    ['born in 1950', null],
  ]);

  table('their age', 'their_age', [
    ["he's 8", 'under_14'],
    ['18 months', 'under_14'],
    ['15 and a half', '14_15'],
    ['turning 18 in June', '16_17'],
    ["she'll be 84 in May", '18_or_over'],
    ['in her eighties', '18_or_over'],
    ['an adult', '18_or_over'],
    ["I'm 50", null],
  ]);

  table('several of a list', 'reason', [
    ['dementia', ['dementia']],
    ['dementia and getting old', ['age_or_frailty', 'dementia']],
    ['Alzheimer’s', ['dementia']],
    ['she had a stroke and is blind', ['physical_illness', 'sensory']],
    ["he's bipolar and an alcoholic", ['mental_illness', 'drugs_or_alcohol']],
    ["Down's syndrome", ['learning_disability']],
    ['terminal cancer', ['physical_illness', 'end_of_life']],
    ['deaf', ['sensory']],
    ["he can't walk", ['physical_disability']],
    ['1, 3 and 4', ['age_or_frailty', 'physical_disability', 'sensory']],
    ['1 3', ['age_or_frailty', 'physical_disability']],
    ["not dementia, she has Parkinson's", ['physical_illness']],
    ['no dementia, just old', ['age_or_frailty']],
    ["I think it's dementia", ['dementia']],
    ['none of these', ['no_reason']],
    ['dunno', 'unsure'],
    ['I have diabetes myself', null],
    ['1-4', null],
    ['13', null],
  ]);

  table('what you do', 'what_you_do', [
    ['washing and dressing her, cooking', ['personal_care', 'meals_shopping_home']],
    ["I don't do personal care but I cook", ['meals_shopping_home']],
    ['I take her shopping and to the doctors', ['meals_shopping_home', 'medicines_appointments']],
    ['keep her company', ['company_keeping_an_eye']],
    ['nothing really', ['none']],
    ['none', ['none']],
  ]);

  table('a job', 'job', [
    ['yes its my job', 'job'],
    ["no, I'm her daughter", 'no'],
    ["I get carer's allowance", 'no'],
    ["no I don't get paid", 'no'],
    ['I volunteer with a charity', 'volunteering'],
  ]);

  table('a worker', 'has_worker', [
    ['yes', 'yes'],
    ['she has a social worker called Sue', 'yes'],
    ['no social worker', 'no'],
    ['no she pays for it herself', 'no_they_pay_for_their_own_care'],
  ]);

  table('when', 'caring_status', [
    ['I do it now', 'now'],
    ['soon, when she comes out of hospital', 'soon'],
    ['she died in March', 'ended'],
    ["it's for a friend", 'asking_for_someone_else'],
  ]);

  table('sensitive things', 'situation', [
    ['he gets aggressive', ['someone_hurt_frightened_or_used']],
    ["she won't have anyone else in", ['they_refuse_help']],
    ['no', ['none']],
    ['rather not say', ['rather_not_say']],
  ]);

  table('a talk with the council', 'had_assessment', [
    ['yes', 'yes'],
    ['the council did a carers assessment last year', 'yes'],
    ["I've had a carer's assessment", 'yes'],
    ['they came and talked to me', 'yes'],
    ['no', 'no'],
    ['never', 'no'],
    ["I've never had a carers assessment", 'no'],
    ['still waiting for my assessment', 'no'],
    ['only about mum', 'no'],
    ["I don't know", 'unsure'],
  ]);

  table('somebody else for a few hours', 'accepts_other_care', [
    ['yes', 'yes'],
    ["she wouldn't mind", 'yes'],
    ['he would love it', 'yes'],
    ['if she knew them', 'yes'],
    ['she would never let a stranger in', 'no'],
    ['he only wants me', 'no'],
    ["she won't have anyone else", 'no'],
    ['no way', 'no'],
    ['maybe', 'unsure'],
  ]);

  table('hours a week', 'hours', [
    ['35', '35_or_more'],
    ['about 35', '35_or_more'],
    ['50 hours', '35_or_more'],
    ['fifty hrs a week', '35_or_more'],
    ['about fifty hours', '35_or_more'],
    ['24/7', '35_or_more'],
    ['all day every day', '35_or_more'],
    ['round the clock', '35_or_more'],
    ['24 hours a day', '35_or_more'],
    ['all the time', '35_or_more'],
    ['35+', '35_or_more'],
    ['40 hours or more', '35_or_more'],
    ['over 100', '35_or_more'],
    ['5 hours a day', '35_or_more'],
    ['at least 6 hours every day', '35_or_more'],
    ['12 hour days', '35_or_more'],
    ['20-30 hours', '20_to_34'],
    ['20–30', '20_to_34'],
    ['between 20 and 30 hours a week', '20_to_34'],
    ['twenty five a week', '20_to_34'],
    ["I'd say 25ish", '20_to_34'],
    ['3 hours a day', '20_to_34'],
    ['5 hours a day, 4 days a week', '20_to_34'],
    ['10 hours', 'under_20'],
    ['3 hours', 'under_20'],
    ['2-3 hours a week', 'under_20'],
    ['less than 20', 'under_20'],
    ['an hour or two a day', 'under_20'],
    ['a couple of hours', 'under_20'],
    // A number that stands alone is that of an option, if there are as many.
    ['3', '35_or_more'],
    ['option 1', 'under_20'],
    ['dunno', 'unsure'],
    ['hard to say', 'unsure'],
    // Nobody can tell which group these are in.
    ['30-40 hours', null],
    ['up to 20 hours', null],
    ['more than 20', null],
    ['24 hours', null],
    ['about 3', null],
    ['2.5 hours a day', null],
    ['10 hours in the week and 12 on Sundays', null],
    ['8 hours twice a week', null],
    ['7 days a week', null],
    ['30 minutes a day', null],
    ['999 hours', null],
    ['the carers come for 20 hours', null],
    ['I work 37 hours', null],
    ['she is 83', null],
    ["I'm 52", null],
  ]);

  table('work', 'working', [
    ['I work 16 hours a week', 'yes'],
    ['I have a Saturday job', 'yes'],
    ['part time', 'yes'],
    ['I had to give up my job', 'no'],
    ['retired', 'no'],
  ]);

  table('study', 'studying', [
    ['I am at college', 'yes'],
    ['full time student', 'yes'],
    ['doing my A levels', 'yes'],
    ['one evening class', 'no'],
    ['only part time', 'no'],
    ["I'm not studying", 'no'],
    ['not any more', 'no'],
  ]);

  table('what they cannot do', 'necessary_care', [
    ['yes', 'yes'],
    ["she can't wash herself", 'yes'],
    ['everything', 'yes'],
    ["he couldn't manage without me", 'yes'],
    ['only on bad days', 'yes'],
    ['no', 'no'],
    ['she is quite independent', 'no'],
  ]);

  table('your health', 'health_affected', [
    ['I cannot sleep, my back is gone', 'yes'],
    ["I'm exhausted and stressed", 'yes'],
    ['yes, my back', 'yes'],
    ['caring is making me ill', 'yes'],
    ["I'm fine", 'no'],
    ['no, not really', 'no'],
    ['not sure', 'unsure'],
  ]);

  table('what caring gets in the way of', 'outcomes_affected', [
    ['no time for friends', ['relationships']],
    ['I never see my friends', ['relationships']],
    ['friends', ['relationships']],
    ['I had to give up my job and I never see anyone', ['relationships', 'work_and_learning']],
    ["I can't get to the dentist", ['getting_out_and_services']],
    ['the house is a mess', ['keeping_home']],
    ['I skip meals', ['eating_well']],
    ['the kids, and time for myself', ['caring_for_a_child', 'free_time']],
    ['looking after my grandchildren', ['caring_for_others']],
    ['1, 5 and 8', ['caring_for_a_child', 'relationships', 'free_time']],
    ['none of these', ['none']],
    ['no', ['none']],
    ['I manage', ['none']],
  ]);

  table('your wellbeing', 'wellbeing_affected', [
    ['yes', 'yes'],
    ['a huge effect', 'yes'],
    ['it has taken over my life', 'yes'],
    ['no', 'no'],
    ['not much', 'no'],
    ['only a little', 'no'],
  ]);

  describe('that cannot be', () => {
    it('two people', () => expect(inAnswerTo('who', 'my mum and my sister').problem).to.equal('one_option_only'));
    it('two numbers', () => expect(inAnswerTo('who', '1 and 2').problem).to.equal('one_option_only'));
    it('something and none', () =>
      expect(inAnswerTo('what_you_do', '1, 2 and 9').problem).to.equal('option_stands_alone'));
  });

  it('bring what else was said with them', () => {
    const { answer, heard } = inAnswerTo('who', "my mum, she's 83, she has dementia and lives with me");
    expect(answer).to.equal('parent');
    expect(heard).to.deep.equal({ reason: ['dementia'], their_age: '18_or_over', lives_with_you: 'yes' });
  });

  it('to a question asked a second time as yes or no keep what is told of the question itself', () => {
    const asked = { ...asking('what_you_do'), kind: 'one_of', choices: ['yes', 'no'], alone: [] } as const;
    expect(understand(vocabulary, 'yes', asked).answer).to.equal('yes');
    expect(understand(vocabulary, 'I keep her company', asked)).to.deep.include({
      answer: null,
      heard: { what_you_do: ['company_keeping_an_eye'] },
    });
  });

  it('confirm in ordinary words', () => {
    const said = (text: string) => understand(vocabulary, text, offering('yes', 'no')).answer;
    expect(['ok', "that's right", 'yep', 'correct', 'sounds right'].map(said)).to.deep.equal(Array(5).fill('yes'));
    expect(['no', "that's wrong", 'nope', 'not quite'].map(said)).to.deep.equal(Array(4).fill('no'));
  });
});
