/** A carer's assessment: whether it is worth asking for, whom to ask, and who may do it. Source: rules H. */
import { all, any, given, not, plainly } from '../interview/rule.ts';
import { decision, firstThatHolds } from '../interview/script.ts';
import { carerSupportDorsetSignposts } from './carer-support-dorset.ts';
import { complicated } from './carers-case-worker.ts';
import { assessmentSignposts, careForYourselfSignposts, otherAreaSignposts } from './councils.ts';
import { perhapsACarer } from './is-carer.ts';
import { asksForAnother, caringIsOver, fostersOrKinship, isNoCarer } from './outcomes.ts';
import { parentCarerSignposts } from './parent-carer.ts';
import { betweenAdults, caredFor, caredForHasAMentalIllness, caringNowOrSoon, spokenToAsAChild } from './people.ts';
import { caredForIsInACareHomeOrHasNoHome, caredForLivesIn, carerLivesIn, ENGLAND } from './places.ts';
import { counts, is } from './questions.ts';
import { signpost } from './services.ts';
import { cites } from './sources.ts';
import { youngCarerSignposts } from './young-carer.ts';

/** England's law does not hold there (areas, "Anything else"). For a child only the carer's own home matters. */
const underAnotherLaw = plainly(
  any(
    caredForLivesIn('wales_scotland_ni'),
    all(caringNowOrSoon, not(betweenAdults), carerLivesIn('wales_scotland_ni')),
  ),
);

/**
 * An adult who looks after an adult. It is enough that they may need support, now or later; whether they are a carer
 * need not be certain (rules H1, H2: there is no threshold, and asking is enough).
 */
export const assessmentWorthAsking = decision('assessment_worth_asking', {
  source: cites('H1 H2 H3 H4 H5 H6 H7', {
    care_act_2014: 'section 10(1) to (4)',
    dorset_strategy_2022: '"Assessment"',
  }),
  when: all(perhapsACarer, caringNowOrSoon, betweenAdults, given(not(underAnotherLaw))),
});

/** Law for the whole of England; what Dorset did in 2022 is not promised (rules M1 to M3). */
export const directPayment = decision('direct_payment', {
  source: cites('M1 M2 M3 M4', {
    care_act_2014: ['section 25', 'section 26', 'section 31'],
    dorset_strategy_2022: '"Short Break Service and Personal Budgets"',
  }),
  when: all(assessmentWorthAsking.when, caredForLivesIn(...ENGLAND)),
});

/** Mental health teams do most assessments for carers of the people they look after (rules G3, H8). */
export const careCoordinator = decision('care_coordinator', {
  source: cites('G3 H8', { dorset_strategy_2022: '"Rethink – Dorset Carers Service"' }),
  when: all(assessmentWorthAsking.when, caredForHasAMentalIllness, is('mental_health_team', 'yes')),
});

const nobodyFromTheCouncil = counts('has_worker', { no: true, no_they_pay_for_their_own_care: true, yes: false });

/** Dorset Council's own worker for carers, where things are complicated or nobody else could do it (rules G4). */
export const caseWorkerMayAssess = decision('case_worker_may_assess', {
  source: cites('G4 H8', { dorset_strategy_2022: '"Dorset Council, Carers Case Worker role"' }),
  when: all(
    assessmentWorthAsking.when,
    any(caredForLivesIn('dorset'), all(carerLivesIn('dorset'), caredForIsInACareHomeOrHasNoHome)),
    any(complicated, nobodyFromTheCouncil),
  ),
});

/** For a child or for the carer of a child another law holds, with talks of its own (rules H9). */
export const whereAnotherTalkFits = [
  { id: 'assessment_young_carer', when: spokenToAsAChild },
  { id: 'assessment_another_nation', when: underAnotherLaw },
  fostersOrKinship,
  { id: 'assessment_parent_carer', when: caredFor.isUnder18 },
] as const;

export const assessmentOutcomes = firstThatHolds(
  [
    ...asksForAnother,
    ...caringIsOver,
    ...isNoCarer,
    ...whereAnotherTalkFits,
    { id: 'assessment_again', when: is('had_assessment', 'yes') },
  ],
  'assessment_worth_asking',
);

/** Whom to ask for a talk, whichever law it is under. */
export const whomToAskForATalk = [
  ...youngCarerSignposts,
  ...parentCarerSignposts,
  ...assessmentSignposts,
  ...carerSupportDorsetSignposts,
  ...otherAreaSignposts,
  ...careForYourselfSignposts,
];

export const assessmentGoalSignposts = [
  ...whomToAskForATalk,
  signpost('carers_case_worker', caseWorkerMayAssess, caseWorkerMayAssess.when),
];
