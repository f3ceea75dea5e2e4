/**
 * A request that is not taken, and why, as an HTTP status. Thrown anywhere while a request is handled, it becomes the
 * answer: a page for a browser, JSON for a program.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: RefusalStatus;
  /** Seconds after which to try again, where waiting helps. */
  readonly retryAfter: number | null;

  constructor(status: RefusalStatus, retryAfter: number | null = null) {
    super(WORDS[status]);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** What is said with each status: plain, kind, and without detail. */
export const WORDS = {
  400: 'Sorry, we could not read that. Please check it and send it again.',
  401: 'Sorry, we could not check who is calling.',
  403: 'Sorry, that cannot be done from here.',
  404: 'Sorry, there is nothing at this address.',
  405: 'Sorry, that cannot be done at this address.',
  413: 'Sorry, that was too long. Please send something shorter.',
  414: 'Sorry, that address is too long.',
  415: 'Sorry, we can only read words. We cannot take files or pictures.',
  429: 'That was a lot in a short time. Please wait a little, then send it again.',
  500: 'Sorry, something went wrong here. Please try again in a little while.',
  502: 'Sorry, we could not deliver the answer.',
  503: 'Sorry, we cannot answer just now. Please try again in a little while.',
} as const;

export type RefusalStatus = keyof typeof WORDS;
