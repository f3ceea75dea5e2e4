/** What becomes of one conversation when the script has changed, and of what its person says next. */
import { expect } from 'chai';
import { HeldConversations } from '../../bot/channels/web/seal.ts';
import { dataKeyFrom } from '../../bot/records/encryption.ts';
import type { ConversationRecord, Shelf } from '../../bot/records/records.ts';
import { type Spoken, Turns } from '../../bot/turn.ts';
import { createWording } from '../../bot/wording/wording.ts';
import type { Conversation, Pending } from '../../dialogs/conversation.ts';
import { converse } from '../../dialogs/converse.ts';
import { oneOf, renamed, valueNow } from '../../dialogs/interview/question.ts';
import type { Script } from '../../dialogs/interview/script.ts';
import type { Incoming } from '../../dialogs/message.ts';
import { factsSeen } from '../../dialogs/progress.ts';
import { promptNow } from '../../dialogs/prompt.ts';
import { resumed } from '../../dialogs/resumed.ts';
import { content } from '../wording/everything.ts';
import { withoutGoal, withoutOption, withoutQuestion, withRenamedOption } from './edited-script.ts';
import { assistant, recordedAfter } from './recorded.ts';

const under = (script: Script) => ({ ...assistant, script });
const says = (text: string): Incoming => ({ kind: 'words', text });
const chooses = (prompt: string, ...values: string[]): Incoming => ({ kind: 'choice', prompt, values });

const asDaughter = [chooses('caring_status', 'now'), chooses('who', 'parent')];
const pauseAfter = (script: Script, { conversation }: ConversationRecord): Pending | null =>
  resumed(under(script), conversation).pending;

describe('An answer given under an earlier script', () => {
  const who = renamed(oneOf('mum_or_dad', 'partner'), { mother: 'mum_or_dad', father: 'mum_or_dad' });

  it('is the option that it is called now', () => expect(valueNow(who, 'father')).to.equal('mum_or_dad'));
  it('stays what it was', () => expect(valueNow(who, 'partner')).to.equal('partner'));
  it('stays "not sure"', () => expect(valueNow(who, 'unsure')).to.equal('unsure'));
  it('is no answer when its option is gone', () => expect(valueNow(who, 'neighbour')).to.equal(null));
  it('has no other name than that of an option', () => {
    // @ts-expect-error "mother" is no option
    expect(renamed(oneOf('mum_or_dad', 'partner'), { mum: 'mother' }).kind).to.equal('one_of');
  });

  it('ticks a box once when two have become one', () => {
    const many = { ...who, kind: 'any_of' } as const;
    expect(valueNow(many, ['mother', 'father', 'partner'])).to.deep.equal(['mum_or_dad', 'partner']);
  });

  it('does not bring up the one before it when it is gone', () => {
    const { conversation } = recordedAfter(
      ...asDaughter,
      { kind: 'command', command: 'change', question: 'who' },
      chooses('who', 'neighbour'),
    );
    const now = under(withoutOption('who', 'neighbour'));
    expect(factsSeen(now, resumed(now, conversation))).to.not.have.property('who');
    expect(promptNow(now, resumed(now, conversation)).id).to.equal('who');
  });

  it('counts again when what was taken away comes back', () => {
    const { conversation } = recordedAfter(...asDaughter);
    const kept = resumed(under(withoutQuestion('who')), conversation);
    expect(factsSeen(assistant, resumed(assistant, kept))).to.deep.equal({ caring_status: 'now', who: 'parent' });
  });
});

describe('A pause when the script has changed', () => {
  const heard = recordedAfter(says('I look after my mum, she has dementia and lives in Poole'));
  const facts = { who: 'parent', reason: ['dementia'], their_area: 'bcp' };

  it('reads back what is left of what was heard', () => {
    expect(heard.conversation.pending).to.deep.equal({ kind: 'confirming', heard: facts });
    const { reason: _gone, ...left } = facts;
    expect(pauseAfter(withoutQuestion('reason'), heard)).to.deep.equal({ kind: 'confirming', heard: left });
  });

  it('reads back what was heard under its new name', () => {
    const script = withRenamedOption('who', 'parent', 'mum_or_dad');
    expect(pauseAfter(script, heard)).to.deep.equal({ kind: 'confirming', heard: { ...facts, who: 'mum_or_dad' } });
  });

  it('is left behind when nothing is left of it', () => {
    const alone = recordedAfter(chooses('caring_status', 'now'), says('my mum'), says('she has dementia'));
    expect(alone.conversation.pending).to.deep.equal({ kind: 'confirming', heard: { reason: ['dementia'] } });
    expect(pauseAfter(withoutQuestion('reason'), alone)).to.equal(null);
  });

  it('offers the councils that are left', () => {
    const asking = recordedAfter(
      ...asDaughter,
      chooses('your_age', '26_64'),
      chooses('what_you_do', 'money_letters'),
      chooses('reason', 'dementia'),
      says('BH21'),
    );
    expect(asking.conversation.pending).to.deep.include({
      kind: 'which_council',
      councils: ['dorset', 'bcp', 'hampshire'],
    });
    expect(pauseAfter(withoutOption('your_area', 'bcp'), asking)).to.deep.include({
      councils: ['dorset', 'hampshire'],
    });
    expect(pauseAfter(withoutQuestion('your_area'), asking)).to.equal(null);
  });

  it('changes no answer to a question that is gone', () => {
    const changing = recordedAfter(...asDaughter, { kind: 'command', command: 'change', question: 'who' });
    expect(pauseAfter(withoutQuestion('who'), changing)).to.equal(null);
    expect(pauseAfter(withoutQuestion('your_age'), changing)).to.deep.equal({ kind: 'changing', question: 'who' });
  });

  it('offers no answers to change when none is left', () => {
    const choosing = recordedAfter(chooses('caring_status', 'now'), { kind: 'command', command: 'change' });
    expect(pauseAfter(withoutQuestion('caring_status'), choosing)).to.equal(null);
    expect(pauseAfter(withoutQuestion('who'), choosing)).to.deep.equal({ kind: 'choosing_change' });
  });

  it('gives no second chance over a question that is gone', () => {
    const asked = recordedAfter(chooses('caring_status', 'now'), chooses('who', 'nobody'));
    expect(asked.conversation.pending).to.deep.equal({ kind: 'second_chance', question: 'who' });
    expect(pauseAfter(withoutQuestion('who'), asked)).to.equal(null);
  });

  it('stays hidden from whoever comes back after a while', () => {
    const { conversation } = recordedAfter(...asDaughter);
    const back: Conversation = { ...conversation, pending: { kind: 'hello_again', told: true } };
    expect(resumed(under(withoutQuestion('who')), back).pending).to.deep.equal(back.pending);
  });
});

describe('A goal that is gone', () => {
  it('is no longer pursued, and the usual ones are', () => {
    const { conversation } = recordedAfter(says('I need time off from caring'));
    expect(conversation.goals).to.deep.equal(['break']);
    const now = under(withoutGoal('break'));
    expect(resumed(now, conversation).goals).to.deep.equal([]);
    expect(promptNow(now, resumed(now, conversation)).id).to.equal('caring_status');
  });
});

describe('What is said next, when the script has changed', () => {
  const { conversation } = recordedAfter(
    ...asDaughter,
    chooses('your_age', '26_64'),
    chooses('what_you_do', 'money_letters'),
  );
  const before: Conversation = { ...conversation, script: 'an older one' };
  const next = (message: Incoming, from = before) => converse(assistant, from, message);

  for (const answer of ['2', 'yes', 'not sure', 'dementia']) {
    it(`"${answer}" is taken for no answer to a question that may not be the one that was asked`, () => {
      const { conversation: now, replies } = next(says(answer));
      expect(now.answers).to.deep.equal(before.answers);
      expect(replies.map(({ say }) => say)).to.deep.equal(['notice', 'ask']);
      expect(replies[0]).to.deep.equal({ say: 'notice', notice: 'questions_changed' });
    });
  }

  it('is read back when it stands by itself', () => {
    const { conversation: now } = next(says('my mum has dementia'));
    expect(now.pending).to.deep.equal({ kind: 'confirming', heard: { reason: ['dementia'] } });
  });

  it('is an answer again from then on', () => {
    const { conversation: told } = next(says('2'));
    const { conversation: now } = next(says('2'), told);
    expect(factsSeen(assistant, now).reason).to.deep.equal(['physical_illness']);
  });

  it('is an answer at once where a button says to what', () => {
    const { conversation: now } = next(chooses('reason', 'dementia'));
    expect(factsSeen(assistant, now).reason).to.deep.equal(['dementia']);
  });

  it('is noticed when it speaks of danger', () => {
    expect(next(says('I want to kill myself')).replies).to.deep.equal([{ say: 'safety', concern: 'crisis_suicide' }]);
  });

  it('is a command as ever', () => {
    expect(next(says('go back')).replies[0]).to.deep.equal({ say: 'notice', notice: 'gone_back' });
  });

  it('repeats the whole answer to whoever is at the end', () => {
    const end: Conversation = {
      ...before,
      goals: ['am_i_a_carer'],
      answers: [...before.answers, { question: 'reason', value: ['dementia'], origin: 'asked' }],
    };
    expect(next(says('1'), end).replies.map(({ say }) => say)).to.deep.equal(['notice', 'outcome']);
  });
});

describe('A stored conversation, wherever it is taken up', () => {
  const spoken = (script: Script): Spoken => ({ assistant: under(script), wording: createWording(content) });
  const now = new Date('2026-11-21T12:00:00Z');
  const changing = recordedAfter(...asDaughter, { kind: 'command', command: 'change', question: 'who' });
  const old: ConversationRecord = {
    ...changing,
    conversation: { ...changing.conversation, script: 'an older one' },
    takenAt: now.getTime(),
  };
  const records = new Map([['key', old]]);
  const shelf: Shelf<ConversationRecord> = {
    read: async (key) => records.get(key) ?? null,
    write: async () => {},
    remove: async () => {},
    sweep: async () => 0,
  };
  const turns = new Turns(
    shelf,
    () => spoken(withoutQuestion('who')),
    () => now,
  );

  it('is not left where there is nothing any more', async () => {
    expect((await turns.look('key', 'web'))?.prompt.id).to.equal('your_age');
    expect(await turns.summary('key', 'web')).to.not.equal(null);
  });

  it('answers a message that is delivered again with where things stand', async () => {
    const { said } = await turns.take({ key: 'key', channel: 'web', message: says('mum'), messageId: 'm' });
    expect(said.messages.map(({ id }) => id)).to.deep.equal(['ask.your_age']);
  });

  it('goes on where the page holds it', () => {
    const held = new HeldConversations(dataKeyFrom(Buffer.alloc(32, 1)), () => now);
    const opened = held.open(held.seal(held.begin(old.conversation)));
    const { said } = turns.takeUnkept({
      conversation: opened?.conversation as Conversation,
      channel: 'web',
      message: { kind: 'arrived' },
    });
    expect(said.prompt.id).to.equal('your_age');
  });

  it('begins afresh where the page holds what can no longer be read', () => {
    const held = new HeldConversations(dataKeyFrom(Buffer.alloc(32, 1)), () => now);
    const unreadable = { ...old.conversation, format: 2 } as unknown as Conversation;
    expect(held.open(held.seal(held.begin(unreadable)))).to.equal(null);
  });
});
