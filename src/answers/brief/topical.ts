/** The brief of a place or a subject: its headline figures with how they moved, then what the report tells of it. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import type { Update } from '../../figures/model.ts';
import { wordsOf } from '../../language/terms.ts';
import type { Question } from '../../question/question.ts';
import type { ReplyChange } from '../../reply.ts';
import { keyOf } from '../../store/search/search.ts';
import type { Context, Draft, Shown } from '../answer.ts';
import { shown } from '../narrative.ts';
import { isTold } from '../offers.ts';
import { capital, listed } from '../say.ts';
import { updatesDraft } from '../updates.ts';
import { spelledOutOnce } from './acronyms.ts';
import { countWords, valuesIn } from './excerpts.ts';
import { titled } from './head.ts';
import { type BriefScope, excludedBy, measuresOf, reportOf, totalNotHeld } from './measures.ts';
import { points } from './points.ts';
import { type BriefLength, candidatesOf, limitOf, shownSaid } from './pool.ts';
import { measureSaid, noteSaid, placeOf, togetherSaid } from './say-measure.ts';

/** Of so many priorities a theme is broad. */
const BROAD = 3;
const FEW = 6;
/** A place in brackets behind an update. */
const PLACE_WORDS = 3;

/** Null where nothing at all is held of it for the period. */
export async function topical(
  scope: BriefScope,
  length: BriefLength,
  question: Question,
  context: Context,
): Promise<Draft | null> {
  const { knowledge, store, wording } = context;
  const rule = wording.brief;
  const report = reportOf(scope.period, knowledge.reports);
  const excluded = await excludedBy(scope, report ? [report.id] : [], context);
  const isOfScope = isOf(scope, context);
  const updates = report
    ? (await store.updates({ report: report.id })).filter(
        (one) => isOfScope(one) && !excluded(one.report, one.id, one.priority) && !scope.told?.has(keyOf(one)),
      )
    : [];
  // What takes no more than a minute to read is told whole.
  if (
    scope.areas.length > 0 &&
    !scope.isPart &&
    length === 'minute' &&
    updates.length > 0 &&
    countWords(updates.map(({ text }) => text).join(' ')) <= rule.words.whole
  )
    return withNoFigures(
      updatesDraft(shown(updates, question, context), question, context),
      await noFiguresOf(scope, context),
    );
  const measures = scope.areas.length > 0 ? [] : await measuresOf(scope, context);
  if (updates.length === 0 && measures.length === 0) return null;
  const main = report?.id ?? null;
  const compared = measures.filter((measure) => measure.main !== null);
  const alone = [
    ...Map.groupBy(
      measures.filter(({ main: change }) => change === null),
      ({ figure }) => `${figure.source.page} ${figure.period.from}`,
    ).values(),
  ];
  const named = capital(nameOf(scope, context));
  const total = totalNotHeld(scope, context);
  const head = [
    scope.isPart ? `${named}:` : `${named}: ${titled(report, scope.period)}.`,
    ...(total
      ? [sayBrief(rule, 'noTotal', { total })]
      : scope.isPart && measures.length === 0
        ? [sayBrief(rule, 'noFigures')]
        : await noFiguresOf(scope, context)),
  ].join(' ');
  const lines = [
    ...compared.map(
      (measure) =>
        `- ${capital(measureSaid(measure, [...new Set([measure.previous, measure.year])], context))} (${placeOf(measure.figure.source, main, context)}).${noteSaid(measure)}`,
    ),
    ...alone.map((group) => `- ${togetherSaid(group, main, context)}`),
  ];
  const isOn = onSubject(scope, context);
  // A theme of several priorities: something of each, in the sentences that speak of it.
  const isBroad =
    (scope.topics.length > 0 || scope.theme !== undefined) &&
    new Set(updates.map(({ priority }) => priority)).size >= BROAD;
  // All of a place that has few, each in few words.
  const isFew = scope.areas.length > 0 && updates.length <= FEW;
  const most = isFew ? rule.words.list : limitOf(scope, length, rule);
  // So few updates are told whole.
  const isShort =
    length === 'minute' &&
    !scope.isPart &&
    countWords(updates.map(({ text }) => text).join(' ')) <= rule.words.priority;
  const linesWith = (words: number): { readonly said: string[]; readonly picked: Shown[] } => {
    const picked = isShort
      ? updates.map((update) => ({ update, text: update.text, excerpt: false }))
      : points(
          {
            updates: candidatesOf(updates, report),
            isOnly: isBroad,
            ...(isFew && length === 'short' ? { most: rule.words.excerpt } : {}),
            words: words - countWords([head, ...lines].join(' ')),
            isOn,
            told: valuesIn(lines.join(' ')),
            // Pinned for the plan and its priorities.
            pinned: [],
            beside: PLACE_WORDS,
          },
          rule,
        );
    const said = spelledOutOnce(
      [head, ...lines, ...picked.map((one) => `- ${shownSaid(one, main, context)}`)],
      knowledge.catalogue.glossary,
    );
    // Acronyms that are spelled out take words of their own.
    const over = countWords(said.join(' ')) - most;
    return over > 0 && words > over && !isShort ? linesWith(words - over) : { said, picked };
  };
  const { said, picked } = linesWith(most);
  const left = updates.length - picked.length;
  const ask = askingAll(scope, context);
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [...said, ...(left > 0 ? [sayBrief(rule, left === 1 ? 'oneMore' : 'moreHeld', { count: left })] : [])],
    figures: measures.map(({ figure }) => figure),
    change: compared.flatMap(({ previous, year }) => [previous, year].filter((c): c is ReplyChange => c !== null)),
    updates: picked,
    priorities: [
      ...new Set([...measures.map(({ figure }) => figure.priority), ...picked.map(({ update }) => update.priority)]),
    ],
    about: `${capital(nameOf(scope, context))}, ${scope.period.label}`,
    cited: true,
    followUps: scope.theme === undefined || (await isTold(ask, context)) ? [{ label: 'All updates in full', ask }] : [],
  };
}

/** "No figures are held for Newby": of a place of which nothing is counted. */
async function noFiguresOf(
  { areas, topics, theme, priority, period }: BriefScope,
  { knowledge, store, wording }: Context,
): Promise<string[]> {
  if (areas.length === 0 || topics.length > 0 || theme || priority !== null) return [];
  const within = new Set(areas.flatMap((id) => knowledge.areas.within(id)));
  const report = reportOf(period, knowledge.reports);
  const figures = report ? await store.figures({ report: report.id }) : [];
  return figures.some(({ area }) => within.has(area))
    ? []
    : [sayBrief(wording.brief, 'noFiguresThere', { place: listed(areas.map((id) => knowledge.areas.name(id))) })];
}

const withNoFigures = (draft: Draft, none: readonly string[]): Draft => ({
  ...draft,
  lines: [...draft.lines, ...none],
});

/** Of the place and all inside it; on one of the subjects. */
export function isOf(
  { areas, topics, priority, theme }: BriefScope,
  { knowledge }: Context,
): (update: Update) => boolean {
  const within = new Set(areas.flatMap((id) => knowledge.areas.within(id)));
  return (update) =>
    (priority === null || update.priority === priority) &&
    (areas.length === 0 || [...update.headings, ...update.places].some((id) => within.has(id))) &&
    (topics.length === 0 || update.topics.some((id) => topics.includes(id))) &&
    (!theme || theme.updates.has(keyOf(update)));
}

export const nameOf = (scope: BriefScope, context: Context): string =>
  listed([...subjectsOf(scope, context), ...placesOf(scope, context)]);

/** All that the brief was made of, as it can be asked for. */
function askingAll(scope: BriefScope, context: Context): string {
  const [subjects, places] = [listed(subjectsOf(scope, context)), listed(placesOf(scope, context))];
  const of = scope.priority === null ? '' : ` of priority ${scope.priority}`;
  return `all updates${of}${subjects && ` on ${subjects}`}${places && ` for ${places}`}`;
}

const placesOf = ({ areas }: BriefScope, { knowledge }: Context): string[] =>
  areas.map((id) => knowledge.areas.name(id));

function subjectsOf({ topics, theme }: BriefScope, { knowledge, wording }: Context): string[] {
  const named = topics.map((id) => knowledge.catalogue.topics.find((topic) => topic.id === id)?.name ?? id);
  return [...named, ...(theme ? (theme.isMoney ? [sayBrief(wording.brief, 'money')] : theme.words) : [])];
}

/** Whether a sentence speaks of the subjects; of an update that is headed by another place, whether it names this one. */
export function onSubject(
  { topics, areas, theme }: BriefScope,
  { knowledge }: Context,
): (sentence: string, update: Update) => boolean {
  const own = knowledge.catalogue.topics.filter(({ id }) => topics.includes(id));
  const terms = new Set(
    [
      ...(theme?.words ?? []),
      ...(theme?.reads ?? []),
      ...own.flatMap(({ name, aliases, reads }) => [name, ...aliases, ...reads]),
    ].flatMap((phrase) => {
      const of = knowledge.lexicon.terms.termsOf(phrase);
      return of.length === 1 ? of : [];
    }),
  );
  // "Works closely with", "cross border"
  const phrases = own
    .flatMap(({ aliases, reads }) => [...aliases, ...reads])
    .filter((phrase) => phrase.includes(' '))
    .map((phrase) => ` ${phrase} `);
  const names = areas.map((id) => knowledge.areas.name(id));
  return (sentence, { headings }) =>
    terms.size > 0
      ? knowledge.lexicon.terms.read(wordsOf(sentence)).some(({ term }) => terms.has(term)) ||
        phrases.some((phrase) => ` ${wordsOf(sentence).join(' ')} `.includes(phrase))
      : headings.length === 0 && names.some((name) => sentence.includes(name));
}
