import { mkdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataKey } from '../encryption.ts';
import { RecordsUnavailable } from '../records-unavailable.ts';
import { findDataKey } from './key.ts';
import { lockFolder } from './lock.ts';

/** A folder that this process alone may use, until it is released. */
export interface DataFolder {
  readonly path: string;
  readonly key: DataKey;
  release(): Promise<void>;
}

/** Files are written here and then moved to their place. Inside the data folder, so that moving is one step. */
export const unfinishedIn = (folder: string) => join(folder, 'unfinished');

/** @throws RecordsUnavailable */
export async function openDataFolder(dataDir: string, dataKey: string | null): Promise<DataFolder> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const path = await realpath(dataDir);
    const release = await lockFolder(path);
    try {
      // What a killed process did not finish was never acknowledged.
      await rm(unfinishedIn(path), { recursive: true, force: true });
      await mkdir(unfinishedIn(path), { mode: 0o700 });
      return { path, key: await findDataKey(path, dataKey), release };
    } catch (cause) {
      await release();
      throw cause;
    }
  } catch (cause) {
    if (cause instanceof RecordsUnavailable) throw cause;
    throw new RecordsUnavailable(
      `The data folder ${dataDir} cannot be used (${cause instanceof Error ? cause.message : cause}). ` +
        'It must be a folder in which the account that runs this may make and write files. DATA_DIR names it.',
      { cause },
    );
  }
}
