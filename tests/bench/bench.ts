/**
 * `npm run bench`: what the service costs, measured on this machine, beside what it is compared to.
 * It reports and does not judge, except for the weight of the page, which is a promise to people with a weak signal.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { messageTo, Service, startProcess } from '../service.ts';

const CONNECTIONS = 16;
const TURNS = 3_200;
/** Until the machine has learnt what is done again and again. */
const WARM_UP = 4_800;
const HEAVIEST_PAGE = 45_000;

/** Everything that a first visit loads, as it comes over the wire. */
async function pageWeight(url: URL): Promise<readonly { path: string; bytes: number }[]> {
  const page = await (await fetch(url)).text();
  const linked = [...page.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="([^"]+)"/g)].map(
    ([, path]) => path as string,
  );
  const paths = ['/', ...new Set(linked)].filter((path) => path.startsWith('/'));
  return Promise.all(
    paths.map(async (path) => {
      const body = Buffer.from(await (await fetch(new URL(path, url))).arrayBuffer());
      return { path, bytes: gzipSync(body).length };
    }),
  );
}

interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

/** Turns one after the other on each of a number of connections. */
async function measure(turn: (connection: number, index: number) => Promise<void>): Promise<Latency> {
  const run = async (count: number) => {
    const times: number[] = [];
    const started = performance.now();
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async (_, connection) => {
        for (let index = 0; index < count / CONNECTIONS; index += 1) {
          const before = performance.now();
          await turn(connection, index);
          times.push(performance.now() - before);
        }
      }),
    );
    return { times: times.sort((a, b) => a - b), seconds: (performance.now() - started) / 1000 };
  };
  await run(WARM_UP);
  const { times, seconds } = await run(TURNS);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] as number;
  return { p50: at(0.5), p99: at(0.99), perSecond: times.length / seconds };
}

/** An interview's worth of answers, so that turns are as long as real ones. */
const ANSWERS = ['now', '1', '5', '2', '5', 'DT6', 'yes', 'none of these', 'yes', 'start again', 'yes'];

async function memoryOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
const row = (name: string, { p50, p99, perSecond }: Latency) =>
  console.log(
    `${name.padEnd(34)} p50 ${ms(p50).padStart(9)}  p99 ${ms(p99).padStart(9)}  ${perSecond.toFixed(0).padStart(6)} turns/s`,
  );

const started = performance.now();
const service = await Service.start({ RATE_PER_ADDRESS: '1000000', RATE_PER_CONVERSATION: '1000000' });
await (await fetch(service.url)).text();
const toFirstReply = performance.now() - started;
const memory = await memoryOf(service.process.pid as number);

console.log(`Node ${process.version}, ${CONNECTIONS} connections\n`);
console.log(`From process start to the first page: ${(toFirstReply / 1000).toFixed(1)} s (budget 6 s)`);
if (memory !== null) console.log(`Memory when idle: ${memory.toFixed(0)} MB (budget 260 MB)`);

const weights = await pageWeight(service.url);
const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`\nFirst load of the page: ${(total / 1000).toFixed(1)} kB compressed (budget ${HEAVIEST_PAGE / 1000} kB)`);
for (const { path, bytes } of weights) console.log(`  ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${path}`);

console.log('\nA turn, from request to answer');
const post = async (url: URL, request: RequestInit) => {
  const response = await fetch(url, request);
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  await response.arrayBuffer();
};
const messages = new URL('/api/messages', service.url);
const ours = await measure((connection, index) =>
  post(messages, messageTo(`bench-${connection}`, ANSWERS[index % ANSWERS.length] as string)),
);
const echo = await startProcess(fileURLToPath(new URL('./echo.js', import.meta.url)), {});
const bare = await measure((connection, index) =>
  post(echo.url, messageTo(`bench-${connection}`, ANSWERS[index % ANSWERS.length] as string)),
);
echo.process.kill();
row('/api/messages, every answer kept', ours);
row('bare botbuilder echo, nothing kept', bare);
console.log(
  `Ratio of turns a second to the bare echo: ${(ours.perSecond / bare.perSecond).toFixed(2)} (floor 0.5, aim 0.8)`,
);

await service.remove();
if (total > HEAVIEST_PAGE) {
  console.error('\nThe page is heavier than promised.');
  process.exitCode = 1;
}
