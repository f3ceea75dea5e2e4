import { expect } from 'chai';
import type { Message, Said } from '../../bot/wording/said.ts';
import {
  asked,
  distinct,
  everything,
  inWords,
  type Manner,
  type Moment,
  nameOf,
  outcomes,
  SIMPLE,
  SMS,
  STAFF,
  WEB,
} from './everything.ts';
import { gradeOf, proseOf } from './reading-age.ts';

/** All that is read at one moment: what is said, why it is asked, and the options, but not the names of places. */
function readIn({ messages, prompt }: Said): readonly string[] {
  const options = prompt.id === 'which_council' ? [] : prompt.choices.flatMap(({ label, hint }) => [label, hint ?? '']);
  return [...messages.flatMap(proseOf), ...options, ...(prompt.why === null ? [] : [prompt.why])];
}

const isYoung = ({ prompt }: Moment): boolean => ['under_13', '13_15', '16_17'].includes(String(prompt.facts.your_age));

const saidIn = (manner: Manner): ReadonlyMap<string, Moment> =>
  distinct(everything, (moment) => JSON.stringify(inWords(moment, manner).messages));

describe('Plain language', () => {
  const manners = { 'on the page': WEB, 'in simple words': SIMPLE, 'in text messages': SMS, 'at the desk': STAFF };

  for (const [name, manner] of Object.entries(manners)) {
    describe(name, () => {
      const moments = saidIn(manner);

      it('is there for everything that can be said', () => {
        for (const moment of moments.values()) {
          const { messages, prompt } = inWords(moment, manner);
          for (const message of messages) expect(proseOf(message).join('').trim(), nameOf(moment)).to.not.equal('');
          for (const { label } of [prompt, ...prompt.choices, prompt.input])
            expect(label, nameOf(moment)).to.not.equal('');
        }
      });

      it('can be read at 11 (Flesch-Kincaid grade 6), and in simple words or by a child at 10 (grade 5)', () => {
        for (const moment of moments.values()) {
          const simple = manner === SIMPLE || (manner === WEB && isYoung(moment));
          const read = readIn(inWords(moment, manner));
          expect(gradeOf(read), `${nameOf(moment)}\n${read.join('\n')}`).to.be.at.most(simple ? 5 : 6);
        }
      });

      it('never says assessment without saying that it is a talk', () => {
        for (const moment of moments.values()) {
          for (const message of inWords(moment, manner).messages) {
            const prose = proseOf(message).join('\n');
            if (/assessment/i.test(prose)) expect(prose, nameOf(moment)).to.match(/\ba talk\b/);
          }
        }
      });

      it('is whole: no gap, no bracket left over, no sentence that begins small, no word twice', () => {
        for (const moment of moments.values()) {
          for (const message of inWords(moment, manner).messages) {
            for (const text of proseOf(message)) {
              expect(text, nameOf(moment)).to.not.match(/\{|\}|\bundefined\b|\bnull\b| {2}| [,.?!]/);
              expect(text, nameOf(moment)).to.not.match(/\b(\w+) \1\b/);
            }
            for (const text of sentences(message)) expect(text, nameOf(moment)).to.match(/^["“]?[A-Z0-9]/);
          }
        }
      });
    });
  }

  it('uses shorter sentences in simple words than otherwise', () => {
    const grade = (manner: Manner) =>
      gradeOf([...asked.slice(0, 500), ...outcomes.slice(0, 100)].flatMap((moment) => readIn(inWords(moment, manner))));
    expect(grade(SIMPLE)).to.be.below(grade(WEB));
  });

  it('calls an option the same in every style of a page, so that it is understood when somebody types it', () => {
    for (const moment of everything) {
      const labels = (manner: Manner) => inWords(moment, manner).prompt.choices.map(({ label }) => label);
      expect(labels(SIMPLE), nameOf(moment)).to.deep.equal(labels(WEB));
    }
  });
});

const sentences = ({ blocks }: Message): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'text' ? [block.text] : []));
