/** The real service and one real browser, shared by all tests of a file. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { Service } from '../service.ts';
import { closeBrowser, theBrowser } from './browser.ts';

interface Site {
  readonly service: Service;
  /** Stands in for the neutral website that the exit leads to. */
  readonly elsewhere: Server;
}

let site: Promise<Site> | null = null;

async function open(): Promise<Site> {
  const elsewhere = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>Weather</title><h1>Weather</h1>');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  const service = await Service.start({ EXIT_URL: `http://127.0.0.1:${port}/weather`, RATE_PER_CONVERSATION: '1000' });
  return { service, elsewhere };
}

/** A new browser of somebody who opens the page. What the browser complains about is an error of ours. */
export async function visit(
  options: BrowserContextOptions = {},
  path = '/',
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  site ??= open();
  const { service } = await site;
  const browser = await theBrowser();
  const context = await browser.newContext({
    baseURL: service.url.href,
    reducedMotion: 'reduce',
    viewport: { width: 390, height: 780 },
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  await page.goto(path);
  return { page, context, complaints };
}

/** Closes what a file of tests has opened; the next one opens its own. */
export async function closeSite(): Promise<void> {
  const opened = await site?.catch(() => null);
  site = null;
  await closeBrowser();
  if (!opened) return;
  const { service, elsewhere } = opened;
  elsewhere.closeAllConnections();
  elsewhere.close();
  await service.remove();
}
