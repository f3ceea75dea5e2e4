import type { Concern } from '../../dialogs/understanding/safety.ts';
import type { Content } from '../content/load.ts';
import { councilsOf, peopleToRing } from './front-doors.ts';
import type { Block, Message } from './said.ts';
import type { Speaker } from './speaker.ts';
import { wordedService } from './worded-service.ts';

/** What to do now, for a danger that was heard. Source: rules E. */
export function wordedSafety(content: Content, speaker: Speaker, concern: Concern, now: Date): Message {
  const words = content.safety[concern];
  if (words === undefined) throw new Error(`No words for "${concern}".`);
  const councils: readonly string[] = councilsOf(content, speaker);
  const steps = words.steps.flatMap(({ service, say }): Block[] => {
    const what = speaker.say(say);
    const areas = content.services[service]?.areas ?? [];
    const near = areas === 'everywhere' || areas.some((area) => councils.includes(area));
    return what === '' || !near
      ? []
      : [{ kind: 'service', service: wordedService(content, speaker, service, { what, now, bare: true }) }];
  });
  return {
    id: `safety.${concern}`,
    tone: 'safety',
    blocks: [...speaker.blocks(words.open), ...steps, ...speaker.blocks(words.close)],
  };
}

/** Whom to ring for a talk with a person. */
export const wordedPerson = (content: Content, speaker: Speaker, now: Date): Message => ({
  id: 'person',
  tone: 'plain',
  blocks: [
    ...speaker.blocks(content.person.says),
    ...peopleToRing(content, speaker).map(
      (id): Block => ({ kind: 'service', service: wordedService(content, speaker, id, { now }) }),
    ),
  ],
});
