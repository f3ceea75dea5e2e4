import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The lines of a stream that are not empty, one after the other. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input })) {
    if (line.trim() !== '') yield line;
  }
}
