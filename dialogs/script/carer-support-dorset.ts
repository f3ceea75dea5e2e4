import { all, any, given } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { isCarer } from './is-carer.ts';
import { askingForSomeoneElse } from './people.ts';
import { eitherLivesIn } from './places.ts';
import { signpost } from './services.ts';
import { cites } from './sources.ts';

/** Support for carers is wanted: by a carer, or by somebody asking for one (rules G13). */
export const supportWanted = given(any(isCarer.when, askingForSomeoneElse));

/** The front door for any carer in the Dorset Council area, and for whoever looks after somebody there. */
export const carerSupportDorset = decision('carer_support_dorset', {
  source: cites('G1 F2', {
    dorset_strategy_2022: '"Carer Support Dorset, Commissioned Carers Lead Organisation"',
  }),
  when: all(supportWanted, eitherLivesIn('dorset')),
});

export const carerSupportDorsetSignposts = [
  signpost('carer_support_dorset', carerSupportDorset, carerSupportDorset.when),
];
