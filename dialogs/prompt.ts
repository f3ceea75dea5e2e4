import { type Conversation, isHidden } from './conversation.ts';
import { goalsThatFit } from './interview/interview.ts';
import { type Facts, WITHOUT_ANSWER } from './interview/question.ts';
import { factsSeen, goalsOf, questionNow, type Setting, situationOf } from './progress.ts';

/**
 * What can be answered now. It follows from the conversation alone, so a page can show it again at any time.
 * `choices` are options of the question, or the ways on that a pause without a question offers.
 */
export interface Prompt {
  /** The id of the question, of the pause that the conversation is in, or `outcome`. */
  readonly id: string;
  readonly kind: 'one_of' | 'any_of' | 'place' | 'open';
  readonly question: string | null;
  readonly choices: readonly string[];
  readonly alone: readonly string[];
  readonly canBeUnsure: boolean;
  readonly canGoBack: boolean;
  readonly canSkip: boolean;
  /** Answers that may be changed, in script order. */
  readonly answered: readonly string[];
  readonly facts: Facts;
}

type Shape = Pick<Prompt, 'id' | 'kind' | 'question' | 'choices' | 'alone' | 'canBeUnsure'>;

const pause = (id: string, choices: readonly string[]): Shape => ({
  id,
  kind: choices.length > 0 ? 'one_of' : 'open',
  question: null,
  choices,
  alone: [],
  canBeUnsure: false,
});

function asking(setting: Setting, id: string): Shape {
  const question = setting.script.questions[id];
  if (question === undefined) return pause('outcome', []);
  return {
    id,
    kind: question.kind === 'yes_no' ? 'one_of' : question.kind,
    question: id,
    choices: question.kind === 'place' ? [] : question.options,
    alone: question.alone,
    canBeUnsure: true,
  };
}

function shapeNow(setting: Setting, conversation: Conversation, answered: readonly string[]): Shape {
  const { pending } = conversation;
  switch (pending?.kind) {
    case 'confirming':
    case 'checking':
    case 'starting_again':
    case 'deleting':
      return pause(pending.kind, ['yes', 'no']);
    case 'condolence':
      return pause(pending.kind, ['carry_on']);
    case 'hello_again':
      return pause(pending.kind, ['carry_on', 'start_again']);
    case 'safety':
      return pause(pending.kind, ['carry_on', 'person']);
    case 'choosing_change':
      return pause(pending.kind, answered);
    case 'changing':
      return asking(setting, pending.question);
    case 'second_chance':
      return { ...pause(pending.kind, ['yes', 'no']), question: pending.question, canBeUnsure: true };
    case 'which_council':
      return { ...pause(pending.kind, pending.councils), question: pending.question, canBeUnsure: true };
    case undefined: {
      const question = questionNow(setting, conversation);
      if (question !== null) return asking(setting, question);
      const had = goalsOf(setting, conversation);
      return pause('outcome', goalsThatFit(setting.script, had, situationOf(setting, conversation)));
    }
  }
}

const prompts = new WeakMap<Conversation, { readonly prompt: Prompt; readonly offered: ReadonlySet<string> }>();

/** A turn looks at the prompt several times, and conversations never change once made. */
export function promptNow(setting: Setting, conversation: Conversation): Prompt {
  const known = prompts.get(conversation);
  if (known?.offered === setting.offered) return known.prompt;
  const prompt = promptOf(setting, conversation);
  prompts.set(conversation, { prompt, offered: setting.offered });
  return prompt;
}

function promptOf(setting: Setting, conversation: Conversation): Prompt {
  const facts = factsSeen(setting, conversation);
  const hidden = isHidden(conversation);
  const answered = hidden ? [] : Object.keys(setting.script.questions).filter((question) => question in facts);
  const shape = shapeNow(setting, conversation, answered);
  return {
    ...shape,
    canGoBack: conversation.marks.length > 0 && !hidden,
    canSkip: shape.question !== null && shape.id !== 'second_chance',
    answered,
    facts,
  };
}

/** Whether these values can be an answer to the prompt as it was shown. */
export const isOnOffer = (prompt: Prompt, values: readonly string[]): boolean =>
  values.length > 0 &&
  values.every((value) =>
    WITHOUT_ANSWER.some((without) => without === value) ? prompt.canBeUnsure : prompt.choices.includes(value),
  );
