import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { type Config, ConfigError } from './config.ts';
import { allowance } from './limits/allowance.ts';
import { answerRefusal } from './limits/answer-refusal.ts';
import { readBody } from './limits/body.ts';
import { clientAddress, isFromThisMachine } from './limits/client-address.ts';
import { Refusal, type RefusalStatus } from './limits/refusal.ts';
import { securityHeaders } from './limits/security-headers.ts';

export interface ServerParts {
  /** A whole HTML page that says, kindly and without detail, that a request was not taken. */
  errorPage(status: RefusalStatus): string;
  /** Tries whether conversations can be kept. @throws when they cannot. */
  tryRecords(): Promise<void>;
}

/** How long we wait, in milliseconds: for slow or silent callers, for turns in hand, between two looks at the records. */
const PATIENCE = { headers: 10_000, request: 30_000, silence: 60_000, check: 5_000, closing: 15_000, readiness: 5_000 };

/** As many as a small machine can hold open; the next wait in the queue of the operating system. */
const MOST_CONNECTIONS = 2_000;
const LONGEST_ADDRESS = 2_048;
/** In bytes: what is shorter fits into one packet anyway. */
const WORTH_PACKING = 1_024;

/**
 * Developers, tests and health checks call from this machine itself, and so does a proxy that hides its callers: they
 * share one allowance, which is that many times as large as anybody else's.
 */
const THIS_MACHINE_COUNTS_FOR = 20;

/** Asked for often, cheap to answer, and no way into a conversation. */
const NOT_COUNTED = /^\/(healthz|readyz|assets\/)/;

/**
 * A server with its limits, security headers and health checks; channels mount their routes on it. Handlers are async
 * functions of two parameters; what they throw becomes the answer. `request.body` holds the parsed JSON or form.
 */
export function createServer(
  config: Pick<Config, 'publicUrl' | 'rates' | 'trustedHops'>,
  { errorPage, tryRecords }: ServerParts,
): Server {
  const server = restify.createServer({ name: '', formatters: { 'text/html': htmlPage } });
  // restify's own log tells what handlers return, which is what people say.
  Object.assign(server.log, { level: 'silent' });

  // restify listens for upgrades, and leaves them open without an answer. Without a listener, Node treats them like any
  // other request.
  server.server.removeAllListeners('upgrade');

  const everybody = allowance(config.rates.perAddress);
  const thisMachine = allowance(config.rates.perAddress * THIS_MACHINE_COUNTS_FOR);

  server.pre(
    labelled,
    securityHeaders(config.publicUrl?.protocol === 'https:'),
    readableAddress,
    headIsGetWithoutBody,
    async function withinAllowance(request: Request) {
      if (NOT_COUNTED.test(request.path())) return;
      const allowed = isFromThisMachine(request) ? thisMachine : everybody;
      await allowed.use(clientAddress(request, config.trustedHops));
    },
  );
  server.use(async function parsedBody(request: Request) {
    request.body = await readBody(request);
  });

  mountHealth(server, tryRecords);

  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    answerRefusal(request, response, error, errorPage);
    done();
  });

  const { headers, request, silence, check } = PATIENCE;
  Object.assign(server.server, {
    headersTimeout: headers,
    requestTimeout: request,
    timeout: silence,
    connectionsCheckingInterval: check,
    maxConnections: MOST_CONNECTIONS,
  });
  return server;
}

/** @returns the address it listens on. @throws when the port cannot be had, in words for the operator. */
export function listen(server: Server, { port, host }: Pick<Config, 'port' | 'host'>): Promise<URL> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason: Record<string, string> = {
        EADDRINUSE: `Port ${port} is in use by another program. Stop that one, or set PORT to another number.`,
        EACCES: `This user may not listen on port ${port}. Set PORT to a number above 1023.`,
        EADDRNOTAVAIL: `HOST is "${host}", which is not an address of this machine.`,
      };
      reject(new ConfigError(reason[error.code ?? ''] ?? `The server cannot listen: ${error.message}`));
    });
    server.listen(port, ...(host ? [host] : []), () => {
      const { port: actual } = server.address() as AddressInfo;
      resolve(new URL(`http://${host?.includes(':') ? `[${host}]` : (host ?? 'localhost')}:${actual}`));
    });
  });
}

/** Takes no more requests, and resolves when those in hand have been answered, or after a while without. */
export async function close(server: Server): Promise<void> {
  let closed = false;
  server.close(() => {
    closed = true;
  });
  const givenUp = performance.now() + PATIENCE.closing;
  // A request whose sender has gone away is still in hand: what they said has to be kept.
  while ((!closed || server.inflightRequests() > 0) && performance.now() < givenUp) {
    server.server.closeIdleConnections();
    await pause(20);
  }
  server.server.closeAllConnections();
}

/** `/healthz`: the process answers. `/readyz`: it can also keep what people say. For load balancers and monitors. */
function mountHealth(server: Server, tryRecords: () => Promise<void>): void {
  // Tried at most once in a while, because trying costs a write to the disk and anybody may ask.
  let ready: Promise<boolean> | null = null;
  const isReady = () => {
    if (ready === null) {
      ready = tryRecords().then(
        () => true,
        () => false,
      );
      setTimeout(() => {
        ready = null;
      }, PATIENCE.readiness).unref();
    }
    return ready;
  };
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const ok = await isReady();
    response.send(ok ? 200 : 503, { status: ok ? 'ok' : 'unavailable' });
  });
}

// === What happens to every request

function labelled(_request: Request, response: Response, next: Next): void {
  response.setHeader('X-Request-Id', randomUUID());
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** restify 12 dies of an address or a Host that cannot be put together into a URL, so those end here. */
async function readableAddress(request: Request): Promise<void> {
  if ((request.url ?? '').length > LONGEST_ADDRESS) throw new Refusal(414);
  try {
    request.getUrl();
  } catch {
    request.url = '/';
    delete request.headers.host;
    throw new Refusal(400);
  }
}

/** Node leaves the body out by itself, because it saw the method before we change it. */
function headIsGetWithoutBody(request: Request, _response: Response, next: Next): void {
  if (request.method === 'HEAD') request.method = 'GET';
  next();
}

/** `response.send` of a string as `text/html` comes here. */
function htmlPage(request: Request, response: Response, page: string): Buffer {
  const bytes = Buffer.from(page);
  const packed = bytes.length >= WORTH_PACKING && request.acceptsEncoding('gzip') ? gzipSync(bytes) : null;
  if (packed) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Length', (packed ?? bytes).length);
  return packed ?? bytes;
}
