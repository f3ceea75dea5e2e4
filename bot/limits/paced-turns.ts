import { type Summary, type Taken, Turns } from '../turn.ts';
import type { Channel } from '../wording/said.ts';
import { type Allowance, allowance } from './allowance.ts';

/**
 * Turns at a pace that a person can keep: on any channel, so many a minute in one conversation. A turn too many is not
 * taken, and throws `Refusal` 429.
 */
export class PacedTurns extends Turns {
  readonly #pace: Allowance;

  constructor(perMinute: number, ...parts: ConstructorParameters<typeof Turns>) {
    super(...parts);
    this.#pace = allowance(perMinute);
  }

  override async take(turn: Parameters<Turns['take']>[0]): Promise<Taken> {
    await this.#pace.use(turn.key);
    return super.take(turn);
  }

  override async summary(key: string, channel: Channel): Promise<Summary | null> {
    await this.#pace.use(key);
    return super.summary(key, channel);
  }
}
