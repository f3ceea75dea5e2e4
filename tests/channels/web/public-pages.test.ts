import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readOperator, stillToComplete } from '../../../bot/channels/web/operator.ts';
import { loadPages, PUBLIC_PAGES } from '../../../bot/channels/web/pages.ts';
import { contentFolder } from '../../../bot/content/project-folder.ts';
import { Visitor } from './visitor.ts';
import { WebServer } from './web-server.ts';

describe('the pages that a public body must have', () => {
  let server: WebServer;
  before(async () => {
    server = await WebServer.start();
  });
  after(() => server.stop());

  it('can be reached from every page', async () => {
    const visitor = new Visitor(server.url);
    await visitor.open();
    for (const page of PUBLIC_PAGES) expect(visitor.page.html).to.include(`href="/${page}"`);
    for (const page of PUBLIC_PAGES) {
      await visitor.open(`/${page}`);
      expect(visitor.page.status, page).to.equal(200);
      expect(visitor.page.title).to.equal('Help and advice');
      expect(visitor.page.html).to.match(/<h1>/).and.include('href="/exit"');
    }
  });

  it('say plainly what the operator has still to complete', async () => {
    const visitor = new Visitor(server.url);
    await visitor.open('/about');
    expect(visitor.page.html).to.include('To be completed by the operator');
    const operator = readOperator(join(contentFolder, 'pages/operator.yaml'));
    expect(stillToComplete(operator)).to.include('privacy_contact').and.not.include('service_name');
  });

  it('show neither the trial banner nor "noindex" when the service is live', () => {
    const html = loadPages({ live: true }).public('about', false);
    expect(html).to.not.include('Test version').and.not.include('noindex');
  });

  it('keep the text large once it is', async () => {
    const visitor = new Visitor(server.url);
    await visitor.open('/about?text=large');
    expect(visitor.page.html).to.include('class="large-text"');
    expect(visitor.page.links).to.include('/privacy?text=large').and.include('/?text=large');
  });
});

describe('a page for whatever goes wrong', () => {
  const pages = loadPages({ live: false });
  for (const status of [400, 401, 403, 404, 405, 413, 414, 415, 429, 500, 502, 503]) {
    it(`has one heading and a way on for ${status}`, () => {
      const html = pages.problem(status);
      expect(html.match(/<h1>/g)).to.have.length(1);
      expect(html).to.include('<a href="/">');
    });
  }
});

describe('styles, scripts and the icon', () => {
  let server: WebServer;
  before(async () => {
    server = await WebServer.start();
  });
  after(() => server.stop());

  it('may be kept for good, because their addresses change with what is in them', async () => {
    const visitor = new Visitor(server.url);
    await visitor.open();
    const addresses = Array.from(visitor.page.html.matchAll(/"(\/assets\/[^"]+)"/g), ([, address]) => address ?? '');
    expect(addresses).to.have.length(5);
    for (const address of addresses) {
      const response = await fetch(new URL(address, server.url));
      expect(response.status, address).to.equal(200);
      expect(response.headers.get('cache-control')).to.equal('public, max-age=31536000, immutable');
      expect(response.headers.get('content-encoding')).to.equal('gzip');
      expect((await response.arrayBuffer()).byteLength).to.be.greaterThan(100);
    }
  });

  it('are not found under any other address', async () => {
    for (const address of ['/assets/page.css', '/assets/..%2f..%2fpackage.json', '/assets/']) {
      expect((await fetch(new URL(address, server.url))).status, address).to.equal(404);
    }
  });

  it('bring no font and no image of GOV.UK', async () => {
    const visitor = new Visitor(server.url);
    await visitor.open();
    const address = /href="(\/assets\/page[^"]+)"/.exec(visitor.page.html)?.[1] ?? '';
    const css = await (await fetch(new URL(address, server.url))).text();
    expect(css)
      .to.include('.govuk-button')
      .and.not.match(/GDS Transport|@font-face|url\(/);
  });
});

describe('the words of the pages', () => {
  it('name no number but those of services', () => {
    for (const page of PUBLIC_PAGES) {
      const template = readFileSync(join(contentFolder, 'pages', `${page}.hbs`), 'utf8');
      expect(template.replace(/tel:999">999/g, ''), page).to.not.match(/\b0\d{3,4} ?\d{3}/);
    }
  });
});
