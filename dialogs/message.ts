/** What comes in: whatever the channel, a message is one of these. */
export type Incoming =
  /** Something typed or texted. */
  | { readonly kind: 'words'; readonly text: string }
  /** Buttons or boxes chosen on a page, for the prompt that the page showed. */
  | { readonly kind: 'choice'; readonly prompt: string; readonly values: readonly string[] }
  /** A control of the page, such as "Back". `question` names the answer to change. */
  | { readonly kind: 'command'; readonly command: Command; readonly question?: string }
  /** Somebody has arrived and said nothing yet. */
  | { readonly kind: 'arrived' }
  /** A picture, a file, a voice note: something that cannot be read. */
  | { readonly kind: 'unreadable' };

/** What somebody may ask for at any time, on any channel. */
export const COMMANDS = [
  'help',
  'why',
  'back',
  'change',
  'skip',
  'start_again',
  'stop',
  'repeat',
  'person',
  'more',
  'summary',
  'menu',
  'delete',
  'privacy',
  'simple_words',
  'usual_words',
] as const;
export type Command = (typeof COMMANDS)[number];

/** Messages longer than this, in characters, are not read: the person is asked to say it shorter. */
export const LONGEST_MESSAGE = 2000;
