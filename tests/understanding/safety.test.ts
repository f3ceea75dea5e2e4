import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { contentFolder } from '../../bot/content/project-folder.ts';
import { CONCERNS } from '../../dialogs/understanding/safety.ts';
import { inAnswerTo, unasked } from './vocabulary.ts';

const cases: Record<string, string[]> = parse(
  readFileSync(join(contentFolder, 'understanding', 'safety_cases.yaml'), 'utf8'),
);

describe('Danger', () => {
  it('has cases for every concern, and for none', () => {
    expect(Object.keys(cases)).to.have.members([...CONCERNS, 'none']);
    for (const concern of CONCERNS) expect(cases[concern], concern).to.have.length.at.least(25);
  });

  for (const [concern, messages] of Object.entries(cases)) {
    describe(concern === 'none' ? 'is not seen in harmless words' : `${concern} is noticed`, () => {
      for (const message of messages) {
        it(message, () => expect(unasked(message).concern ?? 'none').to.equal(concern));
      }
    });
  }

  it('is noticed however it is written', () => {
    const messages = [
      "I DON'T WANT TO LIVE ANY MORE",
      'i dont want to live anymore',
      'I don’t want to live any more...',
    ];
    for (const message of messages) expect(unasked(message).concern, message).to.equal('crisis_suicide');
  });

  it('is noticed in an answer, beside the answer', () => {
    const understood = inAnswerTo('lives_with_you', 'yes and he hits me');
    expect(understood.concern).to.equal('abuse_carer_at_risk');
    expect(understood.answer).to.equal('yes');
  });

  it('is the most urgent one where there are several', () => {
    expect(unasked("I can't cope any more and she is not breathing").concern).to.equal('medical_emergency');
    expect(unasked("I can't cope any more, I want to die").concern).to.equal('crisis_suicide');
  });
});
