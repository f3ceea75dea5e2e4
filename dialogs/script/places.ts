/** Where the carer lives, and where the person they look after lives. Source: rules F1, F2. */
import { all, any, not, plainly, type Rule } from '../interview/rule.ts';
import { betweenAdults, caringNowOrSoon, needsCareThemself } from './people.ts';
import { type Council, is } from './questions.ts';

type Councils = [Council, ...Council[]];

export const carerLivesIn = (...councils: Councils): Rule => is('your_area', ...councils);

const livesWithCarer = plainly(is('lives_with_you', 'yes'));

/** Source: rules F4. Between adults two councils may matter; for a child only the carer's own does. */
const theirHomeMatters = all(caringNowOrSoon, not(needsCareThemself), betweenAdults);

export const caredForLivesIn = (...councils: Councils): Rule =>
  all(
    theirHomeMatters,
    any(all(livesWithCarer, carerLivesIn(...councils)), all(not(livesWithCarer), is('their_area', ...councils))),
  );

/** Source: rules F5: an out-of-area care home, a hospital or no fixed home is for a person to look at. */
export const caredForIsInACareHomeOrHasNoHome = all(
  theirHomeMatters,
  not(livesWithCarer),
  is('their_area', 'care_home_or_no_fixed_home'),
);

export const eitherLivesIn = (...councils: Councils): Rule =>
  any(carerLivesIn(...councils), caredForLivesIn(...councils));

export const ELSEWHERE: Councils = [
  'bcp',
  'somerset',
  'hampshire',
  'devon',
  'wiltshire',
  'rest_of_england',
  'wales_scotland_ni',
];
export const ENGLAND: Councils = ['dorset', 'bcp', 'somerset', 'hampshire', 'devon', 'wiltshire', 'rest_of_england'];
