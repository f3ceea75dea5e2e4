import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Incoming } from '../../../dialogs/message.ts';
import { Refusal } from '../../limits/refusal.ts';

const id = z.string().min(1).max(2_000);
/** Channels add fields of their own to accounts, and expect them back in the replies. */
const account = z.looseObject({ id });

const activity = z.object({
  type: id,
  id: id.optional(),
  channelId: id,
  serviceUrl: z.url({ protocol: /^https?$/ }).optional(),
  deliveryMode: z.string().optional(),
  conversation: account,
  from: account,
  recipient: account.optional(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).default([]),
  membersAdded: z.array(account).default([]),
});

/** What we read of a Bot Framework activity, and so all that the SDK gets to see of it. */
export type ReceivedActivity = z.output<typeof activity>;

export const isInline = ({ deliveryMode }: ReceivedActivity): boolean => deliveryMode === 'expectReplies';

/** @throws Refusal 400 for anything that is not an activity, or that leaves no way to answer it. */
export function readActivity(body: unknown): ReceivedActivity {
  const parsed = activity.safeParse(withoutNulls(body));
  if (!parsed.success || (parsed.data.serviceUrl === undefined && !isInline(parsed.data))) throw new Refusal(400);
  return parsed.data;
}

/** Some channels send null for what they have not got. */
const withoutNulls = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))
    : body;

/**
 * Names the conversation of one person on one channel. In a group every person has a conversation of their own, so
 * that nobody is shown what another has said. The channel vouches for all three ids.
 */
export function conversationKey({ channelId, conversation }: ReceivedActivity, person: string): string {
  const name = JSON.stringify(['bot-framework', channelId, conversation.id, person]);
  return createHash('sha256').update(name).digest('base64url');
}

/** What somebody says in an activity of type message. */
export function incoming({ text = '', value, attachments }: ReceivedActivity): Incoming {
  const said = text.trim() === '' && typeof value === 'string' ? value : text;
  if (said.trim() !== '') return { kind: 'words', text: said };
  return attachments.length > 0 || value !== undefined ? { kind: 'unreadable' } : { kind: 'words', text: '' };
}
