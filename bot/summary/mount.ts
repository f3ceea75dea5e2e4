/** The summary of a conversation as a page and as a PDF, at an address that nobody can guess and that soon ends. */
import type { Request, Response, Server } from 'restify';
import { sendPage, wantsLargeText } from '../channels/web/page-answer.ts';
import { NEUTRAL_TITLE, type Pages } from '../channels/web/pages.ts';
import type { Turns } from '../turn.ts';
import type { Block } from '../wording/said.ts';
import type { SummaryLinks } from './link.ts';
import { pdfOf } from './pdf.ts';

export interface SummaryPages {
  readonly pages: Pages;
  readonly turns: Turns;
  readonly links: SummaryLinks;
  /** How long a conversation is kept after its last message, in milliseconds. */
  readonly keptFor: number;
  readonly now: () => Date;
}

const CHANNEL = 'web';
const PDF = '.pdf';
/** It may lie among the downloads of a computer that others use. */
const FILE_NAME = 'notes.pdf';

export function mountSummary(server: Server, { pages, turns, links, keptFor, now }: SummaryPages): void {
  async function find(sealed: string): Promise<{ blocks: readonly Block[]; until: Date } | null> {
    const opened = links.open(sealed);
    const summary = opened === null ? null : await turns.summary(opened.key, CHANNEL);
    if (opened === null || summary === null) return null;
    const end = Math.min(opened.until.getTime(), summary.takenAt + keptFor);
    return { blocks: summary.blocks, until: new Date(end) };
  }

  // A parameter would be shorter than what we seal, so the address is taken apart here.
  server.get('/summary/*', async (request: Request, response: Response) => {
    const address = request.path();
    const page = address.endsWith(PDF) ? address.slice(0, -PDF.length) : address;
    const large = wantsLargeText(request);
    response.setHeader('X-Robots-Tag', 'noindex');

    const found = await find(page.slice('/summary/'.length));
    if (found === null) {
      sendPage(response, pages.noSummary(turns.whomToRing(CHANNEL), large), 410);
    } else if (page === address) {
      const view = { blocks: found.blocks, address: page, until: inWords(found.until) };
      sendPage(response, pages.summary(view, large));
    } else {
      const pdf = await pdfOf(found.blocks, { title: NEUTRAL_TITLE, large, made: now() });
      response.setHeader('Content-Type', 'application/pdf');
      response.setHeader('Content-Disposition', `attachment; filename="${FILE_NAME}"`);
      response.sendRaw(200, pdf);
    }
  });
}

const inDorset = (parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'Europe/London' });
const TIME = inDorset({ hour: '2-digit', minute: '2-digit' });
const DAY = inDorset({ weekday: 'long', day: 'numeric', month: 'long' });

/** "14:30 on Saturday 21 November". */
const inWords = (moment: Date): string => `${TIME.format(moment)} on ${DAY.format(moment)}`;
