import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { loadEnvFile, readConfig } from '../config.ts';
import { projectFolder } from '../content/project-folder.ts';
import { storedConversations } from '../records/open.ts';
import type { ConversationRecord } from '../records/records.ts';
import { conversationRecord, storedConversation } from '../records/stored.ts';
import { jsonOf } from './lines.ts';

const inAFile = z.union([
  conversationRecord,
  storedConversation.transform((conversation): ConversationRecord => ({ conversation, takenAt: 0, handled: [] })),
]);

/**
 * The conversations of a folder: the data folder of the service, or one that holds a JSON file for each. Null stands for
 * one that cannot be read.
 */
export async function* conversationsIn(folder: string): AsyncGenerator<ConversationRecord | null> {
  if (isDataFolder(folder)) {
    loadEnvFile(projectFolder);
    const { dataKey, keep } = readConfig(process.env, projectFolder);
    yield* storedConversations({ dataDir: folder, dataKey, keep, log: { error: () => {} } });
    return;
  }
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
    yield inAFile.safeParse(jsonOf(await readFile(join(folder, file), 'utf8'))).data ?? null;
  }
}

/** Looked for first, since opening a data folder makes one where there is none. */
const isDataFolder = (folder: string): boolean => existsSync(join(folder, 'data.key-id'));
