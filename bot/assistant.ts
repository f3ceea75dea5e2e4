/** The assistant, put together from the script and the content. */
import { carersScript, defaultGoals } from '../dialogs/script/carers-script.ts';
import type { Content } from './content/load.ts';
import type { Spoken } from './turn.ts';
import { createWording } from './wording/wording.ts';

export const assistantFrom = (content: Content): Spoken => ({
  assistant: { script: carersScript, defaultGoals, offered: content.offered, vocabulary: content.vocabulary },
  wording: createWording(content),
});
