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
