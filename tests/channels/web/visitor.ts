/** A browser without JavaScript: it keeps the cookie, sends the forms of the page it sees, and follows redirects. */
export class Visitor {
  readonly #site: URL;
  cookie: string | null = null;
  page: Page = new Page(0, '', new Headers());
  /** Where the last answer sent us, if anywhere. */
  sentTo: string | null = null;

  constructor(site: URL) {
    this.#site = site;
  }

  open(path = '/'): Promise<Page> {
    return this.#follow(path, { method: 'GET' });
  }

  /** Presses a button of a choice, or ticks boxes and continues. */
  choose(...values: string[]): Promise<Page> {
    return this.send(values.map((value) => ['choice', value]));
  }

  type(text: string): Promise<Page> {
    return this.send([['text', text]]);
  }

  press(command: string, ...more: [string, string][]): Promise<Page> {
    return this.send([['command', command], ...more]);
  }

  /** Sends a form of the page with these fields besides its hidden ones. */
  send(fields: readonly (readonly [string, string])[], from: Page = this.page): Promise<Page> {
    const body = new URLSearchParams([...Object.entries(from.hidden), ...fields] as [string, string][]);
    return this.post(body.toString());
  }

  post(body: string, headers: Record<string, string> = {}): Promise<Page> {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    return this.#follow('/say', { method: 'POST', body, headers: { ...form, ...headers } });
  }

  async #follow(path: string, request: RequestInit): Promise<Page> {
    const response = await fetch(new URL(path, this.#site), {
      ...request,
      redirect: 'manual',
      headers: { Accept: 'text/html', ...(this.cookie ? { Cookie: this.cookie } : {}), ...request.headers },
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) {
      const [pair = ''] = cookie.split(';');
      this.cookie = pair.endsWith('=') ? null : pair;
    }
    const to = response.headers.get('location');
    this.sentTo = to;
    if (to?.startsWith('/')) {
      const page = await this.#follow(to, { method: 'GET' });
      this.sentTo = to;
      return page;
    }
    this.page = new Page(response.status, await response.text(), response.headers);
    return this.page.refreshTo === null ? this.page : this.#follow(this.page.refreshTo, { method: 'GET' });
  }
}

export class Page {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;

  constructor(status: number, html: string, headers: Headers) {
    this.status = status;
    this.html = html;
    this.headers = headers;
  }

  get title(): string {
    return /<title>(.*?)<\/title>/.exec(this.html)?.[1] ?? '';
  }

  /** Where the page leads on to by itself. */
  get refreshTo(): string | null {
    const content = /<meta http-equiv="refresh" content="0; url(?:=|&#x3D;)([^"]*)">/.exec(this.html)?.[1];
    return content === undefined ? null : textOf(content);
  }

  /** What is asked now. */
  get question(): string {
    return textOf(/<h2 class="[^"]*" id="question"[^>]*>(.*?)<\/h2>/s.exec(this.html)?.[1] ?? '');
  }

  get hint(): string {
    return textOf(/<div id="(?:question|choice)-hint"[^>]*>(.*?)<\/div>/s.exec(this.html)?.[1] ?? '');
  }

  /** The log, an entry a line, with who said it. */
  get log(): readonly string[] {
    const section = /<section class="log"[^>]*>(.*?)<\/section>/s.exec(this.html)?.[1] ?? '';
    return section
      .split(/(?=<div class="entry )/)
      .map(textOf)
      .filter((entry) => entry !== '');
  }

  /** The hidden fields of the first form. */
  get hidden(): Readonly<Record<string, string>> {
    const form = /<form.*?<\/form>/s.exec(this.html)?.[0] ?? '';
    const inputs = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
    return Object.fromEntries(Array.from(inputs, ([, name, value]) => [name, value]));
  }

  /** The values that can be chosen. */
  get choices(): readonly string[] {
    const buttons = this.html.matchAll(/<(?:button[^>]*|input[^>]*) ?name="choice"[^>]* value="([^"]+)"/g);
    return Array.from(buttons, ([, value]) => value ?? '');
  }

  get commands(): readonly string[] {
    return Array.from(
      this.html.matchAll(/value="(\w+)" name="command"|name="command" value="(\w+)"/g),
      (found) => found[1] ?? found[2] ?? '',
    );
  }

  get links(): readonly string[] {
    return Array.from(this.html.matchAll(/<a [^>]*href="([^"]*)"/g), ([, href]) => textOf(href ?? ''));
  }

  get error(): string {
    return textOf(/<p[^>]*class="govuk-error-message">(.*?)<\/p>/s.exec(this.html)?.[1] ?? '').replace(/^Error: /, '');
  }
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&#x3D;/g, '=')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
