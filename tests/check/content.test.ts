import { expect } from 'chai';
import { reportInWords } from '../../bot/check/report.ts';
import { inWords } from '../../bot/content/yaml.ts';
import { content } from '../wording/everything.ts';
import { contentReport } from './content-report.ts';

describe('The content', function () {
  this.timeout(60_000);

  it('has nothing wrong with it', () => {
    expect(contentReport().errors.map(inWords)).to.deep.equal([]);
  });

  it('has to be confirmed by every service before it goes live', () => {
    const unconfirmed = Object.values(content.services).filter(({ confirmed_by }) => confirmed_by === null);
    expect(contentReport().warnings.filter(({ key }) => key === 'confirmed_by')).to.have.lengthOf(unconfirmed.length);
  });

  after(() => {
    const [measures = ''] = reportInWords({ ...contentReport(), warnings: [] }).split('\n\nAll is well');
    console.log(measures.replace(/^/gm, '      '));
  });
});
