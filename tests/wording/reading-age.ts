import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Block, Message } from '../../bot/wording/said.ts';

/**
 * The Flesch-Kincaid grade of a text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. A grade is a year
 * of American school: grade 4 is read at 9, grade 6 at 11. A line or an item of a list counts as a sentence.
 */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts
    .flatMap((text) => text.split(/[.!?:;](?:["”)]?\s|["”)]?$)|\n/))
    .map((sentence) => sentence.match(/[a-z][a-z'’]*/gi) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
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
    case 'more':
      return block.blocks.flatMap(proseIn);
  }
}
