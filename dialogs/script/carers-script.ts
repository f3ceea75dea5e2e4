/** The carers script: the questions, and for each goal what it settles, in the order in which it is told. */
import type { Goal, Script } from '../interview/script.ts';
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
import { isCarer } from './is-carer.ts';
import { kinds, remarks } from './kinds.ts';
import { areaOutcomes, kindOutcomes } from './outcomes.ts';
import { parentCarerRoute, parentCarerSignposts } from './parent-carer.ts';
import { questions } from './questions.ts';
import { rethink, rethinkSignposts } from './rethink.ts';
import { safeguarding, safeguardingSignposts } from './safeguarding.ts';
import { youngCarerRoute, youngCarerSignposts } from './young-carer.ts';

export const goals = {
  am_i_a_carer: { id: 'am_i_a_carer', settles: [isCarer], signposts: [], outcomes: [kindOutcomes] },
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
      ...safeguardingSignposts,
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
  },
} as const satisfies Record<string, Goal>;

export type GoalId = keyof typeof goals;
export const goalIds = Object.keys(goals) as GoalId[];

/** What somebody gets who says nothing about what they want. */
export const defaultGoals: readonly GoalId[] = ['am_i_a_carer', 'who_can_help'];

export const carersScript = {
  version: '1',
  questions,
  goals,
  noted: [...kinds, ...remarks],
  // For paid and voluntary work `also_outside_job` is the second chance itself (rules B5).
  secondChance: { outcomes: ['not_now'], decision: isCarer, questions: ['what_you_do', 'reason', 'who'] },
  condolence: { question: 'person_died', option: 'yes' },
  keepNothing: { question: 'your_age', option: 'under_13' },
} as const satisfies Script;

export type DecisionId = (typeof goals)[GoalId]['settles'][number]['id'] | (typeof carersScript)['noted'][number]['id'];
