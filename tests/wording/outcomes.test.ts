import { expect } from 'chai';
import { loadContent } from '../../bot/content/load.ts';
import { messageText } from '../../bot/wording/as-text.ts';
import type { Block, Message, WordedService } from '../../bot/wording/said.ts';
import { createWording } from '../../bot/wording/wording.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import { areaOutcomes, kindOutcomes } from '../../dialogs/script/outcomes.ts';
import { services as servicesOfTheScript } from '../../dialogs/script/services.ts';
import { EditedContent } from '../content/edited-content.ts';
import {
  content,
  interview,
  inWords,
  type Manner,
  nameOf,
  outcomes,
  SIMPLE,
  SMS,
  STAFF,
  TODAY,
  WEB,
  wording,
} from './everything.ts';

const messageOf = (moment: (typeof outcomes)[number], manner: Manner = WEB): Message =>
  inWords(moment, manner).messages[0] as Message;

const servicesIn = (blocks: readonly Block[]): readonly WordedService[] =>
  blocks.flatMap((block) => (block.kind === 'service' ? [block.service] : []));

/** Mum has a mental illness; all else is as simple as can be. */
const DAUGHTER: Facts = {
  caring_status: 'now',
  who: 'parent',
  your_age: '26_64',
  what_you_do: ['money_letters', 'night_time'],
  reason: ['mental_illness'],
  your_area: 'dorset',
  lives_with_you: 'no',
  their_area: 'dorset',
  situation: ['none'],
  has_worker: 'no',
};

function answerFor(facts: Facts, { manner = WEB, now = TODAY } = {}): Message {
  const { findings, end } = interview(1, 'who_can_help', facts);
  const said = wording.say({ replies: [{ say: 'outcome', findings }], prompt: end, ...manner, now });
  return said.messages[0] as Message;
}

function serviceFor(id: string, facts: Facts, options: { now?: Date } = {}): WordedService {
  const { blocks } = answerFor(facts, options);
  const more = blocks.flatMap((block) => (block.kind === 'more' ? block.blocks : []));
  const found = servicesIn([...blocks, ...more]).find((service) => service.id === id);
  if (found === undefined) throw new Error(`"${id}" is not in ${JSON.stringify(blocks)}.`);
  return found;
}

describe('An outcome', () => {
  it('is put into words here for every kind, every area and every service that the script knows', () => {
    const reached = new Set(outcomes.flatMap(({ of }) => of.findings.outcomes));
    expect([...reached]).to.include.members([...kindOutcomes, ...areaOutcomes].map(({ id }) => id));
    const pointedTo = new Set(outcomes.flatMap(({ of }) => of.findings.signposts.map(({ service }) => service)));
    expect([...pointedTo]).to.have.members([...servicesOfTheScript]);
  });

  for (const [name, manner] of Object.entries({ page: WEB, 'simple words': SIMPLE, text: SMS, desk: STAFF })) {
    it(`begins with the answer, and has somebody to ring, for a child Childline too (${name})`, () => {
      for (const moment of outcomes) {
        const { blocks } = messageOf(moment, manner);
        expect(blocks[0]?.kind, nameOf(moment)).to.equal('heading');
        const phones = servicesIn(blocks).flatMap(({ contacts }) => contacts.filter(({ kind }) => kind === 'phone'));
        expect(phones.length, nameOf(moment)).to.be.at.least(1);
        const young = ['under_13', '13_15', '16_17'].includes(String(moment.of.facts.your_age));
        if (young)
          expect(
            phones.map(({ text }) => text),
            nameOf(moment),
          ).to.include('0800 1111');
      }
    });
  }

  it('names at most three services from the script, best first, and folds the others away', () => {
    for (const moment of outcomes) {
      const ids = moment.of.findings.signposts.map(({ service }) => service);
      const { blocks } = messageOf(moment);
      const shown = servicesIn(blocks).map(({ id }) => id);
      expect(shown.slice(0, Math.min(3, ids.length)), nameOf(moment)).to.deep.equal(ids.slice(0, 3));
      const folded = servicesIn(blocks.flatMap((block) => (block.kind === 'more' ? block.blocks : [])));
      expect(
        folded.map(({ id }) => id),
        nameOf(moment),
      ).to.include.members(ids.slice(3).filter((id) => !shown.includes(id)));
    }
  });

  it('says no number that is not in content/services', () => {
    const known = Object.values(content.services).flatMap(({ contacts }) =>
      contacts.map((contact) => ('phone' in contact ? contact.phone : 'sms' in contact ? contact.sms : '')),
    );
    for (const moment of outcomes) {
      for (const number of messageText(messageOf(moment)).match(/\d[\d ]{3,}\d/g) ?? []) {
        expect(
          known.some((text) => text.includes(number)),
          number,
        ).to.equal(true);
      }
    }
  });

  it('says once that it is no decision', () => {
    for (const moment of outcomes) {
      const times = messageText(messageOf(moment)).match(/not a decision|only information/g) ?? [];
      expect(times, nameOf(moment)).to.have.length(1);
    }
  });

  it('never turns anybody away', () => {
    for (const moment of outcomes) {
      for (const manner of [WEB, SIMPLE, SMS, STAFF]) {
        expect(messageText(messageOf(moment, manner))).to.not.match(/you are not a carer|cannot help|no help for you/i);
      }
    }
  });

  it('leaves out of a text what is folded away on the page', () => {
    for (const moment of outcomes) {
      expect(messageOf(moment, SMS).blocks.some(({ kind }) => kind === 'more')).to.equal(false);
    }
  });
});

describe('Why a service fits', () => {
  it("is said with the person's own answers", () => {
    expect(serviceFor('rethink', DAUGHTER).because).to.equal(
      'This is for adults who look after an adult with a mental illness. It fits because you help your mum or dad, ' +
        'they have a mental illness and you live in the Dorset Council area.',
    );
  });

  it('leaves out what goes without saying, and is never more than three reasons', () => {
    expect(serviceFor('carer_support_dorset', DAUGHTER).because).to.equal(
      'You can ring them about any of this. It fits because you live in the Dorset Council area.',
    );
  });

  it('is what it depends on, where something is not known', () => {
    expect(serviceFor('rethink', { ...DAUGHTER, your_age: 'unsure' }).because).to.match(
      /^This may fit\..* It depends on how old you are\.$/,
    );
  });

  it('does not bring up a death', () => {
    const bereaved: Facts = {
      caring_status: 'ended',
      person_died: 'yes',
      who: 'partner',
      your_age: '65_or_over',
      your_area: 'dorset',
    };
    expect(serviceFor('carers_case_worker', bereaved).because).to.not.match(/died|death/);
  });
});

describe('A contact that is not to be shown', () => {
  const DEVON = { ...DAUGHTER, your_area: 'devon', their_area: 'devon' };

  it("gives way to the front door of the person's own area", () => {
    const { contacts, remarks } = serviceFor('rethink', DAUGHTER);
    expect(contacts).to.deep.equal([]);
    expect(remarks).to.deep.equal(['Carer Support Dorset can put you in touch: 0800 368 8349.']);
  });

  it('gives way to another front door in another area', () => {
    const inBcp = { ...DAUGHTER, your_area: 'bcp', has_worker: 'no_they_pay_for_their_own_care' };
    expect(serviceFor('carers_case_worker', inBcp).remarks).to.deep.equal([
      'BCP Carer Support can put you in touch: 01202 128787.',
    ]);
    expect(serviceFor('devon_carers', DEVON).remarks).to.deep.equal([
      'Your own council can put you in touch. You can find it at gov.uk/find-local-council.',
    ]);
  });

  it('is nowhere in what is said', () => {
    const hidden = Object.values(content.services).flatMap(({ contacts }) =>
      contacts.flatMap((contact) => (!contact.show && 'phone' in contact ? [contact.phone] : [])),
    );
    expect(hidden).to.include('03456 434 435');
    for (const moment of outcomes) {
      const text = messageText(messageOf(moment));
      for (const number of hidden) expect(text).to.not.include(number);
    }
  });
});

describe('The date by which a contact is to be checked', () => {
  const before = new Date('2027-05-31T23:00:00Z');
  const after = new Date('2027-06-01T01:00:00Z');

  it('is kept silent about until it is past', () => {
    expect(serviceFor('dorset_adult_social_care', DAUGHTER, { now: before }).remarks).to.deep.equal([
      'Open: Monday to Friday, 8.30am to 5pm.',
    ]);
  });

  it('asks to check the number first once it is past, and still shows it', () => {
    const { contacts, remarks } = serviceFor('dorset_adult_social_care', DAUGHTER, { now: after });
    expect(contacts.map(({ text }) => text)).to.deep.equal(['01305 221016']);
    expect(remarks).to.include('We have not checked this lately. Please check the number first.');
  });

  it('never puts a safety line in doubt', () => {
    const { end } = interview(1, 'who_can_help', DAUGHTER);
    const [message] = wording.say({
      replies: [{ say: 'safety', concern: 'crisis_suicide' }],
      prompt: end,
      ...WEB,
      now: after,
    }).messages;
    expect(messageText(message as Message))
      .to.include('116 123')
      .and.to.not.match(/check/);
  });
});

describe('A service that an editor adds', () => {
  const CAFE = `
name: O'Brien's <Café> & friends
what: Tea and a talk with other carers
for_whom: Any carer
areas: [dorset]
contacts:
  - { phone: 01305 000000, show: yes }
also_for: { outcomes: [carer], areas: [dorset] }
source: told by the café
evidence: found
as_of: 2026
review_by: 2027-01-31
confirmed_by: null
confirmed_on: null
`;

  it('is listed under "Also worth knowing" for its outcome and area, and reads as it was written', () => {
    const edited = new EditedContent().write('services/cafe.yaml', CAFE);
    try {
      const withCafe = createWording(loadContent(edited.folder));
      const textFor = (facts: Facts): string => {
        const { findings, end } = interview(1, 'who_can_help', facts);
        const said = withCafe.say({ replies: [{ say: 'outcome', findings }], prompt: end, ...WEB, now: TODAY });
        return messageText(said.messages[0] as Message);
      };
      expect(textFor(DAUGHTER)).to.match(/Also worth knowing[\s\S]*O'Brien's <Café> & friends\nTea and a talk/);
      expect(textFor({ ...DAUGHTER, your_area: 'bcp' })).to.not.include('Café');
      expect(textFor({ ...DAUGHTER, caring_status: 'soon' })).to.not.include('Café');
    } finally {
      edited.remove();
    }
  });
});
