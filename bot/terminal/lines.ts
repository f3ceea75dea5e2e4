import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The lines of a stream that are not empty, one after the other. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input })) {
    if (line.trim() !== '') yield line;
  }
}

/** What a line holds; null where it is no JSON. */
export function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
