import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectFolder } from '../../bot/content/project-folder.ts';
import { textOf } from '../../bot/wording/as-text.ts';
import { segments } from '../../bot/wording/gsm7.ts';
import { type Findings, findings } from '../../dialogs/interview/interview.ts';
import { prove } from '../../dialogs/interview/proof.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import { carersScript, defaultGoals, type GoalId, goalIds, goals } from '../../dialogs/script/carers-script.ts';
import { content, inWords, type Manner, pausePrompt, SIMPLE, SMS, STAFF, WEB } from './everything.ts';

/** What can come out, in short tables under version control. `UPDATE=true npm test` writes them anew. */
const TABLES = join(projectFolder, 'tests', 'wording', 'every-end.md');

interface Row {
  ends: number;
  readonly first: Set<string>;
  segments: number;
}

const HEAD = `# Every way in which an interview can end

Written by \`every-end.test.ts\`, for whoever reviews a change of the rules or the words: a line that changes here has
changed for somebody. Each goal is asked for on its own, except the first two, which belong together.
`;

function tableOf(name: string, rows: ReadonlyMap<string, Row>): string {
  const lines = [...rows].map(([outcome, { ends, first, segments: most }]) => {
    const services = [...first].sort().join(', ') || '(a number to ring)';
    const [answer, area = ''] = outcome.split('+');
    return `| ${answer} | ${area} | ${ends} | ${services} | ${most} |`;
  });
  return `
## ${name}

| Answer | Area | Situations | Services that can come first | Segments by text, at most |
| --- | --- | ---: | --- | ---: |
${lines.sort().join('\n')}
`;
}

const interviews: readonly (readonly GoalId[])[] = [
  defaultGoals,
  ...goalIds.filter((goal) => !defaultGoals.includes(goal)).map((goal) => [goal]),
];

describe('Every end of every interview (invariant 2)', function () {
  this.timeout(120_000);

  const tables: string[] = [];
  const withoutANumber: { manner: Manner; facts: Facts }[] = [];
  const tooLong: string[] = [];

  /** Numbers as they are written: "0800 368 8349", "01305 221016", "0800 1111". */
  const hasANumber = (words: string): boolean => /\b0\d{3,4} \d{3,6}\b/.test(words);

  /** @returns how many segments it takes by text. */
  function read(told: Findings, facts: Facts): number {
    const moment = { replies: [{ say: 'outcome', findings: told }], prompt: pausePrompt('outcome', facts) } as const;
    for (const manner of [WEB, SIMPLE, STAFF]) {
      if (!hasANumber(JSON.stringify(inWords(moment, manner).messages))) withoutANumber.push({ manner, facts });
    }
    const texts = textOf(inWords(moment, SMS), 'sms');
    if (!hasANumber(texts.join())) withoutANumber.push({ manner: SMS, facts });
    tooLong.push(...texts.filter((text) => segments(text) > 3));
    return texts.reduce((sum, text) => sum + segments(text), 0);
  }

  for (const wanted of interviews) {
    it(`${wanted.join(' + ')}: gives a number to ring, at once and on every channel`, () => {
      const rows = new Map<string, Row>();
      /** Ends where the same services are told of, but for the person's own reasons. */
      const alike = new Map<string, number>();
      let ends = 0;
      const goal = goals[wanted.at(-1) as GoalId];
      const wantedGoals = wanted.map((id) => goals[id]);
      prove(carersScript, wantedGoals, content.offered, ({ facts, offered }) => {
        const told = findings(carersScript, goal, { facts, offered });
        const { outcomes, signposts } = told;
        const key = JSON.stringify([outcomes, signposts.map(({ service, verdict }) => [service, verdict])]);
        const segmentsUsed = alike.get(key) ?? read(told, facts);
        alike.set(key, segmentsUsed);
        ends += 1;

        const outcome = outcomes.join('+');
        const row = rows.get(outcome) ?? { ends: 0, first: new Set(), segments: 0 };
        row.ends += 1;
        row.segments = Math.max(row.segments, segmentsUsed);
        if (signposts[0] !== undefined) row.first.add(signposts[0].service);
        rows.set(outcome, row);
      });
      tables.push(tableOf(wanted.join(' + '), rows));
      expect(ends).to.be.greaterThan(50);
      expect(withoutANumber.slice(0, 3)).to.deep.equal([]);
      console.log(`      ${ends.toLocaleString('en-GB')} ends, ${alike.size} of them told differently`);
    });
  }

  it('fits into texts of three segments', () => {
    expect(tooLong.slice(0, 3)).to.deep.equal([]);
  });

  it('is in the tables that a reviewer reads', () => {
    const all = [HEAD, ...tables].join('');
    if (process.env.UPDATE === 'true') writeFileSync(TABLES, all);
    expect(all).to.equal(readFileSync(TABLES, 'utf8'));
  });
});
