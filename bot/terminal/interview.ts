/**
 * `npm run -s interview < facts.jsonl`: conducts one interview a line with somebody whose answers are known, and
 * answers one line each. `npm run -s interview -- --vocabulary` prints the ids that may be used, and
 * `npm run -s interview -- --replay DIR` what would become of the conversations stored in a folder.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { newConversation } from '../../dialogs/conversation.ts';
import { conduct } from '../../dialogs/interview/conduct.ts';
import { type Findings, findings } from '../../dialogs/interview/interview.ts';
import { type Facts, isAnswerTo } from '../../dialogs/interview/question.ts';
import {
  decisionsOf,
  type Goal,
  rulebookOf,
  rulesOf,
  type Script,
  type Source,
} from '../../dialogs/interview/script.ts';
import { promptNow } from '../../dialogs/prompt.ts';
import { carersScript, defaultGoals, goalIds } from '../../dialogs/script/carers-script.ts';
import type { Spoken } from '../turn.ts';
import { textOf } from '../wording/as-text.ts';
import { assistantOrExit } from './assistant-or-exit.ts';
import { jsonOf, linesOf } from './lines.ts';
import { replay } from './replay.ts';

const script: Script = carersScript;

const person = z.strictObject({
  id: z.string(),
  goals: z
    .array(z.enum(goalIds))
    .min(1)
    .default([...defaultGoals]),
  facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])).superRefine((facts, context) => {
    for (const [id, value] of Object.entries(facts)) {
      const question = script.questions[id];
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

function answerTo({ assistant, wording }: Spoken, { id, goals, facts: answers, channel }: Person) {
  const { offered } = assistant;
  const wanted = withOffersTaken(goals, answers);
  const { asked, unanswered, facts } = conduct(script, wanted, offered, answers);
  const found = wanted.map((goal) => findings(script, goal, { facts, offered }));
  const decided = found.flatMap(({ decisions, notes }) => [...decisions, ...notes]);
  const inWords = (questionIds: readonly string[]) =>
    questionIds.map((question) => `${question}: ${String(facts[question])}`);
  return {
    id,
    asked,
    unanswered,
    decisions: Object.fromEntries(
      decided.map(({ id: decision, verdict, because }) => [
        decision,
        { value: verdict, because: inWords(because), source: sources.get(decision) },
      ]),
    ),
    signposts: [...new Set(found.flatMap(({ signposts }) => signposts.map(({ service }) => service)))],
    text: answersInWords({ assistant, wording }, facts, found, channel),
  };
}

/** Some goals lead to another, for those who want to know more: whoever has answers to its own questions does. */
function withOffersTaken(goals: Person['goals'], answers: Facts): readonly Goal[] {
  const wanted = goals.flatMap((id): readonly string[] => {
    const next = script.goals[id]?.leadsTo;
    const isTaken = next !== undefined && Object.keys(answers).some((question) => isAskedOnlyFor(next, question));
    return isTaken ? [id, next] : [id];
  });
  return [...new Set(wanted)].flatMap((id) => script.goals[id] ?? []);
}

function isAskedOnlyFor(goal: string, question: string): boolean {
  const readers = rulebookOf(script).rulesReading(question);
  const asking = Object.values(script.goals).filter((other) => rulesOf(other).some((rule) => readers.includes(rule)));
  return asking.length === 1 && asking[0]?.id === goal;
}

const sources: ReadonlyMap<string, string> = new Map(
  decisionsOf(script).map(({ id, source }) => [id, sourceInWords(source)]),
);

/** "Care act 2014 s10(3); dorset strategy 2022 "Terminology"; rules A1, B4". */
function sourceInWords({ documents, rules }: Source): string {
  const places = documents.map(({ document, at }) => `${document.replaceAll('_', ' ')} ${at}`);
  const text = [...places, `rules ${rules.join(', ')}`].join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The answers to everything asked for, in order. What the answer to another goal says too is left out. */
function answersInWords(
  { assistant, wording }: Spoken,
  facts: Facts,
  found: readonly Findings[],
  channel: Person['channel'],
): string {
  const answers = Object.entries(facts).map(([question, value]) => ({ question, value, origin: 'asked' as const }));
  const conversation = { ...newConversation(script.version), goals: found.map(({ goal }) => goal), answers };
  const full = found.filter(({ goal }) => !script.goals[goal]?.isPrelude);
  const told = full.length > 0 ? full : found;
  const said = wording.say({
    replies: told.map((findings) => ({ say: 'outcome', findings })),
    prompt: promptNow(assistant, conversation),
    channel,
    style: 'standard',
    now: new Date(),
  });
  return textOf(said, channel).join('\n\n');
}

function vocabulary(): unknown {
  const goals = Object.values(script.goals);
  return {
    questions: Object.fromEntries(
      Object.entries(script.questions).map(([id, { kind, options }]) => [id, { kind, options }]),
    ),
    goals: goalIds,
    decisions: decisionsOf(script).map(({ id }) => id),
    services: [...new Set(goals.flatMap(({ signposts }) => signposts.map(({ service }) => service)))],
  };
}

const print = (answer: unknown) => process.stdout.write(`${JSON.stringify(answer)}\n`);

const { values } = parseArgs({ options: { vocabulary: { type: 'boolean' }, replay: { type: 'string' } } });

if (values.vocabulary) {
  print(vocabulary());
} else if (values.replay !== undefined) {
  process.exitCode = await replay(assistantOrExit().assistant, values.replay);
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
