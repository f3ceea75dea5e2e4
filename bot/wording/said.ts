/** How words are delivered. Bot Framework speaks the web's words. */
export type Channel = 'web' | 'sms' | 'staff';

/**
 * Words ready for a channel. The same shape serves every channel: the page lays the blocks out as HTML (and escapes
 * them), Bot Framework and SMS join them as plain text. All strings here are plain text, never HTML.
 */
export interface Said {
  readonly messages: readonly Message[];
  readonly prompt: WordedPrompt;
}

export interface Message {
  /** Names the words, for tests and styles: `ask.who`, `outcome.carer`, `notice.empty`, `safety.medical_emergency`. */
  readonly id: string;
  readonly tone: 'plain' | 'outcome' | 'safety' | 'notice';
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'service'; readonly service: WordedService }
  /** Where something comes from: names of documents, and places in them. */
  | { readonly kind: 'sources'; readonly items: readonly string[] }
  /** Folded away on the page until somebody opens it; left out of short texts. */
  | { readonly kind: 'more'; readonly summary: string; readonly blocks: readonly Block[] };

export interface WordedService {
  readonly id: string;
  readonly name: string;
  /** What it does for you, in a sentence. */
  readonly what: string;
  /** Why it fits, from the person's own answers. */
  readonly because: string | null;
  readonly contacts: readonly Contact[];
  /** Opening hours, or a request to check the number, or how to reach a service whose number is not confirmed. */
  readonly remarks: readonly string[];
}

export type Contact =
  /** `dial` is what a phone dials, without spaces; `text` as people read it. */
  | { readonly kind: 'phone'; readonly label: string; readonly text: string; readonly dial: string }
  | { readonly kind: 'sms'; readonly label: string; readonly text: string; readonly to: string; readonly body: string }
  | { readonly kind: 'web'; readonly label: string; readonly text: string; readonly href: string }
  | { readonly kind: 'email'; readonly label: string; readonly text: string; readonly address: string };

export interface WordedChoice {
  readonly value: string;
  readonly label: string;
  readonly hint: string | null;
}

export interface WordedPrompt {
  readonly id: string;
  readonly kind: 'one_of' | 'any_of' | 'place' | 'open';
  /** The question, or what the person may do now. */
  readonly label: string;
  readonly hint: string | null;
  /** Why it is asked; null where there is no question. */
  readonly why: string | null;
  readonly choices: readonly WordedChoice[];
  /** Values of choices that cannot be ticked together with any other. */
  readonly alone: readonly string[];
  /** Label and hint of the box for typing: free text is always possible. */
  readonly input: { readonly label: string; readonly hint: string | null };
  /** "Not sure", where that may be said. Its value is `unsure`. */
  readonly unsure: WordedChoice | null;
  /** Commands on offer, in order, such as back, skip, why. */
  readonly commands: readonly { readonly command: string; readonly label: string }[];
  /** Answers that may be changed: the question in few words, the answer in words. */
  readonly answers: readonly { readonly question: string; readonly label: string; readonly answer: string }[];
}
