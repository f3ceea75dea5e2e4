/** How hard everything is to read. That each sentence is whole, and no word to be avoided, is in tests/check. */
import { expect } from 'chai';
import { contentReport } from '../check/content-report.ts';

describe('Plain language', () => {
  const gradesOf = (manner: string): readonly number[] =>
    (contentReport().measures?.readings ?? []).filter((reading) => reading.manner === manner).map(({ grade }) => grade);

  for (const manner of ['on the page', 'by text', 'at the desk']) {
    it(`can be read at 11 ${manner} (Flesch-Kincaid grade 6)`, () => {
      expect(gradesOf(manner)).to.have.length.greaterThan(50);
      expect(Math.max(...gradesOf(manner))).to.be.at.most(6);
    });
  }

  for (const manner of ['in simple words', 'to a young person']) {
    it(`can be read at 10 ${manner} (grade 5)`, () => {
      expect(gradesOf(manner)).to.have.length.greaterThan(50);
      expect(Math.max(...gradesOf(manner))).to.be.at.most(5);
    });
  }

  it('is easier in simple words than otherwise', () => {
    const mean = (grades: readonly number[]): number => grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
    expect(mean(gradesOf('in simple words'))).to.be.below(mean(gradesOf('on the page')));
  });
});
