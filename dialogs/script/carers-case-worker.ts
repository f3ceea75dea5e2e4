import { all, any, given, not } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { isCarer } from './is-carer.ts';
import { bereaved, betweenAdults, caringNowOrSoon, spokenToAsAChild, wouldRatherNotSay } from './people.ts';
import { carerLivesIn, eitherLivesIn } from './places.ts';
import { counts } from './questions.ts';
import { signpost } from './services.ts';
import { cites } from './sources.ts';

/** Source: rules G4.1 to G4.3. */
export const complicated = any(
  counts('situation', {
    someone_hurt_frightened_or_used: true,
    we_want_different_things: true,
    i_need_someone_just_for_me: true,
    they_refuse_help: false,
    none: false,
    rather_not_say: false,
  }),
  wouldRatherNotSay,
);

/** Source: rules G4.4: they pay for their own care and nobody from the council is involved. */
const paysPrivatelyWithNobodyInvolved = counts('has_worker', {
  no_they_pay_for_their_own_care: true,
  no: false,
  yes: false,
});

/** One-to-one council support where things are complicated, and for a short time after a death. */
export const carersCaseWorker = decision('carers_case_worker', {
  source: cites('G4 G5', { dorset_strategy_2022: '"Dorset Council, Carers Case Worker role"' }),
  when: all(
    given(isCarer.when),
    not(spokenToAsAChild),
    any(
      all(bereaved, carerLivesIn('dorset')),
      all(caringNowOrSoon, betweenAdults, any(complicated, paysPrivatelyWithNobodyInvolved), eitherLivesIn('dorset')),
    ),
  ),
});

export const carersCaseWorkerSignposts = [signpost('carers_case_worker', carersCaseWorker, carersCaseWorker.when)];
