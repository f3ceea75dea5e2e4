/** Somebody may be told that they are not a carer, or that there is no help for them, on the strength of a rule. */
import { expect } from 'chai';
import fc from 'fast-check';
import { conduct } from '../../dialogs/interview/conduct.ts';
import { findings } from '../../dialogs/interview/interview.ts';
import { carersScript, goals } from '../../dialogs/script/carers-script.ts';
import { EditedContent } from '../content/edited-content.ts';
import { everyAnswer } from '../interview/any-answers.ts';

const offered = new Set(['rethink']);

describe('Nobody is turned away', () => {
  it('from the national test: between adults it is a yes or "not clear", never a no (rule I7)', () => {
    const adults = everyAnswer.map((answers) => ({
      ...answers,
      caring_status: 'now',
      who: 'parent',
      your_age: '26_64',
      what_you_do: ['personal_care'],
      reason: ['dementia'],
      your_area: 'dorset',
      lives_with_you: 'yes',
    }));
    fc.assert(
      fc.property(adults, (answers) => {
        const { facts } = conduct(carersScript, [goals.national_test], offered, answers);
        const { decisions } = findings(carersScript, goals.national_test, { facts, offered });
        expect(decisions.find(({ id }) => id === 'national_test')?.verdict).to.be.oneOf(['yes', 'maybe']);
      }),
    );
  });

  it('from a talk about what might help, whatever they do, earn or have been refused (rules H2 to H4)', () => {
    const adults = everyAnswer.map((answers) => ({
      ...answers,
      caring_status: 'now',
      who: 'parent',
      your_age: '26_64',
      what_you_do: ['company_keeping_an_eye'],
      reason: ['age_or_frailty'],
      your_area: 'dorset',
      lives_with_you: 'yes',
    }));
    fc.assert(
      fc.property(adults, (answers) => {
        const { facts } = conduct(carersScript, [goals.assessment], offered, answers);
        const { decisions } = findings(carersScript, goals.assessment, { facts, offered });
        expect(decisions.find(({ id }) => id === 'assessment_worth_asking')?.verdict).to.equal('yes');
      }),
    );
  });

  for (const words of ['You are not entitled to this.', 'You are not eligible.', 'You do not qualify.']) {
    it(`in words: "${words}" cannot go live`, () => {
      const edited = new EditedContent();
      edited.edit('script/notices.yaml', 'You are welcome.', words);
      const problems = edited.problems();
      edited.remove();
      expect(problems.join('\n')).to.match(/^script\/notices\.yaml thanks: .*(entitled|eligible|qualif)/);
    });
  }
});
