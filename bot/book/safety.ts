/** What is said when a message speaks of danger, most urgent first. */
import { newConversation } from '../../dialogs/conversation.ts';
import { promptNow } from '../../dialogs/prompt.ts';
import { carersScript, defaultGoals } from '../../dialogs/script/carers-script.ts';
import { CONCERNS, type Concern } from '../../dialogs/understanding/safety.ts';
import type { Content } from '../content/load.ts';
import { messageText, textOf } from '../wording/as-text.ts';
import { createWording } from '../wording/wording.ts';
import { partsSaid, saidInEveryManner, type WordedPart } from './manners.ts';
import { cost } from './questions.ts';

const NAMES: Readonly<Record<Concern, string>> = {
  medical_emergency: 'A medical emergency',
  crisis_danger_now: 'Danger of suicide or of harm, now',
  crisis_suicide: 'Thoughts of suicide or self-harm',
  child_at_risk: 'A child is at risk',
  abuse_carer_at_risk: 'The carer is hurt or frightened',
  abuse_cared_for_at_risk: 'The person looked after is hurt or frightened',
  carer_breakdown: 'A carer cannot go on',
};

export interface ConcernInBook {
  readonly id: Concern;
  readonly name: string;
  readonly parts: readonly WordedPart[];
}

export function concernsInBook(content: Content, now: Date): readonly ConcernInBook[] {
  const wording = createWording(content);
  const setting = { script: carersScript, offered: content.offered, defaultGoals };
  return CONCERNS.map((concern) => {
    const { facts: _none, ...waiting } = promptNow(setting, {
      ...newConversation(carersScript.version),
      pending: { kind: 'safety', concern },
    });
    const said = saidInEveryManner(
      ({ channel, style }, facts) => {
        const prompt = { ...waiting, facts };
        const answer = wording.say({ replies: [{ say: 'safety', concern }], prompt, channel, style, now });
        return channel === 'sms' ? textOf(answer, 'sms').join('\n\n') : answer.messages.map(messageText).join('\n\n');
      },
      { cost },
    );
    return { id: concern, name: NAMES[concern], parts: partsSaid({ 'What is said, in this order': said }) };
  });
}
