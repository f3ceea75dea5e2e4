/**
 * One form after the other in each conversation, and a form that arrives twice (a double tap, a retry after a lost
 * signal) gets the answer that it got before, so that the log shows every exchange once.
 */
import { OneAtATime } from '../../one-at-a-time.ts';

/** The turn remembers repeated messages for good; this only has to outlast a retry. */
const CONVERSATIONS_REMEMBERED = 500;

interface Delivery<Result> {
  readonly messageId: string;
  readonly result: Promise<Result>;
}

export class Deliveries<Result> {
  readonly #queue = new OneAtATime();
  readonly #latest = new Map<string, Delivery<Result>>();

  /** @param messageId null when the sender gave none: then it counts as new. */
  take(key: string, messageId: string | null, handle: () => Promise<Result>): Promise<Result> {
    const latest = this.#latest.get(key);
    if (messageId !== null && latest?.messageId === messageId) return latest.result;
    const result = this.#queue.run(key, handle);
    if (messageId !== null) this.#remember(key, { messageId, result });
    return result;
  }

  /** Does something after whatever is under way, and forgets what was answered. */
  end(key: string, handle: () => Promise<void>): Promise<void> {
    this.#latest.delete(key);
    return this.#queue.run(key, handle);
  }

  #remember(key: string, delivery: Delivery<Result>): void {
    this.#latest.delete(key);
    this.#latest.set(key, delivery);
    const [oldest] = this.#latest.keys();
    if (oldest !== undefined && this.#latest.size > CONVERSATIONS_REMEMBERED) this.#latest.delete(oldest);
    delivery.result.catch(() => {
      if (this.#latest.get(key) === delivery) this.#latest.delete(key);
    });
  }
}
