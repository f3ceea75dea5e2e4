import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { HeldConversations } from '../../bot/channels/web/seal.ts';
import { dataKeyFrom } from '../../bot/records/encryption.ts';
import { SummaryLinks } from '../../bot/summary/link.ts';
import { newConversation } from '../../dialogs/conversation.ts';

const HOUR = 60 * 60 * 1000;
const KEY = 'a-key-of-a-conversation';

describe('A link to a summary', () => {
  const dataKey = dataKeyFrom(randomBytes(32));
  let clock: Date;
  const now = () => clock;
  const links = new SummaryLinks(dataKey, HOUR, now);
  const sealedIn = (address: string): string => address.replace('/summary/', '');
  beforeEach(() => {
    clock = new Date('2026-11-21T10:00:00Z');
  });

  it('leads to its conversation, and says until when', () => {
    const opened = links.open(sealedIn(links.to(KEY)));
    expect(opened).to.deep.equal({ key: KEY, until: new Date('2026-11-21T11:00:00Z') });
  });

  it('ends when its time is over', () => {
    const sealed = sealedIn(links.to(KEY));
    clock = new Date('2026-11-21T11:00:00Z');
    expect(links.open(sealed)?.key).to.equal(KEY);
    clock = new Date('2026-11-21T11:00:01Z');
    expect(links.open(sealed)).to.equal(null);
  });

  it('cannot be guessed, and gives the key of the conversation away to nobody', () => {
    const [one, other] = [links.to(KEY), links.to(KEY)];
    expect(one).to.not.equal(other);
    expect(one).to.match(/^\/summary\/[\w-]{60,}$/);
    expect(Buffer.from(sealedIn(one), 'base64url').toString('latin1')).to.not.include(KEY);
  });

  const broken: [string, (sealed: string) => string][] = [
    ['nothing at all', () => ''],
    ['a word', () => 'notes'],
    ['half of it', (sealed) => sealed.slice(0, sealed.length / 2)],
    ['one letter changed', (sealed) => `${sealed[0] === 'A' ? 'B' : 'A'}${sealed.slice(1)}`],
    [
      'its time put off',
      (sealed) => {
        const bytes = Buffer.from(sealed, 'base64url');
        bytes.writeUInt8(bytes.readUInt8(10) + 1, 10);
        return bytes.toString('base64url');
      },
    ],
  ];
  for (const [name, change] of broken) {
    it(`leads nowhere when it is ${name}`, () => {
      expect(links.open(change(sealedIn(links.to(KEY))))).to.equal(null);
    });
  }

  it('leads nowhere when somebody else sealed it, or we for another purpose', () => {
    const others = new SummaryLinks(dataKeyFrom(randomBytes(32)), HOUR, now);
    expect(links.open(sealedIn(others.to(KEY)))).to.equal(null);
    const held = new HeldConversations(dataKey, now);
    expect(links.open(held.seal(held.begin(newConversation('1'))))).to.equal(null);
    expect(held.open(sealedIn(links.to(KEY)))).to.equal(null);
  });
});
