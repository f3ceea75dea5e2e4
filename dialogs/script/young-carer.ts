import { all, any, given } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { isCarer, perhapsACarer } from './is-carer.ts';
import { carer, needsCareThemself, spokenToAsAChild } from './people.ts';
import { carerLivesIn } from './places.ts';
import { signpost } from './services.ts';
import { cites } from './sources.ts';

/** Under 18, whoever they look after. The carer's own area decides, and no details are handed over (rules P4). */
export const youngCarerRoute = decision('young_carer_route', {
  source: cites('G6 F4 H9', { children_act_1989: 'section 17ZA', dorset_strategy_2022: 'Appendix B' }),
  when: all(given(isCarer.when), carer.isUnder18),
});

/** Somebody who gives no age is spoken to as an adult, and sent to the services for adults. */
const plainlyYoung = all(youngCarerRoute.when, spokenToAsAChild);

export const youngCarerSignposts = [
  signpost('dorset_family_support', youngCarerRoute, all(plainlyYoung, carerLivesIn('dorset'))),
  signpost('bcp_childrens_services', youngCarerRoute, all(plainlyYoung, carerLivesIn('bcp'))),
  // A child who needs care, or whose caring has ended, has somebody to talk to as well.
  signpost('childline', youngCarerRoute, all(any(perhapsACarer, needsCareThemself), spokenToAsAChild)),
];
