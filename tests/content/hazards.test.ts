import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { isWritten, readHazards } from '../../bot/content/hazards.ts';
import { contentFolder } from '../../bot/content/project-folder.ts';
import { ContentError } from '../../bot/content/yaml.ts';

describe('The hazard log', () => {
  const hazards = readHazards(contentFolder);

  it('has a control for every hazard, and a test that is there', () => {
    expect(hazards).to.have.lengthOf.at.least(20);
    for (const { id, controls, tests } of hazards) {
      expect(controls, id).to.not.be.empty;
      for (const test of tests) expect(isWritten(test), `${id}: ${test.file} "${test.title}"`).to.equal(true);
    }
  });

  it('tells each hazard once', () => {
    expect(new Set(hazards.map(({ hazard }) => hazard))).to.have.lengthOf(hazards.length);
  });

  it('finds a test by its whole title only, where there is one', () => {
    const file = 'tests/content/hazards.test.ts';
    expect(isWritten({ file, title: 'tells each hazard once' })).to.equal(true);
    expect(isWritten({ file, title: 'tells each hazard' })).to.equal(false);
    expect(isWritten({ file: 'tests/content/no-such.test.ts', title: 'tells each hazard once' })).to.equal(false);
  });

  it('says plainly what is wrong in it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hazards-'));
    const entry = {
      hazard: 'A',
      causes: ['B'],
      harm: 'C',
      severity: 'bad',
      likelihood: 'low',
      controls: [],
      tests: [],
    };
    writeFileSync(join(folder, 'hazards.yaml'), JSON.stringify({ a_hazard: entry }));
    let told: readonly string[] = [];
    try {
      readHazards(folder);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      told = error.problems.map(({ key, problem }) => `${key} ${problem}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(told).to.deep.equal([
      'a_hazard.severity must be one of: catastrophic, major, considerable, significant, minor',
      'a_hazard.controls is empty',
      'a_hazard.tests is empty',
      'a_hazard.remains is missing',
    ]);
  });
});
