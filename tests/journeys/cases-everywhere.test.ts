/** A sample of the policy cases, which between them end in every way there is, on every channel that is open. */
import { expect } from 'chai';
import { type PolicyCase, readCases } from '../../bot/content/cases.ts';
import { messageText } from '../../bot/wording/as-text.ts';
import type { Value } from '../../dialogs/interview/question.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';
import { choose, press, promptId, tick, type } from '../browser/journey.ts';
import { visit } from '../browser/site.ts';
import { answerOf, answerTo, sampleOf, walk } from '../cases/walk.ts';
import { Visitor } from '../channels/web/visitor.ts';
import { Service } from '../service.ts';
import { content, inWords, pausePrompt, WEB } from '../wording/everything.ts';

/** How somebody says where they live. */
const PLACES: Readonly<Record<string, string>> = {
  dorset: 'Dorchester',
  bcp: 'Poole',
  somerset: 'Yeovil',
  hampshire: 'New Milton',
  devon: 'Devon',
  wiltshire: 'SP3',
  rest_of_england: 'M1',
  wales_scotland_ni: 'CF10',
  care_home_or_no_fixed_home: 'care home',
};

/** What is answered where the conversation pauses. */
const PAUSES: Readonly<Record<string, string>> = { condolence: 'carry_on', second_chance: 'no' };

const people = sampleOf(
  readCases().filter(
    ({ told, offered, goals }) => Object.keys(told).length === 0 && offered.has('rethink') && goals.length === 2,
  ),
);

/** What is typed where a place is asked for; null where a button is pressed instead. */
const placeOf = (question: string, value: Value): string | null =>
  questions[question as QuestionId]?.kind === 'place' ? (PLACES[String(value)] ?? null) : null;

const listOf = (value: Value): readonly string[] => (typeof value === 'string' ? [value] : value);

/** The services that this person should see at once. */
const servicesFor = (person: PolicyCase): readonly string[] =>
  person.services.first.map((id) => content.services[id]?.name.web({}) ?? id);

/** The whole answer in words, as the engine and the wording give it without any channel. */
function toldTo(person: PolicyCase): string {
  const walked = walk(person);
  const prompt = pausePrompt('outcome', walked.known);
  const { messages } = inWords({ replies: [{ say: 'outcome', findings: answerOf(walked) }], prompt }, WEB);
  return messages.map(messageText).join();
}

describe('The policy cases on every channel', function () {
  this.timeout(60_000);
  let service: Service;
  before(async () => {
    service = await Service.start({ RATE_PER_CONVERSATION: '1000', RATE_PER_ADDRESS: '100000' });
  });
  after(() => service.remove());

  for (const person of people) {
    const outcome = `outcome.${person.outcome}`;

    it(`${person.person} (on the page without JavaScript)`, async () => {
      const visitor = new Visitor(service.url);
      await visitor.open();
      while (visitor.page.hidden.prompt !== 'outcome') {
        const asked = visitor.page.hidden.prompt ?? '';
        const answer = PAUSES[asked] ?? answerTo(person, asked);
        const place = placeOf(asked, answer);
        if (place !== null) await visitor.type(place);
        else if (answer === 'skipped') await visitor.press('skip');
        else await visitor.choose(...listOf(answer));
        expect(visitor.page.hidden.prompt, visitor.page.log.at(-1)).not.to.equal(asked);
      }
      expect(visitor.page.html).to.include(`data-message="${outcome}"`);
      for (const name of servicesFor(person)) expect(visitor.page.log.join('\n')).to.include(name);
    });

    it(`${person.person} (through Bot Framework)`, async () => {
      const said = (text: string) => service.say(person.person, text);
      await said('hello');
      let last: readonly string[] = [];
      for (const asked of walk(person).asked) {
        const answer = answerTo(person, asked);
        const { options } = questions[asked as QuestionId];
        const numberOf = (option: string) => (options as readonly string[]).indexOf(option) + 1;
        const place = placeOf(asked, answer);
        if (place !== null) last = await said(place);
        else if (answer === 'unsure') last = await said('not sure');
        else if (answer === 'skipped') last = await said('skip');
        else last = await said(listOf(answer).map(numberOf).join(' '));
        if (asked === 'person_died' && answer === 'yes') last = await said('I am ready to go on');
      }
      if (person.outcome === 'not_now') last = await said('no');
      expect(last).to.include(toldTo(person));
    });
  }

  for (const person of people.slice(0, 6)) {
    it(`${person.person} (in a browser)`, async () => {
      const { page, context, complaints } = await visit();
      for (;;) {
        const asked = (await promptId(page)) ?? '';
        if (asked === 'outcome') break;
        const answer = PAUSES[asked] ?? answerTo(person, asked);
        const place = placeOf(asked, answer);
        if (place !== null) await type(page, place);
        else if (answer === 'skipped') await press(page, 'skip');
        else if (typeof answer !== 'string') await tick(page, ...answer);
        else if ((await page.locator(`button[name="choice"][value="${answer}"]`).count()) > 0)
          await choose(page, answer);
        else await tick(page, answer);
      }
      const told = page.locator(`[data-message="outcome.${person.outcome}"]`);
      expect(await told.count()).to.equal(1);
      const words = (await told.textContent()) ?? '';
      for (const name of servicesFor(person)) expect(words).to.include(name);
      expect(complaints).to.deep.equal([]);
      await context.close();
    });
  }
});
