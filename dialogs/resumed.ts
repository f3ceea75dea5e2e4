/**
 * A stored conversation under the script as it is now. Scripts change while people are half-way through: nobody is
 * stuck for it, and no answer is lost that still is one.
 *
 * An option that has another name now is followed to it. What is no answer any more stays where it is, out of sight
 * (`situationOf`), and is asked for again if it still matters: so every mark still counts right, and "back" goes where it
 * would have gone. A goal that is gone is no longer pursued, and a pause that hangs on something gone is left behind.
 */
import type { Conversation, Mark, Pending } from './conversation.ts';
import type { Answer } from './interview/answers.ts';
import { type Facts, type Value, valueNow } from './interview/question.ts';
import type { Script } from './interview/script.ts';
import { factsSeen, type Setting } from './progress.ts';

export function resumed(setting: Setting, conversation: Conversation): Conversation {
  const { script } = setting;
  const answers = conversation.answers.map((answer) => answerNow(script, answer));
  const stands = <Standing extends Conversation | Mark>(standing: Standing, given: readonly Answer[]): Standing => ({
    ...standing,
    goals: standing.goals.filter((goal) => goal in script.goals),
    pending: standing.pending && pauseNow(setting, { ...conversation, answers: given }, standing.pending),
  });
  return {
    ...stands(conversation, answers),
    answers,
    marks: conversation.marks.map((mark) => stands(mark, answers.slice(0, mark.answers))),
  };
}

function answerNow(script: Script, answer: Answer): Answer {
  const value = answerToday(script, answer.question, answer.value);
  return value === null ? answer : { ...answer, value };
}

function answerToday({ questions }: Script, id: string, value: Value): Value | null {
  const question = questions[id];
  return question === undefined ? null : valueNow(question, value);
}

function pauseNow(setting: Setting, conversation: Conversation, pause: Pending): Pending | null {
  const { script } = setting;
  switch (pause.kind) {
    case 'confirming': {
      const heard = heardNow(script, pause.heard);
      return Object.keys(heard).length > 0 ? { ...pause, heard } : null;
    }
    case 'which_council': {
      if (script.questions[pause.question]?.kind !== 'place') return null;
      const councils = pause.councils.flatMap((council) => answerToday(script, pause.question, council) ?? []);
      return councils.length > 0 ? { ...pause, councils } : null;
    }
    case 'changing':
      return pause.question in script.questions ? pause : null;
    case 'second_chance':
      return script.secondChance.questions.includes(pause.question) ? pause : null;
    case 'choosing_change':
      return Object.keys(factsSeen(setting, conversation)).length > 0 ? pause : null;
    default:
      return pause;
  }
}

const heardNow = (script: Script, heard: Facts): Facts =>
  Object.fromEntries(
    Object.entries(heard).flatMap(([id, said]): readonly [string, Value][] => {
      const value = answerToday(script, id, said);
      return value === null ? [] : [[id, value]];
    }),
  );
