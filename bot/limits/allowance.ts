import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from './refusal.ts';

/** So much a minute for each key. */
export interface Allowance {
  /** @throws Refusal 429 when the key has used up its allowance. */
  use(key: string): Promise<void>;
}

/**
 * Keys are counted in this many drawers, so that a flood from ever new addresses cannot fill the memory. Which keys
 * share a drawer is secret and differs at each start, so that nobody can use up the allowance of somebody they choose.
 */
const DRAWERS = 16_384;

/** Counts in memory, by fixed windows of a minute that start with the first use. */
export function allowance(perMinute: number): Allowance {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const secret = randomBytes(16);
  const drawer = (key: string) => createHmac('sha256', secret).update(key).digest().readUInt32BE() % DRAWERS;
  return {
    async use(key) {
      try {
        await limiter.consume(drawer(key));
      } catch (spent) {
        if (spent instanceof RateLimiterRes) throw new Refusal(429, Math.ceil(spent.msBeforeNext / 1000));
        throw spent;
      }
    },
  };
}
