import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { ConfigError, loadEnvFile, readConfig, settingNames } from '../src/config.ts';
import { tempFolder } from './support/temp-folder.ts';

describe('readConfig', () => {
  it('has a default for every setting', () => {
    expect(readConfig({})).to.deep.equal({
      port: 3978,
      host: '127.0.0.1',
      storeFile: '.data/force-figures.db',
      mongodbUri: null,
      identityKey: null,
      seed: 'packaged',
      contentDir: join(import.meta.dirname, '..'),
      forces: [],
      placeForces: {},
      allowGuests: false,
      boardGuests: [],
      teams: {
        appType: 'SingleTenant',
        appId: null,
        appPassword: null,
        appTenantId: null,
        sdk: 'botbuilder',
        tenants: [],
      },
      slack: {
        signingSecret: null,
        botToken: null,
        appToken: null,
        clientId: null,
        clientSecret: null,
        stateSecret: null,
        apiUrl: null,
        workspaces: [],
      },
      digests: {
        roles: { analyst: [], approver: [], officer: [], board: [] },
        markings: {},
        graceMinutes: 120,
        leadHours: 24,
        holidays: 'GB-ENG',
      },
      metricsToken: null,
      webToken: null,
      conversationMinutes: 30,
      exchangeDays: 90,
      shutdownSeconds: 10,
      retryMinutes: 60,
      logLevel: 'info',
      colour: true,
    });
  });

  it('reads what is set', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '::1',
      STORE_FILE: '/srv/figures.db',
      MONGODB_URI: 'mongodb://bot:word@one:27017,two:27017/figures?replicaSet=rs0',
      SEED: 'none',
      ALLOW_GUESTS: 'true',
      BOARD_GUESTS: 'U0PAT, 19:board',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: 'app',
      MicrosoftAppPassword: 'password',
      MicrosoftAppTenantId: 'tenant',
      TEAMS_SDK: 'teams',
      TEAMS_TENANTS: 'one, two',
      SLACK_SIGNING_SECRET: 'signing',
      SLACK_BOT_TOKEN: 'bot',
      SLACK_APP_TOKEN: 'app-token',
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'client',
      SLACK_STATE_SECRET: 'state',
      SLACK_API_URL: 'http://127.0.0.1:9000/api/',
      SLACK_WORKSPACES: 'T1 T2',
      DIGEST_ANALYSTS: 'slack:T1/U1, slack:T1/S2',
      DIGEST_APPROVERS: 'terminal:Kate',
      DIGEST_OFFICERS: 'slack:T1/U3',
      DIGEST_BOARD: 'teams:1-2',
      DIGEST_MARKINGS: 'slack/T1/C1=OFFICIAL-SENSITIVE, teams/19:a@thread.tacv2=SECRET',
      DIGEST_GRACE_MINUTES: '30',
      DIGEST_LEAD_HOURS: '48',
      BANK_HOLIDAYS: 'GB-SCT',
      METRICS_TOKEN: 'metrics',
      CONVERSATION_MINUTES: '5',
      EXCHANGE_DAYS: '30',
      SHUTDOWN_SECONDS: '0',
      LOG_LEVEL: 'debug',
      NO_COLOR: '1',
      PATH: '/usr/bin',
    });
    expect(config).to.deep.include({
      port: 0,
      host: '::1',
      storeFile: '/srv/figures.db',
      mongodbUri: 'mongodb://bot:word@one:27017,two:27017/figures?replicaSet=rs0',
      seed: 'none',
      allowGuests: true,
      boardGuests: ['U0PAT', '19:board'],
      digests: {
        roles: {
          analyst: ['slack:T1/U1', 'slack:T1/S2'],
          approver: ['terminal:Kate'],
          officer: ['slack:T1/U3'],
          board: ['teams:1-2'],
        },
        markings: { 'slack/T1/C1': 'OFFICIAL-SENSITIVE', 'teams/19:a@thread.tacv2': 'SECRET' },
        graceMinutes: 30,
        leadHours: 48,
        holidays: 'GB-SCT',
      },
      metricsToken: 'metrics',
      conversationMinutes: 5,
      exchangeDays: 30,
      shutdownSeconds: 0,
      logLevel: 'debug',
      colour: false,
    });
    expect(config.teams).to.deep.equal({
      appType: 'SingleTenant',
      appId: 'app',
      appPassword: 'password',
      appTenantId: 'tenant',
      sdk: 'teams',
      tenants: ['one', 'two'],
    });
    expect(config.slack).to.deep.equal({
      signingSecret: 'signing',
      botToken: 'bot',
      appToken: 'app-token',
      clientId: '1.2',
      clientSecret: 'client',
      stateSecret: 'state',
      apiUrl: 'http://127.0.0.1:9000/api/',
      workspaces: ['T1', 'T2'],
    });
  });

  it('takes an empty value for one that is not set', () => {
    expect(readConfig({ PORT: '', SEED: ' ', NO_COLOR: '', TEAMS_TENANTS: '' })).to.deep.equal(readConfig({}));
  });

  const bad: readonly (readonly [name: string, value: string, allowed: string])[] = [
    ['PORT', '80a', 'a whole number from 0 to 65535'],
    ['PORT', '65536', 'a whole number from 0 to 65535'],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['SEED', 'all', 'packaged, none'],
    ['ALLOW_GUESTS', 'yes', 'true, false'],
    ['MicrosoftAppType', 'Tenant', 'SingleTenant, UserAssignedMSI, MultiTenant'],
    ['SLACK_API_URL', 'slack.test', 'an http or https address'],
    ['SLACK_API_URL', 'file:///etc', 'an http or https address'],
    ['CONVERSATION_MINUTES', '0', 'a whole number from 1 to 1440'],
    ['EXCHANGE_DAYS', '1.5', 'a whole number from 1 to 3650'],
    ['SHUTDOWN_SECONDS', 'ten', 'a whole number from 0 to 600'],
    ['LOG_LEVEL', 'loud', 'fatal, error, warn, info, debug, trace, silent'],
  ];
  for (const [name, value, allowed] of bad)
    it(`refuses ${name}=${value}, saying what is allowed`, () => {
      expect(() => readConfig({ [name]: value })).to.throw(ConfigError, `${name} is "${value}"; allowed: ${allowed}`);
    });

  for (const uri of ['postgres://host/figures', 'mongodb://bot:word@host', 'mongodb://bot:word@host/?tls=true'])
    it(`refuses the database address ${uri} without saying it, since a password may be in it`, () => {
      expect(() => readConfig({ MONGODB_URI: uri }))
        .to.throw(ConfigError, 'MONGODB_URI is another value; allowed: mongodb://host/database')
        .with.property('message')
        .that.does.not.include('word');
    });

  it('says every bad value at once', () => {
    expect(() => readConfig({ PORT: 'x', SEED: 'y' })).to.throw(/PORT is "x".*\nSEED is "y"/);
  });
});

describe('.env.example', () => {
  const lines = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8').split('\n');
  const settings = lines.flatMap((line) => /^#?([A-Za-z_]+)=(.*)$/.exec(line)?.slice(1, 3).join('=') ?? []);

  it('lists every setting that is read, and no other', () => {
    expect(settings.map((line) => line.split('=')[0])).to.have.members(settingNames);
  });

  it('shows the defaults', () => {
    const shown = Object.fromEntries(settings.map((line) => line.split(/=(.*)/).slice(0, 2)));
    expect(readConfig(shown)).to.deep.equal(readConfig({}));
  });
});

describe('loadEnvFile', () => {
  const folder = tempFolder();
  afterEach(() => {
    delete process.env.FORCE_FIGURES_TEST;
  });

  it('adds what the file sets, leaving what is set already', () => {
    const file = join(folder, '.env');
    writeFileSync(file, 'FORCE_FIGURES_TEST="from the file" # a comment\n');
    loadEnvFile(file);
    expect(process.env.FORCE_FIGURES_TEST).to.equal('from the file');
    process.env.FORCE_FIGURES_TEST = 'set';
    loadEnvFile(file);
    expect(process.env.FORCE_FIGURES_TEST).to.equal('set');
  });

  it('does without the file', () => {
    loadEnvFile(join(folder, 'none'));
  });
});
