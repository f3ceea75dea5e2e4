import { all, any, not, plainly } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { perhapsACarer } from './is-carer.ts';
import { caringNowOrSoon, spokenToAsAChild } from './people.ts';
import { eitherLivesIn } from './places.ts';
import { has, unanswered } from './questions.ts';
import { signpost } from './services.ts';

/** Somebody is hurt, frightened or used, either way round. It outranks everything else that a person is told. */
export const safeguarding = decision('safeguarding', {
  source: 'Care Act 2014 s42; Dorset carers strategy 2022–27 (draft), "Domestic Violence"; rules E3, E4, G4.1',
  when: all(perhapsACarer, caringNowOrSoon, not(spokenToAsAChild), has('situation', 'someone_hurt_frightened_or_used')),
});

const somewhereUnknown = plainly(unanswered('your_area'));
const plainlyHurt = plainly(safeguarding.when);

/** Where the area is not known, both councils' lines are given. Source: script, "Safety". */
export const safeguardingSignposts = [
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
