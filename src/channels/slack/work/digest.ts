/** What people do with digests in Slack: each act of a command, a button or a form. */

import type { ModalView } from '@slack/types';
import { WebAPIPlatformError } from '@slack/web-api';
import type { Done } from '../../../digests/actions.ts';
import { editionActs, nextRuns, previewed } from '../../../digests/desk.ts';
import { chosen, editsBy, type FilledIn, wantedBy } from '../../../digests/form.ts';
import { type Edition, linesToPost, type Person, type Place } from '../../../digests/model.ts';
import { strayNumbers } from '../../../digests/outdated-lines.ts';
import { DEFAULT_ZONE, daySaid } from '../../../digests/schedule.ts';
import type { Offered, Refused } from '../../../digests/wording.ts';
import { LIMITS } from '../blocks/limits.ts';
import type { Message, SlackBlock } from '../blocks/message.ts';
import { button } from '../blocks/parts/buttons.ts';
import { section } from '../blocks/parts/section.ts';
import { simple } from '../blocks/simple.ts';
import { ACTION, digestMessage } from '../digest/blocks.ts';
import { digestForm, linesForm, personForm, remarkForm } from '../digest/forms.ts';
import { buttons, digestList, rolesOf } from '../digest/list.ts';
import { calling, post } from '../post.ts';
import { type DigestTask, personOf } from '../task.ts';
import type { At } from './worker.ts';

type Act = (task: DigestTask, at: At, by: Person) => Promise<Message | ModalView>;

const ACTS: Readonly<Record<string, Act>> = {
  list: async (_task, { standing, digests, holidays, words }, by) => {
    const blocks = await digestList(by, standing, digests, holidays);
    return blocks ? { text: words.digests.desk('heading'), blocks } : simple(words.digests.desk('nobody'));
  },
  new: (_task, at) => formFor(null, at),
  again: async ({ value }, at) => formWith(JSON.parse(value) as FilledIn, at),
  change: ({ value }, at) => formFor(value, at),
  form: async (task, at, by) => {
    const { digests, words, holidays } = at;
    const places: Place[] = [
      ...chosen(task.form!, 'channels').map((id) => ({ channel: 'slack' as const, id: `${task.from.team}/${id}` })),
      ...chosen(task.form!, 'teams').map((id) => ({ channel: 'teams' as const, id })),
    ];
    const wanted = wantedBy(task.form!, places);
    const outcome = task.value
      ? await digests.change(by, task.value, wanted)
      : await digests.create(by, wanted, task.id.replace(/\W+/g, '').slice(-20));
    if ('refused' in outcome) return filledInWrongly(outcome, { id: task.value, ...wanted }, at);
    const runs = await nextRuns(outcome.done, digests, holidays);
    const stray = strayNumbers(outcome.done.contents.commentary, (await digests.preview(outcome.done)).lines);
    const told = [
      words.digests.desk('saved', { title: outcome.done.title, runs: runs.join('; ') }),
      outcome.note ?? '',
      stray.length > 0 ? words.digests.desk('stray', { numbers: stray.join(', ') }) : '',
    ];
    return simple(told.filter(Boolean).join(' '));
  },
  preview: async ({ value }, at) => {
    const digest = await at.digests.book.digest(value);
    if (!digest) return refusal({ refused: 'no such digest' }, at);
    const edition = await previewed(digest.it, at.digests);
    return digestMessage(at.digests.post(edition, digest.it));
  },
  open: ({ value }, at, by) => opened(value, at, by),
  lines: async ({ value }, at) => {
    const held = await at.digests.book.edition(value);
    return held ? linesForm(held, at.words) : refusal({ refused: 'no such edition' }, at);
  },
  'lines-form': async (task, at, by) => {
    const { id, version } = readPart(task.value);
    const held = await at.digests.book.edition(id);
    if (!held) return refusal({ refused: 'no such edition' }, at);
    if (held.version !== version) return refusal({ refused: 'changed meanwhile' }, at);
    const outcome = await at.digests.edit(by, id, editsBy(task.form!, held.it));
    return 'refused' in outcome ? refusal(outcome, at) : opened(id, at, by);
  },
  me: async ({ value }, at, by) => told(await at.digests.sendToMe(by, value), 'me', at),
  submit: async ({ value }, at, by) => {
    const outcome = await at.digests.submit(by, value);
    return 'refused' in outcome ? refusal(outcome, at) : simple(at.digests.parts.wording.decided('submit'));
  },
  approve: async ({ value }, at, by) => {
    const { id, version } = readPart(value);
    const outcome = await at.digests.approve(by, id, version);
    return 'refused' in outcome ? refusal(outcome, at) : simple(at.digests.parts.wording.decided('approve'));
  },
  return: async ({ value }, { words }) => remarkForm('return', words.digests.offer('return'), value, words),
  'return-form': async ({ value, form }, at, by) => {
    const { id, version } = readPart(value);
    return told(await at.digests.sendBack(by, id, version, String(form?.why ?? '')), 'return', at);
  },
  recall: async ({ value }, { words }) => remarkForm('recall', words.digests.offer('recall'), value, words),
  'recall-form': async ({ value, form }, at, by) =>
    told(await at.digests.recall(by, value, String(form?.why ?? '')), 'recall', at),
  correct: async ({ value }, { words }) => remarkForm('correct', words.digests.offer('correct'), value, words),
  'correct-form': async ({ value, form }, at, by) =>
    told(await at.digests.correct(by, value, String(form?.why ?? '')), 'correct', at),
  'hand-over': async ({ value }, { words }) => personForm(value, words),
  'hand-over-form': async ({ value, form, from }, at, by) =>
    told(await at.digests.handOver(by, value, `slack:${from.team}/${String(form?.person ?? '')}`), 'hand-over', at),
  pause: async ({ value }, at, by) => told(await at.digests.pause(by, value), 'pause', at),
  resume: async ({ value }, at, by) => told(await at.digests.resume(by, value), 'resume', at),
  skip: async ({ value }, at, by) => told(await at.digests.skip(by, value), 'skip', at),
  unskip: async ({ value }, at, by) => {
    const [id = '', run = ''] = value.split('|');
    const outcome = await at.digests.unskip(by, id, run);
    const zone = 'done' in outcome ? outcome.done.schedule.zone : DEFAULT_ZONE;
    return told(outcome, 'unskip', at, { run: daySaid(run, zone) });
  },
  delete: async ({ value }, at, by) => told(await at.digests.remove(by, value), 'delete', at),
  undelete: async ({ value }, at, by) => told(await at.digests.undelete(by, value), 'undelete', at),
  'was-sent': async ({ value }, at, by) => told(await at.digests.resolve(by, value, 'sent'), 'was-sent', at),
  'send-again': async ({ value }, at, by) => told(await at.digests.resolve(by, value, 'again'), 'send-again', at),
};

export async function digest(task: DigestTask, at: At): Promise<void> {
  const { workspace, words, hold } = at;
  const act = ACTS[task.act];
  if (!act) return at.log.warn({ act: task.act }, 'an act of digests that is not known');
  const by: Person = `slack:${personOf(task.from)}`;
  const hasPart = (await rolesOf(by, at.standing, at.digests)).size > 0;
  const outcome = hasPart ? await act(task, at, by) : simple(words.digests.desk('nobody'));
  await hold();
  const to = { client: workspace.client, place: task.place, user: task.from.user };
  // In a person's own chat everything is for them alone.
  const audible = /^[DU]/.test(task.place.channel) && task.place.responseUrl === null ? 'channel' : 'only-you';
  if (!('type' in outcome)) return post(to, outcome, audible);
  try {
    await calling(() => workspace.client.views.open({ trigger_id: task.trigger ?? '', view: outcome }));
  } catch (fault) {
    // Slack waits three seconds for a form; it may also be that this is done again after a crash.
    if (!(fault instanceof WebAPIPlatformError && /trigger/.test(fault.data.error))) throw fault;
    await post(to, simple(words.digests.desk('expired')), audible);
  }
}

async function opened(id: string, at: At, by: Person): Promise<Message> {
  const held = await at.digests.book.edition(id);
  const digest = held && (await at.digests.book.digest(held.it.digest));
  if (!held || !digest) return refusal({ refused: 'no such edition' }, at);
  const message = digestMessage(at.digests.post(held.it, digest.it));
  const possible = editionActs(held, by, at.digests);
  return {
    ...message,
    blocks: [...message.blocks, ...stray(held.it, at), { type: 'actions', elements: buttons(possible) }],
  };
}

async function formFor(id: string | null, { store, digests, words }: At): Promise<Message | ModalView> {
  const held = id === null ? null : await digests.book.digest(id);
  if (id !== null && !held) return simple(digests.parts.wording.refusal({ refused: 'no such digest' }));
  return formWith(held?.it ?? null, { store, words });
}

async function formWith(filled: FilledIn | null, { store, words }: Pick<At, 'store' | 'words'>): Promise<ModalView> {
  const teams = (await store.digests.places('teams'))
    .map(({ id: place, body }) => ({ id: place, name: (body as { name: string }).name, kind: kindOf(body) }))
    .filter(({ kind }) => kind !== 'personal');
  return digestForm({ catalogue: await store.catalogue(), teams, filled }, words);
}

/** What was filled in is not lost: the form comes back with it, where it is not too long for a button. */
function filledInWrongly(outcome: Refused, filled: FilledIn, at: At): Message {
  const message = refusal(outcome, at);
  const value = JSON.stringify(filled);
  if (value.length > LIMITS.value) return message;
  const again = button(`${ACTION}again`, at.digests.parts.wording.offer('again'), value);
  return { ...message, blocks: [...message.blocks, { type: 'actions', elements: [again] }] };
}

const kindOf = (body: unknown): string | null => (body as { place?: { kind?: string } }).place?.kind ?? null;

const refusal = (why: Refused, { digests }: At): Message => simple(digests.parts.wording.refusal(why));

function told(outcome: Done<unknown>, what: Offered, at: At, values = {}): Message {
  const { wording } = at.digests.parts;
  if ('refused' in outcome) return refusal(outcome, at);
  return simple(wording.desk('done', { what: wording.offer(what, values) }));
}

function stray(edition: Edition, { words }: At): readonly SlackBlock[] {
  const numbers = strayNumbers(edition.commentary, linesToPost(edition));
  return numbers.length > 0 ? [section(words.digests.desk('stray', { numbers: numbers.join(', ') }))] : [];
}

function readPart(value: string): { id: string; version: number } {
  const [id = '', version = ''] = value.split('|');
  return { id, version: Number(version) };
}
