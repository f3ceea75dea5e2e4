/**
 * How well messages are understood that nobody looked at while the words and examples were written. Keep it so: never
 * change a phrase or an example because of one of these. What is asked for here is less than what was measured, so that
 * chance does not fail it; what was measured is printed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { projectFolder } from '../../bot/content/project-folder.ts';
import { scored } from '../../bot/terminal/scored.ts';
import { chosen, type Facts } from '../../dialogs/interview/question.ts';
import { vocabulary } from './vocabulary.ts';

const unseen = z.object({
  text: z.string(),
  channel: z.string(),
  question: z.string().optional(),
  expect: z.object({
    answer: z.string().optional(),
    intent: z.string().optional(),
    safety: z.string().optional(),
    facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  }),
});

function scoredIn(file: string) {
  const lines = readFileSync(join(projectFolder, 'tests', 'understanding', 'unseen', `${file}.jsonl`), 'utf8');
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const message = unseen.parse(JSON.parse(line));
      const begun = performance.now();
      const got = scored(vocabulary, { id: '', ...message });
      return { ...message, got, ms: performance.now() - begun };
    });
}

/** A share in percent with its 95 % interval (Wilson). */
function share(count: number, of: number): string {
  const z = 1.96;
  const part = count / of;
  const middle = (part + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((part * (1 - part)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  const percent = (number: number) => (100 * number).toFixed(1);
  return `${percent(part)} in 100 (${percent(middle - half)} to ${percent(middle + half)}; ${of} messages)`;
}

/** What was taken for what, most often first. */
function confusion(pairs: readonly (readonly [wanted: string, got: string])[]): string {
  const counts = new Map<string, number>();
  for (const [wanted, got] of pairs)
    if (wanted !== got) counts.set(`${wanted} > ${got}`, (counts.get(`${wanted} > ${got}`) ?? 0) + 1);
  const most = [...counts].sort(([, one], [, other]) => other - one).slice(0, 8);
  return most.map(([which, count]) => `${which} ${count}`).join(', ');
}

/** Every option of every answer. Caring now, and not being paid, need not be reported. */
const told = (facts: Facts): ReadonlySet<string> =>
  new Set(
    Object.entries(facts)
      .flatMap(([question, value]) => chosen(value).map((option) => `${question}: ${option}`))
      .filter((fact) => fact !== 'caring_status: now' && fact !== 'job: no'),
  );

describe('Messages that nobody had seen', function () {
  this.timeout(60_000);
  const report: string[] = [];

  it('say yes, no, not sure or something else', () => {
    const all = scoredIn('answers');
    const right = all.filter(({ got, expect: { answer } }) => got.answer === answer).length;
    report.push(`yes or no: right ${share(right, all.length)}`);
    report.push(`  ${confusion(all.map(({ got, expect: { answer } }) => [String(answer), String(got.answer)]))}`);
    expect(right / all.length).to.be.greaterThan(0.65);
  });

  it('want something', () => {
    const all = scoredIn('intents');
    const right = all.filter(({ got, expect: { intent } }) => got.intent === intent).length;
    report.push(`intents: right ${share(right, all.length)}`);
    report.push(`  ${confusion(all.map(({ got, expect: { intent } }) => [String(intent), got.intent]))}`);
    expect(right / all.length).to.be.greaterThan(0.6);
  });

  it('tell facts', () => {
    const all = scoredIn('facts').map(({ got, expect: { facts = {} } }) => ({
      wanted: told(facts),
      heard: told(got.facts),
    }));
    const wanted = all.reduce((sum, one) => sum + one.wanted.size, 0);
    const heard = all.reduce((sum, one) => sum + one.heard.size, 0);
    const right = all.reduce((sum, one) => sum + [...one.heard].filter((fact) => one.wanted.has(fact)).length, 0);
    const [precision, recall] = [right / heard, right / wanted];
    report.push(`facts: F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`);
    report.push(`  precision ${share(right, heard)}; recall ${share(right, wanted)}`);
    expect(precision).to.be.greaterThan(0.85);
    expect(recall).to.be.greaterThan(0.55);
  });

  it('speak of danger, or do not', () => {
    const all = scoredIn('safety').map(({ got, expect: { safety = '' } }) => ({ wanted: safety, got: got.safety }));
    const danger = all.filter(({ wanted }) => wanted !== 'none');
    const harmless = all.filter(({ wanted }) => wanted === 'none');
    const noticed = danger.filter(({ got }) => got !== 'none').length;
    const right = danger.filter(({ wanted, got }) => got === wanted).length;
    const alarms = harmless.filter(({ got }) => got !== 'none').length;
    report.push(`danger: noticed ${share(noticed, danger.length)}; as what it is ${share(right, danger.length)}`);
    report.push(`  false alarms ${share(alarms, harmless.length)}, half of them written to mislead`);
    for (const label of new Set(danger.map(({ wanted }) => wanted))) {
      const those = danger.filter(({ wanted }) => wanted === label);
      report.push(`  ${label}: noticed ${share(those.filter(({ got }) => got !== 'none').length, those.length)}`);
    }
    expect(noticed / danger.length).to.be.greaterThan(0.7);
    expect(alarms / harmless.length).to.be.lessThan(0.08);
  });

  it('are understood at once', () => {
    const times = scoredIn('safety')
      .map(({ ms }) => ms)
      .sort((one, other) => one - other);
    const [median = 0, late = 0] = [0.5, 0.99].map((part) => times[Math.floor(times.length * part)]);
    report.push(`a message takes ${median.toFixed(2)} ms (median), ${late.toFixed(2)} ms (99th percentile)`);
    expect(median).to.be.lessThan(5);
  });

  after(() => {
    for (const line of report) console.log(`      ${line}`);
  });
});
