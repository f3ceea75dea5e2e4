/**
 * What may be asked, in the order in which it is asked. Which of these a person meets follows from the rules:
 * a question is asked only when its answer can still change something that they want to know.
 */
import { anyOf, oneOf, place, yesNo } from '../interview/question.ts';
import { rulesOver } from '../interview/rule.ts';

const councils = [
  'dorset',
  'bcp',
  'somerset',
  'hampshire',
  'devon',
  'wiltshire',
  'rest_of_england',
  'wales_scotland_ni',
] as const;

export const questions = {
  caring_status: oneOf('now', 'soon', 'ended', 'asking_for_someone_else'),
  who: oneOf(
    'parent',
    'partner',
    'child',
    'brother_or_sister',
    'grandparent',
    'other_family',
    'foster_or_kinship_child',
    'friend',
    'neighbour',
    'i_need_care_myself',
    'nobody',
  ),
  your_age: oneOf('under_13', '13_15', '16_17', '18_25', '26_64', '65_or_over'),
  what_you_do: anyOf(
    [
      'personal_care',
      'meals_shopping_home',
      'medicines_appointments',
      'money_letters',
      'getting_about',
      'company_keeping_an_eye',
      'night_time',
      'something_else',
      'none',
    ],
    { alone: ['none'] },
  ),
  reason: anyOf(
    [
      'age_or_frailty',
      'physical_illness',
      'physical_disability',
      'sensory',
      'dementia',
      'mental_illness',
      'learning_disability',
      'autism',
      'drugs_or_alcohol',
      'end_of_life',
      'other',
      'no_reason',
    ],
    { alone: ['no_reason'] },
  ),
  job: oneOf('no', 'job', 'volunteering'),
  also_outside_job: yesNo(),
  their_age: oneOf('under_14', '14_15', '16_17', '18_or_over'),
  parental_responsibility: yesNo(),
  person_died: yesNo(),
  your_area: place(...councils),
  lives_with_you: yesNo(),
  their_area: place(...councils, 'care_home_or_no_fixed_home'),
  situation: anyOf(
    [
      'someone_hurt_frightened_or_used',
      'we_want_different_things',
      'i_need_someone_just_for_me',
      'they_refuse_help',
      'none',
      'rather_not_say',
    ],
    { alone: ['none', 'rather_not_say'] },
  ),
  mental_health_team: yesNo(),
  has_worker: oneOf('yes', 'no', 'no_they_pay_for_their_own_care'),
  had_assessment: yesNo(),
  accepts_other_care: yesNo(),
  hours: oneOf('under_20', '20_to_34', '35_or_more'),
  working: yesNo(),
  studying: yesNo(),
  necessary_care: yesNo(),
  health_affected: yesNo(),
  outcomes_affected: anyOf(
    [
      'caring_for_a_child',
      'caring_for_others',
      'keeping_home',
      'eating_well',
      'relationships',
      'work_and_learning',
      'getting_out_and_services',
      'free_time',
      'none',
    ],
    { alone: ['none'] },
  ),
  wellbeing_affected: yesNo(),
};

export type QuestionId = keyof typeof questions;
export type Council = (typeof councils)[number];

export const { is, has, counts, unanswered } = rulesOver(questions);
