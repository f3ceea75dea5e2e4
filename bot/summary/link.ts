/**
 * A link to somebody's summary. It carries the key of their conversation, sealed: nobody can guess it, nothing more is
 * kept for its sake, and once the conversation is forgotten it leads nowhere.
 */
import { type DataKey, expiryOf, seal, unseal } from '../records/encryption.ts';

const IDENTITY = 'link to a summary';

export interface Opened {
  /** Names the conversation. */
  readonly key: string;
  readonly until: Date;
}

export class SummaryLinks {
  readonly #dataKey: DataKey;
  readonly #lastsFor: number;
  readonly #now: () => Date;

  /** @param lastsFor how long a link opens, in milliseconds. */
  constructor(dataKey: DataKey, lastsFor: number, now: () => Date) {
    this.#dataKey = dataKey;
    this.#lastsFor = lastsFor;
    this.#now = now;
  }

  /** @returns an address on this service, such as `/summary/AbC…`; the same with `.pdf` gives the PDF. */
  to(key: string): string {
    const until = new Date(this.#now().getTime() + this.#lastsFor);
    return `/summary/${seal(this.#dataKey, IDENTITY, until, key).toString('base64url')}`;
  }

  /** @param sealed the end of the address. @returns null when we never made it, or it is too old. */
  open(sealed: string): Opened | null {
    const bytes = Buffer.from(sealed, 'base64url');
    const key = unseal(this.#dataKey, IDENTITY, bytes);
    const until = expiryOf(bytes);
    return key === null || until === null || until < this.#now() ? null : { key, until };
  }
}
