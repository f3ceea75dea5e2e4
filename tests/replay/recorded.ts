/** Conversations recorded by having them: each person of the policy cases, at every stage and in every pause. */
import { assistantFrom } from '../../bot/assistant.ts';
import { type PolicyCase, readCases } from '../../bot/content/cases.ts';
import type { ConversationRecord } from '../../bot/records/records.ts';
import { afterAWhile, type Conversation, changed, newConversation } from '../../dialogs/conversation.ts';
import { type Assistant, converse } from '../../dialogs/converse.ts';
import type { Incoming } from '../../dialogs/message.ts';
import { type Prompt, promptNow } from '../../dialogs/prompt.ts';
import { answerTo, PAUSES, placeOf, sampleOf } from '../cases/walk.ts';
import { wholeContent } from '../whole-content.ts';

export const assistant: Assistant = { ...assistantFrom(wholeContent).assistant, labels: () => ({}) };

/** What somebody may do at any stage that makes the conversation pause. */
const INTERRUPTIONS: readonly Incoming[] = [
  { kind: 'words', text: 'I look after my mum, she has dementia and lives in Poole' },
  { kind: 'words', text: 'BH21' },
  { kind: 'words', text: 'she is not breathing' },
  { kind: 'command', command: 'change' },
  { kind: 'command', command: 'change', question: 'who' },
  { kind: 'command', command: 'start_again' },
  { kind: 'command', command: 'delete' },
];

const stored = (record: ConversationRecord): ConversationRecord => JSON.parse(JSON.stringify(record));

function turn({ conversation }: ConversationRecord, message: Incoming): ConversationRecord {
  const turned = converse(assistant, conversation, message);
  return stored({
    conversation: turned.conversation,
    takenAt: 0,
    handled: [{ messageId: 'm', replies: turned.replies }],
  });
}

/** A conversation after these messages, as it is stored. */
export const recordedAfter = (...messages: Incoming[]): ConversationRecord =>
  messages.reduce(turn, { conversation: newConversation(assistant.script.version), takenAt: 0, handled: [] });

function messageFrom(person: PolicyCase, { id }: Prompt): Incoming {
  const answer = PAUSES[id] ?? answerTo(person, id);
  const place = placeOf(id, answer);
  if (place !== null) return { kind: 'words', text: place };
  if (answer === 'skipped') return { kind: 'command', command: 'skip' };
  return { kind: 'choice', prompt: id, values: typeof answer === 'string' ? [answer] : answer };
}

/** A person's conversation after each of their messages, from the first to the answer. */
function stagesOf(person: PolicyCase): readonly ConversationRecord[] {
  const stages: ConversationRecord[] = [];
  let record: ConversationRecord = {
    conversation: { ...newConversation(assistant.script.version), goals: person.goals },
    takenAt: 0,
    handled: [],
  };
  for (;;) {
    const prompt = promptNow(assistant, record.conversation);
    if (prompt.id === 'outcome') return stages;
    record = turn(record, messageFrom(person, prompt));
    stages.push(record);
  }
}

/** As after words that may speak of danger: which ones do is for the examples to say. */
const asked = (record: ConversationRecord): ConversationRecord =>
  stored({
    ...record,
    conversation: changed(record.conversation, { pending: { kind: 'checking', concern: 'carer_breakdown' } }),
  });

const interrupted = (record: ConversationRecord): readonly ConversationRecord[] => [
  ...INTERRUPTIONS.map((message) => turn(record, message)),
  asked(record),
  stored({ ...record, conversation: afterAWhile(record.conversation) }),
];

/** Many people begin alike: each conversation once. */
const distinct = (records: readonly ConversationRecord[]): readonly ConversationRecord[] => [
  ...new Map(records.map((record) => [JSON.stringify(record.conversation), record])).values(),
];

/** One in so many, evenly. */
const oneIn = <Thing>(many: number, things: readonly Thing[]): readonly Thing[] =>
  things.filter((_, index) => index % many === 0);

const cases = readCases().filter(({ told }) => Object.keys(told).length === 0);
const sample = sampleOf(cases);

export const recorded: readonly ConversationRecord[] = distinct([
  ...sample.flatMap(stagesOf),
  ...oneIn(6, sample.flatMap(stagesOf)).flatMap(interrupted),
]);

export const pausesOf = (records: readonly { readonly conversation: Conversation }[]): ReadonlySet<string> =>
  new Set(records.flatMap(({ conversation }) => conversation.pending?.kind ?? []));
