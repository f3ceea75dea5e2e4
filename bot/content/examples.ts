/** Messages that people have sent, from which the understanding learns: a file for each label, one message a line. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { INTENTS } from '../../dialogs/understanding/intents.ts';
import type { Messages, Reply, WrittenExamples } from '../../dialogs/understanding/learned.ts';
import { CONCERNS } from '../../dialogs/understanding/safety.ts';
import { projectFolder } from './project-folder.ts';
import { ContentError, type Problem } from './yaml.ts';

/** Parts a question from what was said to it. */
const SAID_TO = ' >> ';
const COMMENT = '#';

const LABELS = {
  danger: [...CONCERNS, 'none'],
  wishes: Object.keys(INTENTS),
  replies: ['yes', 'no', 'unsure', 'other'],
} as const;

/**
 * @param folder `content/understanding/examples`.
 * @param cases messages and their danger, which have to be understood: they are learned from too.
 * @throws ContentError with every problem found.
 */
export function readExamples(folder: string, cases: Messages): WrittenExamples {
  const problems: Problem[] = [];
  const [danger, wishes, replies] = (['danger', 'wishes', 'replies'] as const).map((kind) =>
    messagesIn(join(folder, kind), LABELS[kind], problems),
  ) as [Messages, Messages, Messages];
  const withQuestions = Object.entries(replies).map(([label, lines]) => {
    const file = relative(projectFolder, join(folder, 'replies', `${label}.txt`));
    return [label, lines.flatMap((line) => replyIn(line, file, problems))] as const;
  });
  if (problems.length > 0) throw new ContentError(problems);
  return { danger: together(danger, cases), wishes, replies: Object.fromEntries(withQuestions) };
}

const together = (some: Messages, others: Messages): Messages =>
  Object.fromEntries(
    [...new Set([...Object.keys(some), ...Object.keys(others)])].map((label) => [
      label,
      [...(some[label] ?? []), ...(others[label] ?? [])],
    ]),
  );

function messagesIn(folder: string, labels: readonly string[], problems: Problem[]): Messages {
  const found = readdirSync(folder).map((file) => basename(file, '.txt'));
  for (const label of found.filter((one) => !labels.includes(one))) {
    const file = relative(projectFolder, join(folder, `${label}.txt`));
    problems.push({ file, key: '', problem: `is named after no label: use ${labels.join(', ')}` });
  }
  return Object.fromEntries(
    found.map((label) => {
      const lines = readFileSync(join(folder, `${label}.txt`), 'utf8').split('\n');
      return [label, lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith(COMMENT))];
    }),
  );
}

function replyIn(line: string, file: string, problems: Problem[]): readonly Reply[] {
  const [question, text] = line.split(SAID_TO);
  if (question === undefined || text === undefined) {
    problems.push({ file, key: '', problem: `has "${line}" without the question: write question${SAID_TO}reply` });
    return [];
  }
  return [{ question, text }];
}
