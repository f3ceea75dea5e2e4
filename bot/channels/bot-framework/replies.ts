import type { Activity, SuggestedActions } from 'botbuilder';
import { textOf } from '../../wording/as-text.ts';
import type { Said, WordedPrompt } from '../../wording/said.ts';

/** One message. Its text is plain: a star or an underscore in it is just that, on every channel. */
export function reply(text: string): Partial<Activity> {
  return { type: 'message', text, speak: text, textFormat: 'plain', locale: 'en-GB', inputHint: 'acceptingInput' };
}

/**
 * What is said as activities, one for each message; the last one waits for an answer and offers the options.
 * @param person the id of whom the options are for.
 */
export function replies(said: Said, person: string): Partial<Activity>[] {
  const activities = textOf(said, 'web').map(reply);
  const last = activities.at(-1);
  if (last) {
    last.inputHint = 'expectingInput';
    const options = suggested(said.prompt, person);
    if (options) last.suggestedActions = options;
  }
  return activities;
}

/** Pressing an option says its label, as if it had been typed. */
function suggested({ choices, unsure }: WordedPrompt, person: string): SuggestedActions | undefined {
  const labels = [...choices, ...(unsure ? [unsure] : [])].map(({ label }) => label);
  if (labels.length === 0) return undefined;
  return { to: [person], actions: labels.map((label) => ({ type: 'imBack', title: label, value: label })) };
}
