/**
 * What was learned from the examples when the project was built, so that the service need not learn it again at every
 * start. It counts only for the words and examples that it was learned from.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Remembered } from '../../dialogs/understanding/learned.ts';
import type { Written } from '../../dialogs/understanding/vocabulary.ts';

/** Beside what the project was compiled to. */
const FILE = fileURLToPath(new URL('../../learned.bin', import.meta.url));

interface Kept {
  readonly mark: string;
  readonly learned: Remembered;
}

/** The same for the same words and examples. */
const markOf = (written: Written): string => createHash('sha256').update(JSON.stringify(written)).digest('hex');

/** @returns null when nothing was learned before, or not from these words. */
export function rememberedFor(written: Written): Remembered | null {
  try {
    // Only our own build writes this file.
    const { mark, learned }: Kept = deserialize(readFileSync(FILE));
    return mark === markOf(written) ? learned : null;
  } catch {
    return null;
  }
}

export function remember(written: Written, learned: Remembered): void {
  const kept: Kept = { mark: markOf(written), learned };
  writeFileSync(FILE, serialize(kept));
}
