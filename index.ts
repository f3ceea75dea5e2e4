import process from 'node:process';
import { assistantFrom } from './bot/assistant.ts';
import { mountBotFramework } from './bot/channels/bot-framework/mount.ts';
import { mountWeb } from './bot/channels/web/mount-web.ts';
import { loadPages } from './bot/channels/web/pages.ts';
import { ConfigError, loadEnvFile, readConfig } from './bot/config.ts';
import { openContent } from './bot/content/open.ts';
import { contentFolder, projectFolder } from './bot/content/project-folder.ts';
import { ContentError } from './bot/content/yaml.ts';
import { PacedTurns } from './bot/limits/paced-turns.ts';
import { startSweeper } from './bot/records/keeping.ts';
import { openRecords } from './bot/records/open.ts';
import { RecordsUnavailable } from './bot/records/records-unavailable.ts';
import { close, createServer, listen } from './bot/server.ts';
import { SummaryLinks } from './bot/summary/link.ts';
import { mountSummary } from './bot/summary/mount.ts';

const SWEEP_EVERY_MS = 10 * 60 * 1000;

const now = () => new Date();
const say = (message: string) => void process.stdout.write(`${message}\n`);
const log = { error: (message: string) => void process.stderr.write(`${message}\n`) };

async function start(): Promise<void> {
  loadEnvFile(projectFolder);
  const config = readConfig(process.env, projectFolder);

  const content = openContent({ dir: contentFolder, watch: config.reloadContent, log: say });
  content.current.vocabulary.learned.all();
  const records = await openRecords({ ...config, log });
  const stopSweeping = startSweeper(records, { everyMs: SWEEP_EVERY_MS, now, log });

  const spoken = () => assistantFrom(content.current);
  const turns = new PacedTurns(config.rates.perConversation, records.conversations, spoken, now);

  const links = new SummaryLinks(records.key, config.summaryLinks, now);
  const pages = loadPages({ live: false });
  const server = createServer(config, {
    errorPage: (status) => pages.problem(status),
    tryRecords: () => records.transcripts.write('is there room', { entries: [] }),
  });
  mountWeb(server, {
    pages,
    turns,
    transcripts: records.transcripts,
    links,
    settings: { ...config, dataKey: records.key },
    now,
  });
  mountSummary(server, { pages, turns, links, keptFor: config.keep.conversations, now });
  mountBotFramework(server, { turns, config });

  const url = await listen(server, config);
  say(`Listening on ${url.origin}. This is a test version: nobody reads what people send.`);

  const stop = async () => {
    await close(server);
    content.close();
    await stopSweeping();
    await records.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

start().catch((reason: unknown) => {
  const isForOperator = [ConfigError, ContentError, RecordsUnavailable].some((kind) => reason instanceof kind);
  log.error(isForOperator ? (reason as Error).message : ((reason as Error).stack ?? String(reason)));
  process.exit(1);
});
