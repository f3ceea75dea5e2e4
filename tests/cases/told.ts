/** What somebody of a policy case is told at the end, as the wording alone gives it, without any channel. */
import type { PolicyCase } from '../../bot/content/cases.ts';
import type { Content } from '../../bot/content/load.ts';
import type { Said } from '../../bot/wording/said.ts';
import { createWording, type ToSay } from '../../bot/wording/wording.ts';
import { newConversation } from '../../dialogs/conversation.ts';
import { promptNow } from '../../dialogs/prompt.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { carersScript, defaultGoals } from '../../dialogs/script/carers-script.ts';
import { answerOf, walk } from './walk.ts';

export type Manner = Pick<ToSay, 'channel' | 'style'>;
export const WEB: Manner = { channel: 'web', style: 'standard' };

/** The answer to the last goal, after the condolence where there is one. */
export function told(content: Content, person: PolicyCase, manner: Manner, now: Date): Said {
  const { goals, offered } = person;
  const walked = walk(person);
  const answers = Object.entries(walked.known).map(
    ([question, value]) => ({ question, value, origin: 'asked' }) as const,
  );
  const conversation = { ...newConversation(carersScript.version, manner.style), goals, answers };
  const prompt = promptNow({ script: carersScript, offered, defaultGoals }, conversation);
  const { question, option } = carersScript.condolence;
  const replies: readonly Reply[] = [
    ...(walked.known[question] === option ? [{ say: 'condolence' } as const] : []),
    { say: 'outcome', findings: answerOf(walked) },
  ];
  return createWording(content).say({ replies, prompt, ...manner, now });
}
