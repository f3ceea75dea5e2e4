/** The one cookie: it names the conversation, lasts as long as the browser is open, and no script can read it. */
import { randomBytes } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';

const CONVERSATION_COOKIE = 'conversation';
const KEY = /^[\w-]{32}$/;

export const newConversationKey = (): string => randomBytes(24).toString('base64url');

/** @returns null when there is no cookie, or one that we never made. */
export function conversationKey(header: string | undefined): string | null {
  const key = parseCookie(header ?? '')[CONVERSATION_COOKIE];
  return key !== undefined && KEY.test(key) ? key : null;
}

export const hasConversationCookie = (header: string | undefined): boolean =>
  parseCookie(header ?? '')[CONVERSATION_COOKIE] !== undefined;

const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', path: '/', secure }) as const;

export const cookieThatNames = (key: string, secure: boolean): string =>
  stringifySetCookie(CONVERSATION_COOKIE, key, attributes(secure));

export const cookieThatForgets = (secure: boolean): string =>
  stringifySetCookie(CONVERSATION_COOKIE, '', { ...attributes(secure), maxAge: 0 });
