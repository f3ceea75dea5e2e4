import { expect } from 'chai';
import { gradeOf, proseOf } from '../../bot/check/reading-age.ts';
import { messageText, textOf } from '../../bot/wording/as-text.ts';
import { segments } from '../../bot/wording/gsm7.ts';
import type { Block, Message, WordedService } from '../../bot/wording/said.ts';
import { type Findings, findings } from '../../dialogs/interview/interview.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import { carersScript, type GoalId, goalIds, goals } from '../../dialogs/script/carers-script.ts';
import {
  content,
  interviews,
  inWords,
  type Manner,
  type Moment,
  nameOf,
  pausePrompt,
  SIMPLE,
  SMS,
  STAFF,
  WEB,
} from './everything.ts';

const found = (goal: GoalId, facts: Facts): Findings =>
  findings(carersScript, goals[goal], { facts, offered: content.offered });

const summary = (facts: Facts, ...wanted: GoalId[]): Moment => ({
  replies: [{ say: 'summary', findings: wanted.map((goal) => found(goal, facts)) }],
  prompt: pausePrompt('outcome', facts),
});

const messageOf = (moment: Moment, manner: Manner = WEB): Message => inWords(moment, manner).messages[0] as Message;

const servicesIn = (blocks: readonly Block[]): readonly WordedService[] =>
  blocks.flatMap((block) => (block.kind === 'service' ? [block.service] : []));

const ALL = goalIds.filter((goal) => goal !== 'am_i_a_carer');

/** Everybody of the tests, with what came out of their own question, and of everything that they could ask. */
const summaries: readonly Moment[] = interviews.flatMap(({ facts, goal }) => [
  summary(facts, goal),
  summary(facts, ...ALL),
]);

const SON: Facts = {
  caring_status: 'now',
  who: 'parent',
  your_age: '26_64',
  what_you_do: ['money_letters', 'night_time'],
  reason: ['dementia'],
  job: 'skipped',
  your_area: 'dorset',
  lives_with_you: 'no',
  their_area: 'dorset',
  situation: ['we_want_different_things'],
  has_worker: 'unsure',
  hours: '35_or_more',
};

describe('A summary', () => {
  it('holds what came out, who can help, what to do next, the answers, and that it is no decision', () => {
    const { blocks } = messageOf(summary(SON, 'who_can_help', 'money'));
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).to.deep.equal([
      'Your notes to keep',
      'In short',
      'Who can help',
      'What to do next',
      'What you told me',
    ]);
    expect(messageText({ id: '', tone: 'plain', blocks: blocks.slice(1, 3) })).to.equal(
      'Made on 21 November 2026 by a computer, from what you told it.\n\n' +
        'This is information, not a decision. The council decides what help it can give.',
    );
    expect(blocks.flatMap((block) => (block.kind === 'list' ? [block.items] : []))).to.deep.equal([
      ['Yes, you are a carer', "It is worth asking about Carer's Allowance"],
      [
        'Whether you look after someone: Yes, I do',
        'Who it is: My mum or dad',
        'Your age: 26 to 64',
        'What you do: Money, letters or forms; Help in the night',
        'Why help is needed: Dementia or memory loss',
        'Where you live: Dorset Council',
        'Whether you live together: No',
        'Where they live: Dorset Council',
        'Help from the council: Not sure',
        'Hours a week: 35 hours or more',
      ],
    ]);
    expect(blocks.at(-1)).to.deep.equal({ kind: 'text', text: 'If someone is in danger now, call 999.' });
  });

  it('names each service once, best first, with why it fits', () => {
    const services = servicesIn(messageOf(summary(SON, 'who_can_help', 'assessment', 'money')).blocks);
    expect(services.map(({ id }) => id).slice(0, 2)).to.deep.equal(['carer_support_dorset', 'carers_case_worker']);
    expect(services[0]?.because).to.include('It fits because you live in the Dorset Council area.');
    for (const moment of summaries) {
      const ids = servicesIn(messageOf(moment).blocks).map(({ id }) => id);
      expect(ids, nameOf(moment)).to.have.length(new Set(ids).size);
    }
  });

  it('can be had before anything is settled: then it holds the answers, and whom to ring', () => {
    const { blocks } = messageOf(summary({ caring_status: 'now', who: 'partner' }));
    expect(messageText({ id: '', tone: 'plain', blocks })).to.include('There is more to find out.');
    expect(servicesIn(blocks).map(({ id }) => id)).to.deep.equal(['carer_support_dorset', 'bcp_carer_support']);
  });

  for (const [name, manner] of Object.entries({ page: WEB, 'simple words': SIMPLE, text: SMS, desk: STAFF })) {
    it(`always has somebody to ring, for a child Childline too (${name})`, () => {
      for (const moment of summaries) {
        const phones = servicesIn(messageOf(moment, manner).blocks).flatMap(({ contacts, remarks }) => [
          ...contacts.flatMap(({ kind, text }) => (kind === 'phone' ? [text] : [])),
          ...remarks,
        ]);
        expect(phones.length, nameOf(moment)).to.be.at.least(1);
        const young = ['under_13', '13_15', '16_17'].includes(String(moment.prompt.facts.your_age));
        if (young) expect(phones, nameOf(moment)).to.include('0800 1111');
      }
    });
  }

  it('says each next step once, and once that it is no decision', () => {
    for (const moment of summaries) {
      const texts = messageOf(moment).blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
      expect(texts, nameOf(moment)).to.have.length(new Set(texts).size);
      expect(texts.join(' ').match(/not a decision|only information/g), nameOf(moment)).to.have.length(1);
    }
  });

  it('can be read at 11 (Flesch-Kincaid grade 6), and in simple words or by a child at 10 (grade 5)', () => {
    for (const moment of summaries) {
      for (const manner of [WEB, SIMPLE, STAFF]) {
        const young = ['under_13', '13_15', '16_17'].includes(String(moment.prompt.facts.your_age));
        const read = proseOf(messageOf(moment, manner));
        const bound = manner === SIMPLE || (manner === WEB && young) ? 5 : 6;
        expect(gradeOf(read), `${nameOf(moment)}\n${read.join('\n')}`).to.be.at.most(bound);
      }
    }
  });
});

describe('What lies about at home', () => {
  const HURT: Facts = { ...SON, situation: ['someone_hurt_frightened_or_used', 'i_need_someone_just_for_me'] };

  it('does not tell how things are between the two people', () => {
    for (const facts of [SON, HURT]) {
      for (const manner of [WEB, SIMPLE, SMS, STAFF]) {
        const text = messageText(messageOf(summary(facts, ...ALL), manner));
        expect(text).to.not.match(/How things are|different things|just for (me|you)|hurt|frighten|abuse|safe/i);
      }
    }
  });

  it('names nobody who helps when somebody is hurt, and tells everybody what to do in danger', () => {
    const { blocks } = messageOf(summary(HURT, ...ALL));
    const ids = servicesIn(blocks).map(({ id }) => id);
    expect(found('who_can_help', HURT).signposts.map(({ service }) => service)).to.include('domestic_abuse_helpline');
    expect(ids).to.not.include.members(['domestic_abuse_helpline']);
    expect(ids).to.not.include.members(['dorset_safeguarding']);
    for (const moment of summaries) {
      expect(messageText(messageOf(moment)), nameOf(moment)).to.include('If someone is in danger now, call 999.');
    }
  });
});

describe('A summary by text', () => {
  const textsOf = (moment: Moment): readonly string[] => textOf(inWords(moment, SMS), 'sms');

  it('holds only whom to ring, and what to do next', () => {
    expect(textsOf(summary(SON, 'who_can_help'))).to.deep.equal([
      'To keep. You can ring:\nCarer Support Dorset: 0800 368 8349.\nDorset Council: 01305 221016.\n' +
        "Ask for a carer's assessment: a talk about what may help you.",
    ]);
  });

  it('takes two texts at most, of at most three segments', () => {
    for (const moment of summaries) {
      const texts = textsOf(moment);
      expect(texts, `${nameOf(moment)}\n${texts.join('\n====\n')}`).to.have.length.within(1, 2);
      for (const text of texts) expect(segments(text), text).to.be.at.most(3);
    }
  });

  it('tells no reason, no illness and no answer', () => {
    for (const moment of summaries) {
      const text = textsOf(moment).join('\n');
      expect(text, nameOf(moment)).to.not.match(
        /dementia|illness|mental|disab|autis|drug|alcohol|frail|abus|hurt|died|death|because|^As /im,
      );
      expect(text, nameOf(moment)).to.not.match(/Who it is|Your age|Where you live/);
    }
  });

  it('begins with what a locked screen may show', () => {
    for (const moment of summaries) expect(textsOf(moment)[0]?.slice(0, 40)).to.match(/^To keep\. You can ring:\n/);
  });
});
