import { expect } from 'chai';
import { conversationRecord, transcript } from '../../bot/records/stored.ts';
import { conversationWith, fullConversation, fullTranscript } from './samples.ts';

describe('a record read back', () => {
  const { conversation } = fullConversation;

  it('is what was stored', () => {
    expect(conversationRecord.parse(JSON.parse(JSON.stringify(fullConversation)))).to.deep.equal(fullConversation);
    expect(transcript.parse(JSON.parse(JSON.stringify(fullTranscript)))).to.deep.equal(fullTranscript);
  });

  it('may speak of questions, options and goals that this version does not know', () => {
    const older = conversationWith({ asked_long_ago: ['an_option', 'another'] });
    expect(conversationRecord.parse(older)).to.deep.equal(older);
  });

  it('keeps its answers when a pause, a style or a reply is of a kind that this version does not know', () => {
    const [answer, ...answers] = conversation.answers;
    const older = {
      conversation: {
        ...conversation,
        answers: [{ ...answer, origin: 'an_origin_of_old' }, ...answers],
        pending: { kind: 'a_pause_of_old' },
        style: 'a_style_of_old',
      },
      takenAt: 0,
      handled: [{ messageId: 'm', replies: [{ say: 'notice', notice: 'a_notice_of_old' }] }],
    };
    expect(conversationRecord.parse(older)).to.deep.equal({
      conversation: { ...conversation, pending: null, style: 'standard' },
      takenAt: 0,
      handled: [],
    });
  });

  const misshapen: Record<string, unknown> = {
    'nothing at all': null,
    'a conversation of another format': { conversation: { ...conversation, format: 2 }, takenAt: 0, handled: [] },
    'a conversation without answers': {
      conversation: { ...conversation, answers: undefined },
      takenAt: 0,
      handled: [],
    },
    'an answer that is a number': {
      conversation: { ...conversation, answers: [{ question: 'who', value: 1, origin: 'asked' }] },
      takenAt: 0,
      handled: [],
    },
    'a negative count': { conversation: { ...conversation, misses: -1 }, takenAt: 0, handled: [] },
  };
  for (const [name, record] of Object.entries(misshapen)) {
    it(`is refused when it is ${name}`, () => {
      expect(conversationRecord.safeParse(record).success).to.equal(false);
    });
  }
});
