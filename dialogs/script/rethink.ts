import { all, any, given, offered, plainly } from '../interview/rule.ts';
import { decision } from '../interview/script.ts';
import { isCarer } from './is-carer.ts';
import { caredFor, carer, caringNowOrSoon } from './people.ts';
import { carerLivesIn } from './places.ts';
import { has, is, unanswered } from './questions.ts';
import { type ServiceId, signpost } from './services.ts';

const RETHINK: ServiceId = 'rethink';

/** A diagnosis is not needed. Being under a mental health team settles it for somebody not sure of the reason. */
const mentalIllness = any(
  has('reason', 'mental_illness'),
  all(plainly(unanswered('reason')), is('mental_health_team', 'yes')),
);

/** Adults in the Dorset Council area who look after an adult with a mental illness, wherever that adult lives. */
export const rethink = decision('rethink', {
  source: 'Dorset carers strategy 2022–27 (draft), "Rethink – Dorset Carers Service"; rules G2',
  when: all(
    offered(RETHINK),
    caringNowOrSoon,
    given(isCarer.when),
    carer.isAdult,
    caredFor.isAdult,
    mentalIllness,
    carerLivesIn('dorset'),
  ),
});

export const rethinkSignposts = [signpost(RETHINK, rethink, rethink.when)];
