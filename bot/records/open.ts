import { conversationIsKept, type KeepingTimes } from './keeping.ts';
import { type DataFolder, openDataFolder } from './lowdb/data-folder.ts';
import { openShelf } from './lowdb/shelf.ts';
import type { ConversationRecord, Records } from './records.ts';
import { conversationRecord, transcript } from './stored.ts';

export interface RecordsSettings {
  /** The folder to keep everything in. Made if it is not there. */
  readonly dataDir: string;
  /** The operator's key (32 bytes as base64 or hexadecimal), or null for one kept in a file in the folder. */
  readonly dataKey: string | null;
  readonly keep: KeepingTimes;
  /** Told of records that cannot be read. Never of what is in them. */
  readonly log: { error(message: string): void };
}

/**
 * Opens the records, for this process alone until they are closed. Should the folder be taken from it later,
 * the process ends with an uncaught `RecordsUnavailable`: two writers would be worse than none.
 * @throws RecordsUnavailable when the folder cannot be used, another process uses it, or the key is not the right one.
 */
export async function openRecords({ dataDir, dataKey, keep, log }: RecordsSettings): Promise<Records> {
  const folder = await openDataFolder(dataDir, dataKey);
  const conversations = openConversations(folder, keep, log);
  const transcripts = openShelf(folder, {
    kind: 'transcripts',
    schema: transcript,
    keepFor: () => keep.transcripts,
    log,
  });
  return {
    conversations,
    transcripts,
    key: folder.key,
    async close() {
      await Promise.all([conversations.close(), transcripts.close()]);
      await folder.release();
    },
  };
}

/**
 * Every conversation of a data folder, for an operator who looks into it while the service is stopped. Nothing is
 * changed, and nothing tells whose conversation it is. Null stands for one that cannot be read.
 * @throws RecordsUnavailable as `openRecords` does.
 */
export async function* storedConversations({
  dataDir,
  dataKey,
  keep,
  log,
}: RecordsSettings): AsyncGenerator<ConversationRecord | null> {
  const folder = await openDataFolder(dataDir, dataKey);
  const conversations = openConversations(folder, keep, log);
  try {
    yield* conversations.all();
  } finally {
    await conversations.close();
    await folder.release();
  }
}

const openConversations = (folder: DataFolder, keep: KeepingTimes, log: RecordsSettings['log']) =>
  openShelf(folder, {
    kind: 'conversations',
    schema: conversationRecord,
    keepFor: (record) => conversationIsKept(keep, record),
    log,
  });
