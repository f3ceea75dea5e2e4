/** The ways in which a conversation can end. Each list has exactly one that holds. Source: script, "Decisions". */
import { all, not, plainly } from '../interview/rule.ts';
import { firstThatHolds } from '../interview/script.ts';
import { supportWanted } from './carer-support-dorset.ts';
import { isCarer, paidOrVolunteerOnly } from './is-carer.ts';
import {
  askingForSomeoneElse,
  bereaved,
  caredFor,
  caringHasEnded,
  needsCareThemself,
  parentOrGuardian,
  spokenToAsAChild,
} from './people.ts';
import { caredForIsInACareHomeOrHasNoHome, caredForLivesIn, carerLivesIn, ELSEWHERE } from './places.ts';
import { is, unanswered } from './questions.ts';

/** Whatever somebody wants to know, these come first: help of the kind they ask about is not for them to ask for. */
export const asksForAnother = [{ id: 'for_someone_else', when: askingForSomeoneElse }] as const;
export const caringIsOver = [
  { id: 'bereaved', when: bereaved },
  { id: 'former_carer', when: caringHasEnded },
] as const;
export const isNoCarer = [
  { id: 'needs_care_themself', when: needsCareThemself },
  { id: 'paid_or_volunteer_only', when: all(not(isCarer.when), paidOrVolunteerOnly) },
  { id: 'not_now', when: not(isCarer.when) },
] as const;
/** A person has to look at it (rules B6). */
export const fostersOrKinship = { id: 'foster_or_kinship', when: is('who', 'foster_or_kinship_child') } as const;

/** What kind of answer it is. */
export const kindOutcomes = firstThatHolds(
  [
    ...asksForAnother,
    ...caringIsOver,
    ...isNoCarer,
    { id: 'young_carer', when: spokenToAsAChild },
    fostersOrKinship,
    { id: 'maybe', when: not(plainly(isCarer.when)) },
    { id: 'parent_carer', when: all(caredFor.isUnder18, parentOrGuardian) },
    { id: 'future_carer', when: is('caring_status', 'soon') },
  ],
  'carer',
);

/** What where the two people live means for whom to ask. */
export const areaOutcomes = firstThatHolds(
  [
    { id: 'no_area_needed', when: all(not(supportWanted), not(needsCareThemself)) },
    { id: 'area_unknown', when: unanswered('your_area') },
    { id: 'care_home_or_no_fixed_home', when: caredForIsInACareHomeOrHasNoHome },
    { id: 'carer_elsewhere', when: all(carerLivesIn(...ELSEWHERE), caredForLivesIn('dorset')) },
    { id: 'another_nation', when: carerLivesIn('wales_scotland_ni') },
    { id: 'outside_dorset', when: carerLivesIn(...ELSEWHERE) },
    { id: 'cared_for_elsewhere', when: caredForLivesIn(...ELSEWHERE) },
  ],
  'in_dorset',
);

export type KindOutcomeId = (typeof kindOutcomes)[number]['id'];
export type AreaOutcomeId = (typeof areaOutcomes)[number]['id'];
