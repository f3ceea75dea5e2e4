/** What the people of the policy cases are told, in the words of each channel. */
import { expect } from 'chai';
import { readCases } from '../../bot/content/cases.ts';
import { type Content, loadContent } from '../../bot/content/load.ts';
import { contentFolder } from '../../bot/content/project-folder.ts';
import type { Block } from '../../bot/wording/said.ts';
import { createWording } from '../../bot/wording/wording.ts';
import { newConversation } from '../../dialogs/conversation.ts';
import { promptNow } from '../../dialogs/prompt.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { carersScript, defaultGoals } from '../../dialogs/script/carers-script.ts';
import { answerOf, type Walked, walk } from './walk.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const CHANNELS = ['web', 'sms', 'staff'] as const;

/** The answer in words, after the condolence where there is one. */
function answerInWords(content: Content, walked: Walked, channel: (typeof CHANNELS)[number]): readonly Block[] {
  const setting = { script: carersScript, offered: content.offered, defaultGoals };
  const answers = Object.entries(walked.known).map(
    ([question, value]) => ({ question, value, origin: 'asked' }) as const,
  );
  const { question, option } = carersScript.condolence;
  const replies: Reply[] = [
    ...(walked.known[question] === option ? [{ say: 'condolence' } as const] : []),
    { say: 'outcome', findings: answerOf(walked) },
  ];
  const prompt = promptNow(setting, { ...newConversation(carersScript.version), answers });
  const said = createWording(content).say({ replies, prompt, channel, style: 'standard', now: NOW });
  return said.messages.flatMap(({ blocks }) => blocks);
}

const opened = (block: Block): readonly Block[] =>
  block.kind === 'more' ? [block, ...block.blocks.flatMap(opened)] : [block];

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return block.text;
    case 'list':
      return block.items.join('\n');
    case 'service': {
      const { name, what, because, contacts, remarks } = block.service;
      return [name, what, because, ...contacts.map(({ text }) => text), ...remarks].join('\n');
    }
    case 'more':
      return block.summary;
  }
}

describe('what the people of the policy cases are told', () => {
  const people = readCases().map((person) => ({ person, walked: walk(person) }));
  let content: Content;
  before(() => {
    content = loadContent(contentFolder);
  });

  for (const { person, walked } of people.filter(({ person }) => person.says.length > 0)) {
    it(`${person.person} → ${person.says.map((phrase) => `“${phrase}”`).join(', ')}`, () => {
      const text = answerInWords(content, walked, 'web').flatMap(opened).map(textOf).join('\n').toLowerCase();
      for (const phrase of person.says) expect(text).to.include(phrase.toLowerCase());
    });
  }

  for (const channel of CHANNELS) {
    it(`always has a number to ring on the channel ${channel}, without opening anything`, () => {
      for (const { person, walked } of people) {
        const blocks = answerInWords(content, walked, channel);
        const contacts = blocks.flatMap((block) => (block.kind === 'service' ? block.service.contacts : []));
        expect(contacts.some(({ kind }) => kind === 'phone')).to.equal(true, person.person);
      }
    });
  }

  it('names every service that is offered, best first', () => {
    for (const { person, walked } of people) {
      const shown = answerInWords(content, walked, 'web').flatMap(opened);
      const named = shown.flatMap((block) => (block.kind === 'service' ? [block.service.id] : []));
      const offered = answerOf(walked).signposts.map(({ service }) => service);
      expect(named.filter((id) => offered.includes(id))).to.deep.equal(offered, person.person);
    }
  });
});
