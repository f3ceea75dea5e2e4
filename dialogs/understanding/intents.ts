/** What people want of an assistant, and what leads there. The labels are those of the examples and of the design. */
import type { Command } from '../message.ts';
import type { Courtesy } from './vocabulary.ts';

interface Leads {
  /** A goal of the script. */
  readonly goal?: string;
  readonly command?: Command;
  readonly courtesy?: Courtesy;
}

/** Where several lead to the same, the first is what it is called. */
export const INTENTS = {
  start_check: { goal: 'who_can_help' },
  am_i_a_carer: { goal: 'am_i_a_carer' },
  break: { goal: 'break' },
  counselling: { goal: 'counselling' },
  assessment: { goal: 'assessment' },
  money: { goal: 'money' },
  carers_card: { goal: 'money' },
  register: { goal: 'who_can_help' },
  young_carer: { goal: 'who_can_help' },
  bereaved: {},
  contact_person: { command: 'person' },
  opening_hours: { command: 'person' },
  complaint: { command: 'person' },
  language_or_format: { command: 'person' },
  privacy: { command: 'privacy' },
  delete_my_data: { command: 'delete' },
  change_answer: { command: 'change' },
  go_back: { command: 'back' },
  start_again: { command: 'start_again' },
  stop: { command: 'stop' },
  help: { command: 'help' },
  why_ask: { command: 'why' },
  repeat: { command: 'repeat' },
  thanks: { courtesy: 'thanks' },
  greeting: { courtesy: 'greeting' },
  goodbye: { courtesy: 'goodbye' },
  out_of_scope: {},
} as const satisfies Readonly<Record<string, Leads>>;
export type Intent = keyof typeof INTENTS;

export const isIntent = (label: string): label is Intent => label in INTENTS;

/** Commands and goals that the design has no label of their own for. */
const CALLED: Readonly<Record<string, Intent>> = {
  menu: 'help',
  simple_words: 'language_or_format',
  usual_words: 'language_or_format',
  national_test: 'assessment',
};

/** What it is called that a command, a goal or a courtesy wants; out of scope when it has no name. */
export function intentNamed(wanted: string): Intent {
  const named = Object.entries<Leads>(INTENTS).find(([, { goal, command, courtesy }]) =>
    [goal, command, courtesy].some((one) => one === wanted),
  );
  return CALLED[wanted] ?? (named?.[0] as Intent | undefined) ?? 'out_of_scope';
}
