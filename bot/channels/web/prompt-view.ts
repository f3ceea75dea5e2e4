/** What can be answered now, laid out as controls of a page. Every form is one message. */
import { randomBytes } from 'node:crypto';
import type { Block, Message, WordedChoice, WordedPrompt } from '../../wording/said.ts';

/** Controls in the line below the question; the others are folded away. At the end, there is something to keep. */
const IN_THE_LINE = ['back', 'skip', 'person'];
const IN_THE_LINE_AT_THE_END = [...IN_THE_LINE, 'summary'];
/** Controls that the page offers in another shape. */
const OFFERED_OTHERWISE = ['why', 'change', 'privacy'];
/** So few buttons stand side by side where there is room; more than so many, in two columns. */
const FEW_BUTTONS = 3;
const MANY_BUTTONS = 5;
/** What could not be used is said beside the field that it is about. */
const PROBLEMS = ['notice.empty', 'notice.place_unknown', 'notice.one_option_only', 'notice.option_stands_alone'];

/** Asked by the prompt itself, so not said once more above it. */
export const isAsking = ({ id }: Message): boolean => id.startsWith('ask.');
export const isProblem = ({ id }: Message): boolean => PROBLEMS.includes(id);

export interface PromptContext {
  readonly prompt: WordedPrompt;
  /** What the assistant said last. */
  readonly lastSaid: readonly Message[];
  readonly largeText: boolean;
  readonly held: string | null;
}

/** The messages at the end that belong to the prompt and not to what was said before it. */
export function withThePrompt(messages: readonly Message[]): readonly Message[] {
  const first = messages.findLastIndex((message) => !isAsking(message) && !isProblem(message)) + 1;
  return messages.slice(first);
}

const textOf = ({ blocks }: Message): string =>
  blocks.map((block) => (block.kind === 'text' || block.kind === 'heading' ? block.text : '')).join(' ');

/** Anything that asking says beyond the question and its hint. */
const introOf = (asked: Message | undefined, { label, hint }: WordedPrompt): readonly Block[] =>
  (asked?.blocks ?? []).filter(
    (block) => !((block.kind === 'text' || block.kind === 'heading') && (block.text === label || block.text === hint)),
  );

export function promptView({ prompt, lastSaid, largeText, held }: PromptContext) {
  const own = withThePrompt(lastSaid);
  const problem = own.findLast(isProblem);
  const error = problem === undefined ? null : textOf(problem);
  const fields = { prompt: prompt.id, message: randomBytes(16).toString('base64url'), largeText, held };
  const boxes = prompt.kind === 'any_of';
  const isPlace = prompt.kind === 'place';
  const buttons = boxes ? [] : buttonsOf(prompt);
  const inTheLine = prompt.id === 'outcome' ? IN_THE_LINE_AT_THE_END : IN_THE_LINE;
  const wordsFirst = !boxes && (isPlace || prompt.choices.length === 0);
  return {
    label: prompt.label,
    hint: prompt.hint,
    intro: introOf(own.findLast(isAsking), prompt),
    fields,
    error: error !== null,
    boxes: boxes ? checkboxes(prompt, fields, error) : null,
    buttons: buttons.length > 0 ? buttons : null,
    fewButtons: buttons.length <= FEW_BUTTONS,
    manyButtons: buttons.length > MANY_BUTTONS,
    wordsFirst,
    words: wordsView(prompt, fields, { short: isPlace, main: wordsFirst, error: boxes ? null : error }),
    why: prompt.why,
    commands: prompt.commands
      .filter(({ command }) => inTheLine.includes(command))
      .map((each) => ({ ...each, back: each.command === 'back' })),
    moreCommands: prompt.commands.filter(({ command }) => ![...inTheLine, ...OFFERED_OTHERWISE].includes(command)),
    answers: prompt.answers.map(({ question, label, answer }) => ({
      key: { text: label },
      value: { text: answer },
      action: { name: 'question', value: question, text: 'Change' },
    })),
  };
}

const buttonsOf = ({ choices, unsure }: WordedPrompt) => [
  ...choices.map((choice) => ({ ...choice, quiet: false })),
  ...(unsure === null ? [] : [{ ...unsure, quiet: true }]),
];

interface Fields {
  readonly prompt: string;
  readonly message: string;
}

/** Boxes that stand alone, "none of these" and "not sure", come last, after an "or". */
function checkboxes({ label, hint, choices, alone, unsure }: WordedPrompt, fields: Fields, error: string | null) {
  const item = (behaviour: 'exclusive' | null) => (choice: WordedChoice) => ({
    id: `choice-${choice.value}`,
    value: choice.value,
    text: choice.label,
    hint: choice.hint === null ? null : { text: choice.hint },
    behaviour,
  });
  const together = choices.filter(({ value }) => !alone.includes(value));
  const apart = [...choices.filter(({ value }) => alone.includes(value)), ...(unsure === null ? [] : [unsure])];
  const describedBy = [hint === null ? [] : ['choice-hint'], error === null ? [] : ['choice-error']].flat().join(' ');
  return {
    fields,
    idPrefix: 'choice',
    name: 'choice',
    describedBy,
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--m', headingId: 'question' } },
    hint: hint === null ? null : { text: hint },
    errorMessage: error === null ? null : { text: error },
    items: [
      ...together.map(item(null)),
      ...(apart.length > 0 ? [{ divider: 'or' }] : []),
      ...apart.map(item('exclusive')),
    ],
  };
}

function wordsView(
  { input }: WordedPrompt,
  fields: Fields,
  { short, main, error }: { short: boolean; main: boolean; error: string | null },
) {
  const field = {
    id: 'text',
    name: 'text',
    label: { text: input.label, classes: main ? 'govuk-label--s' : '' },
    hint: input.hint === null ? null : { text: input.hint },
    errorMessage: error === null ? null : { text: error },
    describedBy: [input.hint === null ? [] : ['text-hint'], error === null ? [] : ['text-error']].flat().join(' '),
    autocomplete: 'off',
  };
  return {
    fields,
    input: short ? field : null,
    textarea: short ? null : { ...field, rows: main ? 3 : 2 },
    send: short ? 'Continue' : 'Send',
    sendClasses: main ? 'button--main' : 'govuk-button--secondary',
  };
}
