import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import { type DataKey, seal, unseal } from '../encryption.ts';
import { ifThere } from './if-there.ts';

/** Where one record is kept. */
export interface Place {
  readonly file: string;
  /** Where it is written before it takes the place of the last one. On the same file system. */
  readonly unfinished: string;
  /** Where it goes when it cannot be read. */
  readonly damaged: string;
  /** Which record it is, as sealed into the file. */
  readonly identity: string;
}

export interface Sealing<Content> {
  readonly key: DataKey;
  readonly schema: z.ZodType<Content>;
  /** How long this content is kept after it was written, in milliseconds. */
  keepFor(content: Content): number;
  /** Told when a file could not be read and has been set aside. */
  onDamaged(place: Place): void;
}

/**
 * The lowdb adapter: one record, encrypted in one file, which at any moment is wholly the last version written or
 * wholly the one before. Reads null when there is none, or when it is damaged, and then sets it aside.
 */
export const sealedFile = <Content>(place: Place, sealing: Sealing<Content>): Adapter<Content | null> => ({
  async read() {
    const sealed = await ifThere(readFile(place.file));
    if (sealed === null) return null;
    const content = unsealed(sealed, place, sealing);
    if (content === null) {
      await setAside(place);
      sealing.onDamaged(place);
    }
    return content;
  },

  async write(content) {
    if (content === null) return;
    const expires = new Date(Date.now() + sealing.keepFor(content));
    const sealed = seal(sealing.key, place.identity, expires, JSON.stringify(content));
    try {
      await writeFile(place.unfinished, sealed, { mode: 0o600 });
      await moveInto(place.unfinished, place.file);
    } catch (cause) {
      await rm(place.unfinished, { force: true });
      throw cause;
    }
  },
});

export const setAside = (place: Place): Promise<void> => moveInto(place.file, place.damaged);

/** The record as it is, without setting anything aside; null when there is none, or none that can be read. */
export async function lookInto<Content>(place: Place, sealing: Sealing<Content>): Promise<Content | null> {
  const sealed = await ifThere(readFile(place.file));
  return sealed && unsealed(sealed, place, sealing);
}

function unsealed<Content>(sealed: Buffer, place: Place, { key, schema }: Sealing<Content>): Content | null {
  const text = unseal(key, place.identity, sealed);
  if (text === null) return null;
  return schema.safeParse(JSON.parse(text)).data ?? null;
}

/** Folders are made when first needed: there are many, and most of a small store's would stay empty. */
async function moveInto(from: string, to: string): Promise<void> {
  if ((await ifThere(rename(from, to).then(() => true))) !== null) return;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
}
