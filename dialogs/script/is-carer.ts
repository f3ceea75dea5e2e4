import { all, any, given, not, plainly, uncertain } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { caredForHasAMentalIllness, caringHasEnded, caringNowOrSoon } from './people.ts';
import { has, is } from './questions.ts';

/** Source: rules A1.2. Neighbours are in the national definition; step-parents and in-laws count as family. */
const family = is('who', 'parent', 'partner', 'child', 'brother_or_sister', 'grandparent', 'other_family');
const familyFriendOrNeighbour = any(family, is('who', 'friend', 'neighbour'));

/** Source: rules A1.1. Emotional support counts (Care Act 2014 s10(11)); no number of hours is needed. */
const givesHelp = has(
  'what_you_do',
  'personal_care',
  'meals_shopping_home',
  'medicines_appointments',
  'money_letters',
  'getting_about',
  'company_keeping_an_eye',
  'night_time',
  'something_else',
);

/** Source: rules A1.3. Addiction is missing from the 2022 draft's wording but in every local page, so it is in. */
const becauseOfNeed = any(
  caredForHasAMentalIllness,
  has(
    'reason',
    'age_or_frailty',
    'physical_illness',
    'physical_disability',
    'sensory',
    'dementia',
    'learning_disability',
    'autism',
    'drugs_or_alcohol',
    'end_of_life',
    'other',
  ),
);

const helpThatCounts = all(familyFriendOrNeighbour, givesHelp, becauseOfNeed);

const paidOrVolunteering = is('job', 'job', 'volunteering');

/**
 * Source: rules B1, B2 and B4. A contract or organised volunteering takes somebody out only if they are not family
 * and do not also help outside it. Benefits are not pay (B3), so we ask "is it your job?", never "are you paid?".
 */
const onlyAsWork = all(not(plainly(family)), paidOrVolunteering, is('also_outside_job', 'no'));

/** Source: rules B5: the help would count if it were not work. */
export const paidOrVolunteerOnly = all(not(plainly(not(helpThatCounts))), onlyAsWork);

/** Source: rules B6: foster and kinship carers are for a person to look at. */
const fostersOrKinship = plainly(is('who', 'foster_or_kinship_child'));

export const isCarer = decision('is_carer', {
  source:
    'Care Act 2014 s10(3), (9)–(11); Dorset carers strategy 2022–27 (draft), "Definitions"; rules A1, A2, A3 g, B',
  when: any(
    caringHasEnded,
    all(caringNowOrSoon, any(uncertain(fostersOrKinship), all(helpThatCounts, not(onlyAsWork)))),
  ),
});

/** Nobody has to be sure of being a carer before they are told where to turn when somebody is hurt. */
export const perhapsACarer = given(not(plainly(not(isCarer.when))));
