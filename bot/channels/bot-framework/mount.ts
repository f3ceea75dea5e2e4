import type { Activity } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import type { Config } from '../../config.ts';
import { allowance } from '../../limits/allowance.ts';
import { Refusal } from '../../limits/refusal.ts';
import type { Turns } from '../../turn.ts';
import { conversationKey, incoming, isInline, type ReceivedActivity, readActivity } from './activity.ts';
import { Adapter } from './adapter.ts';
import { replies, reply } from './replies.ts';
import { mayCallUnsigned } from './unsigned.ts';

export interface BotFrameworkParts {
  readonly turns: Turns;
  readonly config: Pick<Config, 'microsoftApp' | 'publicUrl'>;
}

/** `POST /api/messages`: the assistant for any channel that speaks the Bot Framework protocol. */
export function mountBotFramework(server: Server, { turns, config }: BotFrameworkParts): void {
  const { microsoftApp, publicUrl } = config;
  const adapter = new Adapter(microsoftApp);
  const answer = answerer(turns);

  server.post('/api/messages', async (request: Request, response: Response) => {
    const activity = readActivity(request.body);
    if (microsoftApp === null && !mayCallUnsigned(request, activity, publicUrl)) throw new Refusal(403);
    const caller = await adapter.letIn(activity, request.headers.authorization ?? '');
    const said = await answer(activity);
    if (said.length === 0) {
      response.send(200, isInline(activity) ? { activities: [] } : {});
    } else {
      const { status, body } = await adapter.deliver(caller, activity, said);
      response.send(status, body ?? {});
    }
  });
}

/** What is said in reply to an activity; nothing to those that are not for us, such as reactions and typing. */
function answerer(turns: Turns): (activity: ReceivedActivity) => Promise<Partial<Activity>[]> {
  const greetings = allowance(1);
  const warnings = allowance(1);

  async function greet(activity: ReceivedActivity): Promise<Partial<Activity>[]> {
    const person = activity.membersAdded.find(({ id }) => id !== activity.recipient?.id)?.id;
    if (person === undefined) return [];
    const key = conversationKey(activity, person);
    if ((await turns.look(key, 'web')) !== null) return [];
    // Channels announce the same person more than once.
    const isFirst = await greetings.use(key).then(
      () => true,
      () => false,
    );
    return isFirst ? replies(turns.greet('web'), person) : [];
  }

  async function take(activity: ReceivedActivity): Promise<Partial<Activity>[]> {
    const person = activity.from.id;
    const key = conversationKey(activity, person);
    try {
      const messageId = activity.id ?? null;
      const { said } = await turns.take({ key, channel: 'web', message: incoming(activity), messageId });
      return replies(said, person);
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      // The status of an answer is for the channel to see. A person is told in words, once in a while.
      await warnings.use(key);
      return [reply(reason.message)];
    }
  }

  return async (activity) => {
    if (activity.type === 'message') return take(activity);
    if (activity.type === 'conversationUpdate') return greet(activity);
    return [];
  };
}
