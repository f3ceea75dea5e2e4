/** Which advice to get about money, and the card for carers. No sums: they change every April (rules O2). */
import { all, any, given, not, plainly, uncertain } from '../interview/rule.ts';
import { decision, firstThatHolds } from '../interview/script.ts';
import { supportWanted } from './carer-support-dorset.ts';
import { careForYourselfSignposts } from './councils.ts';
import { isCarer } from './is-carer.ts';
import { asksForAnother, isNoCarer } from './outcomes.ts';
import { askingForSomeoneElse, carer, caringHasEnded, caringNowOrSoon, spokenToAsAChild } from './people.ts';
import { caredForLivesIn, carerLivesIn, eitherLivesIn } from './places.ts';
import { is } from './questions.ts';
import { signpost } from './services.ts';
import { cites } from './sources.ts';
import { youngCarerSignposts } from './young-carer.ts';

const aPersonHasToLook = uncertain(all());

export const moneyAdvice = decision('money_advice', {
  source: cites('O1 O2 O3 O4 O6', { dorset_strategy_2022: ['"Terminology"', '"Carer Support Dorset"'] }),
  when: supportWanted,
});

const caring = all(given(isCarer.when), caringNowOrSoon, carer.is16OrOver);
const for35Hours = all(caring, is('hours', '35_or_more'));
const for20Hours = all(caring, is('hours', '20_to_34'));

/** Study, earnings and Scotland have rules of their own, which only advice can settle (rules O1). */
export const carersAllowance = decision('carers_allowance', {
  source: cites('O1 O2 O3 O4', { project_rules: '"Money benefits"' }),
  when: all(
    for35Hours,
    any(all(is('studying', 'no'), is('working', 'no'), not(carerLivesIn('wales_scotland_ni'))), aPersonHasToLook),
  ),
});

/** For the years before State Pension (rules O5). */
export const carersCredit = decision('carers_credit', {
  source: cites('O5', { project_rules: '"Money benefits"' }),
  when: all(for20Hours, any(not(is('your_age', '65_or_over')), aPersonHasToLook)),
});

/** For carers on the register; the card's own page names both councils (rules N1 to N3, conflicts 38). */
export const carersCard = decision('carers_card', {
  source: cites('N1 N2 N3 N4 N6', { dorset_strategy_2022: '"Carers Cards"' }),
  when: all(
    supportWanted,
    any(carerLivesIn('dorset', 'bcp'), caredForLivesIn('dorset')),
    any(not(caringHasEnded), aPersonHasToLook),
  ),
});

export const moneyOutcomes = firstThatHolds(
  [
    ...asksForAnother,
    ...isNoCarer,
    { id: 'money_under_16', when: not(carer.is16OrOver) },
    { id: 'money_after_caring', when: caringHasEnded },
    { id: 'money_carers_allowance', when: for35Hours },
    { id: 'money_carers_credit', when: for20Hours },
  ],
  'money_other_help',
);

/** Those under 16 cannot claim; somebody else can get advice whatever their age. */
const mayClaim = all(supportWanted, any(askingForSomeoneElse, not(plainly(not(carer.is16OrOver)))));

export const moneySignposts = [
  signpost('carer_support_dorset', moneyAdvice, all(supportWanted, eitherLivesIn('dorset'))),
  ...youngCarerSignposts.filter(({ service }) => service === 'childline'),
  signpost('citizens_advice', moneyAdvice, mayClaim),
  signpost('carers_allowance', carersAllowance, carersAllowance.when),
  signpost('bcp_carer_support', moneyAdvice, all(supportWanted, plainly(carerLivesIn('bcp')))),
  signpost('carers_uk', moneyAdvice, all(mayClaim, not(spokenToAsAChild))),
  signpost('dorset_carers_card', carersCard, carersCard.when),
  ...careForYourselfSignposts,
];
