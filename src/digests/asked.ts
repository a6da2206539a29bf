/** What was in a digest, and which digest mentioned something: answered from those that were posted, as they were posted. */
import { DateTime } from 'luxon';
import { stem, wordsOf } from '../language/terms.ts';
import { normalise } from '../language/text.ts';
import type { Choice, Reply } from '../reply.ts';
import type { Store } from '../store/store.ts';
import { Book } from './book.ts';
import { type Edition, isAbove, type Line, linesToPost } from './model.ts';
import { DEFAULT_ZONE } from './schedule.ts';
import { fallen } from './standing.ts';
import type { DigestWording } from './wording.ts';

export interface DigestQuestion {
  /** As it was asked. */
  readonly message: string;
  /** Inclusive ISO dates between which it was posted; null for the latest. */
  readonly between: { readonly from: string; readonly to: string } | null;
  /** What it is to mention: any of these names, as a report writes them; empty for what was in it. */
  readonly mentions: readonly string[];
  /** Where none of them is known: the words of what it is to mention, all of which one line must say. */
  readonly words: readonly string[];
}

export interface AskedOptions {
  readonly store: Pick<Store, 'digests' | 'figures' | 'updates' | 'reports'>;
  readonly wording: DigestWording;
  /** What whoever asks may see at most. */
  readonly limit?: string | null;
  readonly zone?: string;
}

const MOST_CHOICES = 6;
const MOST_MENTIONS = 8;
const POSTED: readonly Edition['state'][] = ['released', 'delivered', 'recalled'];

/** The Monday and Sunday of the week so many before the one of the ISO instant `now`. */
export function weekOf(now: string, before: number, zone = DEFAULT_ZONE): { from: string; to: string } {
  const monday = DateTime.fromISO(now, { zone }).startOf('week').minus({ weeks: before });
  return { from: monday.toISODate()!, to: monday.plus({ days: 6 }).toISODate()! };
}

export async function askedOfDigests(question: DigestQuestion, options: AskedOptions): Promise<Reply> {
  const { store, zone = DEFAULT_ZONE, limit = 'OFFICIAL' } = options;
  const posted = (await new Book(store.digests).editions())
    .map(({ it }) => it)
    .filter(({ state, marking }) => POSTED.includes(state) && !isAbove(marking, limit))
    .toSorted((a, b) => b.due.localeCompare(a.due));
  const day = ({ due }: Edition): string => DateTime.fromISO(due, { zone }).toISODate()!;
  const { between } = question;
  const meant = between ? posted.filter((one) => day(one) >= between.from && day(one) <= between.to) : posted;
  const asked: Asked = { question, options, zone, meant, posted };
  return question.mentions.length + question.words.length > 0 ? mentioning(asked) : contents(asked);
}

interface Asked {
  readonly question: DigestQuestion;
  readonly options: AskedOptions;
  readonly zone: string;
  readonly meant: readonly Edition[];
  readonly posted: readonly Edition[];
}

async function contents(asked: Asked): Promise<Reply> {
  const { question, options, meant, posted } = asked;
  const { wording, store } = options;
  // Of the latest, those that were posted on its day; of a week all of it.
  const shown = question.between ? meant : meant.slice(0, 1);
  if (shown.length === 0)
    return reply(asked, 'not-held', [wording.asked('none', { when: whenSaid(asked) })], [], {
      choices: posted.slice(0, MOST_CHOICES).map((edition) => openChoice(edition, asked)),
    });
  const lines: string[] = [];
  const notes: string[] = [];
  for (const edition of shown) {
    const named = { title: edition.title, date: dateSaid(edition, asked) };
    if (edition.state === 'recalled') {
      const remark = edition.history.findLast(({ what }) => what === 'recalled')?.detail ?? '';
      lines.push(wording.asked('recalled', { ...named, remark }));
      continue;
    }
    const told = linesToPost(edition);
    lines.push(wording.asked('heading', named));
    if (edition.correction !== null) lines.push(wording.say('correctedPost', { remark: edition.correction }));
    lines.push(...told.flatMap((line) => [lineSaid(line), ...remarkOf(line, edition, wording)]));
    if (edition.commentary.trim())
      lines.push(`${wording.heading('commentary')}: ${edition.commentary.trim().replace(/\s+/g, ' ')}`);
    // What has been corrected since is not given out again without a word.
    const gone = await fallen(told, store);
    if (gone.length > 0) notes.push(wording.asked('fallen', { lines: gone.map(({ text }) => text).join('; ') }));
  }
  return reply(asked, 'summary', lines, shown, { notes });
}

async function mentioning(asked: Asked): Promise<Reply> {
  const { question, options, meant } = asked;
  const { wording } = options;
  const says = saying(question);
  const found = meant.flatMap((edition) => {
    if (edition.state === 'recalled') return [];
    const line = linesToPost(edition).find((one) => says(fullText(one, edition)))?.text;
    const said = line ?? (says(edition.commentary) ? edition.commentary.trim() : undefined);
    return said === undefined ? [] : [{ edition, said }];
  });
  // Words that are no name are not said again.
  const subject = question.mentions[0] ?? wording.asked('that');
  if (found.length === 0)
    return reply(
      asked,
      'not-held',
      [wording.asked('noMention', { subject: question.mentions[0] ?? wording.asked('thing') })],
      [],
    );
  const lines = [
    wording.asked('mentions', { subject, count: String(found.length) }),
    ...found
      .slice(0, MOST_MENTIONS)
      .map(({ edition, said }) =>
        wording.asked('mentionLine', { title: edition.title, date: dateSaid(edition, asked), line: said }),
      ),
  ];
  const editions = found.slice(0, MOST_MENTIONS).map(({ edition }) => edition);
  return reply(asked, 'list', lines, editions, {
    choices: editions.slice(0, MOST_CHOICES).map((edition) => openChoice(edition, asked)),
  });
}

function saying({ mentions, words }: DigestQuestion): (text: string) => boolean {
  const names = mentions.map((name) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu'));
  if (names.length > 0) return (text) => names.some((name) => name.test(text));
  return (text) => {
    const held = new Set(wordsOf(normalise(text)).map(stem));
    return words.every((word) => held.has(stem(word)));
  };
}

/** Only what was posted of it: an update may be an excerpt. */
const fullText = ({ key, text }: Line, { edits }: Edition): string => `${text} ${edits.remarks[key] ?? ''}`;
const remarkOf = ({ key }: Line, { edits: { remarks } }: Edition, wording: DigestWording): readonly string[] =>
  remarks[key] ? [`  ${wording.say('remark', { remark: remarks[key] })}`] : [];
const lineSaid = ({ text, cite }: Line): string => `- ${text}${cite ? ` (${cite})` : ''}`;
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

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
  { question, options, ...asked }: Asked,
  kind: 'summary' | 'list' | 'not-held',
  lines: readonly string[],
  editions: readonly Edition[],
  { notes = [], choices = [] }: { notes?: readonly string[]; choices?: readonly Choice[] } = {},
): Promise<Reply> {
  const cites = editions.flatMap((edition) => linesToPost(edition).map(({ cite }) => cite ?? ''));
  const reports = (await options.store.reports()).filter(({ title }) => cites.some((cite) => cite.includes(title)));
  const answered = kind !== 'not-held';
  return {
    question: question.message,
    kind,
    outcome: answered ? 'answered' : 'not-held',
    reading: options.wording.asked('reading', { when: whenSaid({ question, options, ...asked }) }),
    assumed:
      answered && !question.between && question.mentions.length + question.words.length === 0
        ? [options.wording.asked('latest')]
        : [],
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
}
