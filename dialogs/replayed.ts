/** What would become of a stored conversation under the script as it is now: nothing in it is changed. */
import { type Conversation, undone } from './conversation.ts';
import { type Assistant, converse } from './converse.ts';
import { factsOf } from './interview/answers.ts';
import { isAnswerTo, type Value } from './interview/question.ts';
import { rulebookOf, rulesOf } from './interview/script.ts';
import { visible } from './interview/visible.ts';
import { factsSeen, findingsNow, goalsOf, situationOf } from './progress.ts';
import { type Prompt, promptNow } from './prompt.ts';
import { resumed } from './resumed.ts';

export interface Replayed {
  /** What it waits for: a question, a pause or the outcome. */
  readonly prompt: string;
  /** Questions answered before that are asked again, because the answer is none any more and still matters. */
  readonly askedAgain: readonly string[];
  /** Questions answered before whose answer does not count any more, or for now. */
  readonly unseen: readonly string[];
  /** Where somebody could not go on: here, on the way to the outcome, or on the way back; null when nowhere. */
  readonly stuckAt: string | null;
}

export function replayed(assistant: Assistant, stored: Conversation): Replayed {
  const conversation = resumed(assistant, stored);
  const seen = factsSeen(assistant, conversation);
  const unseen = Object.entries(factsOf(conversation.answers)).filter(([id]) => !(id in seen));
  const open = openQuestions(assistant, conversation);
  const isAskedAgain = ([id, value]: readonly [string, Value]): boolean => {
    const question = assistant.script.questions[id];
    return question !== undefined && open.has(id) && !isAnswerTo(question, value);
  };
  return {
    prompt: promptNow(assistant, conversation).id,
    askedAgain: unseen.filter(isAskedAgain).map(([id]) => id),
    unseen: unseen.map(([id]) => id),
    stuckAt: stuckGoingOn(assistant, conversation) ?? stuckGoingBack(assistant, conversation),
  };
}

/** The questions whose answer may still change what the person wants to know. */
function openQuestions(assistant: Assistant, conversation: Conversation): ReadonlySet<string> {
  const reading = rulebookOf(assistant.script).read(visible(assistant.script, situationOf(assistant, conversation)));
  return reading.open(goalsOf(assistant, conversation).flatMap(rulesOf));
}

/** Taken one after the other, these lead out of every pause and through every question. */
const WAYS_ON = ['unsure', 'carry_on', 'no'];

function stuckGoingOn(assistant: Assistant, from: Conversation): string | null {
  let conversation = from;
  let prompt = promptNow(assistant, conversation);
  // A question may be asked twice, for a second chance, and there is a pause or two besides.
  let steps = 2 * Object.keys(assistant.script.questions).length + 10;
  while (prompt.id !== 'outcome') {
    const way = WAYS_ON.find((choice) => isWayOn(prompt, choice)) ?? prompt.choices[0];
    if (way === undefined || steps === 0) return prompt.id;
    const message = { kind: 'choice', prompt: prompt.id, values: [way] } as const;
    conversation = converse(assistant, conversation, message).conversation;
    prompt = promptNow(assistant, conversation);
    steps -= 1;
  }
  return findingsNow(assistant, conversation) === null ? prompt.id : null;
}

function stuckGoingBack(assistant: Assistant, from: Conversation): string | null {
  for (let at = undone(from); at !== null; at = undone(at)) {
    const prompt = promptNow(assistant, at);
    const isAtAnEnd = prompt.id === 'outcome' && findingsNow(assistant, at) !== null;
    if (!isAtAnEnd && !prompt.canBeUnsure && prompt.choices.length === 0) return prompt.id;
  }
  return null;
}

const isWayOn = ({ canBeUnsure, choices }: Prompt, choice: string): boolean =>
  choice === 'unsure' ? canBeUnsure : choices.includes(choice);
