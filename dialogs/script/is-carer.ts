import { all, any, given, not, plainly, uncertain } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { caredForHasAMentalIllness, caringHasEnded, caringNowOrSoon } from './people.ts';
import { counts, is } from './questions.ts';
import { cites } from './sources.ts';

/** Source: rules A1.2. Neighbours are in the national definition; step-parents and in-laws count as family. */
const everybodyElse = {
  parent: true,
  partner: true,
  child: true,
  brother_or_sister: true,
  grandparent: true,
  other_family: true,
  // For a person to look at: see below.
  foster_or_kinship_child: false,
  i_need_care_myself: false,
  nobody: false,
};
const family = counts('who', { ...everybodyElse, friend: false, neighbour: false });
const familyFriendOrNeighbour = counts('who', { ...everybodyElse, friend: true, neighbour: true });

/** Source: rules A1.1. Emotional support counts (Care Act 2014 s10(11)); no number of hours is needed. */
const givesHelp = counts('what_you_do', {
  personal_care: true,
  meals_shopping_home: true,
  medicines_appointments: true,
  money_letters: true,
  getting_about: true,
  company_keeping_an_eye: true,
  night_time: true,
  something_else: true,
  none: false,
});

/** Source: rules A1.3. Addiction is missing from the 2022 draft's wording but in every local page, so it is in. */
const becauseOfNeed = any(
  caredForHasAMentalIllness,
  counts('reason', {
    age_or_frailty: true,
    physical_illness: true,
    physical_disability: true,
    sensory: true,
    dementia: true,
    mental_illness: true,
    learning_disability: true,
    autism: true,
    drugs_or_alcohol: true,
    end_of_life: true,
    other: true,
    no_reason: false,
  }),
);

const helpThatCounts = all(familyFriendOrNeighbour, givesHelp, becauseOfNeed);

const paidOrVolunteering = counts('job', { job: true, volunteering: true, no: false });

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
  source: cites('A1 A2 A3 A4 B1 B2 B3 B4 B5 B6', {
    care_act_2014: ['section 10(3)', 'section 10(9) to (11)'],
    dorset_strategy_2022: ['"Definitions"', '"Terminology"'],
  }),
  when: any(
    caringHasEnded,
    all(caringNowOrSoon, any(uncertain(fostersOrKinship), all(helpThatCounts, not(onlyAsWork)))),
  ),
});

/** Nobody has to be sure of being a carer before they are told where to turn when somebody is hurt. */
export const perhapsACarer = given(not(plainly(not(isCarer.when))));
