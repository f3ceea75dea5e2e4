import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseEnv } from 'node:util';
import { expect } from 'chai';
import { ConfigError, loadEnvFile, readConfig, SETTINGS } from '../../bot/config.ts';
import { projectFolder } from '../../bot/content/project-folder.ts';

const FOLDER = join(tmpdir(), 'carers');
const APP = '1d1b9d6e-8c3a-4a4e-9a57-3c1f6f3d2b10';
const TENANT = '9a1e7a52-56b5-4c0a-8d1f-0b8f0c1d2e3f';

const read = (env: Record<string, string>) => readConfig(env, FOLDER);

/** What is wrong, one line for each problem. */
function problems(env: Record<string, string>): string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.message
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('need not be set at all', () => {
    const config = read({});
    expect(config).to.deep.include({ port: 3978, host: null, publicUrl: null, trustedHops: 0, microsoftApp: null });
    expect(config.exitUrl).to.equal('https://www.bbc.co.uk/weather');
    expect(config.dataDir).to.equal(join(FOLDER, 'data'));
  });

  it('that are empty count as not set', () => {
    expect(read({ PORT: '', DATA_KEY: ' ', MicrosoftAppId: '' })).to.deep.equal(read({}));
  });

  it('that nobody knows are left alone', () => {
    expect(read({ PATH: '/bin', SOMETHING: 'else' })).to.deep.equal(read({}));
  });

  it('keep an absolute data folder as it is', () => {
    expect(read({ DATA_DIR: tmpdir() }).dataDir).to.equal(tmpdir());
  });

  it('give keeping times in hours, and children under 13 less whatever is set', () => {
    const { keep } = read({ KEEP_CONVERSATIONS_HOURS: '48', KEEP_TRANSCRIPTS_HOURS: '2' });
    expect(keep).to.deep.equal({ conversations: 172_800_000, transcripts: 7_200_000, underThirteen: 1_800_000 });
  });

  it('give the time of a link in hours', () => {
    expect(read({ SUMMARY_LINK_HOURS: '2' }).summaryLinks).to.equal(7_200_000);
  });

  const wrong: [setting: string, value: string, says: string][] = [
    ['PORT', 'abc', 'PORT is "abc". Give a whole number from 0 to 65535, such as 3978.'],
    ['PORT', '65536', 'PORT is "65536". Give a whole number from 0 to 65535, such as 3978.'],
    ['PORT', '-1', 'PORT is "-1". Give a whole number from 0 to 65535, such as 3978.'],
    ['HOST', 'http://a', 'HOST is "http://a". Give an address of this machine, such as 127.0.0.1.'],
    ...['carers.example.org', 'https://example.org/carers', 'https://me:pw@example.org', 'ftp://example.org'].map(
      (value): [string, string, string] => [
        'PUBLIC_URL',
        value,
        `PUBLIC_URL is "${value}". Give a whole web address without a path, such as https://carers.example.org.`,
      ],
    ),
    [
      'EXIT_URL',
      'javascript:alert(1)',
      'EXIT_URL is "javascript:alert(1)". Give a whole web address, such as https://www.bbc.co.uk/weather.',
    ],
    ['TRUST_PROXY', 'true', 'TRUST_PROXY is "true". Give a whole number from 0 to 10, such as 0.'],
    ['SUMMARY_LINK_HOURS', '721', 'SUMMARY_LINK_HOURS is "721". Give a whole number from 1 to 720, such as 24.'],
    ['RATE_PER_ADDRESS', '0', 'RATE_PER_ADDRESS is "0". Give a whole number from 1 to 1000000, such as 600.'],
    ['RELOAD_CONTENT', 'perhaps', 'RELOAD_CONTENT is "perhaps". Give true or false.'],
    ['DATA_KEY', 'too-short', 'DATA_KEY: Give 32 random bytes, as base64 or as hexadecimal digits.'],
    [
      'MicrosoftAppType',
      'Tenant',
      'MicrosoftAppType is "Tenant". Give one of MultiTenant, SingleTenant, UserAssignedMSI.',
    ],
  ];
  for (const [setting, value, says] of wrong) {
    it(`say what to do about ${setting}=${value}`, () => {
      expect(problems({ [setting]: value })).to.deep.equal([says]);
    });
  }

  it('tell all problems at once', () => {
    expect(problems({ PORT: 'x', EXIT_URL: 'x', MicrosoftAppPassword: 'x' })).to.have.length(3);
  });

  it('never repeat a secret', () => {
    expect(problems({ DATA_KEY: 'hush-hush', MicrosoftAppPassword: 'hush-hush' }).join()).not.to.contain('hush');
  });

  for (const DATA_KEY of [
    'ab'.repeat(32),
    Buffer.alloc(32, 7).toString('base64'),
    Buffer.alloc(32, 255).toString('base64url'),
  ]) {
    it(`take a key of ${DATA_KEY.length} characters`, () => {
      expect(read({ DATA_KEY }).dataKey).to.equal(DATA_KEY);
    });
  }
});

describe('settings of the Bot Framework', () => {
  const app = { MicrosoftAppId: APP, MicrosoftAppPassword: 'pw' };
  const table: [it: string, env: Record<string, string>, says: string[]][] = [
    ['take an id and a password', app, []],
    ['take a single tenant', { ...app, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: TENANT }, []],
    [
      'take a managed identity',
      { MicrosoftAppId: APP, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: TENANT },
      [],
    ],
    ['take a type alone, as Azure writes it', { MicrosoftAppType: 'MultiTenant' }, []],
    [
      'miss the id',
      { MicrosoftAppPassword: 'pw' },
      ['MicrosoftAppId is missing. Set it, or leave out the other MicrosoftApp settings.'],
    ],
    [
      'miss the password',
      { MicrosoftAppId: APP },
      ['MicrosoftAppPassword is missing. Set it, or leave out MicrosoftAppId.'],
    ],
    [
      'miss the tenant',
      { ...app, MicrosoftAppType: 'SingleTenant' },
      ['MicrosoftAppTenantId is missing. The type SingleTenant needs it.'],
    ],
    [
      'take no password for a managed identity',
      { ...app, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: TENANT },
      ['MicrosoftAppPassword: leave it out for the type UserAssignedMSI.'],
    ],
  ];
  for (const [name, env, says] of table) {
    it(name, () => {
      expect(problems(env)).to.deep.equal(says);
    });
  }

  it('are handed on as they are', () => {
    expect(read(app).microsoftApp).to.deep.equal({ ...app, MicrosoftAppType: 'MultiTenant' });
  });
});

describe('.env.example', () => {
  const example = readFileSync(join(projectFolder, '.env.example'), 'utf8');
  const shown = [...example.matchAll(/^# ([A-Za-z_]+)=(.*)$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );

  it('shows every setting, and nothing that is not one', () => {
    expect(shown.map(([name]) => name)).to.have.members(SETTINGS);
  });

  it('shows what is used when a setting is not set', () => {
    expect(read(Object.fromEntries(shown))).to.deep.equal(read({}));
  });

  it('can be used as it is', () => {
    expect(parseEnv(example)).to.deep.equal({});
  });
});

describe('a .env file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'carers-env-'));
  const before = { ...process.env };
  after(() => {
    rmSync(folder, { recursive: true });
    process.env = before;
  });

  it('need not be there', () => {
    expect(() => loadEnvFile(folder)).not.to.throw();
  });

  it('adds to the environment, which goes before it', () => {
    process.env.PORT = '4001';
    writeFileSync(join(folder, '.env'), 'PORT=4002\nEXIT_URL=https://example.org/\n');
    loadEnvFile(folder);
    expect(readConfig(process.env, folder)).to.deep.include({ port: 4001, exitUrl: 'https://example.org/' });
  });
});
