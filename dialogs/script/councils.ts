/** Which council's local support, and whose assessment. Source: rules F, conflicts 38. */
import { all, any, given, not, plainly, type Rule, uncertain } from '../interview/rule.ts';
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
import { cites } from './sources.ts';

const assessmentBetweenAdults = all(given(isCarer.when), caringNowOrSoon, betweenAdults);
const assessmentOfAFamily = all(given(isCarer.when), caringNowOrSoon, not(betweenAdults));

export const councilSupport = decision('council_support', {
  source: cites('F1 F2 F4', { dorset_strategy_2022: '"Cross Border Protocol"' }),
  when: all(supportWanted, carerLivesIn('dorset', ...ELSEWHERE)),
});

/** The duty to meet a carer's needs is on the council where the adult lives; for a child, on the carer's own. */
export const councilAssessment = decision('council_assessment', {
  source: cites('F2 F4 F5', { care_act_2014: 'section 20(1)(a)', children_act_1989: ['section 17ZA', 'section 17ZD'] }),
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
  source: cites('F2 F6', { dorset_strategy_2022: '"Cross Border Protocol"' }),
  when: all(supportWanted, eitherLivesIn(...ELSEWHERE)),
});

/** Somebody who needs care themself goes to the front door of their own council. Source: script, "Decisions". */
export const careForYourself = decision('care_for_yourself', {
  source: cites('R3', { care_act_2014: 'section 9' }),
  when: all(caringNowOrSoon, needsCareThemself),
});

const adultNeedsCare = all(careForYourself.when, not(spokenToAsAChild));
const childNeedsCare = all(careForYourself.when, spokenToAsAChild);

/** Where the carer's area is not known, both neighbours' front doors and the way to any other are given. */
const areaUnknown = all(supportWanted, uncertain(plainly(unanswered('your_area'))));

/** A council where a carers' service of its own is not known, or does not take in somebody who lives elsewhere. */
const withoutServiceOfTheirOwn = (livesIn: typeof eitherLivesIn): Rule =>
  plainly(
    any(
      livesIn('rest_of_england', 'wales_scotland_ni'),
      ...(livesIn === eitherLivesIn ? [caredForLivesIn('somerset', 'hampshire', 'devon', 'wiltshire')] : []),
    ),
  );

/** The carers' services of other areas, by where the carer lives, or by where either of the two does. */
export const otherAreaSignpostsWhere = (livesIn: typeof eitherLivesIn) => {
  const where = (...councils: Parameters<typeof eitherLivesIn>) => all(supportWanted, plainly(livesIn(...councils)));
  return [
    signpost('bcp_carer_support', otherAreaRoute, any(where('bcp'), areaUnknown)),
    signpost('somerset_carers', otherAreaRoute, where('somerset')),
    // For carers over 18 of adults (hants.gov.uk, May 2024).
    signpost('hampshire_carers', otherAreaRoute, all(where('hampshire'), any(askingForSomeoneElse, betweenAdults))),
    signpost('devon_carers', otherAreaRoute, where('devon')),
    signpost('wiltshire_carers', otherAreaRoute, where('wiltshire')),
    signpost(
      'find_local_council',
      otherAreaRoute,
      any(
        all(supportWanted, withoutServiceOfTheirOwn(livesIn)),
        all(where('hampshire'), not(any(askingForSomeoneElse, betweenAdults))),
        areaUnknown,
      ),
    ),
    signpost('carers_uk', otherAreaRoute, where('rest_of_england', 'wales_scotland_ni')),
    signpost('citizens_advice', otherAreaRoute, all(supportWanted, plainly(carerLivesIn('rest_of_england')))),
  ];
};

export const otherAreaSignposts = otherAreaSignpostsWhere(eitherLivesIn);

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
