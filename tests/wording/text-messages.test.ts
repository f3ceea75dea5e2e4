import { expect } from 'chai';
import segmentCounter from 'sms-segments-calculator';
import { textOf } from '../../bot/wording/as-text.ts';
import { segments } from '../../bot/wording/gsm7.ts';
import { findings } from '../../dialogs/interview/interview.ts';
import { carersScript, goals } from '../../dialogs/script/carers-script.ts';
import {
  asked,
  content,
  distinct,
  everything,
  interview,
  inWords,
  type Moment,
  nameOf,
  outcomes,
  pauses,
  SMS,
} from './everything.ts';

const textsOf = (moment: Moment): readonly string[] => textOf(inWords(moment, SMS), 'sms');

/** Tells more about somebody than a locked screen should show. */
const REVEALING =
  /abus|hurt|danger|safe|violen|death|died|dying|suicid|mental|dementia|memory|drug|alcohol|autis|illness|disab|frail|lonel|afraid|fright/i;

describe('Text messages', () => {
  const texts = new Map(everything.flatMap((moment) => textsOf(moment).map((text) => [text, moment] as const)));

  it('are written in the alphabet of text messages, whatever is said', () => {
    for (const [text, moment] of texts) {
      const { encodingName } = new segmentCounter.SegmentedMessage(text, 'auto');
      expect(encodingName, `${nameOf(moment)}\n${text}`).to.equal('GSM-7');
    }
  });

  it('are counted as networks count them', () => {
    for (const text of texts.keys()) {
      expect(segments(text), text).to.equal(new segmentCounter.SegmentedMessage(text, 'GSM-7').segmentsCount);
    }
  });

  it('never take more than three segments', () => {
    for (const [text, moment] of texts) expect(segments(text), `${nameOf(moment)}\n${text}`).to.be.at.most(3);
  });

  it('ask any question, with its options, in at most two', () => {
    for (const [text, moment] of distinct([...asked, ...pauses], (each) => textsOf(each).join('\n====\n'))) {
      expect(segments(text), `${nameOf(moment)}\n${text}`).to.be.at.most(2);
    }
  });

  it('give an answer in at most two texts', () => {
    for (const moment of outcomes) {
      expect(textsOf(moment), `${nameOf(moment)}\n${textsOf(moment).join('\n====\n')}`).to.have.length.at.most(2);
    }
  });

  it('begin with forty characters that a locked screen may show', () => {
    for (const [text, moment] of texts) {
      expect(text.slice(0, 40), `${nameOf(moment)}\n${text}`).to.not.match(REVEALING);
    }
  });

  it('never say why somebody needs help, and never the word abuse', () => {
    for (const moment of outcomes) {
      for (const text of textsOf(moment))
        expect(text).to.not.match(/dementia|illness|disab|autis|drug|alcohol|frail|abus/i);
    }
    for (const text of texts.keys()) expect(text).to.not.match(/abus/i);
  });

  it('take a daughter who looks after her mum from hello to the answer in at most 18 segments', () => {
    const {
      asked: prompts,
      facts,
      end,
    } = interview(1, 'who_can_help', {
      caring_status: 'now',
      who: 'parent',
      your_age: '26_64',
      what_you_do: ['meals_shopping_home', 'medicines_appointments'],
      reason: ['dementia'],
      your_area: 'dorset',
      lives_with_you: 'no',
      their_area: 'dorset',
      situation: ['none'],
      has_worker: 'no',
    });
    const [first, ...others] = prompts;
    const found = findings(carersScript, goals.who_can_help, { facts, offered: content.offered });
    const conversation: Moment[] = [
      { replies: [{ say: 'welcome' }, { say: 'ask', prompt: first as never, again: false }], prompt: first as never },
      ...others.map(
        (prompt, index): Moment => ({
          replies: [
            ...(index === 4 ? [{ say: 'so_far', outcome: 'carer' } as const] : []),
            { say: 'ask', prompt, again: false },
          ],
          prompt,
        }),
      ),
      { replies: [{ say: 'outcome', findings: found }], prompt: end },
    ];
    const sent = conversation.flatMap(textsOf);
    const total = sent.reduce((sum, text) => sum + segments(text), 0);
    expect(total, sent.join('\n====\n')).to.be.at.most(18);
  });
});
