/**
 * `npm run -s interview < facts.jsonl`: conducts one interview a line with somebody whose answers are known, and
 * answers one line each. `npm run -s interview -- --vocabulary` prints the ids that may be used.
 */
import process from 'node:process';
import { z } from 'zod';
import { newConversation } from '../../dialogs/conversation.ts';
import { conduct } from '../../dialogs/interview/conduct.ts';
import { type Findings, findings } from '../../dialogs/interview/interview.ts';
import { type Facts, isAnswerTo } from '../../dialogs/interview/question.ts';
import { promptNow } from '../../dialogs/prompt.ts';
import { carersScript, defaultGoals, goalIds, goals } from '../../dialogs/script/carers-script.ts';
import { questions } from '../../dialogs/script/questions.ts';
import type { Spoken } from '../turn.ts';
import { textOf } from '../wording/as-text.ts';
import { assistantOrExit } from './assistant-or-exit.ts';
import { linesOf } from './lines.ts';

const person = z.strictObject({
  id: z.string(),
  goals: z
    .array(z.enum(goalIds))
    .min(1)
    .default([...defaultGoals]),
  facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])).superRefine((facts, context) => {
    for (const [id, value] of Object.entries(facts)) {
      const question = carersScript.questions[id as keyof typeof questions];
      const problem =
        question === undefined
          ? 'is not a question'
          : isAnswerTo(question, value)
            ? null
            : 'has a value that is not an answer to it';
      if (problem !== null)
        context.addIssue({ code: 'custom', path: [id], message: `"${id}" ${problem}: see --vocabulary` });
    }
  }),
  channel: z.enum(['web', 'sms', 'staff']).default('web'),
});
type Person = z.output<typeof person>;

function answerTo({ assistant, wording }: Spoken, { id, goals: wanted, facts: answers, channel }: Person) {
  const { script, offered } = assistant;
  const wantedGoals = wanted.map((goal) => goals[goal]);
  const { asked, unanswered, facts } = conduct(script, wantedGoals, offered, answers);
  const situation = { facts, offered };
  const found = wantedGoals.map((goal) => findings(script, goal, situation));
  const decided = found.flatMap(({ decisions, notes }) => [...decisions, ...notes]);
  const inWords = (questionIds: readonly string[]) =>
    questionIds.map((question) => `${question}: ${String(facts[question])}`);
  return {
    id,
    asked,
    unanswered,
    decisions: Object.fromEntries(
      decided.map(({ id: decision, verdict, because, source }) => [
        decision,
        { value: verdict, because: inWords(because), source },
      ]),
    ),
    signposts: [...new Set(found.flatMap(({ signposts }) => signposts.map(({ service }) => service)))],
    text: outcomeInWords({ assistant, wording }, facts, found, channel),
  };
}

function outcomeInWords(
  { assistant, wording }: Spoken,
  facts: Facts,
  found: readonly Findings[],
  channel: Person['channel'],
): string {
  const answers = Object.entries(facts).map(([question, value]) => ({ question, value, origin: 'asked' as const }));
  const conversation = { ...newConversation(assistant.script.version), goals: found.map(({ goal }) => goal), answers };
  const said = wording.say({
    // The last thing asked for is the one that is told in full.
    replies: found.slice(-1).map((last) => ({ say: 'outcome', findings: last })),
    prompt: promptNow(assistant, conversation),
    channel,
    style: 'standard',
    now: new Date(),
  });
  return textOf(said, channel).join('\n\n');
}

function vocabulary(): unknown {
  return {
    questions: Object.fromEntries(Object.entries(questions).map(([id, { kind, options }]) => [id, { kind, options }])),
    goals: goalIds,
    decisions: [
      ...new Set([
        ...goalIds.flatMap((goal) => goals[goal].settles.map(({ id }) => id)),
        ...carersScript.noted.map(({ id }) => id),
      ]),
    ],
    services: [...new Set(goalIds.flatMap((goal) => goals[goal].signposts.map(({ service }) => service)))],
  };
}

const print = (answer: unknown) => process.stdout.write(`${JSON.stringify(answer)}\n`);

if (process.argv.includes('--vocabulary')) {
  print(vocabulary());
} else {
  const spoken = assistantOrExit();
  for await (const line of linesOf(process.stdin)) {
    const parsed = person.safeParse(jsonOf(line));
    if (parsed.success) {
      print(answerTo(spoken, parsed.data));
    } else {
      // One line that cannot be used does not stop the others.
      print({ error: z.prettifyError(parsed.error), line });
      process.exitCode = 1;
    }
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
