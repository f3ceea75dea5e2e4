import { watch as watchFolder } from 'node:fs';
import { type Content, loadContent } from './load.ts';
import { ContentError } from './yaml.ts';

export interface OpenContent {
  /** The content as it is now. Ask again for every turn: it changes under development. */
  readonly current: Content;
  close(): void;
}

/** Editors save in several steps; this long after the last one, in milliseconds, the content is read again. */
const SETTLED_AFTER = 100;

/**
 * Reads the content, and reads it again after every change when `watch` is on. A change with mistakes is not
 * taken: what was there before stays, and `log` is told what is wrong.
 * @throws ContentError when the content cannot be used at the start.
 */
export function openContent({
  dir,
  watch,
  log,
}: {
  readonly dir: string;
  readonly watch: boolean;
  readonly log: (message: string) => void;
}): OpenContent {
  let current = loadContent(dir);
  let settling: NodeJS.Timeout | undefined;

  function readAgain(): void {
    try {
      current = loadContent(dir);
      log('The content has changed and is in use.');
    } catch (error) {
      const why = error instanceof ContentError ? error.message : String(error);
      log(`The content has changed, and the last good one stays in use. ${why}`);
    }
  }

  const watcher = watch
    ? watchFolder(dir, { recursive: true, persistent: false }, () => {
        clearTimeout(settling);
        settling = setTimeout(readAgain, SETTLED_AFTER);
        settling.unref();
      })
    : undefined;

  return {
    get current() {
      return current;
    },
    close() {
      clearTimeout(settling);
      watcher?.close();
    },
  };
}
