/** Blocks laid out for the templates. */
import type { Block } from '../../wording/said.ts';

/** The name of a service is a heading: below the heading of the message, if it has one. */
export function underHeadings(blocks: readonly Block[], headed = false): readonly object[] {
  const level = headed || blocks.some(({ kind }) => kind === 'heading') ? 3 : 2;
  return blocks.map((block) => {
    if (block.kind === 'more') return { ...block, blocks: underHeadings(block.blocks, level === 3) };
    return block.kind === 'service' ? { ...block, level } : block;
  });
}
