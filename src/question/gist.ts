/**
 * The gist of a request for a brief that is put in no phrase of its own: what its words come down to, and that nothing in it
 * is narrower than what is held. "If I can only carry three numbers into that room, which three?"
 */

import {
  asksWhat,
  asksWhatToTell,
  asksWhether,
  asksWhichMoved,
  beginsAsking,
  comesFrom,
  compares,
  conditionIn,
  countsPoints,
  isDenied,
  isOfOwn,
  isRequestForTime,
  isThing,
  jointsIn,
  pointsAsked,
  withoutAudience,
  withoutTime,
} from '../language/gist-words.ts';
import { AUXILIARIES, isAdverb, isPlural } from '../language/grammar.ts';
import { exceptionIn } from '../language/leaving-out.ts';
import { occasionIn } from '../language/occasions.ts';
import { readPeriods } from '../language/periods.ts';
import { clausesOf, isOfSpeaker, isOwnDoing, pointsBack, sentencesOf, tells } from '../language/segments.ts';
import { isCommon } from '../language/speller.ts';
import { wordsOf } from '../language/terms.ts';
import { formAsked } from './brief-asked.ts';
import { plainWords } from './brief-clause.ts';
import type { GistField } from './dialogs.ts';
import type { Lexicon } from './lexicon.ts';
import { readPriorities } from './priorities.ts';
import type { BriefAsked } from './question.ts';
import type { ReadContext } from './scan.ts';

/** So many words that nothing accounts for may stand beside it, all of them plain English and none of them a thing. */
const MOST_UNREAD = 3;
/** So many words may stand between "least" and "judge". */
const NEAR = 4;

export interface Gist {
  readonly fields: ReadonlySet<GistField>;
  /** "Can least judge", "hardest to measure". */
  readonly cannotJudge: boolean;
  readonly priorities: readonly number[];
  readonly areas: readonly string[];
  readonly topics: readonly string[];
  /** Words that nothing accounts for. */
  readonly unread: readonly string[];
  /** One of them is a thing that is asked about, or a number that is no count of points. */
  readonly isNarrower: boolean;
}

/** `text` normalised, typing errors mended. Null where it is no request for a brief. */
export function gistAsked(text: string, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const { asking, told: aside } = partsOf(text, lexicon);
  if (asking === '' || isOwnDoing(asking)) return null;
  const gist = gistOf(asking, lexicon, context);
  if (gist.isNarrower || gist.unread.length > MOST_UNREAD || isOfOwn(text)) return null;
  const told = isNamed(gist) ? gist : gistOf(aside, lexicon, context);
  // "It" is what was told of.
  if (told !== gist && pointsBack(asking) && (told.isNarrower || told.unread.length > (isNamed(told) ? 1 : 0)))
    return null;
  // What is told at length narrows more than a brief does.
  const scope = told === gist || (!told.isNarrower && told.unread.length <= 1) ? told : gist;
  // Of what is to come no report is: "next year" asks for what this one says of it.
  const form = formAsked(text, lexicon, context) ?? (gist.fields.has('ahead') ? formAsked('', lexicon, context) : null);
  if (!form) return null;
  const isShaped = form.length !== 'minute' || form.words !== null;
  const wants = wantsOf(asking, gist, scope, { isCompared: form.against !== null, isShaped, isTold: aside !== '' });
  if (!wants) return null;
  const isShort = gist.fields.has('short') && form.length === 'minute' && !isRequestForTime(text);
  return {
    priorities: scope.priorities,
    areas: scope.areas,
    topics: scope.topics,
    ofMetric: false,
    inOtherWords: true,
    unread: gist.unread,
    ...form,
    ...(isShort ? { length: 'short' as const } : {}),
    ...wants,
  };
}

const isNamed = ({ priorities, areas, topics }: Pick<Gist, 'priorities' | 'areas' | 'topics'>): boolean =>
  priorities.length + areas.length + topics.length > 0;

/** What is asked, and what the speaker tells of himself or of the occasion. */
export function partsOf(text: string, lexicon: Lexicon): { readonly asking: string; readonly told: string } {
  const asking: string[] = [];
  const told: string[] = [];
  for (const { text: sentence } of sentencesOf(text)) {
    const condition = conditionIn(sentence);
    if (condition) told.push(condition.words);
    for (const { text: clause } of clausesOf(condition ? condition.rest : sentence)) {
      const isOrder = lexicon.gist.longestAt(wordsOf(clause), 0)?.values.includes('tell') ?? false;
      const isAside =
        isOfSpeaker(clause) &&
        tells(clause) &&
        !isOrder &&
        !/\?/.test(clause) &&
        !beginsAsking(clause) &&
        !countsPoints(clause);
      (isAside ? told : asking).push(clause);
    }
  }
  return { asking: asking.join(', ').trim(), told: told.join(', ') };
}

/** What the words come down to. */
export function gistOf(asked: string, lexicon: Lexicon, context: ReadContext): Gist {
  const occasion = occasionIn(asked);
  const isOccasion =
    occasion !== null &&
    wordsOf(occasion.rest).length > 0 &&
    occasion.words.some((word) => {
      const said = wordsOf(word.replace(/'s?$/, ''));
      return (
        lexicon.occasions.longestAt(said, 0) !== null ||
        (lexicon.gist.longestAt(said, 0)?.values.includes('audience') ?? false)
      );
    });
  const text = withoutTime(
    withoutAudience(isOccasion ? occasion.rest : asked, (words) => lexicon.names.find(wordsOf(words)).length > 0),
  );
  const periods = readPeriods(text, { latest: context.latest, focus: context.focus?.periods[0] ?? null });
  const isShort = (word: string): boolean => lexicon.gist.longestAt([word], 0)?.values.includes('short') ?? false;
  const words = wordsOf(
    periods.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} , ${rest.slice(end)}`, text),
  ).filter((word) => plainWords(word).length > 0 || isShort(word));
  // "Missing children" are a kind of children; "thin on volunteers" says that the report is.
  const narrowsNext = ({ values, length }: GistMatch, at: number): boolean => {
    const next = words[at + length];
    if (!values.includes('missing') || next === undefined || /^(?:on|of|for|from)$/.test(words[at + length - 1]!))
      return false;
    const said = lexicon.gist.longestAt([next], 0)?.values ?? [];
    return said.includes('audience') || (narrows(next, lexicon) && !said.includes('general'));
  };
  const explained = new Set<number>();
  const claim = (from: number, to: number): void => {
    for (let at = from; at < to; at++) explained.add(at);
  };
  const numbered = readPriorities(words);
  for (const { from, to } of numbered) claim(from, to);
  const names = lexicon.names.find(words).filter(({ from }) => !explained.has(from));
  const force = lexicon.catalogue.areas.find(({ kind }) => kind === 'force')!.id;
  const fields = new Set<GistField>();
  const named = new Set<number>();
  const lacks: number[] = [];
  let cannotJudge = false;
  for (let at = 0; at < words.length; at++) {
    if (explained.has(at)) continue;
    const found = lexicon.gist.longestAt(words, at);
    const name = names.find(({ from }) => from === at);
    const nameLength = name ? name.to - name.from : 0;
    if (name && nameLength >= (found?.length ?? 0)) {
      named.add(at);
      claim(name.from, name.to);
      continue;
    }
    if (!found || narrowsNext(found, at)) continue;
    if (isOfAudience(found) && comesFrom(words, at)) continue;
    for (const field of found.values) fields.add(field);
    if (found.values.includes('judge') && lacks.some((lack) => at - lack <= NEAR)) cannotJudge = true;
    if (found.values.includes('lack')) lacks.push(at);
    claim(at, at + found.length);
  }
  const own = names.filter(({ from }) => named.has(from));
  const priorities = own.filter(({ kind }) => kind === 'priority');
  const topics = own.filter(
    ({ kind, from }) => kind === 'topic' && !priorities.some((priority) => priority.from === from),
  );
  const left = words.flatMap((word, at) => (explained.has(at) || !narrows(word, lexicon) ? [] : [at]));
  // "Calls", "cadets": what measures count stands for the subject that they head.
  const counted = left.flatMap((at) => {
    const topic = subjectOf(words[at]!, lexicon);
    return topic ? [{ at, topic }] : kindsOf(words[at]!, lexicon).map((id) => ({ at, topic: id }));
  });
  const unread = left.filter((at) => !counted.some((one) => one.at === at));
  // "Stalking reports": what is counted of another subject narrows the one that is named.
  const apart = counted.filter(({ topic }) => !topics.some(({ id }) => id === topic)).map(({ at }) => at);
  const others = own.filter(({ kind }) => kind === 'operation' || kind === 'glossary');
  return {
    fields,
    cannotJudge,
    priorities: [
      ...new Set([...numbered.flatMap(({ numbers }) => numbers), ...priorities.map(({ id }) => Number(id))]),
    ],
    areas: [...new Set(own.flatMap(({ kind, id }) => (kind === 'area' && id !== force ? [id] : [])))],
    topics: [...new Set([...topics.map(({ id }) => id), ...counted.map(({ topic }) => topic)])],
    unread: unread.map((at) => words[at]!),
    isNarrower:
      // "Gangmasters joint work": one narrows the other.
      jointsIn(text) < new Set([...[...priorities, ...topics].map(({ from }) => from), ...apart]).size - 1 ||
      others.some(({ from }) =>
        own.every((one) => one.from !== from || one.kind === 'operation' || one.kind === 'glossary'),
      ) ||
      unread.some((at) => /\d/.test(words[at]!) || !isCommon(words[at]!) || isThing(words, at)) ||
      // "Farm Watch, not Neighbourhood Watch"
      own.some(({ from }) => isDenied(words, from)) ||
      words.some((word, at) => lexicon.elsewhere.has(word) && !explained.has(at)),
  };
}

interface GistMatch {
  readonly values: readonly GistField[];
  readonly length: number;
}

const isOfAudience = ({ values }: GistMatch): boolean => values.every((field) => field === 'audience');

const narrows = (word: string, { fillers, chatter, occasions }: Lexicon): boolean =>
  word.length > 1 &&
  !isAdverb(word) &&
  !fillers.has(word) &&
  !chatter.has(word) &&
  !AUXILIARIES.has(word) &&
  !occasions.longestAt([word], 0);

/** The subject whose headline measures count what the word names, or are spoken of with it, where several are. */
function subjectOf(word: string, { metrics, terms, catalogue }: Lexicon): string | null {
  const [term] = terms.termsOf(word);
  if (!term || !isPlural(word)) return null;
  const count = (ids: readonly string[]): number =>
    ids.filter((id) => metrics.counted(id).has(term) || metrics.speaksOf(id, term)).length;
  const [best] = catalogue.topics
    .map((topic) => ({ id: topic.id, own: count(topic.headlines), all: topic.headlines.length }))
    .filter(({ own }) => own > 1)
    .toSorted((a, b) => b.own / b.all - a.own / a.all || b.own - a.own);
  return best?.id ?? null;
}

/** The subjects that the word is a kind of: "exploitation" is sexual, of children or of labour. None where they are many. */
function kindsOf(word: string, { catalogue, terms }: Lexicon): readonly string[] {
  const [term] = terms.termsOf(word);
  const kinds = catalogue.topics.filter(({ name }) => term && terms.termsOf(name).includes(term)).map(({ id }) => id);
  return kinds.length > 1 && kinds.length <= MOST_KINDS ? kinds : [];
}
const MOST_KINDS = 3;

type Wants = Pick<BriefAsked, 'wants'> & Partial<BriefAsked>;

/** What stands around the asking. */
interface Setting {
  /** Two periods are set against each other. */
  readonly isCompared: boolean;
  /** It says in what form it is to be told. */
  readonly isShaped: boolean;
  /** The speaker tells something beside it. */
  readonly isTold: boolean;
}

/** Null where the fields together ask for nothing that a brief tells. */
function wantsOf(
  text: string,
  { fields, unread, cannotJudge }: Gist,
  scope: Gist,
  { isCompared, isShaped, isTold }: Setting,
): Wants | null {
  const has = (...wanted: GistField[]): boolean => wanted.some((field) => fields.has(field));
  const hasAll = (...wanted: GistField[]): boolean => wanted.every((field) => fields.has(field));
  const named = isNamed(scope);
  const isOfAll = has('general') || named;
  const subjects = scope.priorities.length + scope.topics.length;
  const top = pointsAsked(text);
  if (has('missing') && isOfAll && !asksWhether(text)) return { wants: 'absent' };
  if (cannotJudge && has('general') && !named) return { wants: 'absent' };
  if (has('grill') && !named) return { wants: 'movements', balance: 'worse', ofVerdict: true };
  if (has('promised') && (has('general') || named)) return { wants: 'targets' };
  if (subjects > 1 && asksWhichMoved(text)) return { wants: 'movements', balance: 'all' };
  if (top?.isNumbers && named && unread.length === 0) return { wants: 'brief', top: top.count, length: 'numbers' };
  if (top !== null && !has('good', 'bad') && !named && unread.length <= 1)
    return { wants: 'brief', top: top.count, ...(top.isNumbers ? { length: 'numbers' } : {}) };
  if (hasAll('good', 'bad') && !named) return { wants: 'movements', balance: 'both' };
  if (has('bad') && !has('good') && !named && isOfAll) return { wants: 'movements', balance: 'worse' };
  if (has('good') && !has('bad') && !named && isOfAll && !asksWhether(text))
    return { wants: 'movements', balance: 'better' };
  if (has('cope') && asksWhether(text) && (named || unread.length === 0))
    return { wants: 'verdict', ...(named ? {} : { balance: 'both' }) };
  // "Are they doing anything together with the fire service" asks for what is done on it, not for a brief.
  if (named && asksWhether(text)) return null;
  if (has('started') && !has('bad') && !isCompared && isOfAll && asksWhat(text)) return { wants: 'started' };
  if (has('ahead') && (isOfAll || unread.length === 0) && asksWhat(text)) return { wants: 'ahead' };
  if (has('done') && isOfAll && asksWhat(text)) return { wants: 'done' };
  if (isCompared && compares(text) && unread.length === 0 && !named && fields.size > 0)
    return { wants: 'movements', balance: 'all' };
  if (text.split(' ').includes('how') && has('state') && unread.length === 0 && isOfAll)
    return { wants: named ? 'verdict' : 'brief' };
  // Those whom it is for ask for nothing, nor does what is denied.
  const isRequest = isTold || [...fields].some((field) => field !== 'audience' && field !== 'lack');
  if (named && unread.length === 0 && isRequest) return { wants: 'brief' };
  if (has('take') && !named && (has('general', 'audience') || asksWhatToTell(text)) && unread.length <= 1)
    return { wants: 'brief' };
  if (unread.length === 0 && ((has('short') && has('general', 'tell')) || (has('tell') && has('general', 'audience'))))
    return { wants: 'brief' };
  if (unread.length === 0 && isShaped && has('general', 'tell')) return { wants: 'brief' };
  if (subjects > 1 && unread.length === 0 && fields.size > 0) return { wants: 'brief' };
  return null;
}

/** What is to be left out ("leave the phones out", "everything except domestic abuse"), and the request without it. */
export function leftOut(
  text: string,
  lexicon: Lexicon,
  context: ReadContext,
): { readonly without: NonNullable<BriefAsked['without']>; readonly rest: string } | null {
  const found = exceptionIn(text);
  if (!found) return null;
  const { priorities, topics, areas, unread, isNarrower } = gistOf(found.words, lexicon, context);
  if (priorities.length + topics.length === 0 || areas.length > 0 || isNarrower || unread.length > 0) return null;
  return { without: { priorities, topics }, rest: found.rest };
}

/** Whether it says anything beside what is to be left out: a reason ("I've heard enough about calls") asks for nothing. */
export function saysMore(rest: string, lexicon: Lexicon, context: ReadContext): boolean {
  const { asking } = partsOf(rest, lexicon);
  const { fields, unread } = gistOf(asking, lexicon, context);
  return fields.size + unread.length > 0;
}
