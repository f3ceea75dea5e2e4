/** The page that `npm run book` makes, as a manager gets it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import { readCases } from '../../bot/content/cases.ts';
import { readHazards } from '../../bot/content/hazards.ts';
import { contentFolder } from '../../bot/content/project-folder.ts';
import { decisionsOf } from '../../dialogs/interview/script.ts';
import { carersScript, goalIds, goals } from '../../dialogs/script/carers-script.ts';
import { CONCERNS } from '../../dialogs/understanding/safety.ts';
import { findings, sideways } from '../browser/axe.ts';
import { closeBrowser, theBrowser } from '../browser/browser.ts';
import { wholeContent } from '../whole-content.ts';

const program = fileURLToPath(new URL('../../bot/terminal/book.js', import.meta.url));

describe('the script book', function () {
  this.timeout(120_000);
  let folder: string;
  let said: string;
  let context: BrowserContext;
  let page: Page;
  const asked: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'carers-book-'));
    const file = join(folder, 'to sign.html');
    const child = spawn(process.execPath, [program, '--out', file], { stdio: ['ignore', 'pipe', 'inherit'] });
    [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    context = await (await theBrowser()).newContext({ viewport: { width: 320, height: 640 } });
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  });

  after(async () => {
    await context.close();
    await closeBrowser();
    await rm(folder, { recursive: true, force: true });
  });

  const texts = (selector: string) =>
    page.$$eval(selector, (found) => found.map((element) => element.textContent?.trim() ?? ''));
  const ids = (prefix: string) =>
    page.$$eval(`[id^="${prefix}-"]`, (found, start) => found.map(({ id }) => id.slice(start.length + 1)), prefix);

  it('says where it is', () => {
    expect(said).to.equal(`The script book is in ${join(folder, 'to sign.html')}\n`);
  });

  it('needs nothing else: no other file, and no script', async () => {
    expect(asked.filter((url) => !url.startsWith('data:'))).to.have.length(1);
    expect(await page.$$('script, link, iframe')).to.deep.equal([]);
  });

  it('can be signed: it has a date, the version of the script, its mark and places for names', async () => {
    const cover = (await texts('.cover'))[0];
    expect(cover).to.match(new RegExp(`Version of the script\\s*${carersScript.version}\\b`));
    expect(cover).to.match(/\d{1,2} \w+ 20\d\d/);
    expect(cover).to.match(/[0-9A-F]{4}-[0-9A-F]{4}/);
    expect(await texts('.signing tbody th')).to.have.length.above(1);
  });

  it('draws every goal, and says the same in a table', async () => {
    const drawings = await page.$$eval('svg', (found) =>
      found.map((svg) => ({
        words: [...svg.querySelectorAll('svg > title, svg > desc')].map(({ id, textContent }) => ({ id, textContent })),
        namedBy: svg.getAttribute('aria-labelledby'),
        boxes: svg.querySelectorAll('.node').length,
        lines: svg.querySelectorAll('.edge').length,
      })),
    );
    expect(drawings).to.have.length(goalIds.length);
    for (const { words, namedBy, boxes, lines } of drawings) {
      expect(words.map(({ id }) => id).join(' ')).to.equal(namedBy);
      expect(words.map(({ textContent }) => textContent)).not.to.include('');
      expect(boxes).to.be.above(10);
      expect(lines).to.be.above(boxes);
    }
    const ways = await page.$$eval('.course table', (found) =>
      found.map((table) => table.querySelectorAll('tbody tr').length),
    );
    expect(ways.length).to.equal(goalIds.length);
    for (const [index, { lines }] of drawings.entries()) expect(ways[index]).to.be.at.least(lines);
  });

  it('has every question, decision, service and concern, each once and in order', async () => {
    const content = wholeContent;
    expect(await ids('question')).to.deep.equal(Object.keys(carersScript.questions));
    expect(await ids('decision')).to.deep.equal(decisionsOf(carersScript).map(({ id }) => id));
    expect(await ids('service')).to.have.members(Object.keys(content.services));
    expect(await ids('safety')).to.deep.equal([...CONCERNS]);
    expect(await ids('hazard')).to.deep.equal(readHazards(contentFolder).map(({ id }) => id));
  });

  it('has every outcome of every goal, in the order in which they are looked at', async () => {
    for (const goal of goalIds) {
      const outcomes = goals[goal].outcomes.flatMap((list) => list.map(({ id }) => id));
      expect(await ids(`outcome-${goal}`)).to.deep.equal(outcomes);
    }
  });

  it('has everybody of the policy cases', async () => {
    expect(await texts('.cases tbody tr')).to.have.length(readCases().length);
  });

  it('names the law and the document for every decision', async () => {
    const decisions = await page.$$eval('section:has(> [id^="decision-"])', (found) =>
      found.map((section) =>
        [...section.querySelectorAll('.facts dt')].map((term) => term.nextElementSibling?.textContent?.trim()),
      ),
    );
    for (const [, rules, sources] of decisions) {
      expect(rules).to.match(/^[A-R]\d+(, [A-R]\d+)*$/);
      expect(sources).to.have.length.above(5);
    }
    const isCarer = (await texts('section:has(> #decision-is_carer)'))[0];
    expect(isCarer).to.include('the Care Act 2014');
    expect(isCarer).to.include('A1, A2, A3');
  });

  it('says what each question may cost by text, and never more than two segments', async () => {
    const costs = await texts('#questions ~ .entry .cost');
    expect(costs).to.have.length.at.least(Object.keys(carersScript.questions).length);
    expect([...new Set(costs)]).to.have.members(['1 segment', '2 segments']);
  });

  it('shows plainly what still has to be confirmed', async () => {
    const { services } = wholeContent;
    const open = Object.entries(services).filter(([, { confirmed_by }]) => confirmed_by === null);
    for (const [id, { contacts }] of open) {
      const marked = await texts(`section:has(> #service-${id}) .wanted`);
      expect(marked).to.include('To be confirmed');
      expect(marked.filter((mark) => mark === 'not shown')).to.have.length(contacts.filter(({ show }) => !show).length);
    }
  });

  it('leaves nothing unsaid by mistake', async () => {
    const all = (await texts('body'))[0];
    expect(all).not.to.match(/undefined|null|NaN|\[object|\{\{/);
  });

  it('leads somewhere with every link, and has each id once', async () => {
    const all = await page.$$eval('[id]', (found) => found.map(({ id }) => id));
    const links = await page.$$eval('a', (found) => found.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    const [here, twice] = [new Set(all), all.filter((id, at) => all.indexOf(id) !== at)];
    const missing = links.filter((id) => !here.has(id));
    expect(missing).to.deep.equal([]);
    expect(twice).to.deep.equal([]);
  });

  it('has nothing that axe-core finds, on the screen and in print, and fits 320 pixels', async () => {
    expect(await sideways(page)).to.equal(0);
    expect(await findings(page)).to.deep.equal([]);
    await page.emulateMedia({ media: 'print' });
    // Nobody taps on paper.
    const inPrint = (await findings(page)).filter((finding) => !finding.startsWith('target-size'));
    expect(inPrint, 'in print').to.deep.equal([]);
  });
});
