/** Text messages. How long each kind may be, and what a locked screen may show, is in tests/check, too. */
import { expect } from 'chai';
import segmentCounter from 'sms-segments-calculator';
import { textOf } from '../../bot/wording/as-text.ts';
import { segments } from '../../bot/wording/gsm7.ts';
import { findings } from '../../dialogs/interview/interview.ts';
import { carersScript, goals } from '../../dialogs/script/carers-script.ts';
import { contentReport } from '../check/content-report.ts';
import { content, interview, interviews, inWords, type Moment, outcomes, SMS } from './everything.ts';

const textsOf = (moment: Moment): readonly string[] => textOf(inWords(moment, SMS), 'sms');

const asked: readonly Moment[] = interviews
  .slice(0, 100)
  .flatMap((person) =>
    person.asked.map((prompt): Moment => ({ replies: [{ say: 'ask', prompt, again: false }], prompt })),
  );

describe('Text messages', () => {
  const texts = [...new Set([...asked, ...outcomes].flatMap(textsOf))];

  it('are written in the alphabet of text messages, and counted as networks count them', () => {
    expect(texts).to.have.length.greaterThan(300);
    for (const text of texts) {
      const { encodingName, segmentsCount } = new segmentCounter.SegmentedMessage(text, 'auto');
      expect(encodingName, text).to.equal('GSM-7');
      expect(segments(text), text).to.equal(segmentsCount);
    }
  });

  it('are two texts of three segments at the longest', () => {
    const [longest] = contentReport().measures?.longestTexts ?? [];
    expect(longest?.segments).to.be.within(1, 6);
    expect(longest?.texts).to.be.at.most(2);
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
