import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectFolder } from '../../bot/content/project-folder.ts';
import { textOf } from '../../bot/wording/as-text.ts';
import { segments } from '../../bot/wording/gsm7.ts';
import { type Findings, findings } from '../../dialogs/interview/interview.ts';
import { prove } from '../../dialogs/interview/proof.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import { carersScript, defaultGoals, goals } from '../../dialogs/script/carers-script.ts';
import { content, inWords, type Manner, pausePrompt, SIMPLE, SMS, STAFF, WEB } from './everything.ts';

/** What can come out, in one short table under version control. `UPDATE=true npm test` writes it anew. */
const TABLE = join(projectFolder, 'tests', 'wording', 'every-end.md');

interface Row {
  ends: number;
  readonly first: Set<string>;
  segments: number;
}

const titled = (rows: readonly string[]): string =>
  [
    '# Every way in which the default interview can end',
    '',
    'Written by `every-end.test.ts`, for whoever reviews a change of the rules or the words: a line that changes here has',
    'changed for somebody.',
    '',
    '| Kind of answer | Area | Situations | Services that can come first | Segments by text, at most |',
    '| --- | --- | ---: | --- | ---: |',
    ...rows,
    '',
  ].join('\n');

function tableOf(rows: ReadonlyMap<string, Row>): string {
  const lines = [...rows].map(([outcome, { ends, first, segments: most }]) => {
    const services = [...first].sort().join(', ') || '(a number to ring)';
    return `| ${outcome.replace('+', ' | ')} | ${ends} | ${services} | ${most} |`;
  });
  return titled(lines.sort());
}

describe('Every end of every interview (invariant 2)', function () {
  this.timeout(60_000);

  const rows = new Map<string, Row>();
  const withoutANumber: { manner: Manner; facts: Facts }[] = [];
  const tooLong: string[] = [];
  let ends = 0;

  before(() => {
    const wanted = defaultGoals.map((id) => goals[id]);
    prove(carersScript, wanted, content.offered, ({ facts, offered }) => {
      ends += 1;
      const told = findings(carersScript, goals.who_can_help, { facts, offered });
      const moment = { replies: [{ say: 'outcome', findings: told }], prompt: pausePrompt('outcome', facts) } as const;
      for (const manner of [WEB, SIMPLE, STAFF]) {
        if (!hasANumber(JSON.stringify(inWords(moment, manner).messages))) withoutANumber.push({ manner, facts });
      }
      const texts = textOf(inWords(moment, SMS), 'sms');
      if (!hasANumber(texts.join())) withoutANumber.push({ manner: SMS, facts });
      tooLong.push(...texts.filter((text) => segments(text) > 3));
      enter(told, texts);
    });
  });

  /** Numbers as they are written: "0800 368 8349", "01305 221016", "0800 1111". */
  const hasANumber = (words: string): boolean => /\b0\d{3,4} \d{3,6}\b/.test(words);

  function enter({ outcomes, signposts }: Findings, texts: readonly string[]): void {
    const outcome = outcomes.join('+');
    const row = rows.get(outcome) ?? { ends: 0, first: new Set(), segments: 0 };
    row.ends += 1;
    const [first] = signposts;
    if (first !== undefined) row.first.add(first.service);
    row.segments = Math.max(
      row.segments,
      texts.reduce((sum, text) => sum + segments(text), 0),
    );
    rows.set(outcome, row);
  }

  it('gives a number to ring, at once and on every channel', () => {
    expect(ends).to.be.greaterThan(1_000);
    expect(withoutANumber.slice(0, 3)).to.deep.equal([]);
    console.log(`      ${ends.toLocaleString('en-GB')} ends, each put into words in four manners`);
  });

  it('fits into texts of three segments', () => {
    expect(tooLong.slice(0, 3)).to.deep.equal([]);
  });

  it('is in the table that a reviewer reads', () => {
    const table = tableOf(rows);
    if (process.env.UPDATE === 'true') writeFileSync(TABLE, table);
    expect(table).to.equal(readFileSync(TABLE, 'utf8'));
  });
});
