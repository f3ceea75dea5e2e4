/** What a form of the page sent. Whatever else arrives is read as well as it can be, and never causes an error. */
import { z } from 'zod';
import { COMMANDS, type Incoming } from '../../../dialogs/message.ts';

export interface PostedForm {
  /** Null when only the size of the text is to change. */
  readonly message: Incoming | null;
  /** Made by the page, new for every rendering. */
  readonly messageId: string | null;
  /** A conversation that the page carries. */
  readonly held: string | null;
  readonly largeText: boolean;
}

const optional = z.string().optional().catch(undefined);

const fields = z.object({
  prompt: z.string().catch(''),
  choice: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .optional()
    .catch(undefined),
  text: optional,
  command: z.enum(COMMANDS).optional().catch(undefined),
  question: optional,
  resize: z.enum(['large', 'usual']).optional().catch(undefined),
  size: optional,
  message: z
    .string()
    .regex(/^[\w-]{16,64}$/)
    .nullable()
    .catch(null),
  held: z.string().min(1).nullable().catch(null),
});

type Fields = z.infer<typeof fields>;

/** @param body what the server's body parser made of an `application/x-www-form-urlencoded` body. */
export function postedForm(contentType: string | undefined, body: unknown): PostedForm {
  const isForm = contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false;
  const posted = fields.safeParse(typeof body === 'object' && body !== null ? body : {});
  if (!isForm || !posted.success) {
    return { message: { kind: 'unreadable' }, messageId: null, held: null, largeText: false };
  }
  const { message, held, size, resize } = posted.data;
  return {
    message: messageOf(posted.data),
    messageId: message,
    held,
    largeText: (resize ?? size) === 'large',
  };
}

/** Typed words count only when nothing was chosen. A form sent with nothing in it is an empty choice. */
function messageOf({ prompt, choice, text, command, question, resize }: Fields): Incoming | null {
  if (resize !== undefined) return null;
  if (command === 'change' && question !== undefined) return { kind: 'command', command, question };
  if (command !== undefined) return { kind: 'command', command };
  if (choice === undefined && text !== undefined) return { kind: 'words', text };
  return { kind: 'choice', prompt, values: choice ?? [] };
}
