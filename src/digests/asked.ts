/** What was in a digest, whether and which digest told of something, and what was done with it: from those that were posted. */
import { DateTime } from 'luxon';
import { isWhether } from '../language/asking/yes-or-no.ts';
import type { Choice, Reply } from '../reply.ts';
import type { Store } from '../store/store.ts';
import { Book } from './book.ts';
import { deedLines, namesHeld } from './deeds.ts';
import { type Edition, isAbove, linesToPost } from './model.ts';
import { fallen } from './outdated-lines.ts';
import type { DigestQuestion } from './question.ts';
import { DEFAULT_ZONE } from './schedule.ts';
import type { Names } from './sight.ts';
import { type Said, type Subject, tellingOf, termsFor } from './telling.ts';
import type { DigestWording } from './wording.ts';

export interface AskedOptions {
  readonly store: Pick<Store, 'digests' | 'figures' | 'updates' | 'reports'>;
  readonly wording: DigestWording;
  /** Absent: what the store knows. */
  readonly names?: Names | undefined;
  /** What it is to tell of, as names and metrics where it has such; `label` to speak of it by. */
  readonly subject: Subject & { readonly label: string | null };
  /** The edition that was spoken of last. */
  readonly told?: string | null;
  /** What whoever asks may see at most. */
  readonly limit?: string | null;
  readonly zone?: string;
}

export interface AskedReply {
  readonly reply: Reply;
  /** The edition that is spoken of now. */
  readonly told: string | null;
}

const MOST_CHOICES = 6;
const MOST_MENTIONS = 8;
const MOST_LINES = 8;
/** So many are looked through at most for what no index tells. */
const MOST_READ = 200;
const PAGE = 10;

interface Asked {
  readonly question: DigestQuestion;
  readonly options: AskedOptions;
  readonly book: Book;
  readonly zone: string;
}

/** Null where nothing was posted and the digests are not named: then something else is meant. */
export async function askedOfDigests(question: DigestQuestion, options: AskedOptions): Promise<AskedReply | null> {
  const { zone = DEFAULT_ZONE } = options;
  const asked: Asked = { question, options, book: new Book(options.store.digests), zone };
  if (question.isOfUs && (await asked.book.postedCount({})) === 0) return null;
  const hasSubject = termsFor(options.subject).length > 0;
  if (question.wants === 'count') return counted(asked);
  if (question.wants === 'which' || (question.of === 'all' && !question.between && !hasSubject))
    return hasSubject ? mentioning(asked) : list(asked);
  if (hasSubject && question.of === 'all') return mentioning(asked);
  const meant = await meantBy(asked);
  if (meant.length === 0) return none(asked);
  if (question.wants !== 'contents') return deeds(asked, meant);
  return hasSubject ? whether(asked, meant) : contents(asked, meant);
}

/** Of those that whoever asks may see, latest first; no more is read than is wanted. */
async function* posted({ question, options, book, zone }: Asked, terms: readonly (readonly string[])[] = []) {
  const { limit = 'OFFICIAL' } = options;
  const { between } = question;
  const instant = (date: string, days: number): string =>
    DateTime.fromISO(date, { zone }).plus({ days }).toUTC().toISO()!;
  const days = between ? { from: instant(between.from, 0), until: instant(between.to, 1) } : {};
  for (let skip = 0; ; skip += PAGE) {
    const page = await book.posted({ ...days, ...(terms.length > 0 ? { telling: terms } : {}), limit: PAGE, skip });
    for (const { it } of page) if (!isAbove(it.marking, limit)) yield it;
    if (page.length < PAGE) return;
  }
}

async function some<T>(all: AsyncIterable<T>, most: number): Promise<T[]> {
  const found: T[] = [];
  for await (const one of all) {
    found.push(one);
    if (found.length >= most) break;
  }
  return found;
}

/** The one spoken of, those of the days named, or the latest. */
async function meantBy(asked: Asked): Promise<readonly Edition[]> {
  const { question, options, book } = asked;
  if (question.of === 'told' && options.told) {
    const held = await book.edition(options.told);
    if (held) return [held.it];
  }
  return some(posted(asked), question.between ? MOST_MENTIONS : 1);
}

async function none(asked: Asked): Promise<AskedReply> {
  const { wording } = asked.options;
  const others = await some(posted({ ...asked, question: { ...asked.question, between: null } }), MOST_CHOICES);
  return reply(asked, 'not-held', [wording.asked('none', { when: whenSaid(asked) })], [], {
    choices: others.map((edition) => openChoice(edition, asked)),
  });
}

async function contents(asked: Asked, shown: readonly Edition[]): Promise<AskedReply> {
  const { wording, store } = asked.options;
  const lines: string[] = [];
  const notes: string[] = [];
  for (const edition of shown) {
    if (edition.state === 'recalled') {
      lines.push(recalledLine(edition, asked));
      continue;
    }
    const told = linesToPost(edition);
    lines.push(wording.asked('heading', { title: edition.title, date: dateSaid(edition, asked) }));
    if (edition.correction !== null) lines.push(wording.say('correctedPost', { remark: edition.correction }));
    lines.push(...told.flatMap((line) => saidLines({ ...line, line }, edition, wording)));
    if (edition.commentary.trim())
      lines.push(`${wording.heading('commentary')}: ${edition.commentary.trim().replace(/\s+/g, ' ')}`);
    notes.push(...(await fallenNotes(told, store, wording)));
  }
  return reply(asked, 'summary', lines, shown, { notes });
}

function recalledLine(edition: Edition, asked: Asked): string {
  const remark = edition.history.findLast(({ what }) => what === 'recalled')?.detail ?? '';
  const { wording } = asked.options;
  return wording.asked('recalled', { title: edition.title, date: dateSaid(edition, asked), remark });
}

/** Whether it tells of something, and with which lines. */
async function whether(asked: Asked, meant: readonly Edition[]): Promise<AskedReply> {
  const { wording, store, subject } = asked.options;
  const lines: string[] = [];
  const notes: string[] = [];
  const found: Edition[] = [];
  for (const edition of meant) {
    const named = { title: edition.title, date: dateSaid(edition, asked), subject: labelOf(asked, 'thing') };
    // What was taken away is not told again, and that it told nothing is not said either.
    if (edition.state === 'recalled') {
      lines.push(recalledLine(edition, asked));
      continue;
    }
    const said = tellingOf(edition, subject);
    lines.push(wording.asked(said.length > 0 ? 'yes' : 'no', named));
    if (said.length === 0) continue;
    found.push(edition);
    lines.push(...said.slice(0, MOST_LINES).flatMap((one) => saidLines(one, edition, wording)));
    notes.push(
      ...(await fallenNotes(
        said.flatMap(({ line }) => line ?? []),
        store,
        wording,
      )),
    );
  }
  if (found.length > 0) return reply(asked, 'list', lines, meant, { notes });
  const others = await telling({ ...asked, question: { ...asked.question, between: null } });
  if (others.length > 0) lines.push(wording.asked('others', { count: String(others.length) }));
  const choices = others.slice(0, MOST_CHOICES).map(({ edition }) => openChoice(edition, asked));
  return reply(asked, 'list', lines, meant.slice(0, 1), { choices });
}

async function telling(asked: Asked): Promise<readonly { edition: Edition; said: readonly Said[] }[]> {
  const { subject } = asked.options;
  const candidates = await some(posted(asked, termsFor(subject)), MOST_READ);
  return candidates.flatMap((edition) => {
    const said = edition.state === 'recalled' ? [] : tellingOf(edition, subject);
    return said.length > 0 ? [{ edition, said }] : [];
  });
}

async function mentioning(asked: Asked): Promise<AskedReply | null> {
  const { wording } = asked.options;
  const found = await telling(asked);
  if (found.length === 0) {
    // "What did we say about it" may ask the report as well.
    if (asked.question.isOfUs && !isWhether(asked.question.message.toLowerCase())) return null;
    return reply(asked, 'not-held', [wording.asked('noMention', { subject: labelOf(asked, 'thing') })], []);
  }
  const lines = [
    wording.asked('mentions', { subject: labelOf(asked, 'that'), count: String(found.length) }),
    ...found.slice(0, MOST_MENTIONS).map(({ edition, said: [one] }) => {
      const cite = one!.cite ? ` (${one!.cite})` : '';
      return wording.asked('mentionLine', {
        title: edition.title,
        date: dateSaid(edition, asked),
        line: one!.text + cite,
      });
    }),
  ];
  const editions = found.slice(0, MOST_MENTIONS).map(({ edition }) => edition);
  return reply(asked, 'list', lines, editions, {
    choices: editions.slice(0, MOST_CHOICES).map((edition) => openChoice(edition, asked)),
  });
}

async function counted(asked: Asked): Promise<AskedReply> {
  let count = 0;
  for await (const _ of posted(asked, termsFor(asked.options.subject))) count += 1;
  const text = asked.options.wording.asked('count', { when: whenSaid(asked), count: String(count) });
  return reply(asked, 'list', [text], []);
}

async function list(asked: Asked): Promise<AskedReply> {
  const { question, options } = asked;
  const { wording } = options;
  const isDone = (edition: Edition): boolean =>
    (question.deed !== 'withdrawn' || edition.state === 'recalled') &&
    (question.deed !== 'corrected' || edition.correction !== null);
  const found = (await some(posted(asked), MOST_READ)).filter(isDone).slice(0, MOST_MENTIONS);
  if (found.length === 0) {
    const deed = question.deed === 'withdrawn' || question.deed === 'corrected' ? question.deed : null;
    if (!deed) return none(asked);
    return reply(asked, 'list', [wording.asked('noneSuch', { deed: wording.deed(deed) })], []);
  }
  const lines = found.map((edition) =>
    wording.asked('listLine', { title: edition.title, date: dateSaid(edition, asked) }),
  );
  return reply(asked, 'list', [wording.asked('list', { when: whenSaid(asked) }), ...lines], found, {
    choices: found.slice(0, MOST_CHOICES).map((edition) => openChoice(edition, asked)),
  });
}

async function deeds(asked: Asked, meant: readonly Edition[]): Promise<AskedReply> {
  const { question, options, book, zone } = asked;
  const { store, wording, names = namesHeld(store.digests) } = options;
  const lines: string[] = [];
  for (const edition of meant) {
    const places = { zone: (await book.digest(edition.digest))?.it.schedule.zone ?? zone, store: store.digests, names };
    lines.push(...(await deedLines(edition, question, { ...places, wording, date: dateSaid(edition, asked) })));
    if (edition.state === 'recalled' && question.deed !== 'withdrawn') lines.push(recalledLine(edition, asked));
  }
  return reply(asked, 'list', lines, meant.slice(0, 1));
}

async function fallenNotes(
  lines: Parameters<typeof fallen>[0],
  store: AskedOptions['store'],
  wording: DigestWording,
): Promise<readonly string[]> {
  // What has been corrected since is not given out again without a word.
  const gone = await fallen(lines, store);
  return gone.length > 0 ? [wording.asked('fallen', { lines: gone.map(({ text }) => text).join('; ') })] : [];
}

/** Words that are no name are not said again. */
const labelOf = ({ options: { subject, wording } }: Asked, otherwise: 'that' | 'thing'): string =>
  subject.label ?? wording.asked(otherwise);

function saidLines({ text, cite, line }: Said, { edits: { remarks } }: Edition, wording: DigestWording): string[] {
  const remark = line && remarks[line.key];
  return [`- ${text}${cite ? ` (${cite})` : ''}`, ...(remark ? [`  ${wording.say('remark', { remark })}`] : [])];
}

const dateSaid = ({ due }: Edition, { zone }: Asked): string =>
  DateTime.fromISO(due, { zone, locale: 'en-GB' }).toFormat('d MMMM yyyy');

function whenSaid({ question, options }: Asked): string {
  const said = (iso: string): string => DateTime.fromISO(iso, { locale: 'en-GB' }).toFormat('d MMMM yyyy');
  const { between } = question;
  return between ? options.wording.asked('when', { from: said(between.from), to: said(between.to) }) : '';
}

function openChoice(edition: Edition, asked: Asked): Choice {
  const date = dateSaid(edition, asked);
  return {
    label: asked.options.wording.asked('open', { title: edition.title, date }),
    ask: `what was in the digest of ${date}`,
  };
}

async function reply(
  asked: Asked,
  kind: 'summary' | 'list' | 'not-held',
  lines: readonly string[],
  editions: readonly Edition[],
  { notes = [], choices = [] }: { notes?: readonly string[]; choices?: readonly Choice[] } = {},
): Promise<AskedReply> {
  const { question, options } = asked;
  const cites = editions.flatMap((edition) => linesToPost(edition).map(({ cite }) => cite ?? ''));
  const reports = (await options.store.reports()).filter(({ title }) => cites.some((cite) => cite.includes(title)));
  const answered = kind !== 'not-held';
  const isLatest = answered && question.of === 'last' && !question.between;
  const said: Reply = {
    question: question.message,
    kind,
    outcome: answered ? 'answered' : 'not-held',
    reading: options.wording.asked('reading', { when: whenSaid(asked) }),
    assumed: isLatest ? [options.wording.asked('latest')] : [],
    text: [...lines, ...notes].join('\n'),
    parts: { answer: lines, citation: [], notes },
    figures: [],
    change: [],
    updates: [],
    priorities: [],
    reports: reports.map(({ id, title, period, asAt, marking, version }) => ({
      id,
      title,
      period: period.label,
      asAt,
      marking,
      version,
    })),
    choices,
    followUps: [],
  };
  return { reply: said, told: editions[0]?.id ?? null };
}
