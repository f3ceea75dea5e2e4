import { expect } from 'chai';
import { textOf } from '../../bot/wording/as-text.ts';
import { segments } from '../../bot/wording/gsm7.ts';
import { findings } from '../../dialogs/interview/interview.ts';
import { prove } from '../../dialogs/interview/proof.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import { carersScript, defaultGoals, goals } from '../../dialogs/script/carers-script.ts';
import { content, inWords, type Manner, pausePrompt, SIMPLE, SMS, STAFF, WEB } from './everything.ts';

describe('Every end of every interview (invariant 2)', function () {
  this.timeout(60_000);

  it('gives a number to ring, at once and on every channel, and fits into texts', () => {
    const found = { ends: 0, withoutANumber: [] as { manner: Manner; facts: Facts }[], tooLong: [] as string[] };
    const wanted = defaultGoals.map((id) => goals[id]);
    prove(carersScript, wanted, content.offered, ({ facts, offered }) => {
      found.ends += 1;
      const told = findings(carersScript, goals.who_can_help, { facts, offered });
      const moment = { replies: [{ say: 'outcome', findings: told }], prompt: pausePrompt('outcome', facts) } as const;
      for (const manner of [WEB, SIMPLE, SMS, STAFF]) {
        const said = inWords(moment, manner);
        const contacts = said.messages.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'service' ? block.service.contacts : [])),
        );
        const inRemarks = /\d{4} \d{3}|\d{5} \d{6}/.test(JSON.stringify(said.messages));
        if (!contacts.some(({ kind }) => kind === 'phone') && !inRemarks) found.withoutANumber.push({ manner, facts });
        if (manner === SMS) found.tooLong.push(...textOf(said, 'sms').filter((text) => segments(text) > 3));
      }
    });
    expect(found.withoutANumber.slice(0, 3)).to.deep.equal([]);
    expect(found.tooLong.slice(0, 3)).to.deep.equal([]);
    expect(found.ends).to.be.greaterThan(1_000);
    console.log(`      ${found.ends.toLocaleString('en-GB')} ends, each put into words in four manners`);
  });
});
