/** What somebody says beyond the answer they were asked for: what of it is news, and worth reading back. */
import type { Conversation } from './conversation.ts';
import { chosen, type Facts, isAnswerTo, type Question, type Value } from './interview/question.ts';
import { visible } from './interview/visible.ts';
import { factsSeen, type Setting, situationOf } from './progress.ts';

/** Facts that have been read back and not yet been confirmed. */
export const readBack = ({ pending }: Conversation): Facts => (pending?.kind === 'confirming' ? pending.heard : {});

/**
 * The facts heard that were not known and that can matter: what can change nothing is not read back and not kept.
 * Boxes ticked before stay ticked beside what is new.
 */
export function news(setting: Setting, conversation: Conversation, heard: Facts): Facts {
  const { script, offered } = setting;
  const before: Facts = { ...factsSeen(setting, conversation), ...readBack(conversation) };
  const fresh = Object.entries(heard).flatMap(([id, value]): [string, Value][] => {
    const question = script.questions[id];
    if (question === undefined || !isAnswerTo(question, value)) return [];
    const now = beside(question, before[id], value);
    return String(now) === String(before[id]) ? [] : [[id, now]];
  });
  const after = {
    ...situationOf(setting, conversation).facts,
    ...readBack(conversation),
    ...Object.fromEntries(fresh),
  };
  const matter = visible(script, { facts: after, offered }).facts;
  return Object.fromEntries(fresh.filter(([id]) => id in matter));
}

function beside(question: Question, before: Value | undefined, value: Value): Value {
  if (question.kind !== 'any_of' || before === undefined) return value;
  const both = question.options.filter((option) => chosen(before).includes(option) || chosen(value).includes(option));
  return isAnswerTo(question, both) ? both : value;
}
