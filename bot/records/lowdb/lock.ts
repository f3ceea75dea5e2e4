/**
 * One process for each data folder.
 *
 * The lock is a folder whose time its holder renews; one left alone for `STALE` milliseconds belongs to nobody. That
 * holds everywhere, also between machines that share a disk, but a killed process would keep its successor waiting.
 * So on Linux the holder also leaves a note of which process it is, and a lock whose holder has plainly died is taken
 * at once. Two that start in the same instant may both believe they hold it; the first finds out as it renews, and ends.
 */
import { readdir, rmdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { RecordsUnavailable } from '../records-unavailable.ts';
import { ifThere } from './if-there.ts';
import { identityOfThisProcess, stateOf } from './process-identity.ts';

/** All in milliseconds. */
const STALE = 5000;
const RENEWED_EVERY = 1000;
const LOOK_AGAIN_AFTER = 100;

const NOTE = 'in-use-by.';

/**
 * @returns releases the folder.
 * @throws RecordsUnavailable when another process uses it: at once when that process can be seen from here,
 *   otherwise when its lock is still being renewed after `STALE`.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const giveUpAt = performance.now() + STALE + RENEWED_EVERY;
  for (;;) {
    const holder = await holderOf(folder);
    if (holder === 'alive') throw inUse(folder);
    const release = await tryLock(folder);
    if (release !== null) return release;
    if (performance.now() > giveUpAt) throw inUse(folder);
    await pause(LOOK_AGAIN_AFTER);
  }
}

const lockIn = (folder: string) => join(folder, 'lock');

async function tryLock(folder: string): Promise<(() => Promise<void>) | null> {
  let letGo = false;
  try {
    const release = await lock(folder, {
      lockfilePath: lockIn(folder),
      stale: STALE,
      update: RENEWED_EVERY,
      onCompromised: (cause) => {
        // A renewal that was under way when we let go finds the lock gone, as it should be.
        if (letGo) return;
        throw new RecordsUnavailable(
          `The data folder ${folder} was taken from this process, which therefore ends: ` +
            'another process uses it now, or the folder was moved or removed.',
          { cause },
        );
      },
    });
    const note = await leaveNote(folder);
    return async () => {
      letGo = true;
      if (note !== null) await ifThere(unlink(note));
      await release().catch((cause: Error & { code?: string }) => {
        if (cause.code !== 'ENOTACQUIRED' && cause.code !== 'ERELEASED') throw cause;
      });
    };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ELOCKED') return null;
    throw cause;
  }
}

const inUse = (folder: string) =>
  new RecordsUnavailable(
    `The data folder ${folder} is in use by another process, and only one may use it at a time. ` +
      'Stop that one first, or give this one a folder of its own with DATA_DIR.',
  );

const notesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith(NOTE));

/** What was left by earlier holders is cleared away, since only one can hold the folder. */
async function leaveNote(folder: string): Promise<string | null> {
  for (const name of await notesIn(folder)) await ifThere(unlink(join(folder, name)));
  const identity = await identityOfThisProcess();
  if (identity === null) return null;
  const note = join(folder, NOTE + identity);
  await writeFile(note, '', { mode: 0o600 });
  return note;
}

/** Whether the holder is plainly alive. One that has plainly died is cleared away. */
async function holderOf(folder: string): Promise<'alive' | 'unknown'> {
  for (const name of await notesIn(folder)) {
    const state = await stateOf(name.slice(NOTE.length));
    if (state === 'alive') return 'alive';
    // Of several successors only the one that takes the note away may take the lock away: the others would take the
    // lock of their fellow.
    if (state === 'dead' && (await taken(join(folder, name)))) await ifThere(rmdir(lockIn(folder)));
  }
  return 'unknown';
}

const taken = async (note: string): Promise<boolean> => (await ifThere(unlink(note).then(() => true))) ?? false;
