import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { answered, answerUntil, choose, promptId, seen, type } from './journey.ts';
import { visit } from './site.ts';

/** What the log says that the person did. */
async function log(page: Page): Promise<string[]> {
  const entries = await page.locator('.entry--person').allInnerTexts();
  return entries.map((entry) => entry.replace(/^You said:\s*/, ''));
}

describe('sending', function sending() {
  this.timeout(60_000);

  it('does not load the page again, and shows at once what was chosen', async () => {
    const { page, context, complaints } = await visit();
    await page.evaluate('window.stillHere = true');
    let letThrough: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/say', async (route) => {
      await held;
      await route.continue();
    });
    await answered(page, async () => {
      await page.locator('button[value="now"]').click();
      expect(await seen(page, '.entry--sending')).to.include('Yes, I do');
      letThrough();
    });
    expect(await page.locator('.entry--sending').count()).to.equal(0);
    expect(await page.evaluate('window.stillHere')).to.equal(true);
    expect(complaints).to.deep.equal([]);
    await context.close();
  });

  it('takes a double tap as one', async () => {
    const { page, context } = await visit();
    await answered(page, () => page.locator('button[value="now"]').dblclick());
    expect(await promptId(page)).to.equal('who');
    expect(await log(page)).to.have.length(1);
    await context.close();
  });

  it('keeps what could not be sent, says so, and sends it when the network is back', async () => {
    const { page, context } = await visit();
    await choose(page, 'now');
    await context.setOffline(true);
    await page.locator('#offline').waitFor();
    await page.locator('#text').fill("it's for my mum");
    await page.locator('.own-words button').click();
    await page.locator('.entry--failed').waitFor();
    expect(await seen(page, '.entry--failed')).to.match(/it's for my mum\s+Not sent/);
    expect(await page.evaluate<string>('document.activeElement.textContent')).to.equal('Try again');
    await answered(page, () => context.setOffline(false));
    expect(await page.locator('#offline').isVisible()).to.equal(false);
    expect(await promptId(page)).to.equal('your_age');
    expect(await log(page)).to.deep.equal(['Yes, I do', "it's for my mum"]);
    await context.close();
  });

  it('sends once what the server took although its answer was lost', async () => {
    const { page, context } = await visit();
    await choose(page, 'now');
    await page.route(
      '**/say',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await page.locator('button[value="parent"]').click();
    await page.locator('.entry--failed').waitFor();
    await answered(page, () => page.getByRole('button', { name: 'Try again' }).click());
    expect(await promptId(page)).to.equal('your_age');
    await page.reload();
    expect(await log(page)).to.deep.equal(['Yes, I do', 'My mum or dad']);
    await context.close();
  });

  it('sends the last choice when somebody chooses again before it is sent, and keeps what is being typed', async () => {
    const { page, context } = await visit();
    await choose(page, 'now');
    await page.route('**/say', (route) => route.abort(), { times: 1 });
    await page.locator('#text').fill('half a thought');
    await page.locator('button[value="parent"]').click();
    await page.locator('.entry--failed').waitFor();
    await choose(page, 'friend');
    expect(await log(page)).to.deep.equal(['Yes, I do', 'A friend']);
    expect(await page.locator('#text').inputValue()).to.equal('half a thought');
    await context.close();
  });

  it('says why when too much was sent, and leaves long words to be shortened', async () => {
    const { page, context } = await visit();
    await type(page, 'word '.repeat(1000));
    expect(await page.locator('[data-message="notice.too_long"]').count()).to.equal(1);
    expect(await page.locator('#text').inputValue()).to.have.length(5000 - 1);
    await page.route(
      '**/say',
      (route) => route.fulfill({ status: 429, json: { error: { message: 'Please wait a little.' } } }),
      { times: 1 },
    );
    await page.locator('button[value="now"]').click();
    expect(await seen(page, '.entry__problem')).to.include('Please wait a little.');
    await context.close();
  });

  it('says where we are when the same question was answered in another tab', async () => {
    const { page, context } = await visit();
    await choose(page, 'now');
    const other = await context.newPage();
    await other.goto('/');
    await choose(page, 'parent');
    await choose(other, 'partner');
    expect(await other.locator('[data-message="notice.answered_already"]').count()).to.equal(1);
    expect(await promptId(other)).to.equal('your_age');
    await context.close();
  });

  it('works when the script does not load, with the same outcome', async () => {
    const withScript = await visit();
    const without = await visit({ javaScriptEnabled: false });
    for (const { page } of [withScript, without]) await answerUntil(page, 'outcome');
    const [one, other] = await Promise.all([withScript, without].map(({ page }) => seen(page, '.entry--outcome')));
    expect(one).to.equal(other).and.include('Carer Support Dorset');
    expect(await without.page.evaluate<string>('location.hash')).to.equal('#latest');
    await Promise.all([withScript.context.close(), without.context.close()]);
  });

  it('makes the text larger and smaller without losing the place', async () => {
    const { page, context } = await visit();
    await choose(page, 'now');
    await page.getByText('More', { exact: true }).click();
    await page.getByRole('button', { name: 'Larger text' }).click();
    await choose(page, 'parent');
    await page.reload();
    expect(await page.evaluate('document.documentElement.className')).to.equal('large-text');
    expect(await promptId(page)).to.equal('your_age');
    await page.getByText('More', { exact: true }).click();
    await page.getByRole('button', { name: 'Usual size of text' }).click();
    expect(await page.evaluate('document.documentElement.className')).to.equal('');
    await context.close();
  });
});
