import { all, any, not, plainly } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { perhapsACarer } from './is-carer.ts';
import { caredFor, caringNowOrSoon, spokenToAsAChild, wouldRatherNotSay } from './people.ts';
import { carerLivesIn, eitherLivesIn } from './places.ts';
import { has, unanswered } from './questions.ts';
import { signpost } from './services.ts';
import { cites } from './sources.ts';

/** Somebody is hurt, frightened or used, either way round. It outranks everything else that a person is told. */
export const safeguarding = decision('safeguarding', {
  source: cites('E3 E4 E5 G4', { care_act_2014: 'section 42', dorset_strategy_2022: '"Domestic Violence"' }),
  when: all(
    perhapsACarer,
    caringNowOrSoon,
    not(spokenToAsAChild),
    any(has('situation', 'someone_hurt_frightened_or_used'), wouldRatherNotSay),
  ),
});

const somewhereUnknown = plainly(unanswered('your_area'));
const plainlyHurt = plainly(safeguarding.when);
const plainlyHurtWithAChild = all(plainlyHurt, plainly(caredFor.isUnder18));

/** Where the area is not known, both councils' lines are given. Source: script, "Safety". */
export const safeguardingSignposts = [
  // A child at risk comes first (rules E5).
  signpost(
    'dorset_family_support',
    safeguarding,
    all(plainlyHurtWithAChild, any(somewhereUnknown, plainly(carerLivesIn('dorset')))),
  ),
  signpost('bcp_childrens_services', safeguarding, all(plainlyHurtWithAChild, plainly(carerLivesIn('bcp')))),
  signpost(
    'dorset_safeguarding',
    safeguarding,
    all(plainlyHurt, any(somewhereUnknown, plainly(eitherLivesIn('dorset')))),
  ),
  signpost(
    'bcp_adult_social_care',
    safeguarding,
    all(plainlyHurt, any(somewhereUnknown, plainly(eitherLivesIn('bcp')))),
  ),
  signpost(
    'find_local_council',
    safeguarding,
    all(plainlyHurt, not(any(somewhereUnknown, plainly(eitherLivesIn('dorset', 'bcp'))))),
  ),
  signpost('domestic_abuse_helpline', safeguarding, plainlyHurt),
];
