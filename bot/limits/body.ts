import type { IncomingMessage } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import { Refusal } from './refusal.ts';

/** The longest body, in bytes: several times what the longest message can take up in a Bot Framework activity. */
export const LARGEST_BODY = 64 * 1024;

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  'application/json': (text) => JSON.parse(text),
  'application/x-www-form-urlencoded': (text) => ({ ...parseForm(text) }),
};

/**
 * Reads the body of a request. We do not use restify's own reader: it goes on unpacking what is too long, keeps
 * uploaded files on disk, and dies of a damaged gzip stream.
 * @returns what the JSON or the form holds, not checked any further; undefined for an empty body.
 * @throws Refusal 400, 413 or 415.
 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const { 'content-length': length, 'content-type': type = '', 'content-encoding': encoding } = request.headers;
  if (length === '0' || (length === undefined && request.headers['transfer-encoding'] === undefined)) return undefined;
  const parser = PARSERS[type.split(';', 1)[0]?.trim().toLowerCase() ?? ''];
  if (!parser || (encoding !== undefined && encoding !== 'identity')) throw new Refusal(415);
  const bytes = await readBytes(request, Number(length ?? 0));
  try {
    return parser(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400);
  }
}

function readBytes(request: IncomingMessage, declared: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (declared > LARGEST_BODY) reject(new Refusal(413));
    const chunks: Buffer[] = [];
    let size = 0;
    // What comes after too much is still taken in, and dropped, so that the sender gets to read our answer.
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_BODY) {
        chunks.push(chunk);
      } else {
        chunks.length = 0;
        reject(new Refusal(413));
      }
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => reject(new Refusal(400)));
    request.once('close', () => {
      if (!request.complete) reject(new Refusal(400));
    });
  });
}
