/**
 * `npm run talk`: the assistant in a terminal. Nothing is kept.
 *
 *   npm run talk                     as on the page
 *   npm run talk -- --channel sms    as texts, with the segments that each takes
 *   npm run talk -- --repro          ends by printing the conversation as a ready test
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Conversation, newConversation } from '../../dialogs/conversation.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';
import { nothingKept } from '../records/nothing-kept.ts';
import { Turns } from '../turn.ts';
import { choicesText, textOf } from '../wording/as-text.ts';
import { segments } from '../wording/gsm7.ts';
import type { Channel, Said } from '../wording/said.ts';
import { assistantOrExit } from './assistant-or-exit.ts';
import { linesOf } from './lines.ts';
import { reproduction, type Spoke } from './reproduction.ts';

const CHANNELS: readonly string[] = ['web', 'sms', 'staff'] satisfies readonly Channel[];

const { values } = parseArgs({
  options: { channel: { type: 'string', default: 'web' }, repro: { type: 'boolean', default: false } },
});
if (!CHANNELS.includes(values.channel)) {
  process.stderr.write(`--channel is "${values.channel}". Give one of ${CHANNELS.join(', ')}.\n`);
  process.exit(1);
}
const channel = values.channel as Channel;

const spoken = assistantOrExit();
const turns = new Turns(
  nothingKept,
  () => spoken,
  () => new Date(),
);

function show(said: Said): void {
  for (const text of textOf(said, channel)) {
    const cost = channel === 'sms' ? `  [${segments(text)} segment${segments(text) === 1 ? '' : 's'}]` : '';
    process.stdout.write(`\n${text}${cost}\n`);
  }
  if (channel !== 'sms') {
    const choices = choicesText(said.prompt, { numbered: true });
    if (choices !== '') process.stdout.write(`${choices.replace(/^/gm, '  ')}\n`);
  }
  process.stdout.write('> ');
}

let conversation: Conversation = newConversation(carersScript.version);
const spoke: Spoke[] = [];
show(turns.greet(channel));
for await (const text of linesOf(process.stdin)) {
  const taken = turns.takeUnkept({ conversation, channel, message: { kind: 'words', text } });
  conversation = taken.conversation;
  spoke.push({ text, messages: taken.said.messages.map(({ id }) => id), prompt: taken.said.prompt.id, conversation });
  show(taken.said);
}
process.stdout.write('\n');
if (values.repro) process.stdout.write(`\n${reproduction(channel, spoke)}\n`);
