/** A child may be led to tell how things are at home, or be taken for an adult. */
import { expect } from 'chai';
import fc from 'fast-check';
import { conduct } from '../../dialogs/interview/conduct.ts';
import { findings } from '../../dialogs/interview/interview.ts';
import { carersScript, goalIds, goals } from '../../dialogs/script/carers-script.ts';
import { everyAnswer } from '../interview/any-answers.ts';
import { talk } from '../journeys/talk.ts';

const offered = new Set(['rethink']);
const children = fc
  .tuple(everyAnswer, fc.constantFrom('under_13', '13_15', '16_17'))
  .map(([answers, your_age]) => ({ ...answers, caring_status: 'now', who: 'parent', your_age }));
const wanted = fc.shuffledSubarray([...goalIds], { minLength: 1 }).map((ids) => ids.map((id) => goals[id]));

describe('A child', () => {
  it('is never asked who is hurt at home, nor put through the test for adults, whatever they want to know', () => {
    fc.assert(
      fc.property(children, wanted, (answers, wantedGoals) => {
        const { asked } = conduct(carersScript, wantedGoals, offered, answers);
        for (const question of ['situation', 'necessary_care', 'outcomes_affected', 'wellbeing_affected'])
          expect(asked).to.not.include(question);
      }),
    );
  });

  it('who cares is pointed to Childline, and never to those who help adults only', () => {
    const youngCarers = children.map((child) => ({
      ...child,
      what_you_do: ['night_time'],
      reason: ['mental_illness'],
    }));
    fc.assert(
      fc.property(youngCarers, (answers) => {
        const { facts } = conduct(carersScript, [goals.who_can_help], offered, answers);
        const { signposts } = findings(carersScript, goals.who_can_help, { facts, offered });
        const services: readonly string[] = signposts.map(({ service }) => service);
        for (const forAdults of ['rethink', 'carers_case_worker']) expect(services).to.not.include(forAdults);
        expect(services).to.include('childline');
      }),
    );
  });

  it('is spoken to as a child from the moment it says how old it is', () => {
    talk()
      .answer({ caring_status: 'now', who: 'parent', your_age: '13_15' })
      .say('help')
      .says('There are no wrong answers');
  });
});
