/** Words as plain text, for channels without a page of their own: Bot Framework, a terminal, text messages. */
import { foldedToGsm7, segments } from './gsm7.ts';
import type { Block, Channel, Contact, Message, Said, WordedPrompt, WordedService } from './said.ts';

/** One message, its blocks parted by blank lines. Options are not in it: `promptText` has them. */
export const messageText = (message: Message): string => parted(message.blocks.map(blockText), '\n\n');

/** The question and its options, one a line. @param numbered with numbers, to be answered by one. */
export const promptText = (prompt: WordedPrompt, { numbered }: { readonly numbered: boolean }): string =>
  parted([prompt.label, prompt.hint ?? '', choicesText(prompt, { numbered })], '\n');

/** What can be chosen, one a line, "not sure" included. */
export function choicesText(prompt: WordedPrompt, { numbered }: { readonly numbered: boolean }): string {
  const unsure = prompt.unsure === null ? '' : `- ${prompt.unsure.label}`;
  return parted([optionsText(prompt, numbered), unsure], '\n');
}

/**
 * What is sent, one text for each. A page or an app gets the messages as they are and shows the options itself.
 * Text messages are compact, hold the options with numbers, share a text where they fit into one, and never take
 * more than three segments each.
 */
export function textOf(said: Said, channel: Channel): readonly string[] {
  if (channel !== 'sms') return said.messages.map(messageText);
  const compact = said.messages.map((message) => parted(message.blocks.map(compactText), '\n'));
  const final = said.messages.at(-1);
  const asks = final?.tone !== 'notice' && final?.id !== 'summary';
  const options = asks ? optionsText(said.prompt, true) : '';
  const last = parted([compact.at(-1) ?? '', options], '\n');
  return packed([...compact.slice(0, -1), last].map(foldedToGsm7).filter((text) => text !== ''));
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return block.text;
    case 'list':
    case 'sources':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'service':
      return serviceText(block.service);
    case 'more':
      return parted([block.summary, ...block.blocks.map(blockText)], '\n\n');
  }
}

function serviceText({ name, what, because, contacts, remarks }: WordedService): string {
  const ways = contacts.map((contact) => `${contact.label}: ${contact.text}`);
  return parted([name, what, because ?? '', ...ways, ...remarks], '\n');
}

function compactText(block: Block): string {
  if (block.kind === 'more') return '';
  if (block.kind !== 'service') return blockText(block);
  const { name, what, because, contacts, remarks } = block.service;
  const ways = contacts.map(compactContact).join(' or ');
  return parted([`${what === '' ? name : what}${ways === '' ? '' : `: ${ways}`}.`, because ?? '', ...remarks], ' ');
}

const compactContact = (contact: Contact): string =>
  contact.kind === 'sms' ? `${contact.label} ${contact.text}` : contact.text;

const optionsText = ({ choices }: WordedPrompt, numbered: boolean): string =>
  choices.map(({ label }, index) => (numbered ? `${index + 1} ${label}` : `- ${label}`)).join('\n');

/** Longer texts are split by networks, dear, and hard to read on a small phone. */
const MOST_SEGMENTS = 3;

/** Fills each text up to the limit with what follows, and splits what is too long between lines. */
function packed(texts: readonly string[]): readonly string[] {
  const full: string[] = [];
  let filling = '';
  for (const text of texts) {
    for (const [index, line] of text.split('\n').entries()) {
      const separator = filling === '' ? '' : '\n';
      const together = `${filling}${separator}${line}`;
      const startsAfresh = index === 0 && segments(`${filling}${separator}${text}`) > MOST_SEGMENTS;
      if (filling !== '' && (startsAfresh || segments(together) > MOST_SEGMENTS)) {
        full.push(filling);
        filling = line;
      } else {
        filling = together;
      }
    }
  }
  return filling === '' ? full : [...full, filling];
}

const parted = (parts: readonly string[], separator: string): string =>
  parts.filter((part) => part !== '').join(separator);
