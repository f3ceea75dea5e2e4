import { chosen, isWithoutAnswer, type Value } from '../../dialogs/interview/question.ts';
import type { Command } from '../../dialogs/message.ts';
import type { Prompt } from '../../dialogs/reply.ts';
import type { Content } from '../content/load.ts';
import type { PauseWords, QuestionWords } from '../content/script-words.ts';
import type { Words } from '../content/words.ts';
import type { WordedChoice, WordedPrompt } from './said.ts';
import type { Speaker } from './speaker.ts';

/** What can be answered now, in words. */
export function wordedPrompt(content: Content, speaker: Speaker, prompt: Prompt, simple: boolean): WordedPrompt {
  const { prompts, questions } = content;
  const question = prompt.question === null ? undefined : questions[prompt.question];
  const asksTheQuestion = question !== undefined && prompt.id === prompt.question;
  const say = (words: Words | undefined): string | null => (words && speaker.say(words)) || null;
  const input = asksTheQuestion ? (question.input ?? prompts.input) : prompts.input;
  return {
    id: prompt.id,
    kind: prompt.kind,
    label: speaker.say(labelOf(content, prompt)),
    hint: asksTheQuestion ? say(question.hint) : say(pauseOf(content, prompt.id)?.hint),
    why: say(question?.why),
    choices: prompt.choices.map((value) => wordedChoice(content, speaker, prompt, value)),
    alone: prompt.alone,
    input: { label: speaker.say(input.label), hint: say(input.hint) },
    unsure: prompt.canBeUnsure ? { value: 'unsure', label: speaker.say(prompts.unsure), hint: null } : null,
    commands: commandsFor(prompt, simple).map((command) => ({
      command,
      label: say(content.commands[command]) ?? command,
    })),
    answers: prompt.answered.map((id) => ({
      question: id,
      label: say(questions[id]?.name) ?? id,
      answer: answerLabel(content, speaker, id, prompt.facts[id] ?? 'skipped'),
    })),
  };
}

const SECOND_CHANCE = 'second_chance';
const WHICH_COUNCIL = 'which_council';

/** The question, as it is asked in this prompt. */
export function labelOf({ prompts, questions }: Content, { id, question }: Prompt): Words {
  const inPause: Readonly<Record<string, Words>> | undefined =
    id === SECOND_CHANCE ? prompts.second_chance.ask : id === WHICH_COUNCIL ? prompts.which_council : undefined;
  const words =
    question === null ? prompts.pauses[id as PauseId]?.label : (inPause?.[question] ?? questions[question]?.ask);
  if (words === undefined) throw new Error(`There are no words for the prompt "${id}".`);
  return words;
}

type PauseId = keyof Content['prompts']['pauses'];
const pauseOf = ({ prompts }: Content, id: string): PauseWords | undefined => prompts.pauses[id as PauseId];

function wordedChoice(content: Content, speaker: Speaker, prompt: Prompt, value: string): WordedChoice {
  const { prompts, questions } = content;
  if (prompt.id === 'choosing_change') {
    const name = questions[value]?.name;
    const answer = prompt.facts[value];
    return {
      value,
      label: name === undefined ? value : speaker.say(name),
      hint: answer === undefined ? null : answerLabel(content, speaker, value, answer),
    };
  }
  const option = prompt.question === null ? undefined : questions[prompt.question]?.options[value];
  const label =
    prompt.id === SECOND_CHANCE
      ? prompts.second_chance.choices[value]
      : (pauseOf(content, prompt.id)?.choices[value] ?? option?.label);
  if (label === undefined) throw new Error(`There are no words for the choice "${value}" of "${prompt.id}".`);
  return { value, label: speaker.say(label), hint: (option?.hint && speaker.say(option.hint)) || null };
}

/** An answer in words, as its options are labelled. */
export function answerLabel({ prompts, questions }: Content, speaker: Speaker, question: string, value: Value): string {
  if (isWithoutAnswer(value)) return speaker.say(value === 'unsure' ? prompts.unsure : prompts.skipped);
  const options: Partial<QuestionWords['options']> = questions[question]?.options ?? {};
  return chosen(value)
    .map((option) => (options[option] ? speaker.say(options[option].label) : option))
    .join('; ');
}

/** What is on offer beside an answer, most wanted first. Of a child under 13 there is nothing to keep. */
function commandsFor({ canGoBack, canSkip, question, answered, facts }: Prompt, simple: boolean): readonly Command[] {
  const when = (possible: boolean, command: Command): readonly Command[] => (possible ? [command] : []);
  return [
    ...when(canGoBack, 'back'),
    ...when(canSkip, 'skip'),
    ...when(question !== null, 'why'),
    ...when(answered.length > 0, 'change'),
    ...when(answered.length > 0 && facts.your_age !== 'under_13', 'summary'),
    'person',
    'help',
    simple ? 'usual_words' : 'simple_words',
    ...when(canGoBack, 'start_again'),
    ...when(canGoBack, 'delete'),
  ];
}
