/** What a person does about digests in Teams: each act of a button or a form, from composing one to withdrawing it. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actions, Done } from '../../../digests/actions.ts';
import {
  digestActs,
  digestShown,
  digestsShown,
  editionActs,
  nextRuns,
  type Possible,
  previewed,
} from '../../../digests/desk.ts';
import { chosen, editsBy, type FormValues, wantedBy } from '../../../digests/form.ts';
import { type Digest, type Edition, linesToPost, type Person, type Place } from '../../../digests/model.ts';
import { strayNumbers } from '../../../digests/outdated-lines.ts';
import { placeName, placeNamed } from '../../../digests/sending.ts';
import type { DigestWording, Offered } from '../../../digests/wording.ts';
import { literal } from '../plain.ts';
import type { OutgoingActivity } from '../transport.ts';
import { type Choice, composeForm, heldBy, linesForm, personForm } from './forms.ts';
import { block, cardActivity, formActivity, type Offering, toldActivity } from './message.ts';

/** On one card. */
const MOST_DIGESTS = 6;
const MOST_PLACES = 50;
/** Fields that hold several, which Teams joins with commas. */
const LISTS = ['priorities', 'areas', 'topics', 'places', 'keep'] as const;

/** What a button offers, and what the two forms bring. */
type Deed = Exclude<Offered, 'again'> | 'form' | 'lines-form';

interface Given {
  readonly digest: Deed;
  readonly value: string;
  readonly form: FormValues;
}

export interface Desk {
  readonly actions: Actions;
  /** Whose bank holidays are warned of. */
  readonly holidays: string;
}

interface At extends Desk {
  readonly by: Person;
  readonly wording: DigestWording;
}

type Act = (given: Given, at: At) => Promise<OutgoingActivity>;

const DOES: Readonly<Record<Deed, Act>> = {
  open: ({ value }, at) => opened(value.split('|')[0]!, at),
  submit: async ({ value }, at) => said('submit', await at.actions.submit(at.by, value), at),
  approve: async ({ value }, at) => {
    const [id, version] = partsOf(value);
    const outcome = await at.actions.approve(at.by, id, Number(version));
    // Where it can be withdrawn, too, once it has been posted.
    return 'refused' in outcome
      ? refused(outcome, at)
      : toldActivity(at.wording.decided('approve'), null, [{ act: 'open', value: id }], at.wording);
  },
  return: async ({ value, form }, at) => {
    const [id, version] = partsOf(value);
    return said('return', await at.actions.sendBack(at.by, id, Number(version), textIn(form, 'why')), at);
  },
  recall: async ({ value, form }, at) => said('recall', await at.actions.recall(at.by, value, textIn(form, 'why')), at),
  correct: async ({ value, form }, at) =>
    said('correct', await at.actions.correct(at.by, value, textIn(form, 'why')), at),
  'was-sent': async ({ value }, at) => said('was-sent', await at.actions.resolve(at.by, value, 'sent'), at),
  'send-again': async ({ value }, at) => said('send-again', await at.actions.resolve(at.by, value, 'again'), at),
  new: (_given, at) => composing(randomUUID().slice(0, 8), null, heldBy(null), at),
  change: ({ value }, at) => withDigest(value, at, (digest) => composing(digest.id, digest, heldBy(digest), at)),
  form: saved,
  preview: ({ value }, at) =>
    withDigest(value, at, async (digest) => {
      const edition = await previewed(digest, at.actions);
      const acts = [possible('me', edition.history.length > 0 ? edition.id : digest.id, at)];
      return toldActivity(shownHead(edition, at), at.actions.post(edition, digest), acts, at.wording);
    }),
  me: async ({ value }, at) => done('me', await at.actions.sendToMe(at.by, value), at),
  lines: async ({ value }, at) => {
    const held = await at.actions.book.edition(value);
    return held
      ? formActivity(at.wording.offer('lines'), linesForm(held, at.wording))
      : refused({ refused: 'no such edition' }, at);
  },
  'lines-form': async ({ value, form }, at) => {
    const [id, version] = partsOf(value);
    const held = await at.actions.book.edition(id);
    if (!held) return refused({ refused: 'no such edition' }, at);
    // Numbers of lines are those of the version that was shown.
    if (held.version !== Number(version)) return refused({ refused: 'changed meanwhile' }, at);
    const outcome = await at.actions.edit(at.by, id, editsBy({ ...form, keep: inOrder(form) }, held.it));
    return 'refused' in outcome ? refused(outcome, at) : opened(id, at);
  },
  manage: ({ value }, at) => withDigest(value, at, (digest) => managed(digest, at)),
  pause: async ({ value }, at) => managedNow('pause', await at.actions.pause(at.by, value), at),
  resume: async ({ value }, at) => managedNow('resume', await at.actions.resume(at.by, value), at),
  skip: async ({ value }, at) => managedNow('skip', await at.actions.skip(at.by, value), at),
  unskip: async ({ value }, at) => {
    const [id, run] = partsOf(value);
    const outcome = await at.actions.unskip(at.by, id, run);
    return 'refused' in outcome ? refused(outcome, at) : managed(outcome.done, at);
  },
  'hand-over': async ({ value, form }, at) =>
    done('hand-over', await at.actions.handOver(at.by, value, textIn(form, 'person')), at),
  delete: async ({ value }, at) => managedNow('delete', await at.actions.remove(at.by, value), at),
  undelete: async ({ value }, at) => managedNow('undelete', await at.actions.undelete(at.by, value), at),
};

/** The data of a button, with what was filled in beside it. */
export const digestAct = z
  .object({ digest: z.enum(Object.keys(DOES) as [Deed, ...Deed[]]), value: z.string().max(500) })
  .catchall(z.unknown())
  .transform(({ digest, value, ...fields }) => ({ digest, value, form: valuesOf(fields) }));

/** `by` null: nobody has checked who that is, or it is a guest. What is being written is shown to nobody else, either. */
export async function actOnDigest(given: Given, by: Person | null, desk: Desk): Promise<OutgoingActivity> {
  const { wording } = desk.actions.parts;
  if (by === null) return refused({ refused: 'not known here' }, { wording });
  const at: At = { ...desk, by, wording };
  return (await hasPart(at)) ? DOES[given.digest](given, at) : refused({ refused: 'not an analyst' }, at);
}

/** All digests, for whoever writes or approves them; null for everybody else. */
export async function digestsOf(by: Person | null, desk: Desk): Promise<OutgoingActivity | null> {
  const { wording, roles } = desk.actions.parts;
  if (by === null) return null;
  const at: At = { ...desk, by, wording };
  if (!(await hasPart(at))) return null;
  const shown = await digestsShown(by, desk.actions, desk.holidays, MOST_DIGESTS);
  const blocks = shown.map(({ digest, editions: [latest], lines }) =>
    block(
      lines,
      [
        ...(latest ? [possible('open', latest.it.id, at)] : [possible('preview', digest.id, at)]),
        ...(digest.author === by ? [possible('manage', digest.id, at)] : []),
      ],
      wording,
    ),
  );
  const offers = (await roles.has(by, 'analyst')) ? [possible('new', '', at)] : [];
  const head = shown.length > 0 ? wording.desk('heading') : wording.desk('none');
  const fallback = [head, ...shown.flatMap(({ lines }) => lines)].join('\n');
  return cardActivity(head, blocks, offers, wording, fallback);
}

// ---------------------------------------------------------------- what is shown

/** As it will be posted. */
async function opened(id: string, at: At): Promise<OutgoingActivity> {
  const { actions, by, wording } = at;
  const held = await actions.book.edition(id);
  const digest = held && (await actions.book.digest(held.it.digest));
  if (!held || !digest) return refused({ refused: 'no such edition' }, at);
  const acts = editionActs(held, by, actions);
  return toldActivity(shownHead(held.it, at), actions.post(held.it, digest.it), acts, wording);
}

/** What it is, and for its writer which number of the commentary stands nowhere. */
function shownHead(edition: Edition, { wording }: At): string {
  const numbers = strayNumbers(edition.commentary, linesToPost(edition));
  const stray = numbers.length > 0 ? [wording.desk('stray', { numbers: numbers.join(', ') })] : [];
  return [wording.decided('open'), ...stray].join(' ');
}

async function managed(digest: Digest, at: At, head: string | null = null): Promise<OutgoingActivity> {
  const { actions, by, wording, holidays } = at;
  const { lines } = await digestShown(digest, actions, holidays);
  const acts = await Promise.all(
    digestActs(digest, by, actions).map(async (one): Promise<Offering> => {
      if (one.act !== 'hand-over') return one;
      const people = await others(at);
      return { ...one, form: personForm(one.value, people, wording) };
    }),
  );
  const offers = [possible('preview', digest.id, at), possible('me', digest.id, at), ...acts];
  return cardActivity(head ?? lines[0]!, [block(lines, [], wording)], offers, wording, lines.join('\n'));
}

/** Analysts to whom it may be handed over. */
async function others({ actions, by }: At): Promise<readonly Choice[]> {
  const { roles, sights } = actions.parts;
  const people = (await roles.all('analyst')).filter((person) => person !== by);
  return Promise.all(people.map(async (value) => ({ title: await sights.personName(value), value })));
}

// ---------------------------------------------------------------- composing

async function composing(
  id: string,
  digest: Digest | null,
  values: FormValues,
  at: At,
  head = at.wording.form('form'),
): Promise<OutgoingActivity> {
  if (!(await at.actions.parts.roles.has(at.by, 'analyst'))) return refused({ refused: 'not an analyst' }, at);
  const { store } = at.actions.parts;
  const places = await placesOffered(digest, at);
  return formActivity(head, composeForm({ catalogue: await store.catalogue(), places, values, id }, at.wording));
}

/** Channels and chats that the bot is in, and everywhere that a digest is posted already. */
async function placesOffered(digest: Digest | null, { actions }: At): Promise<readonly Choice[]> {
  const { store, sights } = actions.parts;
  const inTeams = (await store.digests.places('teams'))
    .filter(({ body }) => (body as { place?: { kind?: string } }).place?.kind !== 'personal')
    .map(({ id }): Place => ({ channel: 'teams', id }));
  const held = (await actions.book.digests()).flatMap(({ it }) => it.places);
  const all = new Map([...(digest?.places ?? []), ...inTeams, ...held].map((place) => [placeName(place), place]));
  return Promise.all(
    [...all].slice(0, MOST_PLACES).map(async ([value, place]) => ({ title: await sights.nameOf(place), value })),
  );
}

/** What was filled in is not lost: where something is wrong with it, the form comes back with it. */
async function saved({ value: id, form }: Given, at: At): Promise<OutgoingActivity> {
  const { actions, by, wording } = at;
  const held = await actions.book.digest(id);
  const named = [...chosen(form, 'places'), ...textIn(form, 'others').split(',')].map((name) => name.trim());
  const places = new Map<string, Place>();
  for (const name of named.filter(Boolean)) {
    const place = placeNamed(name);
    if (!place) return again({ refused: 'not a place', about: { name } });
    places.set(name, place);
  }
  const wanted = wantedBy(form, [...places.values()]);
  // The form of a new one may be sent twice: the second time changes what the first has made.
  const outcome = held ? await actions.change(by, id, wanted) : await actions.create(by, wanted, id);
  if ('refused' in outcome) return again(outcome);
  const runs = await nextRuns(outcome.done, actions, at.holidays);
  const edition = await actions.preview(outcome.done);
  const stray = strayNumbers(outcome.done.contents.commentary, linesToPost(edition));
  const told = [
    wording.desk('saved', { title: outcome.done.title, runs: runs.join('; ') }),
    outcome.note ?? '',
    stray.length > 0 ? wording.desk('stray', { numbers: stray.join(', ') }) : '',
  ];
  const offers = (['preview', 'me', 'manage'] as const).map((act) => possible(act, id, at));
  return toldActivity(told.filter(Boolean).join(' '), null, offers, wording);

  function again(why: Parameters<DigestWording['refusal']>[0]): Promise<OutgoingActivity> {
    return composing(id, held?.it ?? null, form, at, wording.refusal(why));
  }
}

/** Of the lines that stand, those whose order is given come first; Teams tells what is ticked in the order of the list. */
function inOrder(form: FormValues): readonly string[] {
  const kept = chosen(form, 'keep');
  const first = textIn(form, 'order')
    .split(/[\s,]+/)
    .filter((number) => kept.includes(number));
  return [...new Set([...first, ...kept])];
}

// ---------------------------------------------------------------- what is said

const say = (text: string): OutgoingActivity => ({ type: 'message', text: literal(text) });
const refused = (why: Parameters<DigestWording['refusal']>[0], { wording }: Pick<At, 'wording'>): OutgoingActivity =>
  say(wording.refusal(why));

const said = (what: Parameters<DigestWording['decided']>[0], outcome: Done<unknown>, at: At): OutgoingActivity =>
  'refused' in outcome ? refused(outcome, at) : say(at.wording.decided(what));

const done = (act: Offered, outcome: Done<unknown>, at: At): OutgoingActivity =>
  'refused' in outcome ? refused(outcome, at) : say(at.wording.desk('done', { what: at.wording.offer(act) }));

/** What was done, and the digest as it stands now. */
async function managedNow(act: Offered, outcome: Done<Digest>, at: At): Promise<OutgoingActivity> {
  if ('refused' in outcome) return refused(outcome, at);
  return managed(outcome.done, at, at.wording.desk('done', { what: at.wording.offer(act) }));
}

async function withDigest(
  id: string,
  at: At,
  show: (digest: Digest) => Promise<OutgoingActivity>,
): Promise<OutgoingActivity> {
  const held = await at.actions.book.digest(id);
  return held ? show(held.it) : refused({ refused: 'no such digest' }, at);
}

async function hasPart({ actions, by }: At): Promise<boolean> {
  const { roles } = actions.parts;
  return (await roles.has(by, 'analyst')) || (await roles.has(by, 'approver'));
}

const possible = (act: Exclude<Offered, 'unskip'>, value: string, { wording }: At): Possible => ({
  act,
  value,
  label: wording.offer(act),
});

function partsOf(value: string): [string, string] {
  const [id = '', rest = ''] = value.split('|');
  return [id, rest];
}

function valuesOf(fields: Readonly<Record<string, unknown>>): FormValues {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const list = (value: unknown): string[] => text(value).split(',').filter(Boolean);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      (LISTS as readonly string[]).includes(name) ? list(value) : text(value),
    ]),
  );
}

function textIn(form: FormValues, name: string): string {
  const held = form[name];
  return typeof held === 'string' ? held : '';
}
