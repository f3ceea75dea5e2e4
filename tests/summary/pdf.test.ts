import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import PDFDocument from 'pdfkit';
import { contentFolder } from '../../bot/content/project-folder.ts';
import { FONTS, pdfOf } from '../../bot/summary/pdf.ts';
import type { Block } from '../../bot/wording/said.ts';
import { heardIn, type ReadPdf, readPdf } from './read-pdf.ts';

const MADE = new Date('2026-11-21T10:00:00Z');

const service = (name: string): Block => ({
  kind: 'service',
  service: {
    id: 'a_service',
    name,
    what: `What ${name} does for you, which is a lot and takes more than a line to say.`,
    because: 'It fits because you live in Dorset.',
    contacts: [
      { kind: 'phone', label: 'Call free', text: '0800 368 8349', dial: '08003688349' },
      { kind: 'sms', label: 'Text', text: 'SHOUT to 85258', to: '85258', body: 'SHOUT' },
      { kind: 'web', label: 'Website', text: 'example.org/carers', href: 'https://example.org/carers' },
      { kind: 'email', label: 'Email', text: 'hello@example.org', address: 'hello@example.org' },
    ],
    remarks: [`Open: Monday to Friday, at ${name}.`],
  },
});

const NOTES: readonly Block[] = [
  { kind: 'heading', text: 'Your notes' },
  { kind: 'text', text: 'Made on 21 November 2026 – “just for you”. It’s free, not £5.' },
  { kind: 'heading', text: 'Who can help' },
  service('The Café'),
  { kind: 'heading', text: 'What you told me' },
  { kind: 'list', items: ['Who it is: My mum or dad', 'Where you live: Dorset'] },
];

const NAMES = Array.from({ length: 12 }, (_, index) => `Service number ${index + 1}`);

const made = async (blocks: readonly Block[], large = false): Promise<ReadPdf> =>
  readPdf(await pdfOf(blocks, { title: 'Help and advice', large, made: MADE }));

describe('The PDF', () => {
  let notes: ReadPdf;
  before(async () => {
    notes = await made(NOTES);
  });

  it('says all the words, in order', () => {
    expect(heardIn(notes)).to.equal(
      'Your notes Made on 21 November 2026 – “just for you”. It’s free, not £5. Who can help The Café It fits because ' +
        'you live in Dorset. What The Café does for you, which is a lot and takes more than a line to say. ' +
        '• Call free: 0800 368 8349 • Text: SHOUT to 85258 • Website: example.org/carers • Email: hello@example.org ' +
        'Open: Monday to Friday, at The Café. What you told me • Who it is: My mum or dad • Where you live: Dorset',
    );
  });

  it('says what everything is, for a screen reader', () => {
    const contact = 'LI(Lbl LBody(Link))';
    const answer = 'LI(Lbl LBody)';
    expect(notes.pages.map(({ tags }) => tags)).to.deep.equal([
      `Document(H1 P H2 Sect(H3 P P L(${contact} ${contact} ${contact} ${contact}) P) H2 L(${answer} ${answer}))`,
    ]);
  });

  it('can ring, text and open what it names, and says where each link leads', () => {
    expect(notes.pages[0]?.links).to.deep.equal([
      { to: 'tel:08003688349', spoken: 'Call free: 0800 368 8349' },
      { to: 'sms:85258?body=SHOUT', spoken: 'Text: SHOUT to 85258' },
      { to: 'https://example.org/carers', spoken: 'Website: example.org/carers' },
      { to: 'mailto:hello@example.org', spoken: 'Email: hello@example.org' },
    ]);
  });

  it('is tagged PDF/UA in British English, under a title that tells nothing', async () => {
    expect(notes).to.deep.include({ title: 'Help and advice', language: 'en-GB', marked: true, showsTitle: true });
    const raw = (await pdfOf(NOTES, { title: 'Help and advice', large: false, made: MADE })).toString('latin1');
    expect(raw).to.match(/<pdfuaid:part>1</);
  });

  it('has its fonts inside, and no others', async () => {
    const raw = (await pdfOf(NOTES, { title: 'Help and advice', large: false, made: MADE })).toString('latin1');
    const fonts = [...raw.matchAll(/\/FontName \/(\S+)[\s\S]*?\/FontFile2 \d+ 0 R/g)].map(([, name]) => name);
    expect(fonts).to.have.length(2);
    for (const name of fonts) expect(name).to.match(/AtkinsonHyperlegible/);
    expect(raw).to.not.match(/Helvetica/);
  });

  it('has a sign for every letter of the words and services', () => {
    const files = ['script', 'services'].flatMap((folder) =>
      readdirSync(join(contentFolder, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.name.endsWith('.yaml'))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    );
    const used = new Set([...files.join('')].filter((letter) => letter.trim() !== ''));
    for (const font of Object.values(FONTS)) {
      // pdfkit has no other way to ask a font what is in it.
      const doc = new PDFDocument({ font }) as unknown as { _font: { font: { characterSet: number[] } } };
      const known = new Set(doc._font.font.characterSet);
      expect([...used].filter((letter) => !known.has(letter.codePointAt(0) ?? 0))).to.deep.equal([]);
    }
  });

  for (const [name, large, least] of [
    ['clear print', false, 12],
    ['large print', true, 18],
  ] as const) {
    it(`is in ${name}: nothing is smaller than ${least} points, page numbers included`, async () => {
      const { pages } = await made(NOTES, large);
      for (const { text, size } of pages.flatMap(({ texts }) => texts)) expect(size, text).to.be.at.least(least);
    });

    it(`never parts a service, or a heading from what it is about, between two pages (${name})`, async () => {
      const blocks = NAMES.flatMap((text) => [{ kind: 'heading' as const, text: `About ${text}` }, service(text)]);
      const { pages } = await made(blocks, large);
      expect(pages.length).to.be.greaterThan(3);
      for (const name of NAMES) {
        const on = pages.flatMap(({ texts }, page) =>
          texts.some(({ text }) => text === `About ${name}` || text === name || text.includes(`at ${name}.`))
            ? page
            : [],
        );
        expect(on, name).to.have.length(1);
      }
    });
  }

  it('numbers its pages, without reading the numbers aloud', async () => {
    const pdf = await made(NAMES.map(service));
    expect(pdf.pages.map(({ texts }) => texts.at(-1)?.text)).to.deep.equal(
      pdf.pages.map((_, index) => `Page ${index + 1} of ${pdf.pages.length}`),
    );
    expect(heardIn(pdf)).to.not.match(/Page \d/);
  });

  it('goes on with a list on the next page', async () => {
    const items = Array.from({ length: 60 }, (_, index) => `Answer number ${index + 1}`);
    const pdf = await made([
      { kind: 'heading', text: 'Notes' },
      { kind: 'list', items },
    ]);
    expect(pdf.pages.length).to.be.greaterThan(1);
    expect(heardIn(pdf)).to.match(/Answer number 1 .*Answer number 60$/);
  });

  it('shows what is folded away on a page', async () => {
    const pdf = await made([
      { kind: 'heading', text: 'Notes' },
      { kind: 'more', summary: 'More', blocks: NOTES },
    ]);
    expect(heardIn(pdf)).to.match(/^Notes More Your notes .*Dorset$/);
  });
});
