import { expect } from 'chai';
import type { BrowserContextOptions } from 'playwright-core';
import { findings, sideways } from './axe.ts';
import { PAGES, STATES } from './journey.ts';
import { visit } from './site.ts';

const withoutScripts: BrowserContextOptions = { javaScriptEnabled: false };

/** Between them, everything that a page is made of. */
const ALL_PARTS: readonly string[] = ['check boxes', 'an error beside check boxes', 'safety', 'outcome', 'a summary'];

describe('every kind of state of the page', function everyState() {
  this.timeout(60_000);

  for (const [state, go] of Object.entries(STATES)) {
    it(`${state}: has nothing that axe-core finds, and fits 320 pixels`, async () => {
      const { page, context, complaints } = await visit({ viewport: { width: 320, height: 640 } });
      await go(page);
      expect(await findings(page)).to.deep.equal([]);
      expect(await sideways(page), 'scrolls sideways').to.equal(0);
      expect(complaints).to.deep.equal([]);
      await context.close();
    });
  }

  for (const state of ALL_PARTS) {
    it(`${state}: has nothing that axe-core finds in print, nor in forced colours`, async () => {
      const { page, context } = await visit({ viewport: { width: 320, height: 640 } });
      await STATES[state]?.(page);
      await page.emulateMedia({ media: 'print' });
      expect(await findings(page)).to.deep.equal([]);
      await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
      expect(await findings(page)).to.deep.equal([]);
      await context.close();
    });
  }

  for (const state of ALL_PARTS) {
    it(`${state}: is the same without JavaScript`, async () => {
      const { page, context } = await visit({ ...withoutScripts, viewport: { width: 320, height: 640 } });
      await STATES[state]?.(page);
      const { page: copy, context: other } = await visit({ viewport: { width: 320, height: 640 } }, '/about');
      await copy.setContent((await page.content()).replace(/<script.*?<\/script>/g, ''));
      expect(await findings(copy)).to.deep.equal([]);
      await Promise.all([context.close(), other.close()]);
    });
  }

  for (const path of PAGES) {
    it(`/${path}: has nothing that axe-core finds, and fits 320 pixels`, async () => {
      const { page, context } = await visit({ viewport: { width: 320, height: 640 } }, `/${path}`);
      expect(await findings(page)).to.deep.equal([]);
      expect(await sideways(page)).to.equal(0);
      await context.close();
    });
  }

  it('fits 320 pixels in larger text too', async () => {
    const { page, context } = await visit({ viewport: { width: 320, height: 640 } }, '/?text=large');
    await STATES.outcome?.(page);
    expect(await findings(page)).to.deep.equal([]);
    expect(await sideways(page)).to.equal(0);
    await context.close();
  });
});
