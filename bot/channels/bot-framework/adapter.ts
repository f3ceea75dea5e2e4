import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, type InvokeResponse } from 'botbuilder';
import type { MicrosoftApp } from '../../config.ts';
import { Refusal } from '../../limits/refusal.ts';
import type { ReceivedActivity } from './activity.ts';

/** A caller that the SDK has let in. */
type Caller = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/** How long the network may take, in milliseconds: to fetch signing keys, and to deliver the replies to one message. */
const PATIENCE = { keys: 5_000, delivery: 10_000 };

/**
 * The SDK's adapter, asked in two steps, so that a caller who is not let in, keys that cannot be fetched and replies
 * that cannot be delivered are told apart. Its own `process` answers each of them with the text of the error.
 */
export class Adapter extends CloudAdapter {
  readonly #authentication: ConfigurationBotFrameworkAuthentication;

  /** @param app null takes every call as it comes; whether to is for the caller to decide. */
  constructor(app: MicrosoftApp | null) {
    const authentication = new ConfigurationBotFrameworkAuthentication({ ...app });
    super(authentication);
    this.#authentication = authentication;
  }

  /** @throws Refusal 401 when the signature is missing or wrong, 503 when that cannot be found out. */
  async letIn(activity: ReceivedActivity, authorization: string): Promise<Caller> {
    try {
      return await within(PATIENCE.keys, this.#authentication.authenticateRequest(forSdk(activity), authorization));
    } catch (reason) {
      throw new Refusal(reason instanceof TooSlow || isAboutKeys(reason) ? 503 : 401);
    }
  }

  /**
   * Sends the replies to where the activity wants them.
   * @returns the HTTP answer to the activity. @throws Refusal 502 when the channel does not take them.
   */
  async deliver(caller: Caller, activity: ReceivedActivity, replies: Partial<Activity>[]): Promise<InvokeResponse> {
    try {
      const sending = this.processActivity(caller, forSdk(activity), async (context) => {
        await context.sendActivities(replies);
      });
      return (await within(PATIENCE.delivery, sending)) ?? { status: 200 };
    } catch {
      throw new Refusal(502);
    }
  }
}

/** The SDK declares many more fields than it reads. */
const forSdk = (activity: ReceivedActivity) => activity as unknown as Activity;

class TooSlow extends Error {}

function within<Result>(milliseconds: number, task: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new TooSlow()), milliseconds);
    task.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}

/** The SDK fetches the keys with node-fetch, and reports an answer other than OK as an error with status 500. */
const isAboutKeys = (reason: unknown): boolean =>
  reason instanceof Error && (reason.name === 'FetchError' || ('statusCode' in reason && reason.statusCode === 500));
