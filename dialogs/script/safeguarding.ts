import { all, any, given, not } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { isCarer } from './is-carer.ts';
import { caringNowOrSoon, spokenToAsAChild } from './people.ts';
import { caredForLivesIn, carerLivesIn, eitherLivesIn } from './places.ts';
import { has, unanswered } from './questions.ts';
import { signpost } from './services.ts';

/** Somebody is hurt, frightened or used, either way round. It outranks everything else that a person is told. */
export const safeguarding = decision('safeguarding', {
  source: 'Care Act 2014 s42; Dorset carers strategy 2022–27 (draft), "Domestic Violence"; rules E3, E4, G4.1',
  when: all(
    given(isCarer.when),
    caringNowOrSoon,
    not(spokenToAsAChild),
    has('situation', 'someone_hurt_frightened_or_used'),
  ),
});

const somewhereUnknown = unanswered('your_area');

/** Where the area is not known, both councils' lines are given. Source: script, "Safety". */
export const safeguardingSignposts = [
  signpost('dorset_safeguarding', safeguarding, all(safeguarding.when, any(somewhereUnknown, eitherLivesIn('dorset')))),
  signpost('bcp_adult_social_care', safeguarding, all(safeguarding.when, any(somewhereUnknown, eitherLivesIn('bcp')))),
  signpost(
    'find_local_council',
    safeguarding,
    all(safeguarding.when, not(any(carerLivesIn('dorset', 'bcp'), caredForLivesIn('dorset', 'bcp')))),
  ),
  signpost('domestic_abuse_helpline', safeguarding, safeguarding.when),
];
