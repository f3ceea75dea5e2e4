/** Every page as HTML. */
import { join } from 'node:path';
import { contentFolder } from '../../content/project-folder.ts';
import type { TranscriptEntry } from '../../records/records.ts';
import type { Block } from '../../wording/said.ts';
import { type Asset, loadAssets } from './assets.ts';
import { underHeadings } from './blocks-view.ts';
import type { Showing } from './chat.ts';
import { logView } from './chat-log.ts';
import { readOperator } from './operator.ts';
import { LARGE_TEXT } from './page-answer.ts';
import { promptView } from './prompt-view.ts';
import { loadTemplates } from './templates.ts';

/** The same on every page, whatever it is about: it stays behind in a browser's history. */
export const NEUTRAL_TITLE = 'Help and advice';

/** The pages that a public body must have: `content/pages/<id>.hbs`. */
export const PUBLIC_PAGES = ['about', 'privacy', 'cookies', 'accessibility', 'complaints'] as const;
export type PublicPage = (typeof PUBLIC_PAGES)[number];

/** What went wrong, as a status. Every other one is worded like 500. */
const WORDED_PROBLEMS = [400, 403, 404, 413, 415, 429, 503];

/** An exchange, for the page's script to add. */
export interface Addition {
  /** HTML to add to the log, or to put in its place. */
  readonly entries: string;
  readonly prompt: string;
  readonly replacesLog: boolean;
  readonly title: string;
}

export interface Pages {
  chat(showing: Showing, largeText: boolean): string;
  addition(showing: Showing, largeText: boolean): Addition;
  /** Somebody's summary, to print or keep. */
  summary(summary: SummaryView, largeText: boolean): string;
  /** A link to a summary that leads nowhere any more. @param people whom to ring instead. */
  noSummary(people: readonly Block[], largeText: boolean): string;
  /** Leads on to the conversation, once it has begun. */
  begun(largeText: boolean): string;
  public(page: PublicPage, largeText: boolean): string;
  /** A kind page for something that went wrong, by its HTTP status. */
  problem(status: number): string;
  /** A style, a script or the icon; undefined when there is none at this address. */
  asset(address: string): Asset | undefined;
}

export interface SummaryView {
  readonly blocks: readonly Block[];
  /** Its address on this service; the same with `.pdf` is the file. */
  readonly address: string;
  /** Until when that address leads there, in words. */
  readonly until: string;
}

export interface PagesSettings {
  /** False shows the trial banner, and keeps search engines away. */
  readonly live: boolean;
  /** `content/pages`, unless another folder is named. */
  readonly folder?: string;
}

const textQuery = (largeText: boolean): string => (largeText ? LARGE_TEXT : '');

/** @throws ContentError when `operator.yaml` cannot be used, and any error when a page or built file is missing. */
export function loadPages({ live, folder = join(contentFolder, 'pages') }: PagesSettings): Pages {
  const templates = loadTemplates(folder);
  const operator = readOperator(join(folder, 'operator.yaml'));
  const assets = loadAssets(folder);
  const frame = (largeText: boolean, exitHref = '/exit') => ({
    title: NEUTRAL_TITLE,
    live,
    operator,
    assets: assets.addresses,
    largeText,
    textQuery: textQuery(largeText),
    exitHref,
  });
  const chatView = (showing: Showing, largeText: boolean, entries: readonly TranscriptEntry[]) => {
    const { prompt, lost, summary } = showing;
    const log = logView(entries, prompt.label);
    return {
      ...log,
      lost,
      summary,
      textQuery: textQuery(largeText),
      prompt: promptView({ prompt, lastSaid: log.lastSaid, largeText, held: showing.held?.sealed ?? null }),
    };
  };
  return {
    chat(showing, largeText) {
      const view = chatView(showing, largeText, showing.entries);
      const exitHref = showing.held === null ? '/exit' : `/exit?held=${showing.held.id}`;
      return templates('chat', {
        ...frame(largeText, exitHref),
        ...view,
        error: view.prompt.error,
        chat: true,
        prints: true,
      });
    },
    addition(showing, largeText) {
      const before = showing.before ?? [];
      const view = chatView(showing, largeText, [...before, ...showing.entries]);
      const shownAlready = logView(before, '').entries.length;
      return {
        entries: templates('entries', { ...view, entries: view.entries.slice(shownAlready) }),
        prompt: templates('prompt', view),
        replacesLog: showing.before === null,
        title: view.prompt.error ? `Error: ${NEUTRAL_TITLE}` : NEUTRAL_TITLE,
      };
    },
    summary({ blocks, ...view }, largeText) {
      const [first, ...rest] = underHeadings(blocks);
      return templates('summary', { ...frame(largeText), ...view, first, rest, prints: true });
    },
    noSummary: (people, largeText) => templates('no-summary', { ...frame(largeText), people: underHeadings(people) }),
    begun(largeText) {
      const base = frame(largeText);
      return templates('begun', { ...base, refreshTo: `/${base.textQuery}#latest` });
    },
    public: (page, largeText) => templates(page, { ...frame(largeText), prose: true }),
    problem(status) {
      const worded = WORDED_PROBLEMS.includes(status) ? `is${status}` : 'isOther';
      return templates('problem', { ...frame(false), prose: true, [worded]: true });
    },
    asset: (address) => assets.at(address),
  };
}
