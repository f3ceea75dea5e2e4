/** `npm run picture`: the picture of a conversation in README, made from the running product. */
import { join } from 'node:path';
import { projectFolder } from '../../bot/content/project-folder.ts';
import { answerUntil, choose, type } from './journey.ts';
import { visit } from './site.ts';

const PICTURE = join(projectFolder, 'bot', 'channels', 'web', 'conversation.png');

describe('The picture in README', function () {
  this.timeout(60_000);

  it('is taken', async () => {
    const { page, context } = await visit({ viewport: { width: 480, height: 1_000 } });
    await type(page, 'I look after my mum, she is 83 and has dementia. We live together in Bridport.');
    await choose(page, 'yes');
    await answerUntil(page, 'outcome', { has_worker: 'yes' });
    // The header scrolls along, and would otherwise stand in the middle of the picture.
    await page.evaluate('window.scrollTo(0, 0)');
    await page.screenshot({ path: PICTURE, fullPage: true });
    await context.close();
  });
});
