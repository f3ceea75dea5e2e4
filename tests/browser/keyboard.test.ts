import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { answered, answerUntil, choose, press, promptId, tick, type } from './journey.ts';
import { visit } from './site.ts';

/** What has the focus: its id, or else what it says. */
const focus = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.id || document.activeElement.textContent.trim()');

/** Presses Tab until something that says this has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focus(page)) === wanted) return;
  }
  throw new Error(`"${wanted}" cannot be reached with Tab`);
}

describe('by keyboard alone', function byKeyboard() {
  this.timeout(60_000);

  it('somebody gets from hello to an outcome', async () => {
    const { page, context } = await visit();
    await page.keyboard.press('Tab');
    expect(await focus(page)).to.equal('Skip to the main part');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Yes, I do');
    await answered(page, () => page.keyboard.press('Enter'));
    await tabTo(page, 'text');
    await page.keyboard.type('my mum');
    await answered(page, () => page.keyboard.press('Enter'));
    expect(await focus(page), 'goes on typing').to.equal('text');
    await page.keyboard.type('I am 50');
    await answered(page, () => page.keyboard.press('Enter'));
    await tabTo(page, 'choice-personal_care');
    await page.keyboard.press('Space');
    await tabTo(page, 'Continue');
    await answered(page, () => page.keyboard.press('Space'));
    await answerUntil(page, 'outcome');
    expect(await page.locator('.entry--outcome').count()).to.equal(1);
    await context.close();
  });

  it('opens what is folded, and changes an answer', async () => {
    const { page, context } = await visit();
    await choose(page, 'now');
    await tabTo(page, 'Change an answer');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await answered(page, () => page.keyboard.press('Enter'));
    expect(await promptId(page)).to.equal('caring_status');
    await context.close();
  });

  it('shows where the focus is, below the bar at the top', async () => {
    const { page, context } = await visit();
    await answerUntil(page, 'what_you_do');
    const uncovered = `(() => {
      const focused = document.activeElement;
      if (focused === document.body || focused.closest('.top, .govuk-skip-link') !== null) return true;
      return focused.getBoundingClientRect().bottom > document.querySelector('.top').getBoundingClientRect().bottom;
    })()`;
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate<boolean>(uncovered), await focus(page)).to.equal(true);
    }
    await context.close();
  });
});

describe('the focus, and what is announced', function focusAndAnnouncements() {
  this.timeout(60_000);

  it('goes to the next question after a choice, so that no keyboard pops up on a phone', async () => {
    const { page, context } = await visit({ hasTouch: true, isMobile: true });
    await choose(page, 'now');
    expect(await focus(page)).to.equal('question');
    await press(page, 'back');
    expect(await focus(page)).to.equal('question');
    await context.close();
  });

  it('goes to the first box when nothing was ticked', async () => {
    const { page, context } = await visit();
    await answerUntil(page, 'what_you_do');
    await tick(page);
    expect(await focus(page)).to.equal('choice-personal_care');
    await context.close();
  });

  it('goes to the outcome, to be read from its beginning', async () => {
    const { page, context } = await visit();
    await answerUntil(page, 'outcome');
    expect(await page.evaluate<string>('document.activeElement.className')).to.match(/entry--outcome/);
    await context.close();
  });

  it('only announces what is new, once, in one polite region', async () => {
    const { page, context } = await visit();
    expect(await page.locator('[aria-live], [role="status"], [role="log"], [role="alert"]').count()).to.equal(2);
    const announced = (text: string) => page.locator('#announcer', { hasText: text }).waitFor({ state: 'attached' });
    await type(page, 'xyzzy');
    await announced('did not understand');
    expect(await page.locator('#announcer').textContent()).to.not.include('Hello');
    await press(page, 'person');
    await announced('ring');
    expect(await page.locator('#announcer').textContent()).to.not.include('did not understand');
    await context.close();
  });

  it('ticks "none of these" alone', async () => {
    const { page, context } = await visit();
    await answerUntil(page, 'what_you_do');
    await page.locator('#choice-personal_care').check();
    await page.locator('#choice-none').check();
    expect(await page.locator('#choice-personal_care').isChecked()).to.equal(false);
    await page.locator('#choice-night_time').check();
    expect(await page.locator('#choice-none').isChecked()).to.equal(false);
    await context.close();
  });

  it('begins a new line by Enter on a phone, and sends on a computer', async () => {
    const phone = await visit({ hasTouch: true, isMobile: true });
    await phone.page.locator('#text').fill('my mum');
    await phone.page.locator('#text').press('Enter');
    expect(await phone.page.locator('#text').inputValue()).to.equal('my mum\n');
    await phone.context.close();
  });
});
