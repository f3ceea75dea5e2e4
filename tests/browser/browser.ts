/** One real Chromium for all browser tests: a local one named by CHROME_PATH, or the one inside @sparticuz/chromium. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

let launched: Promise<Browser> | null = null;
let folder: string | null = null;

export const theBrowser = (): Promise<Browser> => {
  launched ??= launch();
  return launched;
};

export async function closeBrowser(): Promise<void> {
  await (await launched)?.close();
  if (folder !== null) await rm(folder, { recursive: true, force: true });
  launched = null;
  folder = null;
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? (await unpacked()),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    // Playwright turns off the cache that "back" shows pages from; what it shows is what we want to see.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

/** Unpacked into a folder of its own, because another project's copy may be lying about in the usual one. */
async function unpacked(): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'carers-chromium-'));
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
}
