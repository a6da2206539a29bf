/**
 * The gist of a request for a brief that is put in no phrase of its own: what its words come down to, and that nothing in it
 * is narrower than what is held. "If I can only carry three numbers into that room, which three?"
 */

import {
  asksFor,
  beginsAsking,
  comesFrom,
  conditionIn,
  countsPoints,
  isDenied,
  isRequestForTime,
  isThing,
  jointsIn,
  withoutAudience,
  withoutHowTold,
  withoutTime,
} from '../language/gist-words.ts';
import { AUXILIARIES, isAdverb, isPast, isPerson, isPlural } from '../language/grammar.ts';
import { exceptionIn } from '../language/leaving-out.ts';
import { occasionIn } from '../language/occasions.ts';
import { readPeriods } from '../language/periods.ts';
import { isDenying, polarityOf } from '../language/polarity.ts';
import { asks, clausesOf, isOfSpeaker, pointsBack, sentencesOf, tells } from '../language/segments.ts';
import { isCommon } from '../language/speller.ts';
import { wordsOf } from '../language/terms.ts';
import { formAsked } from './brief-asked.ts';
import { plainWords } from './brief-clause.ts';
import { wantsOf } from './brief-wants.ts';
import type { GistField } from './dialogs.ts';
import type { Gist } from './gist-model.ts';
import type { Lexicon } from './lexicon.ts';
import { readPriorities } from './priorities.ts';
import type { BriefAsked } from './question.ts';
import type { ReadContext } from './scan.ts';

/** So many words may stand between "least" and "judge". */
const NEAR = 4;

/** What the words of a message come down to, and what stands around its asking. */
export interface Weighable {
  readonly asked: BriefAsked;
  /** Of the asking alone. */
  readonly gist: Gist;
  readonly asking: string;
  /** The speaker tells something beside it. */
  readonly isTold: boolean;
}

/** `text` normalised, typing errors mended. Null where nothing is asked, or of a period of which no report can be. */
export function gistAsked(text: string, lexicon: Lexicon, context: ReadContext): Weighable | null {
  const { asking, told: aside } = partsOf(text, lexicon);
  if (asking === '') return null;
  const gist = gistOf(asking, lexicon, context);
  const told = isNamed(gist) ? gist : gistOf(aside, lexicon, context);
  // "It" is what was told of.
  if (told !== gist && pointsBack(asking) && (told.isNarrower || told.unread.length > (isNamed(told) ? 1 : 0)))
    return null;
  // What is told at length narrows more than a brief does.
  const scope = told === gist || (!told.isNarrower && told.unread.length <= 1) ? told : gist;
  // Of what is to come no report is: "next year" asks for what this one says of it.
  const form = formAsked(text, lexicon, context) ?? (gist.fields.has('ahead') ? formAsked('', lexicon, context) : null);
  if (!form) return null;
  const isShort = gist.fields.has('short') && form.length === 'minute' && !isRequestForTime(text);
  const asked: BriefAsked = {
    priorities: scope.priorities,
    areas: scope.areas,
    topics: scope.topics,
    ofMetric: false,
    inOtherWords: true,
    unread: gist.unread,
    ...form,
    ...(isShort ? { length: 'short' as const } : {}),
    ...wantsOf(asking, gist, isNamed(scope) ? scope : null, form),
  };
  return { asked, gist, asking, isTold: aside !== '' };
}

export const isNamed = ({ priorities, areas, topics }: Pick<Gist, 'priorities' | 'areas' | 'topics'>): boolean =>
  priorities.length + areas.length + topics.length > 0;

/** What is asked, and what the speaker tells of himself or of the occasion. */
export function partsOf(text: string, lexicon: Lexicon): { readonly asking: string; readonly told: string } {
  const asking: string[] = [];
  const told: string[] = [];
  const all = sentencesOf(text);
  const isAsked = all.some(({ text: sentence }) => asks(sentence));
  for (const { text: sentence } of all) {
    // "Newby councillors will be in the audience. What have they seen?"; a name by itself is what is asked about.
    if (
      isAsked &&
      !asks(sentence) &&
      !countsPoints(sentence) &&
      isOccasion(sentence, lexicon) &&
      (tells(sentence) || !names(sentence, lexicon))
    ) {
      told.push(sentence);
      continue;
    }
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

/** Those whom it is told to, or when and where. */
const isOccasion = (text: string, { gist, occasions }: Lexicon): boolean => {
  const words = wordsOf(text);
  return words.some(
    (word, at) =>
      occasions.longestAt(words, at) !== null ||
      (!isPerson(word) && (gist.longestAt(words, at)?.values.includes('audience') ?? false)),
  );
};

const names = (text: string, lexicon: Lexicon): boolean => lexicon.names.find(wordsOf(text)).length > 0;

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
  const isNaming = (words: string): boolean => lexicon.names.find(wordsOf(words)).length > 0;
  const text = withoutTime(withoutHowTold(withoutAudience(isOccasion ? occasion.rest : asked, isNaming)));
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
    // Arrests and crimes are things that are counted, and tell no opinion.
    const polarity = found || isPlural(words[at]!) ? null : polarityOf(words[at]!);
    if (polarity && narrows(words[at]!, lexicon)) {
      fields.add(isDenying(words, at) ? OPPOSITE[polarity] : polarity);
      claim(at, at + 1);
      continue;
    }
    if (!found || narrowsNext(found, at)) continue;
    if (isOfAudience(found) && comesFrom(words, at)) continue;
    const isDeniedHere = isDenying(words, at);
    for (const field of found.values)
      fields.add(isDeniedHere && (field === 'good' || field === 'bad') ? OPPOSITE[field] : field);
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
  // "Gangmasters joint work": one narrows the other.
  const isJoined = jointsIn(text) < new Set([...[...priorities, ...topics].map(({ from }) => from), ...apart]).size - 1;
  const isOther =
    others.some(({ from }) =>
      own.every((one) => one.from !== from || one.kind === 'operation' || one.kind === 'glossary'),
    ) ||
    // "Farm Watch, not Neighbourhood Watch"
    own.some(({ from }) => isDenied(words, from)) ||
    words.some((word, at) => lexicon.elsewhere.has(word) && !explained.has(at)) ||
    // "The insurance plan", "a report card" are others.
    unread.some((at) => isOfPlan(words[at + 1], lexicon) || (isOfPlan(words[at - 1], lexicon) && !isPast(words[at]!)));
  const things = unread.filter((at) => isThing(words, at)).length;
  return {
    fields,
    cannotJudge,
    priorities: [
      ...new Set([...numbered.flatMap(({ numbers }) => numbers), ...priorities.map(({ id }) => Number(id))]),
    ],
    areas: [...new Set(own.flatMap(({ kind, id }) => (kind === 'area' && id !== force ? [id] : [])))],
    topics: [...new Set([...topics.map(({ id }) => id), ...counted.map(({ topic }) => topic)])],
    unread: unread.map((at) => words[at]!),
    things,
    asksThing: unread.some((at) => asksFor(words[at - 1] ?? '')),
    isJoined,
    isOther,
    isNarrower:
      isJoined || isOther || things > 0 || unread.some((at) => /\d/.test(words[at]!) || !isCommon(words[at]!)),
  };
}

const isOfPlan = (word: string | undefined, { brief }: Lexicon): boolean =>
  word !== undefined && (brief.longestAt([word], 0)?.values.includes('whole') ?? false);

const OPPOSITE = { good: 'bad', bad: 'good' } as const;

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
  const [term] = isPlural(word) ? terms.termsOf(word) : [];
  if (!term) return null;
  const count = (ids: readonly string[]): number =>
    ids.filter((id) => metrics.counted(id).has(term) || metrics.speaksOf(id, term)).length;
  const [best] = catalogue.topics
    .filter(({ headlines }) => headlines.length > 1)
    .map((topic) => ({ id: topic.id, own: count(topic.headlines), all: topic.headlines.length }))
    .filter(({ own }) => own > 1)
    .toSorted((a, b) => b.own / b.all - a.own / a.all || b.own - a.own);
  return best?.id ?? null;
}

/** The subjects that the word is a kind of: "exploitation" is sexual, of children or of labour. None where they are many. */
function kindsOf(word: string, { topicsOf, terms }: Lexicon): readonly string[] {
  const [term = ''] = terms.termsOf(word);
  const kinds = topicsOf.get(term) ?? [];
  return kinds.length > 1 && kinds.length <= MOST_KINDS ? kinds : [];
}
const MOST_KINDS = 3;

/** What is to be left out ("leave the phones out", "skip roads and skip calls"), and the request without it. */
export function leftOut(
  text: string,
  lexicon: Lexicon,
  context: ReadContext,
): { readonly without: NonNullable<BriefAsked['without']>; readonly rest: string } | null {
  const without = { priorities: new Set<number>(), topics: new Set<string>() };
  let rest = text;
  for (let found = exceptionIn(rest); found !== null && found.rest !== rest; found = exceptionIn(rest)) {
    const { priorities, topics, areas, unread, isNarrower } = gistOf(found.words, lexicon, context);
    if (priorities.length + topics.length === 0 || areas.length > 0 || isNarrower || unread.length > 0) return null;
    for (const priority of priorities) without.priorities.add(priority);
    for (const topic of topics) without.topics.add(topic);
    rest = found.rest;
  }
  return rest === text ? null : { without: { priorities: [...without.priorities], topics: [...without.topics] }, rest };
}

/** Whether it says anything beside what is to be left out: a reason ("I've heard enough about calls") asks for nothing. */
export function saysMore(rest: string, lexicon: Lexicon, context: ReadContext): boolean {
  const { asking } = partsOf(rest, lexicon);
  const { fields, unread } = gistOf(asking, lexicon, context);
  return fields.size + unread.length > 0;
}
