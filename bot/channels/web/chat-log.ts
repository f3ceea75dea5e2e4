/** The log of the page: what was shown, and what was typed or chosen there. */
import type { Incoming } from '../../../dialogs/message.ts';
import type { Transcript, TranscriptEntry } from '../../records/records.ts';
import type { Message, Said, WordedPrompt } from '../../wording/said.ts';
import { underHeadings } from './blocks-view.ts';
import { isAsking, isProblem, withThePrompt } from './prompt-view.ts';

/** What leads to a front door is not kept, even for as long as the log is: the first half tells the area. */
const WHOLE_POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)[ -]?\d[a-z]{2}\b/gi;
/** A very long message is kept only so far. */
const LONGEST_SHOWN = 2000;
/** Older entries than these are let go. */
const MOST_ENTRIES = 300;

export const saidByAssistant = ({ messages }: Pick<Said, 'messages'>): readonly TranscriptEntry[] =>
  messages.map((message) => ({ from: 'assistant', message }));

/** What the log says that the person did. Nothing, when a form was sent empty or was of an earlier question. */
export function saidByPerson(message: Incoming, shown: WordedPrompt): readonly TranscriptEntry[] {
  const text = wordsFor(message, shown).trim();
  if (text === '') return [];
  const whole = text.length <= LONGEST_SHOWN;
  return [{ from: 'person', text: whole ? text : `${text.slice(0, LONGEST_SHOWN)}…` }];
}

function wordsFor(message: Incoming, shown: WordedPrompt): string {
  switch (message.kind) {
    case 'words':
      return message.text.replace(WHOLE_POSTCODE, '$1');
    case 'choice': {
      if (message.prompt !== shown.id) return '';
      const onOffer = [...shown.choices, ...(shown.unsure === null ? [] : [shown.unsure])];
      return onOffer
        .filter(({ value }) => message.values.includes(value))
        .map(({ label }) => label)
        .join('\n');
    }
    case 'command': {
      const change = shown.answers.find(({ question }) => question === message.question);
      if (change !== undefined) return `Change: ${change.label}`;
      return shown.commands.find(({ command }) => command === message.command)?.label ?? '';
    }
    case 'arrived':
    case 'unreadable':
      return '';
  }
}

/** Once a question has been answered, its hint is no more than noise. @param answered the prompt that asked it. */
export const withoutHint = (entries: readonly TranscriptEntry[], answered: WordedPrompt): readonly TranscriptEntry[] =>
  entries.map((entry) => {
    if (entry.from === 'person' || !isAsking(entry.message)) return entry;
    const blocks = entry.message.blocks.filter((block) => block.kind !== 'text' || block.text !== answered.hint);
    return { ...entry, message: { ...entry.message, blocks } };
  });

export const grown = (before: readonly TranscriptEntry[], added: readonly TranscriptEntry[]): Transcript => ({
  entries: [...before, ...added].slice(-MOST_ENTRIES),
});

const spokenAtTheEnd = (entries: readonly TranscriptEntry[]): readonly Message[] => {
  const first = entries.findLastIndex(({ from }) => from === 'person') + 1;
  return entries.slice(first).flatMap((entry) => (entry.from === 'assistant' ? [entry.message] : []));
};

export interface LogView {
  readonly entries: readonly object[];
  /** What the assistant said last, with what the prompt itself will show. */
  readonly lastSaid: readonly Message[];
}

/**
 * The log without its last question: the prompt asks that. The latest exchange begins with what the person said.
 * @param question what the prompt asks.
 *
 * Slips such as an empty form are said beside the field and leave nothing behind, nor does a question asked again.
 */
export function logView(entries: readonly TranscriptEntry[], question: string): LogView {
  const lastSaid = spokenAtTheEnd(entries);
  const shown = entries
    .slice(0, entries.length - withThePrompt(lastSaid).length)
    .filter((entry) => entry.from === 'person' || !isProblem(entry.message))
    .filter((entry, index, all) => !isAskedAgain(entry, all[index + 1]));
  const latest = shown.findLastIndex(({ from }) => from === 'person');
  const summary = shown.findLastIndex((entry) => entry.from === 'assistant' && entry.message.id === 'summary');
  return {
    lastSaid,
    entries: shown
      .map((entry, index) => (index === shown.length - 1 ? withoutQuestion(entry, question) : entry))
      .map((entry, index) => ({ ...entryView(entry), latest: index === latest, keeps: index === summary })),
  };
}

const entryView = (entry: TranscriptEntry): object =>
  entry.from === 'person'
    ? { person: true, text: entry.text }
    : { person: false, message: { ...entry.message, blocks: underHeadings(entry.message.blocks) } };

/** A message may end with the question that the prompt below it asks. */
function withoutQuestion(entry: TranscriptEntry, question: string): TranscriptEntry {
  if (entry.from === 'person') return entry;
  const { message } = entry;
  const last = message.blocks.at(-1);
  const repeats = last?.kind === 'text' && last.text === question;
  return repeats ? { ...entry, message: { ...message, blocks: message.blocks.slice(0, -1) } } : entry;
}

const isAskedAgain = (entry: TranscriptEntry, next: TranscriptEntry | undefined): boolean =>
  entry.from === 'assistant' &&
  next?.from === 'assistant' &&
  isAsking(entry.message) &&
  entry.message.id === next.message.id;
