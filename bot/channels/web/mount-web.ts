/** The web chat: pages on the one side, turns on the other. */
import { gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';
import { Refusal } from '../../limits/refusal.ts';
import type { DataKey } from '../../records/encryption.ts';
import type { Shelf, Transcript } from '../../records/records.ts';
import type { SummaryLinks } from '../../summary/link.ts';
import type { Turns } from '../../turn.ts';
import type { Asset } from './assets.ts';
import { Chat, type CookieChange, type Showing, type Visitor } from './chat.ts';
import { conversationKey, cookieThatForgets, cookieThatNames, hasConversationCookie } from './conversation-cookie.ts';
import { isCrossSite } from './cross-site.ts';
import { LARGE_TEXT, queryOf, sendPage, wantsLargeText } from './page-answer.ts';
import { type Pages, PUBLIC_PAGES } from './pages.ts';
import { postedForm } from './posted-form.ts';
import { HeldConversations } from './seal.ts';

export interface WebSettings {
  /** Where people reach the service; null while nobody but this machine does. */
  readonly publicUrl: URL | null;
  /** Where "Exit this page" leads: somewhere that anybody might have been reading. */
  readonly exitUrl: string;
  /** Seals what is never kept by us. */
  readonly dataKey: DataKey;
}

export interface WebChannel {
  readonly pages: Pages;
  readonly turns: Turns;
  readonly transcripts: Shelf<Transcript>;
  readonly links: SummaryLinks;
  readonly settings: WebSettings;
  readonly now: () => Date;
}

/** Adds the pages to a server that reads forms into `request.body` and lets nothing be kept unless told. */
export function mountWeb(server: Server, { pages, turns, transcripts, links, settings, now }: WebChannel): void {
  const { publicUrl, exitUrl, dataKey } = settings;
  const chat = new Chat(turns, transcripts, new HeldConversations(dataKey, now), links);
  const secure = publicUrl?.protocol === 'https:';

  const withCookie = (response: Response, change: CookieChange): void => {
    if (change === 'as it is') return;
    const cookie = change === 'forget' ? cookieThatForgets(secure) : cookieThatNames(change.key, secure);
    response.setHeader('Set-Cookie', cookie);
  };

  server.get('/', async (request: Request, response: Response) => {
    const showing = await chat.open(visitorOf(request));
    withCookie(response, showing.cookie);
    sendPage(response, pages.chat(showing, wantsLargeText(request)));
  });

  server.post('/say', async (request: Request, response: Response) => {
    if (isCrossSite(request.headers, publicUrl)) throw new Refusal(403);
    const form = postedForm(request.headers['content-type'], request.body);
    const showing = await chat.take(form, visitorOf(request));
    withCookie(response, showing.cookie);
    if (request.headers.accept?.includes('application/json')) {
      sendJson(request, response, pages.addition(showing, form.largeText));
    } else if (hasBegun(showing)) {
      redirect(response, `/begun${form.largeText ? LARGE_TEXT : ''}`);
    } else if (isKept(showing)) {
      redirect(response, `/${form.largeText ? LARGE_TEXT : ''}#latest`);
    } else {
      sendPage(response, pages.chat(showing, form.largeText));
    }
  });

  // Without this step between, browsers that keep pages for "back" could keep the first answer after the exit: they
  // let go of a page that is not to be stored when a cookie changes, but not if the page came with the cookie.
  server.get('/begun', async (request: Request, response: Response) => {
    const visitor = visitorOf(request);
    const largeText = wantsLargeText(request);
    const keepsNoCookies = visitor.key === null;
    if (keepsNoCookies) sendPage(response, pages.chat(await chat.open({ ...visitor, hasCookie: true }), largeText));
    else sendPage(response, pages.begun(largeText));
  });

  server.get('/exit', async (request: Request, response: Response) => {
    // A browser that fetches ahead must not end a conversation that nobody left.
    if (request.headers['sec-purpose']?.includes('prefetch')) {
      response.sendRaw(204, '');
      return;
    }
    withCookie(response, 'forget');
    try {
      await chat.exit(visitorOf(request), queryOf(request).get('held'));
    } finally {
      redirect(response, exitUrl);
    }
  });

  for (const page of PUBLIC_PAGES) {
    server.get(`/${page}`, async (request: Request, response: Response) => {
      sendPage(response, pages.public(page, wantsLargeText(request)));
    });
  }

  server.get('/assets/:file', async (request: Request, response: Response) => {
    const asset = pages.asset(request.path());
    if (asset === undefined) throw new Refusal(404);
    response.setHeader('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`);
    sendBytes(request, response, asset);
  });
}

const visitorOf = ({ headers: { cookie } }: Request): Visitor => ({
  hasCookie: hasConversationCookie(cookie),
  key: conversationKey(cookie),
});

const hasBegun = ({ cookie }: Showing): boolean => typeof cookie === 'object';

/** A conversation that is kept is shown by its own address; anything else is shown at once, and only once. */
const isKept = ({ cookie, held, lost }: Showing): boolean => cookie !== 'forget' && held === null && !lost;

const YEAR_SECONDS = 365 * 24 * 60 * 60;

function sendJson(request: Request, response: Response, body: object): void {
  const content = Buffer.from(JSON.stringify(body));
  sendBytes(request, response, { type: 'application/json', content, gzipped: gzipSync(content) });
}

function sendBytes(request: Request, response: Response, { type, content, gzipped }: Asset): void {
  const packed = request.acceptsEncoding('gzip');
  response.setHeader('Content-Type', type);
  response.setHeader('Vary', 'Accept-Encoding');
  if (packed) response.setHeader('Content-Encoding', 'gzip');
  response.sendRaw(200, packed ? gzipped : content);
}

function redirect(response: Response, to: string): void {
  response.sendRaw(303, '', { Location: to });
}
