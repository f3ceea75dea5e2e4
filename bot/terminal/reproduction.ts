import type { Conversation } from '../../dialogs/conversation.ts';
import type { Channel } from '../wording/said.ts';

/** One message of a conversation and what came of it. */
export interface Spoke {
  readonly text: string;
  readonly messages: readonly string[];
  readonly prompt: string;
  readonly conversation: Conversation;
}

/** A conversation as a test that fails if it ever goes otherwise, to be put into `tests/journeys`. */
export function reproduction(channel: Channel, spoke: readonly Spoke[]): string {
  const steps = spoke.flatMap(({ text, messages, prompt, conversation }) => {
    const { pending } = conversation;
    return [
      `    .say(${quoted(text)})`,
      ...messages.filter((id) => !id.startsWith('ask.')).map((id) => `    .told(${quoted(id)})`),
      ...(pending?.kind === 'confirming' ? [`    .hears(${JSON.stringify(pending.heard)})`] : []),
      `    .asks(${quoted(prompt)})`,
    ];
  });
  return [`it('goes like this', () => {`, `  talk(${quoted(channel)})`, `${steps.join('\n')};`, '});'].join('\n');
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
