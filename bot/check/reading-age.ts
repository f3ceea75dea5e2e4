import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Block, Message, Said } from '../wording/said.ts';

interface Counted {
  readonly words: number;
  readonly syllables: number;
}

/**
 * The Flesch-Kincaid grade of a text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. A grade is a year
 * of American school: grade 4 is read at 9, grade 6 at 11. A line or an item of a list counts as a sentence.
 */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf).map(counted);
  return fleschKincaid({
    sentence: sentences.length,
    word: sentences.reduce((sum, { words }) => sum + words, 0),
    syllable: sentences.reduce((sum, { syllables }) => sum + syllables, 0),
  });
}

export const wordsIn = (texts: readonly string[]): number =>
  texts.flatMap(sentencesOf).reduce((sum, sentence) => sum + counted(sentence).words, 0);

/** The sentence that is hardest to read. */
export const hardestOf = (texts: readonly string[]): string =>
  texts
    .flatMap(sentencesOf)
    .map((sentence) => ({ sentence, grade: gradeOf([sentence]) }))
    .reduce((hardest, next) => (next.grade > hardest.grade ? next : hardest), { sentence: '', grade: -Infinity })
    .sentence;

const WORDS = /[a-z][a-z'’]*/gi;

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/[.!?:;](?:["”)]?\s|["”)]?$)|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => counted(sentence).words > 0);

const known = new Map<string, Counted>();

/** Sentences come back again and again. */
function counted(sentence: string): Counted {
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const words = sentence.match(WORDS) ?? [];
  const count = { words: words.length, syllables: words.reduce((sum, word) => sum + syllable(word), 0) };
  known.set(sentence, count);
  return count;
}

/** All that is read at one moment: what is said, why it is asked, and the options, but not the names of places. */
export function readIn({ messages, prompt }: Said): readonly string[] {
  const options = prompt.id === 'which_council' ? [] : prompt.choices.flatMap(({ label, hint }) => [label, hint ?? '']);
  return [...messages.flatMap(proseOf), ...options, ...(prompt.why === null ? [] : [prompt.why])];
}

/** What has to be read and understood: sentences, without names, numbers and links. */
export const proseOf = ({ blocks }: Message): readonly string[] => blocks.flatMap(proseIn);

function proseIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [block.text];
    case 'list':
      return block.items;
    case 'service': {
      const { what, because, remarks } = block.service;
      return [what, ...(because === null ? [] : [because]), ...remarks];
    }
    case 'sources':
      return [];
    case 'more':
      return block.blocks.flatMap(proseIn);
  }
}
