/**
 * `npm run check`: everything that can be wrong with the script and its content, in plain words.
 *
 *   npm run check               mistakes, and a list of what has to be confirmed
 *   npm run check -- --strict   what has to be confirmed is a mistake too: for going live
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { check } from '../check/check.ts';
import { reportInWords } from '../check/report.ts';
import { contentFolder } from '../content/project-folder.ts';

const { values } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });

const report = check(contentFolder, { strict: values.strict, today: new Date() });
process.stdout.write(`${reportInWords(report)}\n`);
if (report.errors.length > 0) process.exitCode = 1;
