import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import { readPdf } from '../summary/read-pdf.ts';
import { findings, sideways } from './axe.ts';
import { answerUntil, press, STATES, seen } from './journey.ts';
import { visit } from './site.ts';

/** In points, as it is printed. */
const printedSize = (page: Page, selector: string): Promise<number> =>
  page.evaluate<number>(`parseFloat(getComputedStyle(document.querySelector('${selector}')).fontSize) * 0.75`);

describe('What somebody keeps', function aSummary() {
  this.timeout(60_000);

  /** From hello to the page with the summary. */
  async function opened(options = {}): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
    const visited = await visit(options);
    await STATES['a summary']?.(visited.page);
    await visited.page.getByRole('link', { name: 'Open it as a page' }).click();
    await visited.page.getByRole('heading', { level: 1 }).waitFor();
    return visited;
  }

  it('has nothing that axe-core finds, and fits 320 pixels, on the screen, in print and in large print', async () => {
    const { page, context, complaints } = await opened({ viewport: { width: 320, height: 640 } });
    for (const size of ['Large print', 'Usual print']) {
      expect(await findings(page)).to.deep.equal([]);
      expect(await sideways(page), 'scrolls sideways').to.equal(0);
      await page.emulateMedia({ media: 'print' });
      expect(await findings(page), 'in print').to.deep.equal([]);
      await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
      expect(await findings(page), 'in forced colours').to.deep.equal([]);
      await page.emulateMedia({ media: 'screen', forcedColors: 'none' });
      await page.getByRole('link', { name: size, exact: true }).click();
    }
    expect(complaints).to.deep.equal([]);
    await context.close();
  });

  it('reads well by its headings', async () => {
    const { page, context } = await opened();
    const levels = await page.evaluate<string[]>(
      `Array.from(document.querySelectorAll('main h1, main h2, main h3'), (each) => each.tagName)`,
    );
    expect(levels.slice(0, 4)).to.deep.equal(['H1', 'H2', 'H2', 'H3']);
    expect(levels.filter((level) => level === 'H1')).to.have.length(1);
    expect(await page.title()).to.equal('Help and advice');
    await context.close();
  });

  it('prints by its button', async () => {
    const { page, context } = await opened();
    await page.evaluate('window.print = () => { document.body.dataset.printed = "yes"; }');
    await page.getByRole('button', { name: 'Print this page' }).click();
    expect(await page.evaluate('document.body.dataset.printed')).to.equal('yes');
    await context.close();
  });

  it('says how to print where no script runs', async () => {
    const { page, context } = await visit({ javaScriptEnabled: false });
    await answerUntil(page, 'who');
    await press(page, 'summary');
    await page.getByRole('link', { name: 'Open it as a page' }).click();
    expect(await page.getByRole('button', { name: 'Print this page' }).count()).to.equal(0);
    expect(await seen(page, '.keeping')).to.include('To print this page, use “Print” in your browser.');
    await context.close();
  });

  it('saves as a file with a name that tells nothing', async () => {
    const { page, context } = await opened();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save as PDF', exact: true }).click();
    expect((await downloading).suggestedFilename()).to.equal('notes.pdf');
    await context.close();
  });

  it('is only itself on paper, in clear print or in large print', async () => {
    const { page, context } = await opened();
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.govuk-exit-this-page', '.keeping', '.foot', '.govuk-skip-link']) {
      expect(await page.locator(hidden).isVisible(), hidden).to.equal(false);
    }
    expect(await printedSize(page, '.service p')).to.be.at.least(12);
    expect(await printedSize(page, '.service__remark')).to.be.at.least(12);
    await page.goto(`${page.url()}?text=large`);
    expect(await printedSize(page, '.service p')).to.be.at.least(18);
    expect(await printedSize(page, '.service__remark')).to.be.at.least(18);
    await context.close();
  });

  it('keeps each service on one sheet', async () => {
    const { page, context } = await opened();
    await page.goto(`${page.url()}?text=large`);
    const names = await page.locator('.service__name').allInnerTexts();
    const lasts = await page.locator('.service > :last-child').allInnerTexts();
    const { pages } = await readPdf(await page.pdf({ format: 'A4' }));
    const sheets = pages.map(({ texts }) =>
      texts
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    );
    expect(sheets.length).to.be.greaterThan(1);
    for (const [index, name] of names.entries()) {
      const both = [name, lasts[index] ?? ''].map((text) => text.replace(/\s/g, ''));
      expect(sheets.filter((sheet) => both.every((text) => sheet.includes(text))).length, name).to.be.at.least(1);
    }
    await context.close();
  });

  it('is gone for good after the exit', async () => {
    const { page, context } = await opened();
    const address = page.url();
    await page.getByRole('button', { name: /exit this page/i }).click();
    await page.getByRole('heading', { name: 'Weather' }).waitFor();
    await page.goto(address);
    expect(await seen(page, 'h1')).to.equal('This page is no longer here');
    expect(await findings(page)).to.deep.equal([]);
    await context.close();
  });
});
