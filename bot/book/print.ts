/** The book as one HTML page that needs nothing else: its style is in it, and it runs no script. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { compile } from 'sass';
import { loadTemplates } from '../channels/web/templates.ts';
import { contentFolder } from '../content/project-folder.ts';
import type { Book } from './book.ts';

const FONT = 'Atkinson Hyperlegible';
const fontFile = (weight: number): string =>
  createRequire(import.meta.url).resolve(
    `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff2`,
  );

/** In the page itself, so that the drawings fit their boxes wherever it is opened. */
const fontFace = (weight: number): string =>
  `@font-face{font-family:"${FONT}";font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(fontFile(weight), 'base64')}) format("woff2")}`;

const pages = join(contentFolder, 'pages');

/** Drawings and the style are ours, and are put in as they are; everything else is escaped. */
export function printed(book: Book): string {
  const { css } = compile(join(pages, 'book.scss'), { style: 'compressed' });
  return loadTemplates(pages)('book', {
    ...book,
    style: new Handlebars.SafeString([400, 700].map(fontFace).join('') + css),
    courses: book.courses.map((course) => ({ ...course, svg: new Handlebars.SafeString(course.svg) })),
    caseCount: book.caseFiles.flatMap(({ cases }) => cases).length,
    unconfirmed: book.services.filter(({ confirmed }) => confirmed === null).length,
  });
}
