/**
 * `npm run -s understand < messages.jsonl`: understands one message a line, and answers one line each. Nothing is kept,
 * and no word leaves this machine.
 */
import process from 'node:process';
import { z } from 'zod';
import { assistantOrExit } from './assistant-or-exit.ts';
import { jsonOf, linesOf } from './lines.ts';
import { scored, scoredMessage } from './scored.ts';

const print = (answer: unknown) => process.stdout.write(`${JSON.stringify(answer)}\n`);

const { vocabulary } = assistantOrExit().assistant;
for await (const line of linesOf(process.stdin)) {
  const parsed = scoredMessage.safeParse(jsonOf(line));
  if (parsed.success) {
    print(scored(vocabulary, parsed.data));
  } else {
    print({ error: z.prettifyError(parsed.error), line });
    process.exitCode = 1;
  }
}
