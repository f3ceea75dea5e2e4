/** What follows from a message: the next thing to say, once the conversation has changed or stayed as it was. */
import type { Conversation } from './conversation.ts';
import { outcomesOf } from './interview/interview.ts';
import {
  findingsNow,
  findingsOf,
  hasAnswered,
  questionNow,
  type Setting,
  secondChance,
  settledGoals,
  situationOf,
} from './progress.ts';
import { promptNow } from './prompt.ts';
import type { Reply } from './reply.ts';

export interface Turned {
  readonly conversation: Conversation;
  readonly replies: readonly Reply[];
  /** The person asked for everything to be deleted, and meant it. */
  readonly erased: boolean;
}

export const stay = (conversation: Conversation, replies: readonly Reply[]): Turned => ({
  conversation,
  replies,
  erased: false,
});

/** After an interruption, comes back to what was asked. `again` when an answer could not be used. */
export const askAgain = (setting: Setting, conversation: Conversation, again = false): readonly Reply[] =>
  isAtTheEnd(setting, conversation) ? [] : repeat(setting, conversation, again);

/** Answers something that needs no answer of its own: with the question, or with what can still be done at the end. */
export const carryOn = (setting: Setting, conversation: Conversation): Turned =>
  isAtTheEnd(setting, conversation)
    ? stay(conversation, [{ say: 'notice', notice: 'nothing_more' }])
    : stay(conversation, repeat(setting, conversation));

const isAtTheEnd = (setting: Setting, conversation: Conversation): boolean =>
  conversation.pending === null && questionNow(setting, conversation) === null;

/** Says again where the conversation stands, be it a question or the whole answer. */
export function repeat(setting: Setting, conversation: Conversation, again = false): readonly Reply[] {
  const { pending } = conversation;
  if (pending?.kind === 'confirming') return [{ say: 'heard', heard: pending.heard }];
  if (pending?.kind === 'condolence') return [{ say: 'condolence' }];
  if (pending?.kind === 'safety') return [{ say: 'safety', concern: pending.concern }];
  if (isAtTheEnd(setting, conversation)) {
    const findings = findingsNow(setting, conversation);
    return findings === null ? [] : [{ say: 'outcome', findings }];
  }
  return [{ say: 'ask', prompt: promptNow(setting, conversation), again }];
}

const died = (setting: Setting, conversation: Conversation): boolean =>
  hasAnswered(setting, conversation, setting.script.condolence);

/** Goes on after a change: condolence first, then a second chance, then what is settled, then the next question. */
export function goOn(setting: Setting, before: Conversation, after: Conversation, said: readonly Reply[] = []): Turned {
  if (after.pending === null && died(setting, after) && !died(setting, before)) {
    return stay({ ...after, pending: { kind: 'condolence' } }, [...said, { say: 'condolence' }]);
  }
  const chance = after.pending === null ? secondChance(setting, after) : null;
  const paused: Conversation =
    chance === null ? after : { ...after, pending: { kind: 'second_chance', question: chance } };
  return stay(paused, [...said, ...soFar(setting, before, paused), ...repeat(setting, paused)]);
}

/**
 * What has been settled by this message beside what is said anyway. The prelude is told in a sentence, as long as there is
 * more to come; anything else in full, since somebody asked for it.
 */
function soFar(setting: Setting, before: Conversation, after: Conversation): readonly Reply[] {
  if (after.pending !== null) return [];
  const atTheEnd = questionNow(setting, after) === null;
  const saidAnyway = atTheEnd ? settledGoals(setting, after).at(-1) : undefined;
  const had = settledGoals(setting, before);
  const fresh = settledGoals(setting, after).filter((goal) => goal !== saidAnyway && !had.includes(goal));
  return fresh.flatMap((goal): readonly Reply[] => {
    if (!goal.isPrelude) return [{ say: 'outcome', findings: findingsOf(setting, after, goal) }];
    const [outcome] = outcomesOf(setting.script, goal, situationOf(setting, after));
    return atTheEnd || outcome === undefined ? [] : [{ say: 'so_far', outcome }];
  });
}
