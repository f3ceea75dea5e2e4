/** The policy cases on every channel that is open; in a browser, a few that differ most. */
import { expect } from 'chai';
import { type PolicyCase, readCases } from '../../bot/content/cases.ts';
import { messageText } from '../../bot/wording/as-text.ts';
import type { Value } from '../../dialogs/interview/question.ts';
import { carersScript, defaultGoals, type GoalId } from '../../dialogs/script/carers-script.ts';
import { type QuestionId, questions } from '../../dialogs/script/questions.ts';
import { choose, press, promptId, tick, type } from '../browser/journey.ts';
import { visit } from '../browser/site.ts';
import { told, WEB } from '../cases/told.ts';
import { answerTo, PAUSES, placeOf, sampleOf, walk } from '../cases/walk.ts';
import { Visitor } from '../channels/web/visitor.ts';
import { Service } from '../service.ts';
import { wholeContent } from '../whole-content.ts';

const content = wholeContent;

/** How somebody says what they want to know. */
const WISHES: Readonly<Record<GoalId, string>> = {
  am_i_a_carer: 'Am I a carer?',
  who_can_help: 'Who can help me?',
  assessment: "How do I get a carer's assessment?",
  national_test: 'Do I meet the national test?',
  break: 'I need some time off',
  counselling: 'I need someone to talk to',
  money: 'What benefits are there?',
};

/**
 * Every way in which an answer can open, met by somebody who can be taken through the service as it is: with all that is
 * offered, and nothing told before it asks. `tests/cases` has every case in the words of every channel.
 */
const people = sampleOf(
  readCases().filter((person) => Object.keys(person.told).length === 0 && person.offered.has('rethink')),
);
/** A browser takes its time. */
const peopleWithABrowser = people.filter((_, index) => index % 4 === 0);

const listOf = (value: Value): readonly string[] => (typeof value === 'string' ? [value] : value);

/** The services that this person should see at once. */
const servicesFor = (person: PolicyCase): readonly string[] =>
  person.services.first.map((id) => content.services[id]?.name.web({}) ?? id);

interface Stage {
  /** What is said to begin it; null for the usual goals, which nobody has to ask for. */
  readonly wish: GoalId | null;
  readonly asked: readonly string[];
  /** How the answer at its end opens. */
  readonly outcome: string | undefined;
}

/** A conversation stage by stage: each begins with something that somebody wants to know, and ends with an answer. */
function stagesOf(person: PolicyCase): readonly Stage[] {
  const isUsual = defaultGoals.every((goal, index) => person.goals[index] === goal);
  const ends = [...person.goals.keys()].map((index) => index + 1).slice(isUsual ? defaultGoals.length - 1 : 0);
  return ends.map((end, index): Stage => {
    const { asked, findings } = walk({ ...person, goals: person.goals.slice(0, end) });
    const before = walk({ ...person, goals: person.goals.slice(0, ends[index - 1] ?? 0) });
    return {
      wish: isUsual && index === 0 ? null : (person.goals[end - 1] as GoalId),
      asked: asked.slice(before.asked.length),
      outcome: findings.at(-1)?.outcomes[0],
    };
  });
}

/** The whole answer in words, as the engine and the wording give it without any channel. */
const answerFor = (person: PolicyCase): string =>
  told(content, person, WEB, new Date()).messages.slice(-1).map(messageText).join();

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
      const [{ wish } = { wish: null }, ...others] = stagesOf(person);
      if (wish !== null) await visitor.type(WISHES[wish]);
      const later = others.flatMap((stage) => stage.wish ?? []);
      for (;;) {
        const asked = visitor.page.hidden.prompt ?? '';
        const next = asked === 'outcome' ? later.shift() : undefined;
        if (asked === 'outcome' && next === undefined) break;
        const answer = next ?? PAUSES[asked] ?? answerTo(person, asked);
        const place = placeOf(asked, answer);
        if (place !== null) await visitor.type(place);
        else if (next !== undefined && !visitor.page.choices.includes(next)) await visitor.type(WISHES[next]);
        else if (answer === 'skipped') await visitor.press('skip');
        else await visitor.choose(...listOf(answer));
        if (asked !== 'outcome') expect(visitor.page.hidden.prompt, visitor.page.log.at(-1)).not.to.equal(asked);
      }
      expect(visitor.page.html).to.include(`data-message="${outcome}"`);
      for (const name of servicesFor(person)) expect(visitor.page.log.join('\n')).to.include(name);
    });

    it(`${person.person} (through Bot Framework)`, async () => {
      const said = (text: string) => service.say(person.person, text);
      await said('hello');
      let last: readonly string[] = [];
      let askedOnceMore = false;
      for (const { wish, asked: questionsAsked, outcome: found } of stagesOf(person)) {
        if (wish !== null) last = await said(WISHES[wish]);
        for (const asked of questionsAsked) {
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
        if (!askedOnceMore && carersScript.secondChance.outcomes.some((turnedAway) => turnedAway === found)) {
          askedOnceMore = true;
          last = await said('no');
        }
      }
      expect(last).to.include(answerFor(person));
    });
  }

  for (const person of peopleWithABrowser) {
    it(`${person.person} (in a browser)`, async () => {
      const { page, context, complaints } = await visit();
      const [{ wish } = { wish: null }, ...others] = stagesOf(person);
      if (wish !== null) await type(page, WISHES[wish]);
      const later = others.flatMap((stage) => stage.wish ?? []);
      for (;;) {
        const asked = (await promptId(page)) ?? '';
        const next = asked === 'outcome' ? later.shift() : undefined;
        if (asked === 'outcome' && next === undefined) break;
        const answer = next ?? PAUSES[asked] ?? answerTo(person, asked);
        const place = placeOf(asked, answer);
        if (place !== null) await type(page, place);
        else if (answer === 'skipped') await press(page, 'skip');
        else if (typeof answer !== 'string') await tick(page, ...answer);
        else if ((await page.locator(`button[name="choice"][value="${answer}"]`).count()) > 0)
          await choose(page, answer);
        else await tick(page, answer);
      }
      const shown = page.locator(`[data-message="outcome.${person.outcome}"]`);
      expect(await shown.count()).to.equal(1);
      const words = (await shown.textContent()) ?? '';
      for (const name of servicesFor(person)) expect(words).to.include(name);
      expect(complaints).to.deep.equal([]);
      await context.close();
    });
  }
});
