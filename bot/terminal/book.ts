/**
 * `npm run book`: the script book, as one page to read, print and sign.
 *
 *   npm run book                     build/script-book.html
 *   npm run book -- --out FILE       somewhere else
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { scriptBook } from '../book/book.ts';
import { printed } from '../book/print.ts';
import { readCases } from '../content/cases.ts';
import { readHazards } from '../content/hazards.ts';
import { loadContent } from '../content/load.ts';
import { contentFolder, projectFolder } from '../content/project-folder.ts';
import { ContentError } from '../content/yaml.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: join(projectFolder, 'build/script-book.html') } },
});

try {
  const content = loadContent(contentFolder);
  const book = await scriptBook({ content, cases: readCases(), hazards: readHazards(contentFolder), now: new Date() });
  const file = resolve(values.out);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, printed(book));
  process.stdout.write(`The script book is in ${file}\n`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
