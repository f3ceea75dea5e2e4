/** Answers where the conversation has paused: what was heard is confirmed, a second chance taken, danger left behind. */
import { type Conversation, changed, newConversation, type Pending, undone } from './conversation.ts';
import type { Answer } from './interview/answers.ts';
import type { Value } from './interview/question.ts';
import type { Setting } from './progress.ts';
import { goOn, repeat, stay, type Turned } from './turned.ts';
import type { Concern } from './understanding/safety.ts';

/** Pauses that ask something of their own; the others only ask a question of the script once more. */
export type Pause = Exclude<Pending, { readonly kind: 'which_council' | 'changing' }>;

export const isPause = (pending: Pending | null): pending is Pause =>
  pending !== null && pending.kind !== 'which_council' && pending.kind !== 'changing';

export function takeAnswerToPause(setting: Setting, before: Conversation, pause: Pause, value: Value): Turned {
  const isYes = value === 'yes';
  switch (pause.kind) {
    case 'safety':
      return value === 'carry_on' ? leaveSafety(setting, before) : stay(before, [{ say: 'person' }]);
    case 'checking':
      return isYes ? showSafety(before, pause.concern) : leave(setting, before, undone(before));
    case 'hello_again':
      return value === 'start_again' ? startAgain(setting, before) : leave(setting, before, undone(before));
    case 'condolence':
      return goOn(setting, before, changed(before, { pending: null }));
    case 'starting_again':
      return isYes
        ? startAgain(setting, before)
        : goOn(setting, before, undone(before) ?? before, [{ say: 'notice', notice: 'kept_as_it_was' }]);
    case 'deleting':
      return isYes
        ? { ...stay(newConversation(setting.script.version), [{ say: 'notice', notice: 'deleted' }]), erased: true }
        : goOn(setting, before, undone(before) ?? before, [{ say: 'notice', notice: 'not_deleted' }]);
    case 'choosing_change':
      return goOn(setting, before, changed(before, { pending: { kind: 'changing', question: String(value) } }));
    case 'confirming': {
      const heard = Object.entries(pause.heard).map(
        ([question, said]): Answer => ({ question, value: said, origin: 'heard' }),
      );
      return goOn(
        setting,
        before,
        changed(before, { pending: null, answers: [...before.answers, ...(isYes ? heard : [])] }),
      );
    }
    case 'second_chance':
      return takeSecondChance(setting, before, pause.question, value);
  }
}

/** Yes asks the question again, no lets the answer stand, and whoever is not sure is not turned away. */
function takeSecondChance(setting: Setting, before: Conversation, question: string, value: Value): Turned {
  const secondChances = [...before.secondChances, question];
  if (value === 'yes')
    return goOn(setting, before, changed(before, { secondChances, pending: { kind: 'changing', question } }));
  const unsure: readonly Answer[] = value === 'no' ? [] : [{ question, value: 'unsure', origin: 'asked' }];
  return goOn(
    setting,
    before,
    changed(before, { secondChances, pending: null, answers: [...before.answers, ...unsure] }),
  );
}

/** Back to where the conversation was. */
function leave(setting: Setting, before: Conversation, earlier: Conversation | null): Turned {
  const now = earlier ?? before;
  return stay(now, repeat(setting, now));
}

/** What to do now comes before anything else; the conversation waits. */
export const showSafety = (conversation: Conversation, concern: Concern): Turned =>
  stay(changed(conversation, { pending: { kind: 'safety', concern } }), [{ say: 'safety', concern }]);

/** Back to where the conversation was before anything worrying was said. */
function leaveSafety(setting: Setting, conversation: Conversation): Turned {
  let earlier = conversation;
  while (earlier.pending?.kind === 'safety' || earlier.pending?.kind === 'checking') {
    const before = undone(earlier);
    if (before === null) break;
    earlier = before;
  }
  return leave(setting, conversation, earlier);
}

function startAgain(setting: Setting, { style }: Conversation): Turned {
  const fresh = newConversation(setting.script.version, style);
  return stay(fresh, [{ say: 'notice', notice: 'started_again' }, ...repeat(setting, fresh)]);
}
