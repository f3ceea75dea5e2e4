/**
 * `npm run -s interview -- --replay DIR`: what would become of stored conversations under the script as it is now. Says
 * nothing personal: a running number for each, and the ids of questions.
 */
import process from 'node:process';
import type { Assistant } from '../../dialogs/converse.ts';
import { type Replayed, replayed } from '../../dialogs/replayed.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { ConfigError } from '../config.ts';
import type { ConversationRecord } from '../records/records.ts';
import { RecordsUnavailable } from '../records/records-unavailable.ts';
import { conversationsIn } from './stored-conversations.ts';

/** @returns the exit code: 0 when everybody can go on. */
export async function replay(assistant: Omit<Assistant, 'labels'>, folder: string): Promise<number> {
  try {
    const say = (line: string) => void process.stdout.write(`${line}\n`);
    return (await reportOn(assistant, conversationsIn(folder), say)) ? 0 : 1;
  } catch (cause) {
    if (!isForOperator(cause)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    return 1;
  }
}

/** A replayed conversation, and what its last reply waited for; null where that is not known. */
interface Seen extends Replayed {
  readonly asked: string | null;
}

/**
 * One line for each conversation, then what it comes to in all.
 * @param records null stands for a conversation that cannot be read.
 * @returns whether everybody can go on.
 */
export async function reportOn(
  assistant: Omit<Assistant, 'labels'>,
  records: AsyncIterable<ConversationRecord | null>,
  say: (line: string) => void,
): Promise<boolean> {
  const talking: Assistant = { ...assistant, labels: () => ({}) };
  const all: (Seen | null)[] = [];
  for await (const record of records) {
    const seen = record && { ...replayed(talking, record.conversation), asked: lastAsked(record) };
    all.push(seen);
    say(`${all.length}. ${seen === null ? 'Cannot be read, and would begin afresh.' : inWords(seen)}`);
  }
  const read = all.filter((seen) => seen !== null);
  const stuck = read.filter(({ stuckAt }) => stuckAt !== null);
  say('');
  say(`Conversations: ${all.length}. Stuck: ${stuck.length}. Unreadable: ${all.length - read.length}.`);
  say(`Another question comes next: ${read.filter(isOtherwise).length}.`);
  say(`Asked again: ${counted(read.flatMap(({ askedAgain }) => askedAgain))}.`);
  say(`Answers kept but not counted: ${counted(read.flatMap(({ unseen }) => unseen))}.`);
  return stuck.length === 0 && read.length === all.length;
}

function inWords(seen: Seen): string {
  const { stuckAt, prompt, asked, askedAgain, unseen } = seen;
  return [
    stuckAt === null ? 'Goes on.' : `STUCK at ${stuckAt}.`,
    `Comes next: ${prompt}${isOtherwise(seen) ? ` (it was ${asked})` : ''}.`,
    ...(askedAgain.length === 0 ? [] : [`Asked again: ${askedAgain.join(', ')}.`]),
    ...(unseen.length === 0 ? [] : [`Answers kept but not counted: ${unseen.join(', ')}.`]),
  ].join(' ');
}

const isOtherwise = ({ asked, prompt }: Seen): boolean => asked !== null && asked !== prompt;

function lastAsked({ handled }: ConversationRecord): string | null {
  const last: Reply | undefined = handled.at(-1)?.replies.at(-1);
  switch (last?.say) {
    case 'ask':
      return last.prompt.id;
    case 'heard':
      return 'confirming';
    case 'outcome':
    case 'condolence':
    case 'safety':
      return last.say;
    default:
      return null;
  }
}

/** "who (3), reason (1)", most first. */
function counted(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const mostFirst = [...counts].sort(([, one], [, other]) => other - one);
  return mostFirst.map(([id, count]) => `${id} (${count})`).join(', ') || 'nothing';
}

const isForOperator = (cause: unknown): cause is Error =>
  cause instanceof RecordsUnavailable ||
  cause instanceof ConfigError ||
  (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR'));
