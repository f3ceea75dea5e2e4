/** Kinds of carer (rules A3, C). Nothing is asked for their sake: each adds a sentence when it is already known. */
import { all, given, not } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { isCarer } from './is-carer.ts';
import { caredFor, carer, caringHasEnded, caringNowOrSoon, parentOrGuardian, spokenToAsAChild } from './people.ts';
import { has, is } from './questions.ts';
import { mentalIllnessSupport } from './rethink.ts';

const caring = all(given(isCarer.when), caringNowOrSoon);
const adult = all(caring, not(spokenToAsAChild));

export const kinds = [
  decision('kind_adult', {
    source: 'Care Act 2014 s10(3); rules A3 a',
    when: all(caring, carer.isAdult, caredFor.isAdult),
  }),
  decision('kind_young', { source: 'Children Act 1989 s17ZA; rules A3 b', when: all(caring, carer.isUnder18) }),
  decision('kind_young_adult', { source: 'rules C1, C2', when: all(caring, is('your_age', '16_17', '18_25')) }),
  decision('kind_parent_of_child', {
    source: 'Children Act 1989 s17ZD; rules A3 c',
    when: all(adult, parentOrGuardian, caredFor.isUnder18),
  }),
  decision('kind_parent_of_adult', {
    source: 'Dorset carers strategy 2022–27 (draft), "Parent carers of adult children"; rules A3 e',
    when: all(adult, is('who', 'child'), is('their_age', '18_or_over')),
  }),
  decision('kind_sibling', {
    source: 'rules C1: a sibling of any age',
    when: all(caring, is('who', 'brother_or_sister')),
  }),
  decision('kind_working', {
    source: 'Carer\'s Leave Act 2023; Dorset carers strategy 2022–27 (draft), "Working Carers"; rules G10',
    when: all(adult, is('working', 'yes')),
  }),
  decision('kind_older', {
    source: 'Dorset carers strategy 2022–27 (draft), "Adult Carer"; rules C1, G15',
    when: all(caring, is('your_age', '65_or_over')),
  }),
  decision('kind_bereaved_or_former', { source: 'rules A3 g', when: caringHasEnded }),
  decision('kind_starting_soon', {
    source: 'Care Act 2014 s10(1), (3); rules A2, G9',
    when: all(caring, is('caring_status', 'soon')),
  }),
];

/** More that is worth saying when it is already known. */
export const remarks = [
  decision('preparing_for_adulthood', {
    source: 'Dorset Council, "Let\'s Talk SEND", February 2025; rules G7',
    when: all(adult, caredFor.isUnder18, is('their_age', '14_15')),
  }),
  decision('moving_to_adult_services', {
    source: 'Care Act 2014 s60; Dorset Council, "Let\'s Talk SEND", February 2025; rules A3 f, G7',
    when: all(adult, caredFor.isUnder18, is('their_age', '16_17')),
  }),
  decision('help_is_refused', {
    source: 'Dorset carers strategy 2022–27 (draft), "Barriers"; rules H4',
    when: all(adult, has('situation', 'they_refuse_help')),
  }),
  mentalIllnessSupport,
];
