import { expect } from 'chai';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { answerUntil, choose, seen, tick, type } from './journey.ts';
import { visit } from './site.ts';

const SECRET = 'my secret words';

/** Goes back as far as the browser lets us, and gathers everything that can be seen on the way. */
async function seenGoingBack(page: Page): Promise<string> {
  const views: string[] = [];
  for (let steps = 0; steps < 6; steps += 1) {
    await page.goBack({ timeout: 3000 }).catch(() => null);
    views.push(`${page.url()} ${await seen(page, 'body').catch(() => '')}`);
  }
  return views.join('\n');
}

const ways: readonly (readonly [string, BrowserContextOptions])[] = [
  ['with JavaScript', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
];

for (const [how, options] of ways) {
  describe(`leaving, ${how}`, function leaving() {
    this.timeout(60_000);

    it('shows nothing of the conversation after the exit, neither by "back" nor on a new visit', async () => {
      const { page, context } = await visit(options, '/about');
      await page.goto('/');
      await choose(page, 'now');
      await type(page, SECRET);
      await page.goto('/privacy');
      await page.goto('/');
      expect(await seen(page, '#log')).to.include(SECRET);
      await page.getByRole('button', { name: 'Exit this page' }).click();
      await page.waitForURL('**/weather');
      const views = await seenGoingBack(page);
      expect(views).to.include('Hello.').and.not.include(SECRET);
      await page.goto('/');
      expect(await seen(page, '#log')).to.not.include(SECRET);
      expect(await context.cookies()).to.deep.equal([]);
      await context.close();
    });

    it('shows nothing of a child under 13 after the exit, by "back" or by sending the form again', async () => {
      const { page, context } = await visit(options);
      await answerUntil(page, 'what_you_do', { your_age: 'under_13' });
      await tick(page, 'night_time');
      await page.getByRole('button', { name: 'Exit this page' }).click();
      await page.waitForURL('**/weather');
      const views = await seenGoingBack(page);
      expect(views).to.not.include('12 or under').and.not.include('Help in the night');
      await page.reload().catch(() => null);
      expect(await seen(page, 'body')).to.not.include('Help in the night');
      await context.close();
    });

    it('keeps nothing of a child under 13 once the page is closed', async () => {
      const { page, context } = await visit(options);
      await answerUntil(page, 'what_you_do', { your_age: 'under_13' });
      await tick(page, 'night_time');
      expect(await context.cookies()).to.deep.equal([]);
      await page.close();
      const next = await context.newPage();
      await next.goto('/');
      expect(await seen(next, '#log'))
        .to.not.include('12 or under')
        .and.not.include('night');
      expect(await next.evaluate('localStorage.length + sessionStorage.length')).to.equal(0);
      await context.close();
    });
  });
}

describe('a browser that keeps pages for "back"', function keptPages() {
  this.timeout(60_000);

  it('does not keep a conversation that ended: no-store, and the cookie changed', async () => {
    const { page, context } = await visit({ javaScriptEnabled: false });
    const reasons: string[] = [];
    const devtools = await context.newCDPSession(page);
    devtools.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
      reasons.push(...notRestoredExplanations.map(({ reason }) => reason)),
    );
    await devtools.send('Page.enable');
    await choose(page, 'now');
    await page.getByRole('button', { name: 'Exit this page' }).click();
    await page.waitForURL('**/weather');
    await page.goBack();
    expect(reasons, reasons.join()).to.include('CacheControlNoStoreHTTPOnlyCookieModified');
    await context.close();
  });

  it('hides a page as it is put away, and loads it afresh when it is brought back', async () => {
    const { page, context } = await visit();
    await choose(page, 'now');
    await page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))`);
    expect(await page.locator('body').isVisible()).to.equal(false);
    await Promise.all([
      page.waitForEvent('load'),
      page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`),
    ]);
    expect(await seen(page, '#log')).to.include('Yes, I do');
    await context.close();
  });
});

describe('leaving fast', function leavingFast() {
  this.timeout(60_000);

  it('blanks the page before the next one has come', async () => {
    const { page, context } = await visit();
    await choose(page, 'now');
    await page.route('**/exit', (route) => route.abort('aborted'));
    await page.getByRole('button', { name: 'Exit this page' }).click();
    expect(await seen(page, 'body')).to.equal('Loading.');
    await context.close();
  });

  it('leaves by pressing Shift three times, and says how many are left', async () => {
    const { page, context } = await visit();
    await choose(page, 'now');
    await page.keyboard.press('Shift');
    expect(await seen(page, '.govuk-exit-this-page [role="status"], .top [role="status"]')).to.include(
      'press 2 more times',
    );
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.waitForURL('**/weather');
    await context.close();
  });

  it('does not leave because somebody types capital letters', async () => {
    const { page, context } = await visit();
    await page.locator('#text').focus();
    for (const letter of ['M', 'U', 'M', 'S']) await page.keyboard.press(`Shift+${letter}`);
    await page.keyboard.press('Tab');
    expect(await page.locator('#text').inputValue()).to.equal('MUMS');
    expect(new URL(page.url()).pathname).to.equal('/');
    await context.close();
  });

  it('leaves nothing for the browser to suggest or fill in again', async () => {
    const { page, context } = await visit();
    expect(await page.locator('#text').getAttribute('autocomplete')).to.equal('off');
    await context.close();
  });
});
