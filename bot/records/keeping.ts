import { setTimeout as pause } from 'node:timers/promises';
import { factsOf } from '../../dialogs/interview/answers.ts';
import type { ConversationRecord, Records } from './records.ts';

/** How long a record is kept after it was last written, in milliseconds. */
export interface KeepingTimes {
  readonly conversations: number;
  /** A conversation with a child who has said that they are under 13, on any channel. Source: script, "Children". */
  readonly underThirteen: number;
  readonly transcripts: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Source: design, "Retention". */
export const USUAL_KEEPING_TIMES: KeepingTimes = {
  conversations: 24 * HOUR,
  underThirteen: 30 * MINUTE,
  transcripts: 24 * HOUR,
};

export const conversationIsKept = (keep: KeepingTimes, { conversation }: ConversationRecord): number =>
  factsOf(conversation.answers).your_age === 'under_13' ? keep.underThirteen : keep.conversations;

/**
 * Removes what is out of its keeping time, now and then again `everyMs` milliseconds after each sweep has ended.
 * It keeps no process alive. A sweep that fails is reported and tried again.
 * @returns stops it, once the sweep under way has ended.
 */
export function startSweeper(
  records: Records,
  { everyMs, now, log }: { everyMs: number; now: () => Date; log: { error(message: string): void } },
): () => Promise<void> {
  const stop = new AbortController();
  const sweeping = (async () => {
    while (!stop.signal.aborted) {
      try {
        await records.conversations.sweep(now());
        await records.transcripts.sweep(now());
      } catch (cause) {
        log.error(`Records out of their keeping time could not be removed: ${cause}`);
      }
      // Stopping ends the pause by rejecting it.
      await pause(everyMs, undefined, { ref: false, signal: stop.signal }).catch(() => {});
    }
  })();
  return async () => {
    stop.abort();
    await sweeping;
  };
}
