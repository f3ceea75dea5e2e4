/**
 * Who the two people are: the carer, and the person they look after.
 *
 * "Plainly" is used where a person who would rather not say should be treated as most people are: somebody who
 * gives no age is spoken to as an adult, for instance, and somebody not sure of "now or soon" as caring now.
 */
import { all, any, given, not, plainly, uncertain } from '../interview/rule.ts';
import { counts, has, is, unanswered } from './questions.ts';

export const askingForSomeoneElse = plainly(is('caring_status', 'asking_for_someone_else'));
export const caringHasEnded = plainly(is('caring_status', 'ended'));
export const caringNowOrSoon = given(not(any(askingForSomeoneElse, caringHasEnded)));

/** Source: rules G8, A3 g. */
export const bereaved = all(caringHasEnded, is('person_died', 'yes'));

export const needsCareThemself = all(caringNowOrSoon, plainly(is('who', 'i_need_care_myself')));

const under18 = counts('your_age', {
  under_13: true,
  '13_15': true,
  '16_17': true,
  '18_25': false,
  '26_64': false,
  '65_or_over': false,
});

const under16 = is('your_age', 'under_13', '13_15');

export const carer = {
  /** The age from which Carer's Allowance can be claimed (rules O1). */
  is16OrOver: not(under16),
  /** Under 18 is the law's line for a young carer (Children Act 1989 s17ZA), whatever "16 to 25" some pages say. */
  isUnder18: under18,
  isAdult: not(under18),
};

export const spokenToAsAChild = plainly(carer.isUnder18);

const relativeWhoIsAnAdult = is('who', 'parent', 'grandparent', 'partner');

const theyAreUnder18 = all(
  not(relativeWhoIsAnAdult),
  counts('their_age', { under_14: true, '14_15': true, '16_17': true, '18_or_over': false }),
);

export const caredFor = { isUnder18: theyAreUnder18, isAdult: not(theyAreUnder18) };

/** The law for adults is the one to look at: neither of the two is plainly a child. */
export const betweenAdults = given(not(any(spokenToAsAChild, all(caringNowOrSoon, plainly(caredFor.isUnder18)))));

/**
 * The person looked after has a mental illness. A diagnosis is not needed, and being under a mental health team settles
 * it for somebody not sure of the reason. Source: rules G2 d, script.
 */
export const caredForHasAMentalIllness = any(
  has('reason', 'mental_illness'),
  all(plainly(unanswered('reason')), is('mental_health_team', 'yes')),
);

/** Source: rules A3 c: the right of a parent carer belongs to whoever has parental responsibility. */
export const parentOrGuardian = any(is('who', 'child'), is('parental_responsibility', 'yes'));

/** Not to say how things are at home is no answer: it rules nothing out. */
export const wouldRatherNotSay = uncertain(has('situation', 'rather_not_say'));
