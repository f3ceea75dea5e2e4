/** Whole conversations with the carers script, in any order that anybody might think of. */
import { expect } from 'chai';
import fc from 'fast-check';
import { type Conversation, newConversation } from '../../dialogs/conversation.ts';
import { type Assistant, converse } from '../../dialogs/converse.ts';
import { factsOf } from '../../dialogs/interview/answers.ts';
import { COMMANDS, type Incoming } from '../../dialogs/message.ts';
import { findingsNow } from '../../dialogs/progress.ts';
import { promptNow } from '../../dialogs/prompt.ts';
import { carersScript, defaultGoals } from '../../dialogs/script/carers-script.ts';
import type { Turned } from '../../dialogs/turned.ts';
import { smallVocabulary } from './small-vocabulary.ts';

const assistant: Assistant = {
  script: carersScript,
  offered: new Set(['rethink']),
  defaultGoals,
  vocabulary: smallVocabulary,
  labels: ({ choices }) => Object.fromEntries(choices.map((choice) => [choice, choice.replaceAll('_', ' ')])),
};

const promptOf = (conversation: Conversation) => promptNow(assistant, conversation);
const PLACES = ['Dorchester', 'DT1 1XJ', 'Bournemouth', 'BH21', 'Atlantis'];
const WORDS = [
  ...PLACES,
  'I look after my mum, she has dementia',
  'I do the shopping',
  'who can help',
  'am I a carer',
  'yes',
  'no',
  'not sure',
  '1',
  '1 2',
  '99',
  'sign of carer breakdown',
  'sign of crisis danger now',
  'carry on',
  'hello',
  'thanks',
  'help',
  'go home',
  '',
  '   ',
  '🙂🙂🙂',
  '<b>bold</b> {{answer}}',
  'word '.repeat(2000),
];

/** What somebody may do at any moment. What an answer comes to depends on what is asked then. */
type Move =
  | { readonly move: 'answer'; readonly picks: readonly number[]; readonly sure: boolean; readonly place: string }
  | { readonly move: 'send'; readonly message: Incoming };

function messageOf(move: Move, conversation: Conversation): Incoming {
  if (move.move === 'send') return move.message;
  const { id, kind, choices, alone, canBeUnsure } = promptOf(conversation);
  if (kind === 'place') return { kind: 'words', text: move.place };
  if (!move.sure && canBeUnsure) return { kind: 'choice', prompt: id, values: ['unsure'] };
  const picked = choices.filter((_, index) => move.picks.some((pick) => pick % choices.length === index));
  const together = picked.filter((choice) => !alone.includes(choice));
  const values = kind === 'any_of' && together.length > 0 ? together : picked.slice(0, 1);
  return { kind: 'choice', prompt: id, values };
}

const sending = (message: Incoming): Move => ({ move: 'send', message });

const answering: fc.Arbitrary<Move> = fc.record({
  move: fc.constant('answer' as const),
  picks: fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }),
  sure: fc.boolean(),
  place: fc.constantFrom(...PLACES),
});

const PROMPTS = [
  ...Object.keys(carersScript.questions),
  'outcome',
  'confirming',
  'safety',
  'checking',
  'deleting',
  'no_such_prompt',
];
const OPTIONS = [...new Set(Object.values(carersScript.questions).flatMap(({ options }) => [...options]))];

/** A page that was left open, or forged: for another prompt, with whatever values. */
const stale = fc
  .tuple(
    fc.constantFrom(...PROMPTS),
    fc.array(fc.constantFrom(...OPTIONS, 'unsure', 'carry_on', 'nonsense'), { maxLength: 4 }),
  )
  .map(([prompt, values]) => ({ kind: 'choice', prompt, values }) as const);

const commands = fc
  .tuple(
    fc.constantFrom(...COMMANDS),
    fc.option(fc.constantFrom(...Object.keys(carersScript.questions)), { nil: null }),
  )
  .map(([command, question]): Incoming => ({ kind: 'command', command, ...(question === null ? {} : { question }) }));

const words = fc.constantFrom(...WORDS).map((text) => ({ kind: 'words', text }) as const);
const silent = fc.constantFrom<Incoming>({ kind: 'arrived' }, { kind: 'unreadable' });

const anything: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: answering },
  { weight: 2, arbitrary: stale.map(sending) },
  { weight: 2, arbitrary: commands.map(sending) },
  { weight: 3, arbitrary: words.map(sending) },
  { weight: 1, arbitrary: silent.map(sending) },
);
const anyMoves = fc.array(anything, { maxLength: 20 });

/** Somebody whose caring has ended is asked where they live, and names a place that is not known. */
const TO_A_PLACE_UNKNOWN: Move[] = [
  sending({ kind: 'choice', prompt: 'caring_status', values: ['ended'] }),
  sending({ kind: 'choice', prompt: 'person_died', values: ['no'] }),
  sending({ kind: 'choice', prompt: 'your_age', values: ['26_64'] }),
  sending({ kind: 'words', text: 'Atlantis' }),
];

const reloaded = (conversation: Conversation): Conversation => JSON.parse(JSON.stringify(conversation));

/** One turn, with the conversation stored and read again before it. */
function turn(conversation: Conversation, incoming: Incoming): Turned {
  return converse(assistant, reloaded(conversation), incoming);
}

const conversationAfter = (moves: readonly Move[]): Conversation =>
  moves.reduce(
    (conversation, move) => turn(conversation, messageOf(move, conversation)).conversation,
    newConversation(carersScript.version),
  );

const command = (command: (typeof COMMANDS)[number]): Incoming => ({ kind: 'command', command });

/** What a conversation has come to, without how it got there. */
const standing = ({ goals, answers, pending, secondChances }: Conversation) => ({
  goals,
  answers,
  pending,
  secondChances,
});

describe('a conversation, whatever is said in it', () => {
  it('never breaks off: there is always something said, and something to answer or an outcome', () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        let conversation = newConversation(carersScript.version);
        for (const move of moves) {
          const turned = turn(conversation, messageOf(move, conversation));
          conversation = turned.conversation;
          const prompt = promptOf(conversation);
          expect(turned.replies).to.not.be.empty;
          if (prompt.id === 'outcome') expect(findingsNow(assistant, conversation)).to.not.equal(null);
          else expect(prompt.kind === 'place' || prompt.choices.length > 0).to.equal(true, prompt.id);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same when it is stored and read again between turns', () => {
    fc.assert(
      fc.property(anyMoves, anything, (moves, last) => {
        const conversation = conversationAfter(moves);
        expect(reloaded(conversation)).to.deep.equal(conversation);
        const message = messageOf(last, conversation);
        expect(turn(conversation, message)).to.deep.equal(converse(assistant, conversation, message));
      }),
    );
  });

  it('goes back over the last message, whatever it was, and on again to where it was (invariant 4)', () => {
    fc.assert(
      fc.property(anyMoves, fc.oneof(answering, words.map(sending), commands.map(sending)), (moves, last) => {
        const before = conversationAfter(moves);
        const message = messageOf(last, before);
        const there = turn(before, message).conversation;
        fc.pre(there.marks.length > before.marks.length);
        const back = turn(there, command('back')).conversation;
        expect(standing(back)).to.deep.equal(standing(before));
        expect(turn(back, message).conversation).to.deep.equal(there);
      }),
      { numRuns: 100, examples: [[TO_A_PLACE_UNKNOWN, sending({ kind: 'words', text: 'Atlantis' })]] },
    );
  });

  it('goes back to the very beginning, one message at a time', () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        let conversation = conversationAfter(moves);
        const steps = conversation.marks.length;
        for (let step = 0; step < steps; step += 1) conversation = turn(conversation, command('back')).conversation;
        expect(standing(conversation)).to.deep.equal(standing(newConversation(carersScript.version)));
        expect(promptOf(conversation).id).to.equal('caring_status');
        expect(turn(conversation, command('back')).replies[0]).to.deep.equal({
          say: 'notice',
          notice: 'nothing_to_go_back_to',
        });
      }),
    );
  });

  it('keeps every other answer when one is changed (invariant 4)', () => {
    fc.assert(
      fc.property(fc.array(answering, { minLength: 1, maxLength: 14 }), fc.nat(), answering, (moves, pick, anew) => {
        const before = conversationAfter(moves);
        const { answered } = promptOf(before);
        const question = answered[pick % answered.length];
        if (question === undefined) return fc.pre(false);
        const changing = turn(before, { kind: 'command', command: 'change', question }).conversation;
        expect(promptOf(changing).id).to.equal(question);
        const changed = turn(changing, messageOf(anew, changing)).conversation;
        const { [question]: _old, ...others } = factsOf(before.answers);
        const { [question]: _new, ...same } = factsOf(changed.answers);
        expect(same).to.deep.equal(others);
      }),
      { numRuns: 100 },
    );
  });

  it('is as it was when somebody does not mean to start again, or to delete it', () => {
    fc.assert(
      fc.property(anyMoves, fc.constantFrom('start_again' as const, 'delete' as const), (moves, drastic) => {
        const before = conversationAfter(moves);
        const asked = turn(before, command(drastic)).conversation;
        const kept = turn(asked, { kind: 'choice', prompt: promptOf(asked).id, values: ['no'] });
        expect(kept.erased).to.equal(false);
        expect(standing(kept.conversation)).to.deep.equal(standing(before));
      }),
      { numRuns: 300 },
    );
  });

  it('knows nothing any more when somebody does mean it', () => {
    fc.assert(
      fc.property(anyMoves, fc.constantFrom('start_again' as const, 'delete' as const), (moves, drastic) => {
        const asked = turn(conversationAfter(moves), command(drastic)).conversation;
        const gone = turn(asked, { kind: 'choice', prompt: promptOf(asked).id, values: ['yes'] });
        expect(gone.erased).to.equal(drastic === 'delete');
        expect({ ...gone.conversation, style: 'standard' }).to.deep.equal(newConversation(carersScript.version));
      }),
    );
  });

  it('never takes a page left open for an answer to something else', () => {
    fc.assert(
      fc.property(anyMoves, stale, (moves, late) => {
        const before = conversationAfter(moves);
        fc.pre(late.prompt !== promptOf(before).id);
        expect(turn(before, late).conversation).to.deep.equal(before);
      }),
    );
  });

  it('comes to an outcome when everything asked is answered', () => {
    fc.assert(
      fc.property(fc.array(answering, { minLength: 40, maxLength: 40 }), (moves) => {
        let conversation = newConversation(carersScript.version);
        for (const move of moves) {
          if (promptOf(conversation).id === 'outcome') break;
          conversation = turn(conversation, messageOf(move, conversation)).conversation;
        }
        expect(promptOf(conversation).id).to.equal('outcome');
      }),
      { numRuns: 50 },
    );
  });
});
