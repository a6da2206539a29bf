/** A brief in the form that was asked for: so many sentences, lines, bullets, paragraphs or numbers, of the facts that tell most. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import type { FormSaid } from '../../language/asking/form-asked.ts';
import { asContinued } from '../../language/reports/excerpts.ts';
import type { BriefAsked } from '../../question/question.ts';
import type { Context, Draft } from '../answer.ts';
import { capital } from '../say.ts';
import { spelledOutOnce } from './acronyms.ts';
import { asThen, followUpsOf } from './brief.ts';
import { countWords } from './excerpts.ts';
import { type Fact, factsOf } from './facts.ts';
import { titled, titleFor } from './head.ts';
import { type BriefScope, type Measure, reportOf, totalNotHeld } from './measures.ts';
import type { MovementsAsked } from './movements.ts';
import { measureSaid, placesOf, sinceSaid, telling } from './say-measure.ts';
import { nameOf } from './topical.ts';

/** The form that asks for another layout than a brief has by itself; null for none. So few words of the plan are for its first facts. */
export function formOf({ form, words, ...asked }: BriefAsked, { wording }: Context): FormSaid | null {
  if (form?.unit != null && (form.count !== null || form.isEach || !['bullet', 'line'].includes(form.unit)))
    return form;
  const isWhole = asked.priorities.length + asked.areas.length + asked.topics.length === 0;
  return isWhole && words !== null && words < wording.brief.words.short
    ? { unit: 'bullet', count: null, isEach: false, isPlain: form?.isPlain ?? false, words: null }
    : null;
}

/** In fewer words one figure of each line is told. */
const LONG = 120;

/** So many facts share the sentences where few are asked for; a number of lines or bullets has one each. */
const SHARED: Readonly<Record<number, number>> = { 1: 3, 2: 4 };

/** Null where nothing is held of one of the parts. `isDefined`: what it is, is asked too: that is told first. */
export async function formed(
  parts: readonly BriefScope[],
  form: FormSaid,
  { isDefined, against }: { readonly isDefined: boolean; readonly against: MovementsAsked['against'] },
  asked: Context,
): Promise<Draft | null> {
  const [first] = parts;
  const context = asThen(first!, asked);
  const { knowledge, wording } = context;
  const rule = wording.brief;
  const report = reportOf(first!.period, knowledge.reports);
  const isOne = form.unit === 'sentence' || form.unit === 'line';
  const isWhole = parts.length === 1 && isOfAll(first!);
  // A paragraph on the whole plan leaves no priority out.
  const isEach = (form.isEach || (form.unit === 'paragraph' && first!.words === null)) && isWhole;
  const scopes = isEach ? eachOf(first!, context) : parts;
  const told = async (scope: BriefScope): Promise<readonly Fact[]> => {
    const facts = await factsOf(
      scope,
      { isOne, against, isShort: isEach, isTight: isWhole && (scope.words ?? LONG) < LONG },
      context,
    );
    const first = isDefined ? facts.find(({ shown }) => shown !== null) : undefined;
    return first ? [first, ...facts.filter((fact) => fact !== first)] : facts;
  };
  const lists = await Promise.all(scopes.map((scope) => told(scope)));
  if (!isEach && lists.some((list) => list.length === 0)) return null;
  const heads = parts.map((scope, at) =>
    headFor(scope, isEach || lists[at]!.some(({ measures }) => measures.length > 0), context),
  );
  const isNumbers = form.unit === 'number';
  const title = [
    `${heads
      .map(({ name }) => name)
      .filter(Boolean)
      .join('; ')}`,
    titled(report, first!.period),
  ]
    .filter(Boolean)
    .join(form.unit === 'sentence' || form.unit === 'line' ? ', ' : ': ');
  const absent = heads.flatMap(({ absent: said }) => said);
  const chosen = isEach
    ? lists.map((list) => {
        const numbers = isNumbers ? inNumbers(list, form.count, context) : [];
        return (numbers.length > 0 ? numbers : list).slice(0, form.count ?? 1);
      })
    : [ofEachInTurn(lists.map((list) => (isNumbers ? inNumbers(list, form.count, context) : list)))];
  const main = report?.id ?? null;
  // What is said aloud has no notes in it; where it stands is told below.
  const place = ({ sources }: Fact): string => (form.isSpoken ? '' : ` (${placesOf(sources, main, context)})`);
  const cited = (fact: Fact): string => `${fact.text.replace(/[.](?= \[|$)/, '')}${place(fact)}`;
  const whole = (fact: Fact): string => {
    const said = `${fact.text}${place(fact)}${fact.shown ? '' : '.'}${fact.note ? ` ${fact.note}` : ''}`;
    return form.isSpoken ? said.replaceAll(rule.say.mark!, '') : said;
  };
  const inSentence = (facts: readonly Fact[]): string =>
    `${facts.map((fact, at) => (at === 0 ? cited(fact) : asContinued(cited(fact)))).join('; ')}.`;
  const limit = first!.words ?? limitFor(form, parts.length, rule.words);
  const count =
    form.unit === 'paragraph'
      ? Number.POSITIVE_INFINITY
      : isNumbers
        ? (form.count ?? MOST_NUMBERS)
        : form.unit === 'sentence'
          ? (SHARED[form.count ?? 1] ?? form.count!)
          : (form.count ?? Number.POSITIVE_INFINITY);
  const facts: Fact[] = [];
  let left = limit - countWords([title, ...absent].join(' '));
  for (const fact of isEach ? [] : chosen[0]!) {
    const size = countWords(whole(fact));
    const isTold = facts.some(({ text }) => text === fact.text);
    if (isTold || facts.length >= count || (facts.length > 0 && size > left)) continue;
    facts.push(fact);
    left -= size;
  }
  if (!isEach && facts.length === 0) return null;
  const lines = ((): string[] => {
    if (isEach) {
      const isRunning = form.unit === 'paragraph' || form.unit === 'sentence';
      const rows = scopes.map(({ priority }, at) => {
        const own = chosen[at]!;
        const none = own.every(({ measures }) => measures.length === 0) ? `${sayBrief(rule, 'noFigures')} ` : '';
        const said = own.map(isOne ? (fact) => inSentence([fact]) : whole).join(' ');
        return `${isRunning ? '' : `${priority}. `}${knowledge.priority(priority!)!.title}: ${none}${said}`.trim();
      });
      if (form.unit === 'paragraph') return [[`${title}.`, ...rows].join(' ')];
      return [`${title}.`, ...rows.map((row) => (form.unit === 'bullet' ? `- ${row}` : row))];
    }
    switch (form.unit) {
      case 'sentence': {
        const said = sentencesOf(facts, form.count ?? 1).map(inSentence);
        return [`${title}: ${said[0]}${said.length > 1 ? ` ${said.slice(1).map(capital).join(' ')}` : ''}`];
      }
      case 'line':
        return facts.map((fact, at) => (at === 0 ? `${title}: ${whole(fact)}` : whole(fact)));
      case 'paragraph':
        return grouped(facts, form.count ?? 1).map((own, at) =>
          [...(at === 0 ? [`${title}.`, ...absent] : []), ...own.map(whole)].join(' '),
        );
      default:
        return [[`${title}.`, ...(isNumbers ? [] : absent)].join(' '), ...facts.map((fact) => `- ${whole(fact)}`)];
    }
  })();
  const shown = isEach ? chosen.flat() : facts;
  const measures = shown.flatMap((fact) => fact.measures);
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: spelledOutOnce(lines, knowledge.catalogue.glossary),
    figures: measures.map(({ figure }) => figure),
    change: shown.flatMap(({ changes }) => changes),
    updates: shown.flatMap((fact) => (fact.shown ? [fact.shown] : [])),
    priorities: [...new Set(shown.map(({ priority }) => priority))],
    about: [...heads.map(({ name }) => name).filter(Boolean), titleFor(report, first!.period)].join(', '),
    cited: !form.isSpoken,
    followUps: followUpsOf(first!, new Set(shown.map(({ priority }) => priority)), context),
  };
}

/** "Just the numbers" has no more than a page takes. */
const MOST_NUMBERS = 15;

/** What the form leaves room for. */
function limitFor({ unit, count, isEach }: FormSaid, parts: number, words: Readonly<Record<string, number>>): number {
  if (isEach || unit === 'number') return Number.POSITIVE_INFINITY;
  if (unit === 'sentence') return words.sentence! * (count ?? 1);
  if (unit === 'paragraph') return Math.min(words.plan!, words.priority! * Math.max(parts, count ?? 1));
  return Math.max(words.plan!, words.excerpt! * (count ?? 1));
}

const isOfAll = ({ priority, areas, topics, metrics, theme }: BriefScope): boolean =>
  priority === null && areas.length + topics.length === 0 && !metrics && !theme;

/** Every priority that the plan has, each by itself. */
const eachOf = (scope: BriefScope, { knowledge }: Context): readonly BriefScope[] =>
  knowledge.catalogue.priorities
    .filter(({ number }) => !scope.without?.priorities.includes(number))
    .map(({ number }) => ({ ...scope, priority: number, topics: [], areas: [] }));

/** What it is of, and what is said to be absent from it. */
function headFor(
  scope: BriefScope,
  hasFigures: boolean,
  context: Context,
): { readonly name: string; readonly absent: readonly string[] } {
  const { knowledge, wording } = context;
  const rule = wording.brief;
  const total = scope.metrics ? null : totalNotHeld(scope, context);
  const absent = [
    ...(total ? [sayBrief(rule, 'noTotal', { total })] : []),
    ...(scope.priority !== null && !hasFigures ? [sayBrief(rule, 'noFigures')] : []),
  ];
  if (scope.metrics) return { name: '', absent };
  if (scope.priority !== null)
    return { name: `Priority ${scope.priority}, ${knowledge.priority(scope.priority)!.title}`, absent };
  return { name: capital(nameOf(scope, context)), absent };
}

/** The figures alone, each by itself: where so many are asked for, the first of each line before the second of any. */
function inNumbers(facts: readonly Fact[], count: number | null, context: Context): readonly Fact[] {
  const alone = (fact: Fact, measure: Measure): Fact => {
    const change = telling(measure);
    return {
      ...fact,
      // A running total is not of the quarter.
      text: capital([sinceSaid(measure.figure), measureSaid(measure, [change], context)].filter(Boolean).join(', ')),
      note: '',
      sources: [measure.figure.source],
      measures: [measure],
      changes: change ? [change] : [],
      shown: null,
    };
  };
  const lists = facts.map((fact) => fact.measures.map((measure) => alone(fact, measure)));
  return count === null ? lists.flat() : ofEachInTurn(lists);
}

/** The first of each, then the second of each. */
const ofEachInTurn = <One>(lists: readonly (readonly One[])[]): readonly One[] =>
  Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, at) => at).flatMap((at) =>
    lists.flatMap((list) => (list[at] === undefined ? [] : [list[at]])),
  );

/** Figures share the first sentence, where what the updates say takes the others. */
function sentencesOf(facts: readonly Fact[], count: number): readonly (readonly Fact[])[] {
  const figures = facts.filter(({ shown }) => shown === null);
  const words = facts.filter(({ shown }) => shown !== null);
  if (count > 1 && facts[0]?.shown && figures.length > 0) return [...grouped(words, count - 1), figures];
  return count > 1 && figures.length > 0 && words.length >= count - 1
    ? [figures, ...grouped(words, count - 1)]
    : grouped(facts, count);
}

/** In so many runs, as even as they can be, the longer first. */
function grouped<One>(all: readonly One[], count: number): readonly (readonly One[])[] {
  const runs = Math.min(count, all.length);
  return Array.from({ length: runs }, (_, at) =>
    all.slice(Math.ceil((all.length * at) / runs), Math.ceil((all.length * (at + 1)) / runs)),
  ).filter((run) => run.length > 0);
}
