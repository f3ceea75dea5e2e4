/** What somebody may ask for at any time. An interruption is answered, and then comes back to the same question. */
import { type Conversation, changed, isHidden, undone } from './conversation.ts';
import type { Command } from './message.ts';
import { factsSeen, findingsNow, keepsNothing, type Setting, summaryNow } from './progress.ts';
import { promptNow } from './prompt.ts';
import type { Notice, Reply } from './reply.ts';
import { askAgain, carryOn, goOn, repeat, stay, type Turned } from './turned.ts';

export function takeCommand(
  setting: Setting,
  conversation: Conversation,
  command: Command,
  question: string | null,
): Turned {
  const answerAndRepeat = (notice: Notice): Turned =>
    stay(conversation, [{ say: 'notice', notice }, ...askAgain(setting, conversation)]);
  switch (command) {
    case 'help':
    case 'menu':
    case 'privacy':
      return answerAndRepeat(command);
    case 'why':
      return stay(conversation, [...why(setting, conversation), ...askAgain(setting, conversation)]);
    case 'more':
      return more(setting, conversation);
    case 'summary':
      return summary(setting, conversation);
    case 'person':
      return stay(conversation, [{ say: 'person' }, ...askAgain(setting, conversation)]);
    case 'repeat':
      return stay(conversation, repeat(setting, conversation));
    case 'stop':
      return stay(conversation, [{ say: 'notice', notice: 'stopped' }]);
    case 'simple_words':
      return restyled(setting, conversation, 'simple');
    case 'usual_words':
      return restyled(setting, conversation, 'standard');
    case 'back':
    case 'change':
      if (isHidden(conversation)) return stay(conversation, repeat(setting, conversation));
      return command === 'back' ? goBack(setting, conversation) : change(setting, conversation, question);
    case 'skip':
      return skip(setting, conversation);
    case 'start_again':
      return goOn(setting, conversation, changed(conversation, { pending: { kind: 'starting_again' } }));
    case 'delete':
      return goOn(setting, conversation, changed(conversation, { pending: { kind: 'deleting' } }));
  }
}

/** Why a question is asked; or, once there is an answer, why it is that answer. */
function why(setting: Setting, conversation: Conversation): readonly Reply[] {
  const { question } = promptNow(setting, conversation);
  const findings = question === null && !isHidden(conversation) ? findingsNow(setting, conversation) : null;
  return findings === null ? [{ say: 'why', question }] : [{ say: 'grounds', findings }];
}

function more(setting: Setting, conversation: Conversation): Turned {
  const findings = isHidden(conversation) ? null : findingsNow(setting, conversation);
  if (findings === null) return carryOn(setting, conversation);
  return stay(conversation, [{ say: 'more', findings }, ...askAgain(setting, conversation)]);
}

/** Somebody who is back after a while has to say first that it is still them. */
function summary(setting: Setting, conversation: Conversation): Turned {
  if (isHidden(conversation)) return stay(conversation, repeat(setting, conversation));
  const kept = summaryNow(setting, conversation);
  const instead = keepsNothing(setting, conversation) ? 'no_summary_for_you' : 'nothing_to_summarise';
  return stay(conversation, [kept ?? { say: 'notice', notice: instead }, ...askAgain(setting, conversation)]);
}

function restyled(setting: Setting, conversation: Conversation, style: Conversation['style']): Turned {
  const restyledConversation = { ...conversation, style };
  const notice = style === 'simple' ? 'style_simple' : 'style_usual';
  return stay(restyledConversation, [{ say: 'notice', notice }, ...repeat(setting, restyledConversation)]);
}

function goBack(setting: Setting, conversation: Conversation): Turned {
  const earlier = undone(conversation);
  const notice = earlier === null ? 'nothing_to_go_back_to' : 'gone_back';
  const now = earlier ?? conversation;
  return stay(now, [{ say: 'notice', notice }, ...repeat(setting, now)]);
}

function change(setting: Setting, conversation: Conversation, question: string | null): Turned {
  const answered = Object.keys(factsSeen(setting, conversation));
  if (answered.length === 0)
    return stay(conversation, [{ say: 'notice', notice: 'nothing_to_change' }, ...askAgain(setting, conversation)]);
  const pending =
    question !== null && answered.includes(question)
      ? ({ kind: 'changing', question } as const)
      : ({ kind: 'choosing_change' } as const);
  return goOn(setting, conversation, changed(conversation, { pending }));
}

function skip(setting: Setting, conversation: Conversation): Turned {
  const { question, canSkip } = promptNow(setting, conversation);
  if (question === null || !canSkip) return carryOn(setting, conversation);
  const skipped = changed(conversation, {
    pending: null,
    answers: [...conversation.answers, { question, value: 'skipped', origin: 'asked' }],
  });
  return goOn(setting, conversation, skipped, [{ say: 'notice', notice: 'skipped' }]);
}
