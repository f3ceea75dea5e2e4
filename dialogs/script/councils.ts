/** Which council's local support, and whose assessment. Source: rules F, conflicts 38. */
import { all, any, given, not, plainly, uncertain } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { supportWanted } from './carer-support-dorset.ts';
import { isCarer } from './is-carer.ts';
import { askingForSomeoneElse, betweenAdults, caringNowOrSoon, needsCareThemself, spokenToAsAChild } from './people.ts';
import {
  caredForIsInACareHomeOrHasNoHome,
  caredForLivesIn,
  carerLivesIn,
  ELSEWHERE,
  ENGLAND,
  eitherLivesIn,
} from './places.ts';
import { unanswered } from './questions.ts';
import { signpost } from './services.ts';

const assessmentBetweenAdults = all(given(isCarer.when), caringNowOrSoon, betweenAdults);
const assessmentOfAFamily = all(given(isCarer.when), caringNowOrSoon, not(betweenAdults));

export const councilSupport = decision('council_support', {
  source: 'Dorset carers strategy 2022–27 (draft), "Cross Border Protocol"; rules F1, F2, F4',
  when: all(supportWanted, carerLivesIn('dorset', ...ELSEWHERE)),
});

/** The duty to meet a carer's needs is on the council where the adult lives; for a child, on the carer's own. */
export const councilAssessment = decision('council_assessment', {
  source: 'Care Act 2014 s20(1)(a); Children Act 1989 ss17ZA, 17ZD; rules F2, F4, F5',
  when: any(
    all(
      assessmentBetweenAdults,
      any(
        caredForLivesIn(...ENGLAND),
        uncertain(caredForLivesIn('wales_scotland_ni')),
        uncertain(caredForIsInACareHomeOrHasNoHome),
      ),
    ),
    all(assessmentOfAFamily, any(carerLivesIn(...ENGLAND), uncertain(carerLivesIn('wales_scotland_ni')))),
  ),
});

export const otherAreaRoute = decision('other_area_route', {
  source: 'Dorset carers strategy 2022–27 (draft), "Cross Border Protocol"; rules F2, F6',
  when: all(supportWanted, eitherLivesIn(...ELSEWHERE)),
});

/** Somebody who needs care themself goes to the front door of their own council. Source: script, "Decisions". */
export const careForYourself = decision('care_for_yourself', {
  source: 'Care Act 2014 s9; script, outcome "person who needs care themself"',
  when: all(caringNowOrSoon, needsCareThemself),
});

const adultNeedsCare = all(careForYourself.when, not(spokenToAsAChild));
const childNeedsCare = all(careForYourself.when, spokenToAsAChild);

const eitherPlainlyLivesIn = (...councils: Parameters<typeof eitherLivesIn>) => plainly(eitherLivesIn(...councils));

/** Where the carer's area is not known, both neighbours' front doors and the way to any other are given. */
const areaUnknown = all(supportWanted, uncertain(plainly(unanswered('your_area'))));

/** A council where a carers' service of its own is not known, or does not take in somebody who lives elsewhere. */
const withoutServiceOfTheirOwn = plainly(
  any(
    eitherLivesIn('rest_of_england', 'wales_scotland_ni'),
    caredForLivesIn('somerset', 'hampshire', 'devon', 'wiltshire'),
  ),
);

export const otherAreaSignposts = [
  signpost('bcp_carer_support', otherAreaRoute, any(all(supportWanted, eitherPlainlyLivesIn('bcp')), areaUnknown)),
  signpost('somerset_carers', otherAreaRoute, all(supportWanted, eitherPlainlyLivesIn('somerset'))),
  // For carers over 18 of adults (hants.gov.uk, May 2024).
  signpost(
    'hampshire_carers',
    otherAreaRoute,
    all(supportWanted, any(askingForSomeoneElse, betweenAdults), eitherPlainlyLivesIn('hampshire')),
  ),
  signpost('devon_carers', otherAreaRoute, all(supportWanted, eitherPlainlyLivesIn('devon'))),
  signpost('wiltshire_carers', otherAreaRoute, all(supportWanted, eitherPlainlyLivesIn('wiltshire'))),
  signpost('find_local_council', otherAreaRoute, any(all(supportWanted, withoutServiceOfTheirOwn), areaUnknown)),
  signpost(
    'carers_uk',
    otherAreaRoute,
    all(supportWanted, eitherPlainlyLivesIn('rest_of_england', 'wales_scotland_ni')),
  ),
  signpost('citizens_advice', otherAreaRoute, all(supportWanted, plainly(carerLivesIn('rest_of_england')))),
];

/** The council whose adult social care looks into it, also where the person is in a care home out of the area. */
const assessedBy = (council: 'dorset' | 'bcp') =>
  all(
    assessmentBetweenAdults,
    plainly(any(caredForLivesIn(council), all(carerLivesIn(council), caredForIsInACareHomeOrHasNoHome))),
  );

export const assessmentSignposts = [
  signpost('dorset_adult_social_care', councilAssessment, assessedBy('dorset')),
  signpost('bcp_adult_social_care', councilAssessment, assessedBy('bcp')),
  signpost(
    'find_local_council',
    councilAssessment,
    any(
      all(assessmentBetweenAdults, plainly(caredForIsInACareHomeOrHasNoHome)),
      all(assessmentOfAFamily, plainly(carerLivesIn('somerset', 'hampshire', 'devon', 'wiltshire'))),
    ),
  ),
];

export const careForYourselfSignposts = [
  signpost('dorset_adult_social_care', careForYourself, all(adultNeedsCare, carerLivesIn('dorset'))),
  signpost('bcp_adult_social_care', careForYourself, all(adultNeedsCare, carerLivesIn('bcp'))),
  signpost('dorset_family_support', careForYourself, all(childNeedsCare, carerLivesIn('dorset'))),
  signpost('bcp_childrens_services', careForYourself, all(childNeedsCare, carerLivesIn('bcp'))),
  signpost(
    'find_local_council',
    careForYourself,
    all(careForYourself.when, not(plainly(carerLivesIn('dorset', 'bcp')))),
  ),
];
