/** Kinds of carer (rules A3, C). Nothing is asked for their sake: each adds a sentence when it is already known. */
import { all, given, not } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { isCarer } from './is-carer.ts';
import { caredFor, carer, caringHasEnded, caringNowOrSoon, parentOrGuardian, spokenToAsAChild } from './people.ts';
import { has, is } from './questions.ts';
import { mentalIllnessSupport } from './rethink.ts';
import { cites } from './sources.ts';

const caring = all(given(isCarer.when), caringNowOrSoon);
const adult = all(caring, not(spokenToAsAChild));

export const kinds = [
  decision('kind_adult', {
    source: cites('A3', { care_act_2014: 'section 10(3)' }),
    when: all(caring, carer.isAdult, caredFor.isAdult),
  }),
  decision('kind_young', {
    source: cites('A3', { children_act_1989: 'section 17ZA' }),
    when: all(caring, carer.isUnder18),
  }),
  decision('kind_young_adult', {
    source: cites('C1 C2', { dorset_strategy_2022: '"Terminology"' }),
    when: all(caring, is('your_age', '16_17', '18_25')),
  }),
  decision('kind_parent_of_child', {
    source: cites('A3', { children_act_1989: 'section 17ZD' }),
    when: all(adult, parentOrGuardian, caredFor.isUnder18),
  }),
  decision('kind_parent_of_adult', {
    source: cites('A3', { dorset_strategy_2022: '"Parent carers of adult children"' }),
    when: all(adult, is('who', 'child'), is('their_age', '18_or_over')),
  }),
  decision('kind_sibling', {
    source: cites('C1', { dorset_strategy_2022: '"Terminology"' }),
    when: all(caring, is('who', 'brother_or_sister')),
  }),
  decision('kind_working', {
    source: cites('G10', { carers_leave_act_2023: 'section 1', dorset_strategy_2022: '"Working Carers"' }),
    when: all(adult, is('working', 'yes')),
  }),
  decision('kind_older', {
    source: cites('C1 G15', { dorset_strategy_2022: '"Adult Carer"' }),
    when: all(caring, is('your_age', '65_or_over')),
  }),
  decision('kind_bereaved_or_former', {
    source: cites('A3', { dorset_strategy_2022: '"Carer Support Dorset"' }),
    when: caringHasEnded,
  }),
  decision('kind_starting_soon', {
    source: cites('A2 G9', { care_act_2014: ['section 10(1)', 'section 10(3)'] }),
    when: all(caring, is('caring_status', 'soon')),
  }),
];

/** More that is worth saying when it is already known. */
export const remarks = [
  decision('preparing_for_adulthood', {
    source: cites('G7', { dorset_council_pages: '"Let\'s Talk SEND", February 2025' }),
    when: all(adult, caredFor.isUnder18, is('their_age', '14_15')),
  }),
  decision('moving_to_adult_services', {
    source: cites('A3 G7', { care_act_2014: 'section 60', dorset_council_pages: '"Let\'s Talk SEND", February 2025' }),
    when: all(adult, caredFor.isUnder18, is('their_age', '16_17')),
  }),
  decision('help_is_refused', {
    source: cites('H4', { dorset_strategy_2022: '"Barriers to achieving the vision"' }),
    when: all(adult, has('situation', 'they_refuse_help')),
  }),
  decision('pays_for_care', {
    source: cites('G12 H4', { dorset_strategy_2022: '"People who pay for their own care"' }),
    when: all(adult, is('has_worker', 'no_they_pay_for_their_own_care')),
  }),
  mentalIllnessSupport,
];
