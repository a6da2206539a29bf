/** What people do with digests in Slack: each act of a command, a button or a form. */

import type { ModalView } from '@slack/types';
import { WebAPIPlatformError } from '@slack/web-api';
import type { Done } from '../../../digests/actions.ts';
import { type Edition, linesToPost, type Person } from '../../../digests/model.ts';
import { strayNumbers } from '../../../digests/standing.ts';
import type { Message, SlackBlock } from '../blocks/message.ts';
import { section } from '../blocks/parts/section.ts';
import { simple } from '../blocks/simple.ts';
import { digestMessage } from '../digest/blocks.ts';
import { digestForm, editsBy, linesForm, personForm, remarkForm, wantedBy } from '../digest/forms.ts';
import { digestList, editionButtons, nextRuns } from '../digest/list.ts';
import { calling, post } from '../post.ts';
import { type DigestTask, personOf } from '../task.ts';
import type { At } from './worker.ts';

type Act = (task: DigestTask, at: At, by: Person) => Promise<Message | ModalView>;

const ACTS: Readonly<Record<string, Act>> = {
  list: async (_task, { digests, holidays, words }, by) => {
    const blocks = await digestList(by, digests, holidays, words);
    return blocks ? { text: words.say('digestHeading'), blocks } : simple(words.say('digestNobody'));
  },
  new: (_task, at) => formFor(null, at),
  change: ({ value }, at) => formFor(value, at),
  form: async (task, at, by) => {
    const { digests, words, holidays } = at;
    const wanted = wantedBy(task.form!, task.from.team);
    const outcome = task.value
      ? await digests.change(by, task.value, wanted)
      : await digests.create(by, wanted, task.id.replace(/\W+/g, '').slice(-20));
    if ('refused' in outcome) return refusal(outcome.refused, at);
    const runs = await nextRuns(outcome.done, digests, holidays, words);
    const stray = strayNumbers(outcome.done.contents.commentary, (await digests.preview(outcome.done)).lines);
    const text = words.say('digestSaved', { title: outcome.done.title, runs: runs.join('; ') });
    return simple(stray.length > 0 ? `${text} ${words.say('digestStray', { numbers: stray.join(', ') })}` : text);
  },
  preview: async ({ value }, at) => {
    const digest = await at.digests.book.digest(value);
    if (!digest) return refusal('no such digest', at);
    const [latest] = await at.digests.book.editions(value, 1);
    const isOpen = latest && ['draft', 'submitted', 'approved'].includes(latest.it.state);
    const edition = isOpen ? latest.it : await at.digests.preview(digest.it);
    return digestMessage(at.digests.post(edition, digest.it));
  },
  open: ({ value }, at, by) => opened(value, at, by),
  lines: async ({ value }, at) => {
    const held = await at.digests.book.edition(value);
    return held ? linesForm(held, at.words) : refusal('no such edition', at);
  },
  'lines-form': async (task, at, by) => {
    const { id, version } = readPart(task.value);
    const held = await at.digests.book.edition(id);
    if (!held) return refusal('no such edition', at);
    if (held.version !== version) return refusal('changed meanwhile', at);
    const outcome = await at.digests.edit(by, id, editsBy(task.form!, held.it));
    return 'refused' in outcome ? refusal(outcome.refused, at) : opened(id, at, by);
  },
  me: async ({ value }, at, by) => told(await at.digests.sendToMe(by, value), 'digestToMe', at),
  submit: async ({ value }, at, by) => {
    const outcome = await at.digests.submit(by, value);
    return 'refused' in outcome ? refusal(outcome.refused, at) : simple(at.words.say('digestHandedIn'));
  },
  approve: async ({ value }, at, by) => {
    const { id, version } = readPart(value);
    const outcome = await at.digests.approve(by, id, version);
    return 'refused' in outcome ? refusal(outcome.refused, at) : simple(at.words.say('digestIsApproved'));
  },
  return: async ({ value }, { words }) => remarkForm('return', words.say('digestSendBack'), value, words),
  'return-form': async ({ value, form }, at, by) => {
    const { id, version } = readPart(value);
    return told(await at.digests.sendBack(by, id, version, String(form?.why ?? '')), 'digestSendBack', at);
  },
  recall: async ({ value }, { words }) => remarkForm('recall', words.say('digestRecall'), value, words),
  'recall-form': async ({ value, form }, at, by) =>
    told(await at.digests.recall(by, value, String(form?.why ?? '')), 'digestRecall', at),
  correct: async ({ value }, { words }) => remarkForm('correct', words.say('digestCorrect'), value, words),
  'correct-form': async ({ value, form }, at, by) =>
    told(await at.digests.correct(by, value, String(form?.why ?? '')), 'digestCorrect', at),
  'hand-over': async ({ value }, { words }) => personForm(value, words),
  'hand-over-form': async ({ value, form, from }, at, by) =>
    told(
      await at.digests.handOver(by, value, `slack:${from.team}/${String(form?.person ?? '')}`),
      'digestHandOver',
      at,
    ),
  pause: async ({ value }, at, by) => told(await at.digests.pause(by, value), 'digestPause', at),
  resume: async ({ value }, at, by) => told(await at.digests.resume(by, value), 'digestResume', at),
  skip: async ({ value }, at, by) => told(await at.digests.skip(by, value), 'digestSkip', at),
  delete: async ({ value }, at, by) => told(await at.digests.remove(by, value), 'digestDelete', at),
  undelete: async ({ value }, at, by) => told(await at.digests.undelete(by, value), 'digestUndelete', at),
  'was-sent': async ({ value }, at, by) => told(await at.digests.resolve(by, value, 'sent'), 'digestWasSent', at),
  'send-again': async ({ value }, at, by) => told(await at.digests.resolve(by, value, 'again'), 'digestSendAgain', at),
};

export async function digest(task: DigestTask, at: At): Promise<void> {
  const { workspace, words, hold } = at;
  const act = ACTS[task.act];
  if (!act) return at.log.warn({ act: task.act }, 'an act of digests that is not known');
  const outcome = await act(task, at, `slack:${personOf(task.from)}`);
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
    await post(to, simple(words.say('digestExpired')), audible);
  }
}

async function opened(id: string, at: At, by: Person): Promise<Message> {
  const held = await at.digests.book.edition(id);
  const digest = held && (await at.digests.book.digest(held.it.digest));
  if (!held || !digest) return refusal('no such edition', at);
  const message = digestMessage(at.digests.post(held.it, digest.it));
  const buttons = editionButtons(held, by, at.words);
  return {
    ...message,
    blocks: [...message.blocks, ...stray(held.it, at), { type: 'actions', elements: [...buttons] }],
  };
}

async function formFor(id: string | null, { store, digests, words }: At): Promise<Message | ModalView> {
  const held = id === null ? null : await digests.book.digest(id);
  if (id !== null && !held) return simple(digests.parts.wording.refusal('no such digest'));
  const teams = (await store.digests.places('teams'))
    .map(({ id: place, body }) => ({ id: place, name: (body as { name: string }).name, kind: kindOf(body) }))
    .filter(({ kind }) => kind !== 'personal');
  return digestForm({ catalogue: await store.catalogue(), teams, digest: held?.it ?? null }, words);
}

const kindOf = (body: unknown): string | null => (body as { place?: { kind?: string } }).place?.kind ?? null;

const refusal = (why: Parameters<At['digests']['parts']['wording']['refusal']>[0], { digests }: At): Message =>
  simple(digests.parts.wording.refusal(why));

function told(outcome: Done<unknown>, what: Parameters<At['words']['say']>[0], at: At): Message {
  if ('refused' in outcome) return refusal(outcome.refused, at);
  return simple(at.words.say('digestDone', { what: at.words.say(what) }));
}

function stray(edition: Edition, { words }: At): readonly SlackBlock[] {
  const numbers = strayNumbers(edition.commentary, linesToPost(edition));
  return numbers.length > 0 ? [section(words.say('digestStray', { numbers: numbers.join(', ') }))] : [];
}

function readPart(value: string): { id: string; version: number } {
  const [id = '', version = ''] = value.split('|');
  return { id, version: Number(version) };
}
