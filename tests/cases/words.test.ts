/** What the people of the policy cases are told, in the words of each channel. */
import { expect } from 'chai';
import { readCases } from '../../bot/content/cases.ts';
import type { Content } from '../../bot/content/load.ts';
import { textOf } from '../../bot/wording/as-text.ts';
import { segments } from '../../bot/wording/gsm7.ts';
import type { Block, Said } from '../../bot/wording/said.ts';
import { wholeContent } from '../whole-content.ts';
import { type Manner, told, WEB } from './told.ts';
import { answerOf, walk } from './walk.ts';

const NOW = new Date('2026-12-01T10:00:00Z');

const SMS: Manner = { channel: 'sms', style: 'standard' };
const MANNERS: Readonly<Record<string, Manner>> = {
  'the web page': WEB,
  'the web page in simple words': { channel: 'web', style: 'simple' },
  'text messages': SMS,
  'the desk': { channel: 'staff', style: 'standard' },
};

const blocksOf = ({ messages }: Said): readonly Block[] => messages.flatMap(({ blocks }) => blocks);

const opened = (block: Block): readonly Block[] =>
  block.kind === 'more' ? [block, ...block.blocks.flatMap(opened)] : [block];

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [block.text];
    case 'list':
    case 'sources':
      return block.items;
    case 'service': {
      const { name, what, because, contacts, remarks } = block.service;
      return [name, what, because ?? '', ...contacts.map(({ text }) => text), ...remarks];
    }
    case 'more':
      return [block.summary];
  }
}

describe('What the people of the policy cases are told', () => {
  const people = readCases().map((person) => ({ person, walked: walk(person) }));
  let content: Content;
  before(() => {
    content = wholeContent;
  });

  for (const { person } of people.filter(({ person }) => person.says.length > 0)) {
    it(`${person.person} → ${person.says.map((phrase) => `“${phrase}”`).join(', ')}`, () => {
      const words = blocksOf(told(content, person, WEB, NOW))
        .flatMap(opened)
        .flatMap(wordsOf);
      const text = words.join('\n').toLowerCase();
      for (const phrase of person.says) expect(text).to.include(phrase.toLowerCase());
    });
  }

  for (const [name, manner] of Object.entries(MANNERS)) {
    it(`says the answer first, and has a number to ring without opening anything, in ${name}`, () => {
      for (const { person, walked } of people) {
        const said = told(content, person, manner, NOW);
        const answer = said.messages.at(-1);
        expect(answer?.id, person.person).to.equal(`outcome.${answerOf(walked).outcomes[0]}`);
        expect(answer?.blocks[0]?.kind, person.person).to.equal('heading');
        const contacts = blocksOf(said).flatMap((block) => (block.kind === 'service' ? block.service.contacts : []));
        expect(
          contacts.some(({ kind }) => kind === 'phone'),
          person.person,
        ).to.equal(true);
      }
    });
  }

  it('takes at most two text messages, of three segments each', () => {
    for (const { person } of people) {
      const texts = textOf(told(content, person, SMS, NOW), 'sms');
      expect(texts, `${person.person}\n${texts.join('\n\n')}`).to.have.lengthOf.within(1, 2);
      for (const text of texts) expect(segments(text), text).to.be.at.most(3);
    }
  });

  it('names every service that is offered, best first', () => {
    for (const { person, walked } of people) {
      const shown = blocksOf(told(content, person, WEB, NOW)).flatMap(opened);
      const named = shown.flatMap((block) => (block.kind === 'service' ? [block.service.id] : []));
      const offered = answerOf(walked).signposts.map(({ service }) => service);
      expect(named.filter((id) => offered.includes(id))).to.deep.equal(offered, person.person);
    }
  });
});
