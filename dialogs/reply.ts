import type { Findings } from './interview/interview.ts';
import type { Facts } from './interview/question.ts';
import type { Prompt } from './prompt.ts';
import type { Concern } from './understanding/safety.ts';

export type { Prompt } from './prompt.ts';

/** A reply is what to say, never how: an id and what the words need. `bot/wording` turns it into text. */
export type Reply =
  | { readonly say: 'welcome' }
  | { readonly say: 'notice'; readonly notice: Notice }
  /** Asks the question of the prompt that follows. `again` after an answer that was not understood. */
  | { readonly say: 'ask'; readonly prompt: Prompt; readonly again: boolean }
  | { readonly say: 'why'; readonly question: string | null }
  /** Somebody has said what they want to know, and there is more to ask before it can be told. */
  | { readonly say: 'taken_up'; readonly goal: string }
  /** Reads back what was heard, before it counts. */
  | { readonly say: 'heard'; readonly heard: Facts }
  /** The first goal is settled, and there is more to come. */
  | { readonly say: 'so_far'; readonly outcome: string }
  | { readonly say: 'condolence' }
  | { readonly say: 'outcome'; readonly findings: Findings }
  /** What the answer left out to be short. */
  | { readonly say: 'more'; readonly findings: Findings }
  /** Why the answer came out as it did, and which rules say so. */
  | { readonly say: 'grounds'; readonly findings: Findings }
  /** All that was answered and came out, to keep: one of the findings for each goal that is settled. */
  | { readonly say: 'summary'; readonly findings: readonly Findings[] }
  | { readonly say: 'safety'; readonly concern: Concern }
  | { readonly say: 'person' };

/** Short answers to commands and to what could not be used. Their words are in `content/script/notices.yaml`. */
export const NOTICES = [
  'help',
  'menu',
  'privacy',
  'nothing_to_go_back_to',
  'gone_back',
  'skipped',
  'style_simple',
  'style_usual',
  'started_again',
  'deleted',
  'stopped',
  'not_deleted',
  'kept_as_it_was',
  'empty',
  'too_long',
  'unreadable',
  'not_understood',
  'not_understood_twice',
  'not_understood_again',
  'place_unknown',
  'one_option_only',
  'option_stands_alone',
  'answered_already',
  'questions_changed',
  'nothing_to_change',
  'still_here',
  'thanks',
  'goodbye',
  'nothing_more',
  'nothing_to_summarise',
  'no_summary_for_you',
] as const;
export type Notice = (typeof NOTICES)[number];
