import { all, given, not, offered } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { isCarer } from './is-carer.ts';
import { caredFor, caredForHasAMentalIllness, carer, caringNowOrSoon } from './people.ts';
import { carerLivesIn } from './places.ts';
import { type ServiceId, signpost } from './services.ts';
import { cites } from './sources.ts';

const RETHINK: ServiceId = 'rethink';

const adultInDorsetForAnAdultWithAMentalIllness = all(
  caringNowOrSoon,
  given(isCarer.when),
  carer.isAdult,
  caredFor.isAdult,
  caredForHasAMentalIllness,
  carerLivesIn('dorset'),
);

/** Adults in the Dorset Council area who look after an adult with a mental illness, wherever that adult lives. */
export const rethink = decision('rethink', {
  source: cites('G2 G3', { dorset_strategy_2022: '"Rethink – Dorset Carers Service"' }),
  when: all(offered(RETHINK), adultInDorsetForAnAdultWithAMentalIllness),
});

/** While Rethink is switched off, Carer Support Dorset knows who helps instead (rules G2 a). */
export const mentalIllnessSupport = decision('mental_illness_support', {
  source: cites('G2', { dorset_strategy_2022: '"Rethink – Dorset Carers Service"' }),
  when: all(not(offered(RETHINK)), adultInDorsetForAnAdultWithAMentalIllness),
});

export const rethinkSignposts = [signpost(RETHINK, rethink, rethink.when)];
