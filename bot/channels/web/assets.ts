/** Styles, scripts and the icon: their addresses carry a hash of what is in them, so browsers may keep them for good. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Asset {
  readonly type: string;
  readonly content: Buffer;
  readonly gzipped: Buffer;
}

export interface Assets {
  /** Name, such as `page`, to address. */
  readonly addresses: Readonly<Record<string, string>>;
  /** The asset at an address; undefined when there is none. */
  at(address: string): Asset | undefined;
}

/** @throws when a file is missing, which means that the project was not built. */
export function loadAssets(pagesFolder: string): Assets {
  const built = import.meta.dirname;
  const files = [
    join(built, '../../../content/pages/styles/page.css'),
    join(built, 'browser/exit.js'),
    join(built, 'browser/chat.js'),
    join(built, 'browser/print.js'),
    join(pagesFolder, 'icon.svg'),
  ];
  const loaded = files.map((file) => {
    const content = readFileSync(file);
    const extension = extname(file);
    const name = basename(file, extension);
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10);
    const type = TYPES[extension] ?? 'application/octet-stream';
    return {
      name,
      address: `/assets/${name}-${hash}${extension}`,
      asset: { type, content, gzipped: gzipSync(content, { level: 9 }) },
    };
  });
  const byAddress = new Map(loaded.map(({ address, asset }) => [address, asset]));
  return {
    addresses: Object.fromEntries(loaded.map(({ name, address }) => [name, address])),
    at: (address) => byAddress.get(address),
  };
}
