/** The settings, and the only place that reads the environment. `.env.example` lists them all. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The embedded store's file; not used when there is a `mongodbUri`. */
  readonly storeFile: string;
  readonly mongodbUri: string | null;
  /** 64 hexadecimal digits; null: the key stands in a file beside the store's. */
  readonly identityKey: string | null;
  readonly seed: 'packaged' | 'none';
  /** The folder with data/ and dialogs/; of the first force where there are several. */
  readonly contentDir: string;
  /** Where several forces are served: all of them, the first one in the store above; else none. */
  readonly forces: readonly ForceConfig[];
  /** The force of a place, by the beginning of its conversations' ids ("slack:T0123:C0456"). */
  readonly placeForces: Readonly<Record<string, string>>;
  /** Guests and people of other organisations may ask too. */
  readonly allowGuests: boolean;
  /** Guests who may ask all the same, and groups of them: ids of Slack, Teams or Entra. */
  readonly boardGuests: readonly string[];
  readonly teams: TeamsConfig;
  readonly slack: SlackConfig;
  readonly digests: DigestsConfig;
  readonly metricsToken: string | null;
  /** Opens the page to whoever types it, from anywhere; without it the page is served to this machine alone. */
  readonly webToken: string | null;
  readonly conversationMinutes: number;
  readonly exchangeDays: number;
  readonly shutdownSeconds: number;
  /** For so long an answer is tried for that cannot be delivered. */
  readonly retryMinutes: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly colour: boolean;
}

/** A force that is served beside others: what it knows, and where its reports are. */
export interface ForceConfig extends Pick<Config, 'contentDir' | 'storeFile' | 'mongodbUri'> {
  /** The name of its folder. */
  readonly id: string;
}

/** By the names that the Bot Framework uses. */
/** The embedded store's, where nothing else is set. */
export const STORE_FILE = '.data/force-figures.db';

export interface TeamsConfig {
  readonly appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly appId: string | null;
  readonly appPassword: string | null;
  readonly appTenantId: string | null;
  /** By which of Microsoft's SDKs the bot speaks: botbuilder, or the Teams SDK that is to follow it. */
  readonly sdk: 'botbuilder' | 'teams';
  /** Tenant ids that may ask; the bot's own where none is set. */
  readonly tenants: readonly string[];
}

/** By the names that Bolt uses. */
export interface SlackConfig {
  readonly signingSecret: string | null;
  readonly botToken: string | null;
  readonly appToken: string | null;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  readonly stateSecret: string | null;
  /** Where Slack is; another address for a test server. */
  readonly apiUrl: string | null;
  /** Workspace ids that may ask, or "any" that installs the bot; that of the bot's token where none is set. */
  readonly workspaces: readonly string[];
}

export interface DigestsConfig {
  /** People and Slack user groups: "slack:T0123/U0456", "slack:T0123/S0789", "terminal:NAME". Nobody where none is named. */
  readonly roles: Readonly<Record<'analyst' | 'approver' | 'officer' | 'board', readonly string[]>>;
  /** The highest marking that a place may see, by "slack/T0123/C0456"; OFFICIAL where it is not named. */
  readonly markings: Readonly<Record<string, string>>;
  /** So long after its time a digest may still be posted. */
  readonly graceMinutes: number;
  /** Its author gets the draft so long before. */
  readonly leadHours: number;
  /** Whose bank holidays are warned of. */
  readonly holidays: string;
}

/** Whether any of Slack's settings that make a bot is set. */
export function isSlackConfigured(slack: SlackConfig): boolean {
  return [slack.botToken, slack.appToken, slack.signingSecret, slack.clientId].some((setting) => setting !== null);
}

/** Names every variable whose value cannot be used, and what is allowed; never the value of a secret. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(['The settings cannot be used:', ...faults].join('\n'));
    this.name = 'ConfigError';
  }
}

/** Adds what the file sets to the environment, where the file is there; what the environment sets already stays. */
export function loadEnvFile(file = '.env'): void {
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Throws ConfigError. A variable that is empty counts as not set. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const { data: set, error } = variables.safeParse(given);
  if (error) throw new ConfigError(error.issues.map((issue) => faultOf(issue, given)));
  const { forces, only } = forcesOf(set);
  return {
    port: set.PORT,
    host: set.HOST,
    storeFile: only.storeFile,
    mongodbUri: only.mongodbUri,
    identityKey: set.IDENTITY_KEY,
    seed: set.SEED,
    contentDir: only.contentDir,
    forces,
    placeForces: set.PLACE_FORCES,
    allowGuests: set.ALLOW_GUESTS,
    boardGuests: set.BOARD_GUESTS,
    teams: {
      appType: set.MicrosoftAppType,
      appId: set.MicrosoftAppId,
      appPassword: set.MicrosoftAppPassword,
      appTenantId: set.MicrosoftAppTenantId,
      sdk: set.TEAMS_SDK,
      tenants: set.TEAMS_TENANTS,
    },
    slack: {
      signingSecret: set.SLACK_SIGNING_SECRET,
      botToken: set.SLACK_BOT_TOKEN,
      appToken: set.SLACK_APP_TOKEN,
      clientId: set.SLACK_CLIENT_ID,
      clientSecret: set.SLACK_CLIENT_SECRET,
      stateSecret: set.SLACK_STATE_SECRET,
      apiUrl: set.SLACK_API_URL,
      workspaces: set.SLACK_WORKSPACES,
    },
    digests: {
      roles: {
        analyst: set.DIGEST_ANALYSTS,
        approver: set.DIGEST_APPROVERS,
        officer: set.DIGEST_OFFICERS,
        board: set.DIGEST_BOARD,
      },
      markings: set.DIGEST_MARKINGS,
      graceMinutes: set.DIGEST_GRACE_MINUTES,
      leadHours: set.DIGEST_LEAD_HOURS,
      holidays: set.BANK_HOLIDAYS,
    },
    metricsToken: set.METRICS_TOKEN,
    webToken: set.WEB_TOKEN,
    conversationMinutes: set.CONVERSATION_MINUTES,
    exchangeDays: set.EXCHANGE_DAYS,
    shutdownSeconds: set.SHUTDOWN_SECONDS,
    retryMinutes: set.RETRY_MINUTES,
    logLevel: set.LOG_LEVEL,
    colour: set.NO_COLOR === null,
  };
}

/**
 * Those that are served, and the one that a command works on: that of FORCE, else the first. The first has the store that is
 * set; each of the others has one beside it, with its folder's name in its own.
 */
function forcesOf(set: z.output<typeof variables>): { forces: readonly ForceConfig[]; only: Omit<ForceConfig, 'id'> } {
  const { CONTENT_DIR, STORE_FILE, MONGODB_URI, FORCES, FORCE, PLACE_FORCES } = set;
  const alone = { contentDir: CONTENT_DIR, storeFile: STORE_FILE, mongodbUri: MONGODB_URI };
  const faults = [
    ...FORCES.filter((id) => !existsSync(join(CONTENT_DIR, id, 'data'))).map(
      (id) =>
        `FORCES is ${JSON.stringify(FORCES.join(', '))}; allowed: folders of CONTENT_DIR with data/ in them, which ${id} is not`,
    ),
    ...[...(FORCE === null ? [] : [FORCE]), ...Object.values(PLACE_FORCES)]
      .filter((id) => !FORCES.includes(id))
      .map((id) => `FORCE or PLACE_FORCES names ${JSON.stringify(id)}; allowed: one of FORCES`),
    ...(FORCES.length === 0 && !existsSync(join(CONTENT_DIR, 'data'))
      ? [
          `CONTENT_DIR is ${JSON.stringify(CONTENT_DIR)}; allowed: a folder with data/ in it, as "npm run content:new" writes it, or one with such folders, named in FORCES`,
        ]
      : []),
  ];
  if (faults.length > 0) throw new ConfigError(faults);
  const all = FORCES.map((id, at) => ({
    id,
    contentDir: join(CONTENT_DIR, id),
    storeFile: at === 0 ? STORE_FILE : STORE_FILE.replace(/(\.\w+)?$/, (ending) => `.${id}${ending}`),
    mongodbUri: at === 0 ? MONGODB_URI : (MONGODB_URI?.replace(/^(\w[\w+]*:\/\/[^/]+\/[^/?]+)/, `$1-${id}`) ?? null),
  }));
  const only = FORCE === null ? all[0] : all.find(({ id }) => id === FORCE);
  return { forces: FORCE === null && all.length > 1 ? all : [], only: only ?? alone };
}

const text = z.string().nullable().default(null);

const wholeNumber = (least: number, most: number, otherwise: number) => {
  const allowed = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, allowed)
    .transform(Number)
    .refine((value) => value >= least && value <= most, allowed)
    .default(otherwise);
};

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, otherwise: Values[number]) =>
  z.enum(values, values.join(', ')).default(otherwise as never);

/** Ids with commas or spaces between them. */
const list = z
  .string()
  .transform((value) => value.split(/[\s,]+/).filter(Boolean))
  .default([]);

const PERSON = /^(slack:\w+\/[US]\w+|(teams|terminal):\S+)$/;
const people = list.refine(
  (names) => names.every((name) => PERSON.test(name)),
  'slack:WORKSPACE/USER, slack:WORKSPACE/USERGROUP, teams:ID or terminal:NAME, with spaces between them',
);

/** What is set for places. A marking may have a blank in it, so commas alone stand between them. */
const byPlace = (what: string) =>
  z
    .string()
    .transform((value) => value.split(',').map((pair) => pair.split('=').map((part) => part.trim())))
    .refine(
      (pairs) => pairs.every((pair) => pair.length === 2 && pair.every(Boolean)),
      `slack/WORKSPACE/CHANNEL=${what}, ...`,
    )
    .transform((pairs) => Object.fromEntries(pairs) as Record<string, string>)
    .default({});

/** It becomes a part of a file's name and of a database's. */
const FOLDER = /^[a-z0-9][a-z0-9-]*$/;

/** A token that opens the page to the network must not be guessed. */
const LEAST_TOKEN = 20;

/** Each with its default; the message of each says what is allowed. */
const variables = z.object({
  PORT: wholeNumber(0, 65_535, 3978),
  HOST: z.string().default('127.0.0.1'),
  STORE_FILE: z.string().default(STORE_FILE),
  // Several hosts with commas between them are no URL to Node, so the form is checked here by its parts.
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/[^/]+\/[^/?]+/, 'mongodb://host/database or mongodb+srv://host/database')
    .nullable()
    .default(null),
  IDENTITY_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, '64 hexadecimal digits, as "openssl rand -hex 32" makes them')
    .nullable()
    .default(null),
  SEED: oneOf(['packaged', 'none'], 'packaged'),
  CONTENT_DIR: z.string().default(fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')),
  FORCES: list.refine(
    (names) => names.every((name) => FOLDER.test(name)) && new Set(names).size === names.length,
    'names of folders, each once, of small letters, digits and dashes',
  ),
  FORCE: text,
  PLACE_FORCES: byPlace('FORCE').transform((of) =>
    Object.fromEntries(Object.entries(of).map(([place, force]) => [place.replaceAll('/', ':'), force])),
  ),
  ALLOW_GUESTS: oneOf(['true', 'false'], 'false').transform((value) => value === 'true'),
  BOARD_GUESTS: list,
  MicrosoftAppType: oneOf(['SingleTenant', 'UserAssignedMSI', 'MultiTenant'], 'SingleTenant'),
  MicrosoftAppId: text,
  MicrosoftAppPassword: text,
  MicrosoftAppTenantId: text,
  TEAMS_SDK: oneOf(['botbuilder', 'teams'], 'botbuilder'),
  TEAMS_TENANTS: list,
  SLACK_SIGNING_SECRET: text,
  SLACK_BOT_TOKEN: text,
  SLACK_APP_TOKEN: text,
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_STATE_SECRET: text,
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'an http or https address' })
    .nullable()
    .default(null),
  SLACK_WORKSPACES: list,
  DIGEST_ANALYSTS: people,
  DIGEST_APPROVERS: people,
  DIGEST_OFFICERS: people,
  DIGEST_BOARD: people,
  DIGEST_MARKINGS: byPlace('MARKING'),
  DIGEST_GRACE_MINUTES: wholeNumber(5, 1440, 120),
  DIGEST_LEAD_HOURS: wholeNumber(1, 167, 24),
  BANK_HOLIDAYS: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z]{1,3})?$/, 'a country and its part, such as GB-ENG')
    .default('GB-ENG'),
  METRICS_TOKEN: text,
  WEB_TOKEN: z.string().min(LEAST_TOKEN, `at least ${LEAST_TOKEN} characters`).nullable().default(null),
  CONVERSATION_MINUTES: wholeNumber(1, 1440, 30),
  EXCHANGE_DAYS: wholeNumber(1, 3650, 90),
  SHUTDOWN_SECONDS: wholeNumber(0, 600, 10),
  RETRY_MINUTES: wholeNumber(1, 1440, 60),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  NO_COLOR: text,
});

/** The names of all the variables that are read. */
export const settingNames: readonly string[] = Object.keys(variables.shape);

/** May hold a password, so that its value is not to be said. */
const SECRET = /PASSWORD|SECRET|TOKEN|URI|KEY/i;

function faultOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, string>>): string {
  const name = String(issue.path[0]);
  const value = SECRET.test(name) ? 'another value' : JSON.stringify(given[name]);
  return `${name} is ${value}; allowed: ${issue.message}`;
}
