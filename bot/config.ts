import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { type KeepingTimes, USUAL_KEEPING_TIMES } from './records/keeping.ts';

/** Every setting of the service, read once at start-up. `.env.example` says what each is for. */
export interface Config {
  readonly port: number;
  /** The address to listen on; null means all of this machine's addresses. */
  readonly host: string | null;
  /** The address at which people reach the service; null while nobody but this machine does. */
  readonly publicUrl: URL | null;
  /** How many forwarding hops in front of us are ours, and so believed about whom they forward for. */
  readonly trustedHops: number;
  /** Where the quick exit of the page leads. */
  readonly exitUrl: string;
  /** An absolute path. */
  readonly dataDir: string;
  /** Encrypts what is kept; null means a key of the service's own, in the data folder. */
  readonly dataKey: string | null;
  readonly keep: KeepingTimes;
  /** How long a link to a summary opens, in milliseconds, if the conversation is kept for as long. */
  readonly summaryLinks: number;
  readonly rates: Rates;
  /** Read `content/` again whenever it changes. */
  readonly reloadContent: boolean;
  /** Who we are to the Bot Framework; null means that only unsigned calls from this machine are answered. */
  readonly microsoftApp: MicrosoftApp | null;
}

/** How much is taken within a minute before somebody is asked to wait. */
export interface Rates {
  readonly perAddress: number;
  readonly perConversation: number;
}

/** Named as the Bot Framework names them, because they are handed to it as they are. */
export interface MicrosoftApp {
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppType: AppType;
  readonly MicrosoftAppPassword?: string;
  readonly MicrosoftAppTenantId?: string;
}

/** Something in the settings is wrong; the message says everything that is, and what to do, for people to read. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;
type AppType = (typeof APP_TYPES)[number];

const whole = (least: number, most: number, usual: number) => {
  const advice = `Give a whole number from ${least} to ${most}, such as ${usual}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, advice)
    .transform(Number)
    .refine((number) => number >= least && number <= most, advice)
    .default(usual);
};

const HOUR = 60 * 60 * 1000;

const webAddress = (advice: string, fits: (url: URL) => boolean = () => true) =>
  z.string().refine((text) => {
    if (!URL.canParse(text)) return false;
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && fits(url);
  }, advice);

const id = z.guid('Give the id as Azure shows it, such as 00000000-0000-0000-0000-000000000000.');

const settings = z.object({
  PORT: whole(0, 65_535, 3978),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'Give an address of this machine, such as 127.0.0.1.')
    .optional(),
  PUBLIC_URL: webAddress(
    'Give a whole web address without a path, such as https://carers.example.org.',
    ({ origin, href }) => href === `${origin}/`,
  ).optional(),
  TRUST_PROXY: whole(0, 10, 0),
  EXIT_URL: webAddress('Give a whole web address, such as https://www.bbc.co.uk/weather.').default(
    'https://www.bbc.co.uk/weather',
  ),
  DATA_DIR: z.string().default('./data'),
  DATA_KEY: z
    .string()
    .regex(/^([\da-f]{64}|[\w+/-]{43}=?)$/i, 'Give 32 random bytes, as base64 or as hexadecimal digits.')
    .optional(),
  KEEP_CONVERSATIONS_HOURS: whole(1, 8_760, USUAL_KEEPING_TIMES.conversations / HOUR),
  KEEP_TRANSCRIPTS_HOURS: whole(1, 8_760, USUAL_KEEPING_TIMES.transcripts / HOUR),
  SUMMARY_LINK_HOURS: whole(1, 720, 24),
  RATE_PER_ADDRESS: whole(1, 1_000_000, 600),
  RATE_PER_CONVERSATION: whole(1, 1_000_000, 60),
  RELOAD_CONTENT: z.stringbool({ truthy: ['true'], falsy: ['false'], error: 'Give true or false.' }).default(false),
  MicrosoftAppId: id.optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppType: z.enum(APP_TYPES, `Give one of ${APP_TYPES.join(', ')}.`).default('MultiTenant'),
  MicrosoftAppTenantId: id.optional(),
});
type Settings = z.output<typeof settings>;

/** The names of all settings. */
export const SETTINGS = Object.keys(settings.shape);

const SECRET = new Set(['DATA_KEY', 'MicrosoftAppPassword']);

/**
 * Adds to the environment what a `.env` file in this folder sets, if there is one. What is set already stays.
 */
export function loadEnvFile(folder: string): void {
  const file = join(folder, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * @param env the environment; a setting that is empty counts as not set.
 * @param folder what a relative `DATA_DIR` is relative to.
 * @throws ConfigError naming every setting that is wrong.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const given = Object.fromEntries(SETTINGS.map((name) => [name, env[name]?.trim() || undefined]));
  const parsed = settings.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => {
      const name = String(path[0]);
      return SECRET.has(name) ? `${name}: ${message}` : `${name} is "${given[name]}". ${message}`;
    }),
    ...appProblems(given),
  ];
  if (!parsed.success || problems.length > 0) {
    throw new ConfigError(`Some settings need a change (.env.example explains them all):\n  ${problems.join('\n  ')}`);
  }
  return fromSettings(parsed.data, folder);
}

/** What must go together in the four settings of the Bot Framework; the SDK finds out only when it is too late. */
function appProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId } = given;
  if (!MicrosoftAppId) {
    return MicrosoftAppPassword || MicrosoftAppTenantId
      ? ['MicrosoftAppId is missing. Set it, or leave out the other MicrosoftApp settings.']
      : [];
  }
  const managed = MicrosoftAppType === 'UserAssignedMSI';
  const problems: string[] = [];
  if (managed && MicrosoftAppPassword)
    problems.push('MicrosoftAppPassword: leave it out for the type UserAssignedMSI.');
  if (!managed && !MicrosoftAppPassword)
    problems.push('MicrosoftAppPassword is missing. Set it, or leave out MicrosoftAppId.');
  if ((managed || MicrosoftAppType === 'SingleTenant') && !MicrosoftAppTenantId) {
    problems.push(`MicrosoftAppTenantId is missing. The type ${MicrosoftAppType} needs it.`);
  }
  return problems;
}

function fromSettings(from: Settings, folder: string): Config {
  const { MicrosoftAppId, MicrosoftAppType, MicrosoftAppPassword, MicrosoftAppTenantId } = from;
  return {
    port: from.PORT,
    host: from.HOST ?? null,
    publicUrl: from.PUBLIC_URL ? new URL(from.PUBLIC_URL) : null,
    trustedHops: from.TRUST_PROXY,
    exitUrl: from.EXIT_URL,
    dataDir: resolve(folder, from.DATA_DIR),
    dataKey: from.DATA_KEY ?? null,
    keep: {
      ...USUAL_KEEPING_TIMES,
      conversations: from.KEEP_CONVERSATIONS_HOURS * HOUR,
      transcripts: from.KEEP_TRANSCRIPTS_HOURS * HOUR,
    },
    summaryLinks: from.SUMMARY_LINK_HOURS * HOUR,
    rates: { perAddress: from.RATE_PER_ADDRESS, perConversation: from.RATE_PER_CONVERSATION },
    reloadContent: from.RELOAD_CONTENT,
    microsoftApp: MicrosoftAppId
      ? {
          MicrosoftAppId,
          MicrosoftAppType,
          ...(MicrosoftAppPassword && { MicrosoftAppPassword }),
          ...(MicrosoftAppTenantId && { MicrosoftAppTenantId }),
        }
      : null,
  };
}
