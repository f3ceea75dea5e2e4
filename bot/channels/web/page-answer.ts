/** What every page is asked for with, and how it is sent. */
import type { Request, Response } from 'restify';

export const queryOf = (request: Request): URLSearchParams => new URLSearchParams(request.getQuery());
export const LARGE_TEXT = '?text=large';
export const wantsLargeText = (request: Request): boolean => queryOf(request).get('text') === 'large';

/** The server's own formatter packs pages. */
export const sendPage = (response: Response, html: string, status = 200): void =>
  response.send(status, html, { 'Content-Type': 'text/html' });
