/**
 * What a record must look like when it is read back. Ids of questions, goals and options may be any words, because
 * scripts change; the engine passes over those that it does not know.
 *
 * Some lists are closed, such as dangers and notices, and they change with the product too. What hangs on them and can
 * be spared, a pause, a style or a reply kept for a repeated message, is let go when this version does not know it: the
 * answers are what matters.
 */
import { z } from 'zod';
import type { Conversation, Mark, Pending } from '../../dialogs/conversation.ts';
import type { Answer } from '../../dialogs/interview/answers.ts';
import type { Decided, Findings, Signposted } from '../../dialogs/interview/interview.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import { NOTICES, type Prompt, type Reply } from '../../dialogs/reply.ts';
import { CONCERNS } from '../../dialogs/understanding/safety.ts';
import type { Block, Contact, Message, WordedService } from '../wording/said.ts';
import type { ConversationRecord, Handled, Transcript, TranscriptEntry } from './records.ts';

const ids = z.array(z.string());
const count = z.int().nonnegative();
const value = z.union([z.string(), ids]);
const facts: z.ZodType<Facts> = z.record(z.string(), value);
const concern = z.enum(CONCERNS);

const answer: z.ZodType<Answer> = z.object({
  question: z.string(),
  value,
  origin: z.enum(['asked', 'heard', 'staff']).catch('asked'),
});

const pending: z.ZodType<Pending | null> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('confirming'), heard: facts }),
    z.object({ kind: z.literal('which_council'), question: z.string(), councils: ids }),
    z.object({ kind: z.literal('changing'), question: z.string() }),
    z.object({ kind: z.literal('choosing_change') }),
    z.object({ kind: z.literal('second_chance'), question: z.string() }),
    z.object({ kind: z.literal('condolence') }),
    z.object({ kind: z.literal('hello_again'), told: z.boolean() }),
    z.object({ kind: z.literal('safety'), concern }),
    z.object({ kind: z.literal('checking'), concern }),
    z.object({ kind: z.literal('starting_again') }),
    z.object({ kind: z.literal('deleting') }),
  ])
  .nullable()
  .catch(null);

const mark: z.ZodType<Mark> = z.object({ answers: count, goals: ids, pending, secondChances: count, misses: count });

export const storedConversation: z.ZodType<Conversation> = z.object({
  format: z.literal(1),
  script: z.string(),
  goals: ids,
  answers: z.array(answer),
  pending,
  misses: count,
  style: z.enum(['standard', 'simple']).catch('standard'),
  marks: z.array(mark),
  secondChances: ids,
});

const prompt: z.ZodType<Prompt> = z.object({
  id: z.string(),
  kind: z.enum(['one_of', 'any_of', 'place', 'open']),
  question: z.string().nullable(),
  choices: ids,
  alone: ids,
  canBeUnsure: z.boolean(),
  canGoBack: z.boolean(),
  canSkip: z.boolean(),
  answered: ids,
  facts,
});

const decided: z.ZodType<Decided> = z.object({
  id: z.string(),
  verdict: z.enum(['no', 'maybe', 'yes']),
  because: ids,
  turns: z.array(z.array(z.object({ question: z.string(), option: z.string() }))),
});

const signposted: z.ZodType<Signposted> = z.object({
  service: z.string(),
  decision: z.string(),
  verdict: z.enum(['yes', 'maybe']),
  because: ids,
});

const findings: z.ZodType<Findings> = z.object({
  goal: z.string(),
  outcomes: ids,
  decisions: z.array(decided),
  signposts: z.array(signposted),
  notes: z.array(decided),
});

const reply: z.ZodType<Reply> = z.discriminatedUnion('say', [
  z.object({ say: z.literal('welcome') }),
  z.object({ say: z.literal('notice'), notice: z.enum(NOTICES) }),
  z.object({ say: z.literal('ask'), prompt, again: z.boolean() }),
  z.object({ say: z.literal('why'), question: z.string().nullable() }),
  z.object({ say: z.literal('taken_up'), goal: z.string() }),
  z.object({ say: z.literal('heard'), heard: facts }),
  z.object({ say: z.literal('so_far'), outcome: z.string() }),
  z.object({ say: z.literal('condolence') }),
  z.object({ say: z.literal('outcome'), findings }),
  z.object({ say: z.literal('more'), findings }),
  z.object({ say: z.literal('grounds'), findings }),
  z.object({ say: z.literal('summary'), findings: z.array(findings) }),
  z.object({ say: z.literal('safety'), concern }),
  z.object({ say: z.literal('person') }),
]);

const handled: z.ZodType<Handled> = z.object({ messageId: z.string(), replies: z.array(reply) });

export const conversationRecord: z.ZodType<ConversationRecord> = z.object({
  conversation: storedConversation,
  takenAt: count,
  handled: z.array(handled).catch([]),
});

const contact: z.ZodType<Contact> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phone'), label: z.string(), text: z.string(), dial: z.string() }),
  z.object({ kind: z.literal('sms'), label: z.string(), text: z.string(), to: z.string(), body: z.string() }),
  z.object({ kind: z.literal('web'), label: z.string(), text: z.string(), href: z.string() }),
  z.object({ kind: z.literal('email'), label: z.string(), text: z.string(), address: z.string() }),
]);

const service: z.ZodType<WordedService> = z.object({
  id: z.string(),
  name: z.string(),
  what: z.string(),
  because: z.string().nullable(),
  contacts: z.array(contact),
  remarks: z.array(z.string()),
});

const block: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('service'), service }),
  z.object({ kind: z.literal('sources'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('more'), summary: z.string(), blocks: z.array(z.lazy(() => block)) }),
]);

const message: z.ZodType<Message> = z.object({
  id: z.string(),
  tone: z.enum(['plain', 'outcome', 'safety', 'notice']),
  blocks: z.array(block),
});

const transcriptEntry: z.ZodType<TranscriptEntry> = z.discriminatedUnion('from', [
  z.object({ from: z.literal('person'), text: z.string() }),
  z.object({ from: z.literal('assistant'), message }),
]);

export const transcript: z.ZodType<Transcript> = z.object({ entries: z.array(transcriptEntry) });
