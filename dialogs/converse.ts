/** One message in a conversation: what it changes, and what is said to it. Pure: the same in gives the same out. */

import {
  askWhichCouncil,
  type Beside,
  chooseGoal,
  isAnswer,
  keepAnswer,
  readBackNews,
  takeUpGoal,
} from './answering.ts';
import { takeCommand } from './commands.ts';
import { type Conversation, changed, type Pending } from './conversation.ts';
import type { Value } from './interview/question.ts';
import { type Incoming, LONGEST_MESSAGE } from './message.ts';
import { isPause, showSafety, takeAnswerToPause } from './pauses.ts';
import type { Setting } from './progress.ts';
import { isOnOffer, type Prompt, promptNow } from './prompt.ts';
import type { Notice, Reply } from './reply.ts';
import { askAgain, carryOn, repeat, stay, type Turned } from './turned.ts';
import type { Concern } from './understanding/safety.ts';
import { type Asked, type Understood, understand } from './understanding/understand.ts';
import type { Vocabulary } from './understanding/vocabulary.ts';

/** Everything that a conversation needs from outside: the script, what people say, and what the choices are called. */
export interface Assistant extends Setting {
  readonly vocabulary: Vocabulary;
  /** The words shown for the choices of a prompt, so that they are understood when they are typed back. */
  readonly labels: (prompt: Prompt) => Readonly<Record<string, string>>;
}

export function converse(assistant: Assistant, conversation: Conversation, incoming: Incoming): Turned {
  const current: Conversation = { ...conversation, script: assistant.script.version };
  const isOutOfDate = conversation.script !== current.script;
  switch (incoming.kind) {
    case 'arrived':
      return stay(
        current,
        current.marks.length > 0 ? repeat(assistant, current) : [{ say: 'welcome' }, ...repeat(assistant, current)],
      );
    case 'unreadable':
      return remark(assistant, current, 'unreadable');
    case 'command':
      return takeCommand(assistant, current, incoming.command, incoming.question ?? null);
    case 'choice':
      return takeChoice(assistant, current, incoming.prompt, incoming.values);
    case 'words':
      return takeWords(assistant, current, incoming.text, isOutOfDate);
  }
}

/** Says something short, and asks again what was asked. */
const remark = (assistant: Assistant, conversation: Conversation, notice: Notice): Turned =>
  stay(conversation, [{ say: 'notice', notice }, ...askAgain(assistant, conversation, true)]);

function takeChoice(
  assistant: Assistant,
  conversation: Conversation,
  shown: string,
  values: readonly string[],
): Turned {
  const prompt = promptNow(assistant, conversation);
  if (shown !== prompt.id) {
    return conversation.pending?.kind === 'hello_again'
      ? sayHelloAgain(assistant, conversation)
      : remark(assistant, conversation, 'answered_already');
  }
  if (!isOnOffer(prompt, values))
    return remark(assistant, conversation, values.length === 0 ? 'empty' : 'not_understood');
  if (prompt.kind === 'any_of' && !values.includes('unsure'))
    return takeAnswer(assistant, conversation, prompt, values);
  if (values.length > 1) return remark(assistant, conversation, 'one_option_only');
  return takeAnswer(assistant, conversation, prompt, values[0] as string);
}

/** Nothing else, whatever was said: it may be somebody else who is back. */
const sayHelloAgain = (assistant: Assistant, conversation: Conversation): Turned =>
  stay({ ...conversation, pending: { kind: 'hello_again', told: true } }, repeat(assistant, conversation));

/** @param isOutOfDate what was last asked came from an older script, and may have been something else. */
function takeWords(assistant: Assistant, conversation: Conversation, text: string, isOutOfDate: boolean): Turned {
  const prompt = promptNow(assistant, conversation);
  const shown: Asked = isOutOfDate ? NOTHING_ASKED : { ...prompt, labels: assistant.labels(prompt) };
  const understood = understand(assistant.vocabulary, text, { ...shown, known: prompt.facts });
  if (understood.concern !== null) return showSafety(conversation, understood.concern);
  const turned = takeHarmless({ assistant, conversation, prompt, text, isOutOfDate }, understood);
  return understood.perhaps === null ? turned : askWhetherSafe(assistant, turned, understood.perhaps);
}

const SAID_ALREADY: readonly (Pending['kind'] | undefined)[] = ['hello_again', 'safety', 'checking'];

/** What was said counts all the same: the question whether all is well comes on top of it, and goes away again. */
function askWhetherSafe(assistant: Assistant, turned: Turned, concern: Concern): Turned {
  if (turned.erased || SAID_ALREADY.includes(turned.conversation.pending?.kind)) return turned;
  const checking = changed(turned.conversation, { pending: { kind: 'checking', concern } });
  return stay(checking, repeat(assistant, checking));
}

interface Heard {
  readonly assistant: Assistant;
  readonly conversation: Conversation;
  readonly prompt: Prompt;
  readonly text: string;
  readonly isOutOfDate: boolean;
}

function takeHarmless({ assistant, conversation, prompt, text, isOutOfDate }: Heard, understood: Understood): Turned {
  if (text.trim() === '') return remark(assistant, conversation, 'empty');
  if (text.length > LONGEST_MESSAGE) return remark(assistant, conversation, 'too_long');
  if (understood.command !== null) return takeCommand(assistant, conversation, understood.command, null);
  const { pending } = conversation;
  if ((pending?.kind === 'safety' || pending?.kind === 'checking') && understood.answer === null) {
    return remark(assistant, conversation, 'still_here');
  }
  if (pending?.kind === 'hello_again' && !(pending.told && understood.answer !== null)) {
    return sayHelloAgain(assistant, conversation);
  }
  return isOutOfDate
    ? catchUp(assistant, conversation, understood)
    : takeUnderstood(assistant, conversation, prompt, understood);
}

const NOTHING_ASKED: Asked = { question: null, kind: 'open', choices: [], alone: [], labels: {} };

/** A "yes" or a "2" may be for a question that is gone. What stands by itself is taken; else it is asked afresh. */
const catchUp = (assistant: Assistant, before: Conversation, understood: Understood): Turned =>
  readBackNews(assistant, before, understood) ??
  takeUpGoal(assistant, before, understood.goal) ??
  stay(before, [{ say: 'notice', notice: 'questions_changed' }, ...repeat(assistant, before)]);

function takeUnderstood(assistant: Assistant, before: Conversation, prompt: Prompt, understood: Understood): Turned {
  const { answer, place, problem, courtesy } = understood;
  if (problem !== null && problem !== 'place_unknown') return remark(assistant, before, problem);
  if (answer !== null) return takeAnswer(assistant, before, prompt, answer, understood);
  if (prompt.kind === 'place' && prompt.question !== null && place !== null && 'councils' in place) {
    return askWhichCouncil(assistant, before, prompt.question, place.councils);
  }
  const next = readBackNews(assistant, before, understood) ?? takeUpGoal(assistant, before, understood.goal);
  if (next !== null) return next;
  if (understood.goal !== null) return stay(before, repeat(assistant, before));
  if (courtesy === 'greeting') return carryOn(assistant, before);
  if (courtesy !== null) return remark(assistant, before, courtesy);
  return notUnderstood(assistant, before, prompt, problem === 'place_unknown');
}

/** An answer to the prompt: to the pause that the conversation is in, to its question, or to what else there is. */
function takeAnswer(
  assistant: Assistant,
  before: Conversation,
  { question }: Prompt,
  value: Value,
  beside: Beside = { heard: {}, goal: null },
): Turned {
  if (isPause(before.pending)) return takeAnswerToPause(assistant, before, before.pending, value);
  if (question === null) return chooseGoal(assistant, before, value);
  if (isAnswer(assistant, question, value)) return keepAnswer(assistant, before, question, value, beside);
  return remark(assistant, before, typeof value === 'string' ? 'not_understood' : 'option_stands_alone');
}

/** Says so plainly, helps differently the second time, and offers a person the third. */
function notUnderstood(assistant: Assistant, before: Conversation, prompt: Prompt, placeUnknown: boolean): Turned {
  const misses = before.misses + 1;
  if (placeUnknown && misses > 1 && prompt.question !== null)
    return askWhichCouncil(assistant, before, prompt.question);
  const first: Notice = placeUnknown ? 'place_unknown' : 'not_understood';
  const notice = misses === 1 ? first : misses === 2 ? 'not_understood_twice' : 'not_understood_again';
  const person: Reply[] = misses > 2 ? [{ say: 'person' }] : [];
  const conversation = { ...before, misses };
  return stay(conversation, [{ say: 'notice', notice }, ...person, ...askAgain(assistant, conversation, true)]);
}
