/**
 * The national eligibility test for carers, for whoever wants to know more. It is offered, never imposed, and it comes
 * out as "may" or "not clear": the council decides, and the bar for a talk is lower (rules I7).
 */
import { all, any, uncertain } from '../interview/rule.ts';
import { decision, firstThatHolds } from '../interview/script.ts';
import { assessmentWorthAsking, whereAnotherTalkFits } from './assessment.ts';
import { asksForAnother, caringIsOver, isNoCarer } from './outcomes.ts';
import { counts, is } from './questions.ts';
import { cites } from './sources.ts';

/** Things the adult cannot do for themselves. Their own needs need not be eligible (rules I1, C1). */
const necessaryCare = is('necessary_care', 'yes');

/** One of the eight is enough; an adult who needs care must miss two (rules I2, I4). */
const anyOutcomeOutOfReach = counts('outcomes_affected', {
  caring_for_a_child: true,
  caring_for_others: true,
  keeping_home: true,
  eating_well: true,
  relationships: true,
  work_and_learning: true,
  getting_out_and_services: true,
  free_time: true,
  none: false,
});

const significantImpact = is('wellbeing_affected', 'yes');

const notClear = uncertain(all());

export const nationalTest = decision('national_test', {
  source: cites('I1 I2 I3 I4 I5 I6 I7', {
    care_act_2014: 'section 13',
    eligibility_regulations_2015: 'regulation 3',
  }),
  when: all(
    assessmentWorthAsking.when,
    any(all(necessaryCare, any(is('health_affected', 'yes'), anyOutcomeOutOfReach), significantImpact), notClear),
  ),
});

export const nationalTestOutcomes = firstThatHolds(
  [
    ...asksForAnother,
    ...caringIsOver,
    ...isNoCarer,
    ...whereAnotherTalkFits,
    { id: 'national_test_may_meet', when: nationalTest.when },
  ],
  'national_test_not_clear',
);
