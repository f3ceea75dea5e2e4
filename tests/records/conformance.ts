import { expect } from 'chai';
import { USUAL_KEEPING_TIMES } from '../../bot/records/keeping.ts';
import type { Records } from '../../bot/records/records.ts';
import { conversationWith, fullConversation, fullTranscript } from './samples.ts';

/** A new, empty place for records. It can be opened again once what was opened has been closed. */
export interface Place {
  /** Opens it with the usual keeping times. */
  open(): Promise<Records>;
  discard(): Promise<void>;
}

const later = (milliseconds: number) => new Date(Date.now() + milliseconds);
const MINUTE = 60_000;

/** What every store of records does, whatever it is made of. */
export function keepsRecords(newPlace: () => Promise<Place>): void {
  let place: Place;
  let records: Records;

  beforeEach(async () => {
    place = await newPlace();
    records = await place.open();
  });

  afterEach(async () => {
    await records.close();
    await place.discard();
  });

  const reopen = async () => {
    await records.close();
    records = await place.open();
  };

  describe('writing and reading', () => {
    it('knows nothing at first', async () => {
      expect(await records.conversations.read('a')).to.equal(null);
      expect(await records.transcripts.read('a')).to.equal(null);
    });

    it('gives back what was written, at once and after it has been closed', async () => {
      await records.conversations.write('a', fullConversation);
      await records.transcripts.write('a', fullTranscript);
      expect(await records.conversations.read('a')).to.deep.equal(fullConversation);
      expect(await records.transcripts.read('a')).to.deep.equal(fullTranscript);
      await reopen();
      expect(await records.conversations.read('a')).to.deep.equal(fullConversation);
      expect(await records.transcripts.read('a')).to.deep.equal(fullTranscript);
    });

    it('keeps the last of several versions', async () => {
      await records.conversations.write('a', fullConversation);
      await records.conversations.write('a', conversationWith({ who: 'friend' }));
      await reopen();
      expect(await records.conversations.read('a')).to.deep.equal(conversationWith({ who: 'friend' }));
    });

    it('takes writes at the same time in the order in which they came', async () => {
      const versions = Array.from({ length: 50 }, (_, version) => conversationWith({ version: `${version}` }));
      const [read] = await Promise.all([
        records.conversations.read('a'),
        ...versions.map((version) => records.conversations.write('a', version)),
      ]);
      expect(read).to.equal(null);
      await reopen();
      expect(await records.conversations.read('a')).to.deep.equal(versions.at(-1));
    });

    it('keeps apart whatever keys differ, strange ones too', async () => {
      const keys = ['a', 'A', '', '../../etc/passwd', 'a/b', 'a\0b', 'Zoë', 'Zoe\u0308', '__proto__', 'x'.repeat(5000)];
      await Promise.all(
        keys.map((key, number) => records.conversations.write(key, conversationWith({ n: `${number}` }))),
      );
      await reopen();
      const found = await Promise.all(keys.map((key) => records.conversations.read(key)));
      expect(found).to.deep.equal(keys.map((_, number) => conversationWith({ n: `${number}` })));
    });
  });

  describe('removing', () => {
    it('forgets a record for good, and no other', async () => {
      await records.conversations.write('a', fullConversation);
      await records.conversations.write('b', fullConversation);
      await records.transcripts.write('a', fullTranscript);
      await records.conversations.remove('a');
      expect(await records.conversations.read('a')).to.equal(null);
      await reopen();
      expect(await records.conversations.read('a')).to.equal(null);
      expect(await records.conversations.read('b')).to.deep.equal(fullConversation);
      expect(await records.transcripts.read('a')).to.deep.equal(fullTranscript);
    });

    it('does not mind when there is nothing to remove', async () => {
      await records.conversations.remove('nobody');
      expect(await records.conversations.read('nobody')).to.equal(null);
    });
  });

  describe('keeping times', () => {
    it('keeps a conversation for its time after the last message, and no longer', async () => {
      await records.conversations.write('a', fullConversation);
      expect(await records.conversations.sweep(later(USUAL_KEEPING_TIMES.conversations - MINUTE))).to.equal(0);
      expect(await records.conversations.read('a')).to.deep.equal(fullConversation);
      expect(await records.conversations.sweep(later(USUAL_KEEPING_TIMES.conversations))).to.equal(1);
      expect(await records.conversations.read('a')).to.equal(null);
      await reopen();
      expect(await records.conversations.read('a')).to.equal(null);
    });

    it('does the same for what a page has shown', async () => {
      await records.transcripts.write('a', fullTranscript);
      expect(await records.transcripts.sweep(later(USUAL_KEEPING_TIMES.transcripts - MINUTE))).to.equal(0);
      await reopen();
      expect(await records.transcripts.sweep(later(USUAL_KEEPING_TIMES.transcripts))).to.equal(1);
      expect(await records.transcripts.read('a')).to.equal(null);
    });

    it('sweeps one kind of record at a time', async () => {
      await records.conversations.write('a', fullConversation);
      expect(await records.transcripts.sweep(later(USUAL_KEEPING_TIMES.conversations))).to.equal(0);
      expect(await records.conversations.read('a')).to.deep.equal(fullConversation);
    });

    it('keeps a conversation with a child under 13 for a short time only', async () => {
      await records.conversations.write('child', conversationWith({ your_age: 'under_13' }));
      await records.conversations.write('older', conversationWith({ your_age: '13_15' }));
      expect(await records.conversations.sweep(later(USUAL_KEEPING_TIMES.underThirteen - MINUTE))).to.equal(0);
      await reopen();
      expect(await records.conversations.sweep(later(USUAL_KEEPING_TIMES.underThirteen))).to.equal(1);
      expect(await records.conversations.read('child')).to.equal(null);
      expect(await records.conversations.read('older')).not.to.equal(null);
    });

    it('goes by the last answer about age', async () => {
      const twice = (first: string, last: string) => {
        const { conversation, handled } = conversationWith({ your_age: first });
        const again = { question: 'your_age', value: last, origin: 'asked' } as const;
        return { conversation: { ...conversation, answers: [...conversation.answers, again] }, takenAt: 0, handled };
      };
      await records.conversations.write('child', twice('26_64', 'under_13'));
      await records.conversations.write('adult', twice('under_13', '26_64'));
      expect(await records.conversations.sweep(later(USUAL_KEEPING_TIMES.underThirteen))).to.equal(1);
      expect(await records.conversations.read('adult')).not.to.equal(null);
    });

    it('never sweeps away what is being written', async () => {
      const keys = Array.from({ length: 40 }, (_, number) => `${number}`);
      const old = conversationWith({ your_age: 'under_13' });
      const fresh = conversationWith({ your_age: '26_64' });
      await Promise.all(keys.map((key) => records.conversations.write(key, old)));
      await Promise.all([
        records.conversations.sweep(later(USUAL_KEEPING_TIMES.underThirteen)),
        ...keys.map((key) => records.conversations.write(key, fresh)),
      ]);
      await reopen();
      const found = await Promise.all(keys.map((key) => records.conversations.read(key)));
      expect(found).to.deep.equal(keys.map(() => fresh));
    });
  });

  it('finishes what it was asked to write before it closes, and takes nothing afterwards', async () => {
    const keys = Array.from({ length: 20 }, (_, number) => `${number}`);
    const writing = keys.map((key) => records.conversations.write(key, fullConversation));
    await records.close();
    await Promise.all(writing);
    const refused = await records.conversations.write('late', fullConversation).catch((cause: unknown) => cause);
    expect(refused).to.be.instanceOf(Error);
    records = await place.open();
    const found = await Promise.all(keys.map((key) => records.conversations.read(key)));
    expect(found).to.deep.equal(keys.map(() => fullConversation));
    expect(await records.conversations.read('late')).to.equal(null);
  });
}
