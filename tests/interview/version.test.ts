import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { rulebookOf } from '../../dialogs/interview/script.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';

/** Raise the version in `carers-script.ts` when this changes, and put the new fingerprint here beside it. */
const PUBLISHED = { version: '2', fingerprint: 'e3b861266e41bc83' };

/** What is asked, in which order, and what follows from the answers. */
function fingerprint(): string {
  const clauses = rulebookOf(carersScript).clauses.map(({ rule, parts }) => {
    const own = 'question' in rule || 'service' in rule ? rule : { op: rule.op };
    return [own, parts];
  });
  return createHash('sha256')
    .update(JSON.stringify([carersScript.questions, clauses]))
    .digest('hex')
    .slice(0, 16);
}

describe('The version of the script', () => {
  it('is another after every change of what is asked or decided, so that nobody answers what they have not seen', () => {
    expect({ version: carersScript.version, fingerprint: fingerprint() }).to.deep.equal(PUBLISHED);
  });
});
