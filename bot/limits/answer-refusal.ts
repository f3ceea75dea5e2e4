import process from 'node:process';
import type { Request, Response } from 'restify';
import { Refusal, type RefusalStatus, WORDS } from './refusal.ts';

/**
 * Answers a request that was not taken, without detail: a page for a browser, JSON in the manner of the Bot Framework
 * for a program. Anything but a `Refusal`, or a route that restify did not find, is an error of ours: 500.
 */
export function answerRefusal(
  request: Request,
  response: Response,
  error: unknown,
  errorPage: (status: RefusalStatus) => string,
): void {
  const status = statusOf(error);
  if (status === 500) report(request, response, error);
  if (response.headersSent) return;
  if (error instanceof Refusal && error.retryAfter !== null) response.setHeader('Retry-After', error.retryAfter);
  if (isFromBrowser(request)) {
    response.send(status, errorPage(status), { 'Content-Type': 'text/html' });
  } else {
    const body = { error: { code: String(status), message: WORDS[status] } };
    response.send(status, body, { 'Content-Type': 'application/json' });
  }
}

function statusOf(error: unknown): RefusalStatus {
  if (error instanceof Refusal) return error.status;
  const name = error instanceof Error ? error.name : '';
  if (name === 'ResourceNotFoundError') return 404;
  if (name === 'MethodNotAllowedError') return 405;
  return 500;
}

const isFromBrowser = ({ url = '', headers }: Request): boolean =>
  !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');

/** For the operator. The message of an error may repeat what somebody said, so only its kind and its place are told. */
function report(request: Request, response: Response, error: unknown): void {
  const { name, code, stack = '' }: NodeJS.ErrnoException = error instanceof Error ? error : new Error();
  const route = `${request.method} ${request.getRoute()?.path ?? 'no route'}`;
  const title = `Error in ${route}, request ${response.getHeader('X-Request-Id')}: ${code ?? name}`;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  process.stderr.write(`${[title, ...frames].join('\n')}\n`);
}
