/** `npm run digest`: digests from the terminal. The bot that is running draws them up, posts them and tells their people. */

import { parseArgs } from 'node:util';
import { DateTime, Info } from 'luxon';
import Papa from 'papaparse';
import { type Config, ConfigError, loadEnvFile, readConfig } from '../config.ts';
import { ContentError } from '../content/problems.ts';
import { openStore } from '../main.ts';
import { OtherForce } from '../store/other-force.ts';
import { type Store, StoreAway } from '../store/store.ts';
import type { Actions, Done, NewDigest } from './actions.ts';
import { AUDIT_COLUMNS, auditTrail } from './audit.ts';
import type { Held } from './book.ts';
import { collect } from './letterbox.ts';
import { listed } from './listing.ts';
import {
  type Contents,
  type Digest,
  type Edition,
  type Length,
  linesToPost,
  type Person,
  type Place,
  type Schedule,
  type Weekday,
} from './model.ts';
import { strayNumbers } from './outdated-lines.ts';
import { digestParts } from './parts.ts';
import { type Post, textOf } from './post.ts';
import { DEFAULT_ZONE, localDate, said } from './schedule.ts';
import { channelOf, idOf, isPost, placeName, placeNamed } from './sending.ts';
import type { Sights } from './sight.ts';

const HELP = `Weekly digests: written by an analyst, approved by a second person, posted once.

  npm run digest -- list                        every digest, its next three dates, and its last editions
  npm run digest -- new --title TEXT --to PLACE --on monday --at 09:00 [WHAT] --by PERSON
  npm run digest -- change ID [the same] --by PERSON
  npm run digest -- preview ID [--as teams|slack]  what would be posted now (a digest), or will be (an edition); as text, or
                                                as the JSON of the card or the blocks
  npm run digest -- lines EDITION               its lines with their numbers
  npm run digest -- edit EDITION [--drop 2,3] [--order 4,1] [--remark "1: TEXT"] [--commentary TEXT] --by PERSON
  npm run digest -- submit EDITION --by PERSON  for approval by a second person
  npm run digest -- approve EDITION --by PERSON
  npm run digest -- send-back EDITION --remark TEXT --by PERSON
  npm run digest -- send-to-me ID --by PERSON    a digest or an edition as it would be posted, to PERSON alone
  npm run digest -- pause | resume | skip | delete | undelete ID --by PERSON
  npm run digest -- unskip ID --on DATE --by PERSON
  npm run digest -- hand-over ID --to-person PERSON --by PERSON
  npm run digest -- recall | correct EDITION --remark TEXT --by PERSON
  npm run digest -- deliveries EDITION          what became of each message
  npm run digest -- resolve MESSAGE --found sent|again --by PERSON
  npm run digest -- places                      where the bot may post in Teams
  npm run digest -- audit                       everything that was done, as CSV

WHAT: --priorities 1,4 --areas barton --topics drugs --length short|standard|full --quiet skip|line --commentary TEXT
PLACE: slack/WORKSPACE/CHANNEL or teams/CONVERSATION, several with commas. PERSON: slack:WORKSPACE/USER, teams:ID or terminal:NAME.
--on is a weekday, or a date for one time only; in place of --on and --at, --in 5 is once, in so many minutes; --zone is ${DEFAULT_ZONE} unless given. Whom Slack and Teams cannot reach (terminal:NAME)
is told by the next command with --by what has happened meanwhile; list says of everybody what they have not read.`;

class Problem extends Error {}

const OPTIONS = {
  title: { type: 'string' },
  to: { type: 'string' },
  on: { type: 'string' },
  at: { type: 'string' },
  in: { type: 'string' },
  zone: { type: 'string' },
  priorities: { type: 'string' },
  areas: { type: 'string' },
  topics: { type: 'string' },
  length: { type: 'string' },
  quiet: { type: 'string' },
  commentary: { type: 'string' },
  by: { type: 'string' },
  'to-person': { type: 'string' },
  drop: { type: 'string' },
  order: { type: 'string' },
  remark: { type: 'string', multiple: true },
  found: { type: 'string' },
  as: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof given>['values'];
const given = () => parseArgs({ options: OPTIONS, allowPositionals: true });

interface At {
  readonly actions: Actions;
  readonly store: Store;
  readonly values: Values;
  readonly region: string;
  readonly now: () => Date;
}
type Command = (at: At, id: string) => Promise<string>;

const COMMANDS: Readonly<Record<string, Command>> = {
  list: async (at) => {
    const digests = await at.actions.book.digests();
    if (digests.length === 0) return 'There is no digest. See: npm run digest -- --help';
    return (await Promise.all(digests.map(({ it }) => digestLines(it, at)))).join('\n\n');
  },
  new: async (at) => savedLines(at, await at.actions.create(by(at), wanted(at, null))),
  change: async (at, id) => {
    const held = (await at.actions.book.digest(id)) ?? none(id);
    return savedLines(at, await at.actions.change(by(at), id, wanted(at, held.it)));
  },
  preview: async (at, id) => {
    const { edition, digest } = await editionOrDraft(at, id);
    const post = at.actions.post(edition, digest);
    if (at.values.as !== undefined) return onPlatform(post, at.values.as);
    const stray = strayNumbers(edition.commentary, linesToPost(edition));
    const warned = stray.length > 0 ? `\n\nIn the commentary and in no line: ${stray.join(', ')}.` : '';
    return `${textOf(post)}${warned}`;
  },
  lines: async (at, id) => {
    const { it } = await heldEdition(at, id);
    const shown = linesToPost(it);
    return it.lines
      .map(
        (line, index) =>
          `${String(index + 1).padStart(3)} ${shown.includes(line) ? ' ' : 'x'} [${line.section}] ${line.text}`,
      )
      .join('\n');
  },
  edit: async (at, id) => {
    const { it } = await heldEdition(at, id);
    const { drop, order, remark, commentary } = at.values;
    const key = (number: string): string => it.lines[Number(number) - 1]?.key ?? none(`line ${number}`);
    const remarks = Object.fromEntries(
      (remark ?? []).map((text) => {
        const [, number, words] = /^(\d+):\s*(.*)$/s.exec(text) ?? [];
        if (!number) throw new Problem(`A remark is written as "1: TEXT", not "${text}".`);
        return [key(number), words ?? ''];
      }),
    );
    const edits = {
      ...(drop === undefined ? {} : { dropped: list(drop).map(key) }),
      ...(order === undefined ? {} : { order: list(order).map(key) }),
      ...(remark === undefined ? {} : { remarks: { ...it.edits.remarks, ...remarks } }),
      ...(commentary === undefined ? {} : { commentary }),
    };
    done(at, await at.actions.edit(by(at), id, edits));
    return COMMANDS.preview!(at, id);
  },
  submit: async (at, id) => {
    done(at, await at.actions.submit(by(at), id));
    return `${id} waits for approval by a second person.`;
  },
  approve: async (at, id) => {
    const { version } = await heldEdition(at, id);
    const { due, digest } = done(at, await at.actions.approve(by(at), id, version));
    const zone = (await at.actions.book.digest(digest))?.it.schedule.zone ?? DEFAULT_ZONE;
    return `${id} is approved and will be posted on ${said(due, zone)}.`;
  },
  'send-back': async (at, id) => {
    const { version } = await heldEdition(at, id);
    done(at, await at.actions.sendBack(by(at), id, version, at.values.remark?.join(' ') ?? ''));
    return `${id} is with its author again.`;
  },
  'send-to-me': async (at, id) => {
    done(at, await at.actions.sendToMe(by(at), id));
    return `${id} is on its way to ${by(at)} alone.`;
  },
  pause: async (at, id) => digestLines(done(at, await at.actions.pause(by(at), id)), at),
  resume: async (at, id) => digestLines(done(at, await at.actions.resume(by(at), id)), at),
  skip: async (at, id) => digestLines(done(at, await at.actions.skip(by(at), id)), at),
  unskip: async (at, id) => {
    const { it } = (await at.actions.book.digest(id)) ?? none(id);
    const run = it.skipped.find((due) => localDate(due, it.schedule.zone) === at.values.on);
    return run
      ? digestLines(done(at, await at.actions.unskip(by(at), id, run)), at)
      : needed('--on DATE, one that is left out');
  },
  delete: async (at, id) => digestLines(done(at, await at.actions.remove(by(at), id)), at),
  undelete: async (at, id) => digestLines(done(at, await at.actions.undelete(by(at), id)), at),
  'hand-over': async (at, id) =>
    digestLines(done(at, await at.actions.handOver(by(at), id, at.values['to-person'] ?? needed('--to-person'))), at),
  recall: async (at, id) => {
    done(at, await at.actions.recall(by(at), id, at.values.remark?.join(' ') ?? ''));
    return `${id} is being taken away everywhere it was posted.`;
  },
  correct: async (at, id) => {
    done(at, await at.actions.correct(by(at), id, at.values.remark?.join(' ') ?? ''));
    return `${id} is being corrected everywhere it was posted.`;
  },
  deliveries: async ({ actions, store }, id) => {
    const rows = await store.digests.outgoing(id);
    const edition = await actions.book.edition(id);
    const digest = await actions.book.digest(edition?.it.digest ?? id);
    const zone = digest?.it.schedule.zone ?? DEFAULT_ZONE;
    const line = (row: (typeof rows)[number]) =>
      [
        row.state.padEnd(9),
        ...(row.ended === null ? [] : [said(row.ended, zone)]),
        `${row.id}${row.reason ? `  (${row.reason.replace('\n', ': ')})` : ''}`,
      ].join('  ');
    return (
      [...rows]
        .sort((a, b) => Number(isPost(b)) - Number(isPost(a)))
        .map(line)
        .join('\n') || 'No message yet.'
    );
  },
  resolve: async (at, id) => {
    const { found } = at.values;
    if (found !== 'sent' && found !== 'again') throw new Problem('Say --found sent or --found again.');
    done(at, await at.actions.resolve(by(at), id, found));
    return found === 'sent' ? 'Noted as posted.' : 'It will be posted again.';
  },
  places: async ({ store }) =>
    (await store.digests.places())
      .map(({ id, channel, body }) => `${channel}/${id}  ${(body as { name?: string }).name ?? ''}`)
      .join('\n') || 'The bot is in no place that it could post to by itself. Add it to a team or a chat.',
  audit: async ({ store }) =>
    Papa.unparse([...(await auditTrail(store.digests))], { columns: [...AUDIT_COLUMNS], escapeFormulae: true }),
};

const digestLines = (digest: Digest, { actions, region }: At): Promise<string> => listed(digest, actions, region);

async function savedLines(at: At, outcome: Done<Digest>): Promise<string> {
  const lines = await digestLines(done(at, outcome), at);
  return 'note' in outcome ? `${lines}\n${outcome.note}` : lines;
}

const WEEKDAYS = Info.weekdays('long', { locale: 'en' }).map((day) => day.toLowerCase());

function wanted(at: At, before: Digest | null): NewDigest {
  const { values } = at;
  const contents: Contents = {
    priorities:
      values.priorities === undefined ? (before?.contents.priorities ?? []) : list(values.priorities).map(Number),
    areas: values.areas === undefined ? (before?.contents.areas ?? []) : list(values.areas),
    topics: values.topics === undefined ? (before?.contents.topics ?? []) : list(values.topics),
    length: oneOf(values.length, ['short', 'standard', 'full'], '--length') ?? before?.contents.length ?? 'standard',
    quietWeek:
      values.quiet === 'skip' ? 'skip' : values.quiet ? 'one line' : (before?.contents.quietWeek ?? 'one line'),
    commentary: values.commentary ?? before?.contents.commentary ?? '',
  };
  return {
    title: values.title ?? before?.title ?? '',
    contents,
    places: values.to === undefined ? (before?.places ?? []) : list(values.to).map((name) => placeOf(name, at)),
    schedule: scheduleOf(values, before?.schedule ?? null, at.now()),
  };
}

function oneOf(value: string | undefined, allowed: readonly Length[], option: string): Length | undefined {
  if (value === undefined) return undefined;
  return allowed.find((one) => one === value) ?? needed(`${option} ${allowed.join('|')}`);
}

/** `now`: for what is to come in so many minutes; a digest's time is a whole minute, the next one. */
function scheduleOf({ on, at, in: minutes, zone }: Values, before: Schedule | null, now: Date): Schedule {
  if (minutes !== undefined) {
    if (on !== undefined || at !== undefined || !/^[1-9]\d{0,3}$/.test(minutes))
      throw new Problem('--in is a number of minutes, and stands in place of --on and --at.');
    const due = DateTime.fromJSDate(now, { zone: zone ?? DEFAULT_ZONE }).plus({ minutes: Number(minutes) + 1 });
    if (!due.isValid) throw new Problem(`There is no zone "${zone}".`);
    return { repeats: 'once', date: due.toISODate(), time: due.toFormat('HH:mm'), zone: due.zoneName };
  }
  const rest = { time: at ?? before?.time ?? '09:00', zone: zone ?? before?.zone ?? DEFAULT_ZONE };
  if (on === undefined) return before ? { ...before, ...rest } : needed('--on or --in');
  const weekday = WEEKDAYS.indexOf(on.toLowerCase()) + 1;
  return weekday > 0
    ? { repeats: 'weekly', weekday: weekday as Weekday, ...rest }
    : { repeats: 'once', date: on, ...rest };
}

function placeOf(name: string, { actions }: At): Place {
  const refusal = { refused: 'not a place', about: { name } } as const;
  const place = placeNamed(name);
  if (!place) throw new Problem(actions.parts.wording.refusal(refusal));
  return place;
}

async function heldEdition({ actions }: At, id: string): Promise<Held<Edition>> {
  return (await actions.book.edition(id)) ?? none(id);
}

async function editionOrDraft({ actions }: At, id: string): Promise<{ edition: Edition; digest: Digest }> {
  const held = await actions.book.edition(id);
  const digest = ((await actions.book.digest(held?.it.digest ?? id)) ?? none(id)).it;
  return { edition: held?.it ?? (await actions.preview(digest)), digest };
}

/** To look at in the platform's own designer: what is posted is built by the same function. */
async function onPlatform(post: Post, platform: string): Promise<string> {
  if (platform === 'teams') {
    const { digestCard } = await import('../channels/teams/digest/message.ts');
    return JSON.stringify(digestCard(post), null, 2);
  }
  if (platform !== 'slack') return needed('--as teams or --as slack');
  const { digestBlocks } = await import('../channels/slack/digest/blocks.ts');
  return JSON.stringify({ blocks: digestBlocks(post) }, null, 2);
}

const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function done<T>({ actions }: At, outcome: Done<T>): T {
  if ('done' in outcome) return outcome.done;
  throw new Problem(actions.parts.wording.refusal(outcome));
}

const by = ({ values }: At): Person => values.by ?? needed('--by');
const needed = (option: string): never => {
  throw new Problem(`Say ${option}. See: npm run digest -- --help`);
};
const none = (id: string): never => {
  throw new Problem(`There is no ${id}. See: npm run digest -- list`);
};

/** The platforms are asked from here as the bot asks them; they are loaded when a digest with places there is written. */
function sightsAt(config: Config, store: Store, now: () => Date): Sights {
  const slack = async () => {
    const { slackPlaces } = await import('../channels/slack/digest/places.ts');
    return slackPlaces(config, store.installations, now);
  };
  const teams = async () => {
    const { teamsPlaces } = await import('../channels/teams/digest/places.ts');
    return teamsPlaces(config.teams, store.digests);
  };
  return {
    sight: async ({ channel, id }) =>
      channel === 'teams' ? (await teams()).sight(id) : ((await (await slack())?.sight(id)) ?? 'unchecked'),
    nameOf: async (place) =>
      (place.channel === 'teams' ? await (await teams()).nameOf(place.id) : await (await slack())?.nameOf(place.id)) ??
      placeName(place),
    personName: async (person) =>
      (channelOf(person) === 'slack' ? await (await slack())?.personName(idOf(person)) : null) ??
      (channelOf(person) === 'teams' ? await (await teams()).personName(idOf(person)) : null) ??
      person,
  };
}

const WITHOUT_ID = ['list', 'new', 'places', 'audit'];

async function main(): Promise<void> {
  const { values, positionals } = given();
  const [name, id] = positionals;
  if (values.help || name === undefined) return console.log(HELP);
  const command = COMMANDS[name];
  if (!command) throw new Problem(`There is no "${name}"; there are ${Object.keys(COMMANDS).join(', ')}.`);
  if (id === undefined && !WITHOUT_ID.includes(name)) needed('which');
  loadEnvFile();
  const config = readConfig(process.env);
  const now = () => new Date();
  const store = await openStore(config);
  try {
    const { actions } = digestParts(config, store, now, undefined, sightsAt(config, store, now));
    const show = (text: string) => console.log(`${text}\n`);
    // What has happened meanwhile comes first, and what the command itself has to tell them after it.
    const tellThem = async () => {
      if (values.by !== undefined) await collect(store.digests, values.by, { now, zone: DEFAULT_ZONE, show });
    };
    await tellThem();
    console.log(await command({ actions, store, values, region: config.digests.holidays, now }, id ?? ''));
    await tellThem();
  } finally {
    await store.close();
  }
}

try {
  await main();
} catch (fault) {
  const { code, message } = fault as NodeJS.ErrnoException;
  const told =
    [Problem, ConfigError, ContentError, OtherForce, StoreAway].some((kind) => fault instanceof kind) ||
    code?.startsWith('ERR_PARSE_ARGS');
  if (!told) throw fault;
  console.error(message);
  process.exitCode = 1;
}
