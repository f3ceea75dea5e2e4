/** A real server on a port of its own, and plain ways to call it. */
import { request } from 'node:http';
import { connect } from 'node:net';
import type { Server } from 'restify';
import { readConfig } from '../../bot/config.ts';
import { close, createServer, listen, type ServerParts } from '../../bot/server.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export class Running {
  readonly server: Server;
  readonly url: URL;

  private constructor(server: Server, url: URL) {
    this.server = server;
    this.url = url;
  }

  /** @param env settings beyond the usual. @param mount adds routes before it listens. */
  static async start(
    env: Readonly<Record<string, string>> = {},
    { mount = () => {}, ...parts }: Partial<ServerParts> & { mount?: (server: Server) => void } = {},
  ): Promise<Running> {
    const config = readConfig({ HOST: '127.0.0.1', PORT: '0', ...env }, '/');
    const server = createServer(config, {
      errorPage: (status) => `<h1>Problem ${status}</h1>${'<p>Please try again.</p>'.repeat(80)}`,
      tryRecords: async () => {},
      ...parts,
    });
    mount(server);
    return new Running(server, await listen(server, config));
  }

  /** As node's own client does it: nothing is unpacked or followed, and any header may be set. */
  ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const outgoing = request(new URL(path, this.url), { method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode: status = 0, headers: received } = response;
          resolve({ status, headers: received, body: Buffer.concat(chunks).toString('utf8') });
        });
      });
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  }

  post(path: string, value: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const body = JSON.stringify(value);
    return this.ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body });
  }

  /** Sends bytes that no proper client would, and returns the first line of what comes back. */
  raw(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let received = '';
      const socket = connect(Number(this.url.port), '127.0.0.1', () => socket.end(text));
      socket.on('data', (chunk) => {
        received += chunk;
      });
      socket.once('error', reject);
      socket.once('close', () => resolve(received.split('\r\n', 1)[0] ?? ''));
    });
  }

  stop(): Promise<void> {
    return close(this.server);
  }
}

/** Something that is waited for in one place and happens in another. */
export class Moment {
  #resolve = () => {};
  readonly hasCome = new Promise<void>((resolve) => {
    this.#resolve = resolve;
  });

  come(): void {
    this.#resolve();
  }
}
