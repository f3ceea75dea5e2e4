/** One message in a conversation: what it changes, and what is said to it. Pure: the same in gives the same out. */
import { takeCommand } from './commands.ts';
import { type Conversation, changed, newConversation, undone } from './conversation.ts';
import { news, readBack } from './hearing.ts';
import { chosen, type Facts, isAnswerTo, type Value } from './interview/question.ts';
import { type Incoming, LONGEST_MESSAGE } from './message.ts';
import { goalsOf, type Setting } from './progress.ts';
import { isOnOffer, type Prompt, promptNow } from './prompt.ts';
import type { Notice, Reply } from './reply.ts';
import { askAgain, carryOn, goOn, repeat, stay, type Turned } from './turned.ts';
import { type Understood, understand } from './understanding/understand.ts';
import type { Vocabulary } from './understanding/vocabulary.ts';

/** Everything that a conversation needs from outside: the script, what people say, and what the choices are called. */
export interface Assistant extends Setting {
  readonly vocabulary: Vocabulary;
  /** The words shown for the choices of a prompt, so that they are understood when they are typed back. */
  readonly labels: (prompt: Prompt) => Readonly<Record<string, string>>;
}

export function converse(assistant: Assistant, conversation: Conversation, incoming: Incoming): Turned {
  const current: Conversation = { ...conversation, script: assistant.script.version };
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
      return takeWords(assistant, current, incoming.text);
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
  if (shown !== prompt.id) return remark(assistant, conversation, 'answered_already');
  if (!isOnOffer(prompt, values))
    return remark(assistant, conversation, values.length === 0 ? 'empty' : 'not_understood');
  if (prompt.kind === 'any_of' && !values.includes('unsure'))
    return takeAnswer(assistant, conversation, prompt, values);
  if (values.length > 1) return remark(assistant, conversation, 'one_option_only');
  return takeAnswer(assistant, conversation, prompt, values[0] as string);
}

function takeWords(assistant: Assistant, conversation: Conversation, text: string): Turned {
  const prompt = promptNow(assistant, conversation);
  const understood = understand(assistant.vocabulary, text, {
    question: prompt.question,
    kind: prompt.kind,
    choices: prompt.choices,
    alone: prompt.alone,
    labels: assistant.labels(prompt),
    known: prompt.facts,
  });
  if (understood.concern !== null) {
    const { concern } = understood;
    return stay(changed(conversation, { pending: { kind: 'safety', concern } }), [{ say: 'safety', concern }]);
  }
  if (text.trim() === '') return remark(assistant, conversation, 'empty');
  if (text.length > LONGEST_MESSAGE) return remark(assistant, conversation, 'too_long');
  if (understood.command !== null) return takeCommand(assistant, conversation, understood.command, null);
  if (conversation.pending?.kind === 'safety' && understood.answer === null) {
    return remark(assistant, conversation, 'still_here');
  }
  return takeUnderstood(assistant, conversation, prompt, understood);
}

function takeUnderstood(assistant: Assistant, before: Conversation, prompt: Prompt, understood: Understood): Turned {
  const { answer, place, problem } = understood;
  if (problem !== null && problem !== 'place_unknown') return remark(assistant, before, problem);
  if (prompt.kind === 'place' && prompt.question !== null && place !== null) {
    if ('council' in place && isAnswer(assistant, prompt.question, place.council)) {
      return takeAnswer(assistant, before, prompt, place.council, understood);
    }
    if ('councils' in place) return askWhichCouncil(assistant, before, prompt.question, place.councils);
  }
  const own = prompt.question === null || prompt.id !== prompt.question ? undefined : understood.heard[prompt.question];
  if (answer !== null) return takeAnswer(assistant, before, prompt, answer, understood);
  if (own !== undefined) return takeAnswer(assistant, before, prompt, own, understood);

  const heard = news(assistant, before, understood.heard);
  const goals = withGoal(assistant, before, understood.goal);
  if (Object.keys(heard).length > 0) return confirmHeard(assistant, before, { heard, goals });
  if (goals !== before.goals) return goOn(assistant, before, changed(before, { goals }), []);
  if (understood.goal !== null) return stay(before, repeat(assistant, before));
  if (understood.courtesy === 'thanks' || understood.courtesy === 'goodbye') {
    return stay(before, [{ say: 'notice', notice: understood.courtesy }, ...askAgain(assistant, before)]);
  }
  if (understood.courtesy === 'greeting') return carryOn(assistant, before);
  return notUnderstood(assistant, before, prompt, problem === 'place_unknown');
}

const isAnswer = ({ script }: Setting, question: string, value: Value): boolean => {
  const asked = script.questions[question];
  return asked !== undefined && isAnswerTo(asked, value);
};

/** An answer to the prompt: to its question, or to the pause that the conversation is in. */
function takeAnswer(
  assistant: Assistant,
  before: Conversation,
  prompt: Prompt,
  value: Value,
  understood: Pick<Understood, 'heard' | 'goal'> = { heard: {}, goal: null },
): Turned {
  const { pending } = before;
  switch (pending?.kind) {
    case 'safety': {
      if (value !== 'carry_on') return stay(before, [{ say: 'person' }]);
      return carryOnFromSafety(assistant, before);
    }
    case 'condolence':
      return goOn(assistant, before, changed(before, { pending: null }), []);
    case 'starting_again':
      return value === 'yes'
        ? startAgain(assistant, before)
        : goOn(assistant, before, undone(before) ?? before, [{ say: 'notice', notice: 'kept_as_it_was' }]);
    case 'deleting':
      return value === 'yes'
        ? {
            conversation: newConversation(assistant.script.version),
            replies: [{ say: 'notice', notice: 'deleted' }],
            erased: true,
          }
        : goOn(assistant, before, undone(before) ?? before, [{ say: 'notice', notice: 'not_deleted' }]);
    case 'choosing_change':
      return goOn(assistant, before, changed(before, { pending: { kind: 'changing', question: String(value) } }), []);
    case 'confirming': {
      const answers = value === 'yes' ? Object.entries(pending.heard) : [];
      return goOn(
        assistant,
        before,
        changed(before, {
          pending: null,
          answers: [
            ...before.answers,
            ...answers.map(([question, said]) => ({ question, value: said, origin: 'heard' as const })),
          ],
        }),
        [],
      );
    }
    case 'second_chance': {
      const secondChances = [...before.secondChances, pending.question];
      if (value === 'yes') {
        return goOn(
          assistant,
          before,
          changed(before, { secondChances, pending: { kind: 'changing', question: pending.question } }),
          [],
        );
      }
      const unsure = value === 'no' ? [] : [{ question: pending.question, value: 'unsure', origin: 'asked' as const }];
      return goOn(
        assistant,
        before,
        changed(before, { secondChances, pending: null, answers: [...before.answers, ...unsure] }),
        [],
      );
    }
    case 'which_council':
    case 'changing':
    case undefined:
      return takeAnswerToQuestion(assistant, before, prompt, value, understood);
  }
}

function takeAnswerToQuestion(
  assistant: Assistant,
  before: Conversation,
  prompt: Prompt,
  value: Value,
  understood: Pick<Understood, 'heard' | 'goal'>,
): Turned {
  const { question } = prompt;
  if (question === null) {
    const goals = withGoal(assistant, before, chosen(value)[0] ?? null);
    return goOn(assistant, before, changed(before, { goals }), []);
  }
  if (!isAnswer(assistant, question, value)) {
    return remark(assistant, before, typeof value === 'string' ? 'not_understood' : 'option_stands_alone');
  }
  const answered = changed(before, {
    pending: null,
    goals: withGoal(assistant, before, understood.goal),
    answers: [...before.answers, { question, value, origin: 'asked' }],
  });
  const { [question]: _own, ...others } = understood.heard;
  const heard = news(assistant, answered, others);
  if (Object.keys(heard).length === 0) return goOn(assistant, before, answered, []);
  return goOn(assistant, before, { ...answered, pending: { kind: 'confirming', heard } }, []);
}

function confirmHeard(
  assistant: Assistant,
  before: Conversation,
  { heard, goals }: { heard: Facts; goals: readonly string[] },
): Turned {
  return goOn(
    assistant,
    before,
    changed(before, { goals, pending: { kind: 'confirming', heard: { ...readBack(before), ...heard } } }),
    [],
  );
}

function withGoal(assistant: Assistant, conversation: Conversation, goal: string | null): readonly string[] {
  if (goal === null || !(goal in assistant.script.goals)) return conversation.goals;
  const begun = conversation.answers.length > 0 || conversation.goals.length > 0;
  const had = begun ? goalsOf(assistant, conversation).map(({ id }) => id) : [];
  return had.includes(goal) ? conversation.goals : [...had, goal];
}

function askWhichCouncil(
  assistant: Assistant,
  before: Conversation,
  question: string,
  councils: readonly string[],
): Turned {
  const options = assistant.script.questions[question]?.options ?? [];
  const pending = {
    kind: 'which_council',
    question,
    councils: councils.filter((council) => options.includes(council)),
  } as const;
  return goOn(assistant, before, changed(before, { pending }), []);
}

/** Says so plainly, helps differently the second time, and offers a person the third. */
function notUnderstood(assistant: Assistant, before: Conversation, prompt: Prompt, placeUnknown: boolean): Turned {
  const misses = before.misses + 1;
  if (placeUnknown && misses > 1 && prompt.question !== null) {
    const councils = assistant.script.questions[prompt.question]?.options ?? [];
    return askWhichCouncil(assistant, before, prompt.question, councils);
  }
  const first: Notice = placeUnknown ? 'place_unknown' : 'not_understood';
  const notice = misses === 1 ? first : misses === 2 ? 'not_understood_twice' : 'not_understood_again';
  const person: Reply[] = misses > 2 ? [{ say: 'person' }] : [];
  const conversation = { ...before, misses };
  return stay(conversation, [{ say: 'notice', notice }, ...person, ...askAgain(assistant, conversation, true)]);
}

/** Back to where the conversation was before anything worrying was said. */
function carryOnFromSafety(assistant: Assistant, conversation: Conversation): Turned {
  let earlier = conversation;
  while (earlier.pending?.kind === 'safety') {
    const before = undone(earlier);
    if (before === null) break;
    earlier = before;
  }
  return stay(earlier, repeat(assistant, earlier));
}

function startAgain(assistant: Assistant, { style }: Conversation): Turned {
  const fresh = newConversation(assistant.script.version, style);
  return stay(fresh, [{ say: 'notice', notice: 'started_again' }, ...repeat(assistant, fresh)]);
}
