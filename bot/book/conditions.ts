/** Conditions that many rules share: named once, so that a rule reads as what it means. */
import type { Rule } from '../../dialogs/interview/rule.ts';
import { rulebookOf } from '../../dialogs/interview/script.ts';
import { supportWanted } from '../../dialogs/script/carer-support-dorset.ts';
import { complicated } from '../../dialogs/script/carers-case-worker.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';
import { paidOrVolunteerOnly, perhapsACarer } from '../../dialogs/script/is-carer.ts';
import {
  askingForSomeoneElse,
  bereaved,
  betweenAdults,
  caredFor,
  caredForHasAMentalIllness,
  carer,
  caringHasEnded,
  caringNowOrSoon,
  needsCareThemself,
  parentOrGuardian,
  spokenToAsAChild,
} from '../../dialogs/script/people.ts';
import { caredForIsInACareHomeOrHasNoHome, caredForLivesIn, eitherLivesIn } from '../../dialogs/script/places.ts';
import type { Council } from '../../dialogs/script/questions.ts';
import type { Names } from './names.ts';

export interface Condition {
  readonly id: string;
  /** What holds, as a clause. */
  readonly name: string;
  readonly when: Rule;
}

const PEOPLE: readonly Condition[] = [
  { id: 'cares_now_or_soon', name: 'they care now, or will soon', when: caringNowOrSoon },
  { id: 'caring_has_ended', name: 'their caring has ended', when: caringHasEnded },
  { id: 'asks_for_another', name: 'they ask for a carer they know', when: askingForSomeoneElse },
  { id: 'perhaps_a_carer', name: 'they may be a carer', when: perhapsACarer },
  { id: 'support_wanted', name: 'they are a carer, or ask for one', when: supportWanted },
  { id: 'only_as_work', name: 'they help only as work or as a volunteer', when: paidOrVolunteerOnly },
  { id: 'needs_care_themself', name: 'they need care themself', when: needsCareThemself },
  { id: 'bereaved', name: 'the person they looked after has died', when: bereaved },
  { id: 'spoken_to_as_a_child', name: 'they are spoken to as a child', when: spokenToAsAChild },
  { id: 'carer_under_18', name: 'they are under 18', when: carer.isUnder18 },
  { id: 'carer_18_or_over', name: 'they are 18 or over', when: carer.isAdult },
  { id: 'carer_16_or_over', name: 'they are 16 or over', when: carer.is16OrOver },
  { id: 'person_under_18', name: 'the person is under 18', when: caredFor.isUnder18 },
  { id: 'person_18_or_over', name: 'the person is 18 or over', when: caredFor.isAdult },
  { id: 'between_adults', name: 'neither of the two is plainly a child', when: betweenAdults },
  { id: 'parent_or_guardian', name: 'they are the parent or guardian', when: parentOrGuardian },
  { id: 'mental_illness', name: 'the person has a mental illness', when: caredForHasAMentalIllness },
  { id: 'complicated', name: 'things are complicated', when: complicated },
  {
    id: 'care_home_or_no_home',
    name: 'the person is in a care home or has no fixed home',
    when: caredForIsInACareHomeOrHasNoHome,
  },
];

/** Where the two people live, for every set of councils that a rule asks about. */
function places(names: Names): readonly Condition[] {
  const lists = rulebookOf(carersScript).clauses.flatMap(({ rule }) =>
    rule.op === 'answer' && rule.question === 'their_area' ? [rule.options as [Council, ...Council[]]] : [],
  );
  return lists.flatMap((councils) => {
    const id = councils.join('_');
    const where = names.options('their_area', councils);
    return [
      { id: `person_in_${id}`, name: `the person’s home: ${where}`, when: caredForLivesIn(...councils) },
      { id: `either_in_${id}`, name: `the home of one of the two: ${where}`, when: eitherLivesIn(...councils) },
    ];
  });
}

export const conditions = (names: Names): readonly Condition[] => [...PEOPLE, ...places(names)];
