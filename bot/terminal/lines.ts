import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The lines of a stream that are not empty, one after the other. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input })) {
    if (line.trim() !== '') yield line;
  }
}

/** What a line or a whole file holds; null where it is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
