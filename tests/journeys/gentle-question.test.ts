import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectFolder } from '../../bot/content/project-folder.ts';
import { inAnswerTo } from '../understanding/vocabulary.ts';
import { talk } from './talk.ts';

/** Which messages are neither plainly danger nor plainly not is for the examples to say: here are some that are so now. */
const unclear = readFileSync(join(projectFolder, 'tests', 'understanding', 'unseen', 'safety.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): string => JSON.parse(line).text)
  .filter((text) => inAnswerTo('caring_status', text).perhaps !== null)
  .slice(0, 5);

describe('Words that may speak of danger, or may not', () => {
  it('are there', () => expect(unclear).to.not.deep.equal([]));

  for (const text of unclear) {
    it(`"${text}" is asked about, gently, and the questions wait`, () => {
      const { concern, perhaps } = inAnswerTo('caring_status', text);
      expect(concern).to.equal(null);
      talk().say(text).asks('checking').choose('yes').told(`safety.${perhaps}`).asks('safety');
    });

    it(`"${text}" loses nobody their place, nor what they said, when all is well`, () => {
      const { heard, answer } = inAnswerTo('caring_status', text);
      const next = Object.keys(heard).length > 0 ? 'confirming' : answer === null ? 'caring_status' : 'who';
      talk().say(text).asks('checking').choose('no').asks(next);
    });
  }
});
