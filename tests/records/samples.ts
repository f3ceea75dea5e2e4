import type { ConversationRecord, Transcript } from '../../bot/records/records.ts';
import type { Block } from '../../bot/wording/said.ts';
import type { Answer } from '../../dialogs/interview/answers.ts';
import type { Reply } from '../../dialogs/reply.ts';

const asked = (question: string, value: Answer['value']): Answer => ({ question, value, origin: 'asked' });

/** A conversation in which these answers were given. */
export const conversationWith = (answers: Record<string, Answer['value']>): ConversationRecord => ({
  conversation: {
    format: 1,
    script: '1',
    goals: ['am_i_a_carer'],
    answers: Object.entries(answers).map(([question, value]) => asked(question, value)),
    pending: null,
    misses: 0,
    style: 'standard',
    marks: [],
    secondChances: [],
  },
  takenAt: 1_795_000_000_000,
  handled: [],
});

const everyReply: readonly Reply[] = [
  { say: 'welcome' },
  { say: 'notice', notice: 'gone_back' },
  {
    say: 'ask',
    again: true,
    prompt: {
      id: 'reason',
      kind: 'any_of',
      question: 'reason',
      choices: ['dementia', 'no_reason'],
      alone: ['no_reason'],
      canBeUnsure: true,
      canGoBack: true,
      canSkip: true,
      answered: ['who'],
      facts: { who: 'parent' },
    },
  },
  { say: 'why', question: null },
  { say: 'heard', heard: { who: 'parent', reason: ['dementia', 'sensory'] } },
  { say: 'so_far', outcome: 'carer' },
  { say: 'condolence' },
  {
    say: 'outcome',
    findings: {
      goal: 'who_can_help',
      outcomes: ['carer'],
      decisions: [
        { id: 'is_carer', verdict: 'yes', because: ['who'], turns: [[{ question: 'your_age', option: '18_25' }]] },
      ],
      signposts: [{ service: 'carers_uk', decision: 'is_carer', verdict: 'maybe', because: [] }],
      notes: [],
    },
  },
  { say: 'safety', concern: 'carer_breakdown' },
  { say: 'person' },
];

/** Something of everything that a conversation can hold. */
export const fullConversation: ConversationRecord = {
  conversation: {
    ...conversationWith({ who: 'parent', your_age: 'unsure', reason: ['dementia', 'sensory'] }).conversation,
    pending: { kind: 'safety', concern: 'medical_emergency' },
    misses: 2,
    style: 'simple',
    marks: [
      { answers: 0, goals: [], pending: null, secondChances: 0, misses: 0 },
      {
        answers: 1,
        goals: ['am_i_a_carer'],
        pending: { kind: 'confirming', heard: { who: 'parent' } },
        secondChances: 1,
        misses: 0,
      },
    ],
    secondChances: ['what_you_do'],
  },
  takenAt: 1_795_000_000_000,
  handled: [{ messageId: 'message 1', replies: everyReply }],
};

const everyBlock: readonly Block[] = [
  { kind: 'heading', text: "O'Brien & <friends>" },
  { kind: 'text', text: 'Olá 👋' },
  { kind: 'list', items: ['one', 'two'] },
  {
    kind: 'service',
    service: {
      id: 'carers_uk',
      name: 'A service',
      what: 'It listens.',
      because: null,
      contacts: [
        { kind: 'phone', label: 'Phone', text: '000 00', dial: '00000' },
        { kind: 'sms', label: 'Text', text: '000', to: '000', body: 'HELLO' },
        { kind: 'web', label: 'Website', text: 'example.org', href: 'https://example.org/' },
        { kind: 'email', label: 'Email', text: 'a@example.org', address: 'a@example.org' },
      ],
      remarks: ['Please check this number.'],
    },
  },
  { kind: 'more', summary: 'Why', blocks: [{ kind: 'more', summary: 'And why', blocks: [] }] },
];

/** Something of everything that a page can have shown. */
export const fullTranscript: Transcript = {
  entries: [
    { from: 'person', text: 'I look after my mum' },
    { from: 'assistant', message: { id: 'outcome.carer', tone: 'outcome', blocks: everyBlock } },
  ],
};
