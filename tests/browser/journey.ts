/** Drives a page to where a test or a screenshot wants it, as a person would: by its buttons, boxes and fields. */
import type { Locator, Page } from 'playwright-core';

/** What a daughter who looks after her mum answers. Lists are ticked, options pressed, everything else typed. */
const USUAL_ANSWERS: Readonly<Record<string, string | readonly string[]>> = {
  caring_status: 'now',
  who: 'parent',
  your_age: '26_64',
  what_you_do: ['personal_care', 'company_keeping_an_eye'],
  reason: ['dementia'],
  your_area: 'Bridport',
  their_area: 'Bridport',
  lives_with_you: 'yes',
  situation: ['none'],
};

type Answers = typeof USUAL_ANSWERS;

/** More questions than this are never asked. */
const MOST_QUESTIONS = 25;

export const promptId = (page: Page): Promise<string | null> =>
  page.locator('input[name="prompt"]').first().getAttribute('value');

/** Does something that is answered, and waits for the answer. */
export async function answered(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.locator('input[name="message"]').first().getAttribute('value');
  await act();
  await page.locator(`input[name="message"]:not([value="${before}"])`).first().waitFor({ state: 'attached' });
}

/** The text that can be seen in an element: not what is hidden. */
export async function seen(page: Page, selector: string): Promise<string> {
  const [text = ''] = await page.locator(selector).allInnerTexts();
  return text;
}

export const choose = (page: Page, option: string): Promise<void> =>
  answered(page, () => page.locator(`button[name="choice"][value="${option}"]`).click());

export const tick = (page: Page, ...options: string[]): Promise<void> =>
  answered(page, async () => {
    for (const option of options) await page.locator(`input[name="choice"][value="${option}"]`).check();
    await page.getByRole('button', { name: 'Continue' }).click();
  });

export const type = (page: Page, words: string): Promise<void> =>
  answered(page, async () => {
    await page.locator('#text').fill(words);
    await page.locator('.own-words button').click();
  });

export const press = (page: Page, command: string): Promise<void> =>
  answered(page, async () => {
    const button = page.locator(`button[name="command"][value="${command}"]`);
    await unfold(button);
    await button.click();
  });

/** Opens whatever is folded around something. */
export async function unfold(folded: Locator): Promise<void> {
  const around = folded.locator('xpath=ancestor::details[not(@open)]/summary');
  if ((await around.count()) > 0) await around.click();
}

/** Answers questions until this one is asked; `outcome` when all are answered. */
export async function answerUntil(page: Page, wanted: string, answers: Answers = {}): Promise<void> {
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    const question = (await promptId(page)) ?? '';
    if (question === wanted) return;
    const answer = answers[question] ?? USUAL_ANSWERS[question] ?? 'unsure';
    if (typeof answer !== 'string') await tick(page, ...answer);
    else if ((await page.locator(`button[name="choice"][value="${answer}"]`).count()) > 0) await choose(page, answer);
    else if ((await page.locator(`input[name="choice"][value="${answer}"]`).count()) > 0) await tick(page, answer);
    else await type(page, answer);
  }
  throw new Error(`"${wanted}" was not asked. The page asks "${await promptId(page)}".`);
}

export type Go = (page: Page) => Promise<void>;

/** Every kind of state that the page can be in, and how to get there from the welcome. */
export const STATES: Readonly<Record<string, Go>> = {
  welcome: async () => undefined,
  'few options': (page) => answerUntil(page, 'lives_with_you'),
  'many options': (page) => answerUntil(page, 'who'),
  'check boxes': (page) => answerUntil(page, 'what_you_do'),
  'a sensitive question': (page) => answerUntil(page, 'situation'),
  place: (page) => answerUntil(page, 'your_area'),
  'an error beside check boxes': async (page) => {
    await answerUntil(page, 'what_you_do');
    await tick(page);
  },
  'an error beside a field': async (page) => {
    await answerUntil(page, 'your_area');
    await type(page, 'Atlantis');
  },
  'not understood': (page) => type(page, 'xyzzy'),
  'reading back what was heard': (page) => type(page, 'I look after my mum, she is 83 and has dementia'),
  safety: (page) => type(page, 'I want to kill myself'),
  'a person to talk to': (page) => press(page, 'person'),
  'answers to change': async (page) => {
    await answerUntil(page, 'what_you_do');
    await unfold(page.locator('button[name="question"]').first());
  },
  'everything unfolded': async (page) => {
    await answerUntil(page, 'your_age');
    for (const summary of await page.locator('.tools summary').all()) await summary.click();
  },
  'simple words': (page) => press(page, 'simple_words'),
  'a child under 13': (page) => answerUntil(page, 'what_you_do', { your_age: 'under_13' }),
  outcome: (page) => answerUntil(page, 'outcome'),
  'a summary': async (page) => {
    await answerUntil(page, 'outcome');
    await press(page, 'summary');
  },
};

export const PAGES = ['about', 'privacy', 'cookies', 'accessibility', 'complaints', 'no-such-page'] as const;
