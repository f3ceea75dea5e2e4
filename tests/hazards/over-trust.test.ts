/** Somebody may believe that a person reads along, that help is on its way, or that somebody will ring. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { assistantFrom } from '../../bot/assistant.ts';
import { contentFolder } from '../../bot/content/project-folder.ts';
import { nothingKept } from '../../bot/records/nothing-kept.ts';
import { Turns } from '../../bot/turn.ts';
import { messageText } from '../../bot/wording/as-text.ts';
import { Visitor } from '../channels/web/visitor.ts';
import { WebServer } from '../channels/web/web-server.ts';
import { wholeContent } from '../whole-content.ts';

const spoken = assistantFrom(wholeContent);
const turns = new Turns(
  nothingKept,
  () => spoken,
  () => new Date('2026-11-21T12:00:00Z'),
);

/** Everything that the script may say, as it is written. */
const script = readdirSync(join(contentFolder, 'script'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => [file, readFileSync(join(contentFolder, 'script', file), 'utf8')] as const);

describe('Nobody is led to believe', () => {
  for (const channel of ['web', 'sms'] as const) {
    it(`that a person reads along, or that help is on its way (${channel})`, () => {
      const greeting = turns.greet(channel).messages.map(messageText).join('\n');
      expect(greeting)
        .to.match(/computer/)
        .and.match(/nobody (is reading|reads) this now/i);
      expect(greeting)
        .to.match(/cannot send help/)
        .and.include('999');
    });
  }

  it('that somebody will ring, text or write to them', () => {
    const promise = /(?<!nobody )\b(?:will|shall|can) (?:ring|call|phone|text|email|write to|visit|contact) you\b/i;
    for (const [file, words] of script) expect(words.match(promise)?.[0], file).to.equal(undefined);
  });

  it('that this is more than a test', async () => {
    const server = await WebServer.start();
    const visitor = new Visitor(server.url);
    await visitor.open();
    const pages = [visitor.page.html];
    for (const path of ['/about', '/privacy', '/nowhere']) {
      await visitor.open(path);
      pages.push(visitor.page.html);
    }
    await server.stop();
    for (const html of pages) {
      expect(html).to.include('Test version').and.include('Nobody will read what you send.');
      expect(html).to.match(/<meta name="robots" content="noindex/);
    }
  });
});
