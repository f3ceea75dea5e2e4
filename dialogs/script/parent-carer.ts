import { all, any, given, not, plainly, uncertain } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { isCarer } from './is-carer.ts';
import { caredFor, caringNowOrSoon, parentOrGuardian, spokenToAsAChild } from './people.ts';
import { carerLivesIn } from './places.ts';
import { is } from './questions.ts';
import { signpost } from './services.ts';
import { cites } from './sources.ts';

const aPersonDecides = uncertain(all());

/**
 * An adult who looks after a disabled child. Parents have a right of their own (s17ZD); for a grandparent or an
 * adult brother or sister older law may apply, so a person has to look (rules A3 d).
 */
export const parentCarerRoute = decision('parent_carer_route', {
  source: cites('A3 G7 H9', { children_act_1989: 'section 17ZD', dorset_strategy_2022: '"The Children\'s Act 1989"' }),
  when: all(
    given(isCarer.when),
    caringNowOrSoon,
    not(spokenToAsAChild),
    caredFor.isUnder18,
    any(parentOrGuardian, aPersonDecides),
  ),
});

/** A parent who would rather not give the child's age may still be helped there. */
const forAChild = all(parentCarerRoute.when, any(plainly(caredFor.isUnder18), plainly(is('who', 'child'))));

export const parentCarerSignposts = [
  signpost('dorset_family_support', parentCarerRoute, all(forAChild, carerLivesIn('dorset'))),
  signpost('bcp_childrens_services', parentCarerRoute, all(forAChild, carerLivesIn('bcp'))),
];
