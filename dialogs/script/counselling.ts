import { all, not, plainly } from '../interview/rule.ts';
import { decision, firstThatHolds } from '../interview/script.ts';
import { supportWanted } from './carer-support-dorset.ts';
import { careForYourselfSignposts, otherAreaSignpostsWhere } from './councils.ts';
import { asksForAnother, isNoCarer } from './outcomes.ts';
import { spokenToAsAChild } from './people.ts';
import { carerLivesIn } from './places.ts';
import { signpost } from './services.ts';
import { cites } from './sources.ts';
import { youngCarerSignposts } from './young-carer.ts';

const where = carerLivesIn('dorset', 'bcp');

/** Counselling for carers in the two council areas, after caring too. It goes by the carer's own home (rules L). */
export const counselling = decision('counselling', {
  source: cites('L1 L2 L3 L4 L5 L6 L7 L8', {
    dorset_strategy_2022: ['"Time to Talk"', '"Time to Talk Counselling service"'],
  }),
  when: all(supportWanted, where),
});

export const counsellingOutcomes = firstThatHolds(
  [
    ...asksForAnother,
    ...isNoCarer,
    { id: 'counselling_young_carer', when: spokenToAsAChild },
    { id: 'counselling_worth_asking', when: where },
    { id: 'counselling_other_area', when: not(where) },
  ],
  'counselling_maybe',
);

export const counsellingSignposts = [
  ...youngCarerSignposts,
  signpost('leonardo_trust', counselling, all(counselling.when, not(plainly(spokenToAsAChild)))),
  signpost('carer_support_dorset', counselling, all(supportWanted, carerLivesIn('dorset'))),
  ...otherAreaSignpostsWhere(carerLivesIn),
  ...careForYourselfSignposts,
];
