import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { OneAtATime } from '../../one-at-a-time.ts';
import { expiryOf, HEADER_BYTES, hiddenName } from '../encryption.ts';
import type { Shelf } from '../records.ts';
import { type DataFolder, unfinishedIn } from './data-folder.ts';
import { ifThere } from './if-there.ts';
import { Recent } from './recent.ts';
import { lookInto, type Place, type Sealing, sealedFile, setAside } from './sealed-file.ts';

/** Far more than are ever in conversation at once. */
const RECENT = 256;
/** Long enough for an operator to look into it; then it goes, since it may still be somebody's. In milliseconds. */
const DAMAGED_IS_KEPT = 14 * 24 * 60 * 60_000;

const NAME = /^[0-9a-f]{64}$/;
const PREFIX = /^[0-9a-f]{2}$/;

interface Kind<Content> extends Pick<Sealing<Content>, 'schema' | 'keepFor'> {
  readonly kind: string;
  readonly log: { error(message: string): void };
}

export interface LowdbShelf<Content> extends Shelf<Content> {
  /** Every record, in no order; null for one that cannot be read, and is left where it is. */
  all(): AsyncIterable<Content | null>;
  close(): Promise<void>;
}

/** One kind of record in the data folder. Closing it lets what has been asked for finish, and takes nothing more. */
export function openShelf<Content>(
  folder: DataFolder,
  { kind, schema, keepFor, log }: Kind<Content>,
): LowdbShelf<Content> {
  const recent = new Recent<Low<Content | null>>(RECENT);
  const turns = new OneAtATime();
  const sealing: Sealing<Content> = { key: folder.key, schema, keepFor, onDamaged };
  const shelfFolder = join(folder.path, kind);
  const damagedFolder = join(folder.path, 'damaged', kind);

  /** Spread over 256 folders, since some file systems and most tools grow slow in a folder of a hundred thousand. */
  const placeOf = (name: string): Place => ({
    file: join(shelfFolder, name.slice(0, 2), name),
    unfinished: join(unfinishedIn(folder.path), name),
    damaged: join(damagedFolder, name),
    identity: `${kind}/${name}`,
  });
  const nameOf = (key: string) => hiddenName(folder.key, kind, key);
  const document = (name: string, content: Content | null) =>
    new Low<Content | null>(sealedFile(placeOf(name), sealing), content);

  function onDamaged(place: Place) {
    log.error(`A damaged record has been set aside: ${place.damaged}`);
  }

  /** @returns whether the record went. */
  async function removeIfOld(name: string, now: Date): Promise<boolean> {
    const place = placeOf(name);
    const header = await ifThere(beginningOf(place.file));
    if (header === null) return false;
    const expires = expiryOf(header);
    if (expires === null) {
      await setAside(place);
      onDamaged(place);
      return false;
    }
    if (expires > now) return false;
    recent.delete(name);
    await rm(place.file);
    return true;
  }

  async function removeOldDamaged(now: Date): Promise<void> {
    for (const name of await namesIn(damagedFolder, NAME)) {
      const file = join(damagedFolder, name);
      const found = await ifThere(stat(file));
      if (found !== null && found.mtimeMs + DAMAGED_IS_KEPT <= now.getTime()) await rm(file, { force: true });
    }
  }

  return {
    read: (key) => {
      const name = nameOf(key);
      return turns.run(name, async () => {
        const known = recent.get(name);
        if (known !== undefined) return known.data;
        const found = document(name, null);
        await found.read();
        if (found.data !== null) recent.set(name, found);
        return found.data;
      });
    },

    write: (key, content) => {
      const name = nameOf(key);
      return turns.run(name, async () => {
        const written = document(name, content);
        await written.write();
        recent.set(name, written);
      });
    },

    remove: (key) => {
      const name = nameOf(key);
      return turns.run(name, async () => {
        recent.delete(name);
        const { file, damaged } = placeOf(name);
        await rm(file, { force: true });
        await rm(damaged, { force: true });
      });
    },

    async sweep(now) {
      let gone = 0;
      for (const prefix of await namesIn(shelfFolder, PREFIX)) {
        for (const name of await namesIn(join(shelfFolder, prefix), NAME)) {
          if (await turns.run(name, () => removeIfOld(name, now))) gone += 1;
        }
      }
      await removeOldDamaged(now);
      return gone;
    },

    async *all() {
      for (const prefix of await namesIn(shelfFolder, PREFIX)) {
        for (const name of await namesIn(join(shelfFolder, prefix), NAME)) {
          yield await turns.run(name, () => lookInto(placeOf(name), sealing));
        }
      }
    },

    close: () => turns.close(),
  };
}

const namesIn = async (folder: string, like: RegExp): Promise<readonly string[]> =>
  ((await ifThere(readdir(folder))) ?? []).filter((name) => like.test(name));

async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
