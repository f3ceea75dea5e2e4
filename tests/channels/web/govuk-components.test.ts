import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadTemplates } from '../../../bot/channels/web/templates.ts';
import { contentFolder } from '../../../bot/content/project-folder.ts';

interface Fixture {
  readonly name: string;
  readonly options: Options;
  readonly html: string;
}
/** The parameters of GOV.UK's macros, as far as our partials take them. */
interface Options {
  readonly [name: string]: unknown;
  readonly name?: string;
  readonly id?: string;
  readonly idPrefix?: string;
  readonly text?: string;
  readonly summaryText?: string;
  readonly tag?: { readonly text: string };
  readonly hint?: object;
  readonly errorMessage?: object;
  readonly rows?: readonly unknown[];
  readonly items?: readonly { readonly value?: string }[];
}

const { resolve } = createRequire(import.meta.url);
const render = loadTemplates(join(contentFolder, 'pages'));

function fixture(component: string, name: string): Fixture {
  const file = resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`);
  const { fixtures } = JSON.parse(readFileSync(file, 'utf8')) as { fixtures: Fixture[] };
  const found = fixtures.find((each) => each.name === name);
  if (found === undefined) throw new Error(`govuk-frontend has no fixture "${name}" of ${component}`);
  return found;
}

/** Spaces between tags mean nothing, and `data-module` only finds elements for scripts that we do not use. */
const plain = (html: string): string =>
  html
    .replace(/ data-module="[^"]*"/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]+>) ?/g, '$1')
    .replace(/&#39;/g, '&#x27;')
    .trim();

const described = (id: string, { hint, errorMessage }: Options): string =>
  [hint && `${id}-hint`, errorMessage && `${id}-error`].filter(Boolean).join(' ');

const field = (options: Options): object => {
  const id = options.id ?? options.name ?? '';
  return { rows: 5, ...options, id, describedBy: described(id, options) };
};

const checkboxes = (options: Options): object => {
  const idPrefix = options.idPrefix ?? options.name ?? '';
  const items = options.items?.map((item, index) => ({
    ...item,
    id: index === 0 ? idPrefix : `${idPrefix}-${index + 1}`,
  }));
  return { ...options, idPrefix, items, describedBy: described(idPrefix, options) };
};

describe('our partials, beside the HTML that govuk-frontend ships for the same parameters', () => {
  const cases: readonly [component: string, fixture: string, toOurs?: (options: Options) => object][] = [
    ['button', 'default'],
    ['button', 'secondary'],
    ['button', 'name'],
    ['button', 'value'],
    ['checkboxes', 'with hint', checkboxes],
    ['checkboxes', 'with divider and None', checkboxes],
    ['checkboxes', 'with error message and hint', checkboxes],
    ['error-message', 'default'],
    ['error-message', 'id'],
    ['exit-this-page', 'default'],
    ['hint', 'default'],
    ['hint', 'id'],
    ['hint', 'classes'],
    ['input', 'with hint text', field],
    ['input', 'with error and hint', field],
    ['input', 'with autocomplete attribute', field],
    ['label', 'for'],
    ['phase-banner', 'text', ({ tag, text }) => ({ tagText: tag?.text, text })],
    ['skip-link', 'custom href'],
    ['summary-list', 'with falsy values', ({ rows }) => ({ rows: rows?.filter(Boolean) })],
    ['textarea', 'with hint', field],
    ['textarea', 'with hint and error message', field],
    ['textarea', 'with autocomplete attribute', field],
  ];
  for (const [component, name, toOurs = (options: Options) => options] of cases) {
    it(`${component}: ${name}`, () => {
      const { options, html } = fixture(component, name);
      expect(plain(render(`govuk-${component}`, toOurs(options)))).to.equal(plain(html));
    });
  }

  it('checkboxes: small with hint, at their usual size', () => {
    const { options, html } = fixture('checkboxes', 'small with hint');
    const usualSize = html.replace(' govuk-checkboxes--small', '');
    expect(plain(render('govuk-checkboxes', checkboxes(options)))).to.equal(plain(usualSize));
  });

  it('details: default', () => {
    const { options, html } = fixture('details', 'default');
    const ours = render('more', { summary: options.summaryText, blocks: [{ kind: 'text', text: options.text }] });
    expect(plain(ours.replace(/<\/?p>/g, ''))).to.equal(plain(html));
  });
});
