/** Invariant 7: a conversation saved under an older script continues under a newer one. */
import { expect } from 'chai';
import type { ConversationRecord } from '../../bot/records/records.ts';
import { reportOn } from '../../bot/terminal/replay.ts';
import { converse } from '../../dialogs/converse.ts';
import { factsOf } from '../../dialogs/interview/answers.ts';
import { chosen, oneOf } from '../../dialogs/interview/question.ts';
import type { Script } from '../../dialogs/interview/script.ts';
import { factsSeen } from '../../dialogs/progress.ts';
import { promptNow } from '../../dialogs/prompt.ts';
import { type Replayed, replayed } from '../../dialogs/replayed.ts';
import { resumed } from '../../dialogs/resumed.ts';
import { withoutGoal, withoutOption, withoutQuestion, withQuestion, withRenamedOption } from './edited-script.ts';
import { assistant, pausesOf, recorded } from './recorded.ts';

const under = (script: Script) => ({ ...assistant, script });

type Found = readonly (readonly [ConversationRecord, Replayed])[];

const found = new Map<Script, Found>();

/** Every conversation there is, and what becomes of it. Worked out once for each script. */
function all(script: Script): Found {
  const known: Found =
    found.get(script) ?? recorded.map((record) => [record, replayed(under(script), record.conversation)]);
  found.set(script, known);
  return known;
}

const answerOf = ({ conversation }: ConversationRecord, question: string): readonly string[] =>
  chosen(factsOf(conversation.answers)[question] ?? 'unsure');

const hasAnswered = ({ conversation }: ConversationRecord, question: string): boolean =>
  question in factsOf(conversation.answers);

const pet = oneOf('dog', 'cat');

const LIVING_TOGETHER_REMOVED = withoutQuestion('lives_with_you');
const PARENT_RENAMED = withRenamedOption('who', 'parent', 'mum_or_dad');
const NEIGHBOUR_REMOVED = withoutOption('who', 'neighbour');
const BOX_REMOVED = withoutOption('reason', 'mental_illness');
const PET_ADDED = withQuestion('pet', pet, 'who', 'who_can_help');
const MUCH_CHANGED = withoutQuestion(
  'lives_with_you',
  withoutOption('reason', 'dementia', withRenamedOption('who', 'parent', 'mum_or_dad', withoutGoal('money'))),
);

const EDITED: Readonly<Record<string, Script>> = {
  'a question removed': LIVING_TOGETHER_REMOVED,
  'the first question removed': withoutQuestion('caring_status'),
  'a question removed that may be asked a second time': withoutQuestion('what_you_do'),
  'a place no longer asked for': withoutQuestion('your_area'),
  'an option renamed': PARENT_RENAMED,
  'an option removed': NEIGHBOUR_REMOVED,
  'a box to tick removed': BOX_REMOVED,
  'a council removed': withoutOption('your_area', 'bcp'),
  'a question added': PET_ADDED,
  'a goal removed': withoutGoal('break'),
  'one of the usual goals removed': withoutGoal('am_i_a_carer'),
  'much changed at once': MUCH_CHANGED,
};

describe('Conversations under way when the script changes (invariant 7)', function () {
  this.timeout(120_000);

  it('are many, at every stage and in every pause that there is', () => {
    expect(recorded.length).to.be.greaterThan(800);
    expect([...pausesOf(recorded)]).to.have.members([
      'confirming',
      'which_council',
      'changing',
      'choosing_change',
      'second_chance',
      'condolence',
      'safety',
      'checking',
      'hello_again',
      'starting_again',
      'deleting',
    ]);
  });

  it('go on just as they were under the same script', () => {
    for (const { conversation } of recorded) {
      expect(resumed(assistant, conversation)).to.deep.equal(conversation);
      const { prompt, askedAgain, stuckAt } = replayed(assistant, conversation);
      expect({ prompt, askedAgain, stuckAt }).to.deep.equal({
        prompt: promptNow(assistant, conversation).id,
        askedAgain: [],
        stuckAt: null,
      });
    }
  });

  for (const [change, script] of Object.entries(EDITED)) {
    it(`leave nobody stuck: ${change}`, () => {
      expect(all(script).flatMap(([, { stuckAt }]) => stuckAt ?? [])).to.deep.equal([]);
    });
  }

  it('go back one step at a time to the beginning, whatever is gone', () => {
    const edited = under(MUCH_CHANGED);
    for (const { conversation } of recorded.filter((_, index) => index % 10 === 0)) {
      let now = resumed(edited, conversation);
      const steps = now.marks.length;
      for (let step = 0; step < steps; step += 1) {
        now = converse(edited, now, { kind: 'command', command: 'back' }).conversation;
      }
      if (conversation.pending?.kind === 'hello_again') continue;
      expect({ answers: now.answers, pending: now.pending }).to.deep.equal({ answers: [], pending: null });
    }
  });

  it('ask nobody anything again when a question goes, and say whose answer no longer counts', () => {
    for (const [record, { askedAgain, unseen }] of all(LIVING_TOGETHER_REMOVED)) {
      expect(askedAgain).to.deep.equal([]);
      expect(unseen.includes('lives_with_you')).to.equal(hasAnswered(record, 'lives_with_you'));
    }
  });

  it('follow an option to its new name', () => {
    const after = under(PARENT_RENAMED);
    for (const [{ conversation }, { prompt, askedAgain }] of all(PARENT_RENAMED)) {
      expect(prompt).to.equal(promptNow(assistant, conversation).id);
      expect(askedAgain).to.deep.equal([]);
      const { who, ...others } = factsSeen(assistant, conversation);
      const now = factsSeen(after, resumed(after, conversation));
      expect(now).to.deep.equal(who === undefined ? others : { ...others, who: who === 'parent' ? 'mum_or_dad' : who });
    }
  });

  it('ask those again, and only those, whose answer is gone', () => {
    const chosenBy = all(NEIGHBOUR_REMOVED);
    for (const [record, { askedAgain }] of chosenBy) {
      expect(askedAgain).to.deep.equal(answerOf(record, 'who').includes('neighbour') ? ['who'] : []);
    }
    expect(chosenBy.filter(([, { askedAgain }]) => askedAgain.length > 0)).to.not.be.empty;
  });

  it('ask about every box again when one that was ticked is gone: who knows what took its place?', () => {
    for (const [record, { askedAgain }] of all(BOX_REMOVED)) {
      if (!answerOf(record, 'reason').includes('mental_illness')) expect(askedAgain).to.deep.equal([]);
      else if (factsSeen(assistant, record.conversation).reason !== undefined)
        expect(askedAgain).to.deep.equal(['reason']);
    }
  });

  it('ask what is new of whoever wants to know what it is for', () => {
    const asked = all(PET_ADDED).filter(([, { prompt }]) => prompt === 'pet');
    expect(asked).to.not.be.empty;
    for (const [{ conversation }] of asked) {
      const { goals } = conversation;
      expect(goals.length === 0 || goals.includes('who_can_help')).to.equal(true);
    }
  });

  it('say in a report who is asked what again, and nothing that is personal', async () => {
    const neighbours = recorded.filter((record) => answerOf(record, 'who').includes('neighbour'));
    const others = recorded.filter((record) => answerOf(record, 'who').includes('friend'));
    async function* records() {
      yield* [...neighbours.slice(0, 2), ...others.slice(0, 1), null];
    }
    const lines: string[] = [];
    const isFine = await reportOn(under(NEIGHBOUR_REMOVED), records(), (line) => void lines.push(line));
    expect(isFine).to.equal(false);
    expect(lines).to.deep.equal([
      '1. Goes on. Comes next: who (it was your_age). Asked again: who. Answers kept but not counted: who.',
      '2. Goes on. Comes next: who (it was what_you_do). Asked again: who. Answers kept but not counted: who.',
      '3. Goes on. Comes next: your_age.',
      '4. Cannot be read, and would begin afresh.',
      '',
      'Conversations: 4. Stuck: 0. Unreadable: 1.',
      'Another question comes next: 2.',
      'Asked again: who (2).',
      'Answers kept but not counted: who (2).',
    ]);
  });
});
