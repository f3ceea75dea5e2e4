/** The carers script: the questions, and for each goal what it settles, in the order in which it is told. */
import { all, any } from '../interview/rule.ts';
import type { Goal, Script } from '../interview/script.ts';
import {
  assessmentGoalSignposts,
  assessmentOutcomes,
  assessmentWorthAsking,
  careCoordinator,
  caseWorkerMayAssess,
  directPayment,
  whomToAskForATalk,
} from './assessment.ts';
import { bereavedRoute } from './bereaved.ts';
import { carerSupportDorset, carerSupportDorsetSignposts } from './carer-support-dorset.ts';
import { carersCaseWorker, carersCaseWorkerSignposts } from './carers-case-worker.ts';
import {
  assessmentSignposts,
  careForYourself,
  careForYourselfSignposts,
  councilAssessment,
  councilSupport,
  otherAreaRoute,
  otherAreaSignposts,
} from './councils.ts';
import { counselling, counsellingOutcomes, counsellingSignposts } from './counselling.ts';
import { isCarer, perhapsACarer } from './is-carer.ts';
import { kinds, remarks } from './kinds.ts';
import { carersAllowance, carersCard, carersCredit, moneyAdvice, moneyOutcomes, moneySignposts } from './money.ts';
import { nationalTest, nationalTestOutcomes } from './national-test.ts';
import { areaOutcomes, kindOutcomes } from './outcomes.ts';
import { parentCarerRoute, parentCarerSignposts } from './parent-carer.ts';
import { betweenAdults, carer, caringNowOrSoon } from './people.ts';
import { questions } from './questions.ts';
import { rethink, rethinkSignposts } from './rethink.ts';
import { safeguarding, safeguardingSignposts } from './safeguarding.ts';
import {
  assessmentFirst,
  breakawayFund,
  childrenShortBreak,
  shortBreak,
  timeOffOutcomes,
  timeOffSignposts,
} from './time-off.ts';
import { youngCarerRoute, youngCarerSignposts } from './young-carer.ts';

/** Talks and time off are for those who care now or soon; the rest is for whoever has cared, too. */
const caringPerhaps = all(perhapsACarer, caringNowOrSoon);

export const goals = {
  am_i_a_carer: {
    id: 'am_i_a_carer',
    settles: [isCarer],
    signposts: [],
    outcomes: [kindOutcomes],
    // Whatever else was told has said it too.
    fits: any(),
    isPrelude: true,
  },
  who_can_help: {
    id: 'who_can_help',
    settles: [
      safeguarding,
      councilSupport,
      councilAssessment,
      carerSupportDorset,
      rethink,
      carersCaseWorker,
      youngCarerRoute,
      parentCarerRoute,
      bereavedRoute,
      otherAreaRoute,
      careForYourself,
    ],
    signposts: [
      ...youngCarerSignposts,
      ...parentCarerSignposts,
      ...carerSupportDorsetSignposts,
      ...carersCaseWorkerSignposts,
      ...rethinkSignposts,
      ...otherAreaSignposts,
      ...assessmentSignposts,
      ...careForYourselfSignposts,
    ],
    outcomes: [kindOutcomes, areaOutcomes],
    fits: all(),
  },
  assessment: {
    id: 'assessment',
    settles: [
      safeguarding,
      assessmentWorthAsking,
      councilAssessment,
      careCoordinator,
      caseWorkerMayAssess,
      directPayment,
      youngCarerRoute,
      parentCarerRoute,
      careForYourself,
    ],
    signposts: assessmentGoalSignposts,
    outcomes: [assessmentOutcomes, areaOutcomes],
    fits: caringPerhaps,
    leadsTo: 'national_test',
  },
  national_test: {
    id: 'national_test',
    settles: [nationalTest, councilAssessment, directPayment, youngCarerRoute, parentCarerRoute, careForYourself],
    signposts: whomToAskForATalk,
    outcomes: [nationalTestOutcomes],
    fits: all(caringPerhaps, betweenAdults),
  },
  break: {
    id: 'break',
    settles: [
      shortBreak,
      assessmentFirst,
      breakawayFund,
      childrenShortBreak,
      councilAssessment,
      youngCarerRoute,
      parentCarerRoute,
      careForYourself,
    ],
    signposts: timeOffSignposts,
    outcomes: [timeOffOutcomes],
    fits: caringPerhaps,
  },
  counselling: {
    id: 'counselling',
    settles: [counselling, youngCarerRoute, careForYourself],
    signposts: counsellingSignposts,
    outcomes: [counsellingOutcomes],
    fits: perhapsACarer,
  },
  money: {
    id: 'money',
    settles: [moneyAdvice, carersAllowance, carersCredit, carersCard, careForYourself],
    signposts: moneySignposts,
    outcomes: [moneyOutcomes],
    fits: all(perhapsACarer, carer.is16OrOver),
  },
} as const satisfies Record<string, Goal>;

export type GoalId = keyof typeof goals;
export const goalIds = Object.keys(goals) as GoalId[];

/** What somebody gets who says nothing about what they want. */
export const defaultGoals: readonly GoalId[] = ['am_i_a_carer', 'who_can_help'];

export const carersScript = {
  version: '2',
  questions,
  goals,
  noted: [...kinds, ...remarks],
  first: safeguardingSignposts,
  mayChange: [
    { question: 'your_age', from: ['16_17'], to: '18_25' },
    { question: 'their_age', from: ['16_17'], to: '18_or_over' },
    { question: 'situation', from: ['none', 'rather_not_say', 'unsure'], to: 'i_need_someone_just_for_me' },
    { question: 'mental_health_team', from: ['no', 'unsure'], to: 'yes' },
    { question: 'accepts_other_care', from: ['no', 'unsure'], to: 'yes' },
  ],
  // For paid and voluntary work `also_outside_job` is the second chance itself (rules B5).
  secondChance: { outcomes: ['not_now'], decision: isCarer, questions: ['what_you_do', 'reason', 'who'] },
  condolence: { question: 'person_died', option: 'yes' },
  keepNothing: { question: 'your_age', option: 'under_13' },
} as const satisfies Script;

export type DecisionId = (typeof goals)[GoalId]['settles'][number]['id'] | (typeof carersScript)['noted'][number]['id'];

/** How an answer may open, whichever goal it answers. */
export const answerOutcomes = [
  ...kindOutcomes,
  ...assessmentOutcomes,
  ...nationalTestOutcomes,
  ...timeOffOutcomes,
  ...counsellingOutcomes,
  ...moneyOutcomes,
].map(({ id }) => id);
