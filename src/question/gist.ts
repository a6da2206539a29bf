/**
 * The gist of a request for a brief that is put in no phrase of its own: what its words come down to, and that nothing in it
 * is narrower than what is held. "If I can only carry three numbers into that room, which three?"
 */

import { beginsAsOrder, coloursAsking, saysOfWhat, wishedFor } from '../language/asking-words.ts';
import {
  asksFor,
  asksWhatWillBe,
  asksWhichOf,
  asksWhichPriority,
  beginsAsking,
  comesFrom,
  conditionIn,
  countsPoints,
  doneForSpeaker,
  isDenied,
  isOfReportHere,
  isOneThing,
  isRequestForTime,
  isThing,
  jointsIn,
  pointsAsked,
  saysAllOf,
  saysToCome,
  speaksOfUs,
  withoutContrast,
  withoutOwnFuture,
  wordsOfAimsMet,
} from '../language/gist-words.ts';
import { AUXILIARIES, isAdverb, isPast, isPerson, isPlural } from '../language/grammar.ts';
import { exceptionIn } from '../language/leaving-out.ts';
import { asksSomeLines, wordsAsked } from '../language/length-asked.ts';
import { speaksOfMoney } from '../language/money.ts';
import { wayAsked } from '../language/movements.ts';
import type { NameMatch } from '../language/names.ts';
import { readPeriods } from '../language/periods.ts';
import { directionAt, isDenying, polarityOf } from '../language/polarity.ts';
import { asksForText, formParts } from '../language/request.ts';
import { asks, clausesOf, isOfSpeaker, pointsBack, sentencesOf, tells } from '../language/segments.ts';
import { isCommon } from '../language/speller.ts';
import { stem, wordsOf } from '../language/terms.ts';
import { asksToGather, doersIn, isForThoseTold, themesIn } from '../language/themes.ts';
import { kindsOf as kindsOfWord } from '../language/word-kinds.ts';
import { formAsked } from './brief-asked.ts';
import { plainWords } from './brief-clause.ts';
import { wantsOf } from './brief-wants.ts';
import type { BriefCue, GistField } from './dialogs.ts';
import type { Gist } from './gist-model.ts';
import type { Lexicon } from './lexicon.ts';
import { readPriorities } from './priorities.ts';
import type { BriefAsked } from './question.ts';
import type { ReadContext } from './scan.ts';

/** So many words may stand between "least" and "judge". */
const NEAR = 4;

/** "One para": so many, and nothing that was told. */
const COUNTED_ONE = /\bone (?=[a-z]{4})/g;

/** What the words of a message come down to, and what stands around its asking. */
export interface Weighable {
  readonly asked: BriefAsked;
  /** Of the asking alone. */
  readonly gist: Gist;
  readonly asking: string;
  /** What the speaker tells beside it. */
  readonly told: string;
}

/** `text` normalised, typing errors mended. Null where nothing is asked, or of a period of which no report can be. */
export function gistAsked(text: string, lexicon: Lexicon, context: ReadContext): Weighable | null {
  const { asking: spoken, told: aside } = partsOf(text, lexicon);
  const asking = withoutOwnFuture(spoken);
  if (asking === '') return null;
  const read = gistOf(asking, lexicon, context);
  // "What is new: schemes, posts, panels": kinds of things, and no subject.
  const isOfAnyKind = read.isOfKind && (['started', 'ahead', 'done'] as const).some((field) => read.fields.has(field));
  const gist = isOfAnyKind ? { ...read, topics: [], isOfKind: false } : read;
  const told = isNamed(gist) ? gist : gistOf(namingIn(aside, lexicon), lexicon, context);
  // "Hare coursing again. What has the watch done about it": the thing told of narrows what is named.
  if (told === gist && aside !== '' && /\b(?:it|that)(?= ?(?:[?.!,]|$))/.test(asking)) {
    const { narrowing } = gistOf(aside, lexicon, context);
    if (narrowing.length > 1 && !speaksOfUs(aside)) return null;
  }
  // "It" is what was told of.
  if (
    told !== gist &&
    pointsBack(asking.replace(COUNTED_ONE, ' ')) &&
    !isForThoseTold(asking) &&
    (told.isNarrower || told.narrowing.length > (isNamed(told) ? 1 : 0))
  )
    return null;
  // What is told at length narrows more than a brief does.
  // "If I were a victim, what is different for me": of those who are told of.
  const isForThem = told !== gist && isNamed(told) && isForThoseTold(asking);
  const scope = isForThem || told === gist || (!told.isNarrower && told.narrowing.length <= 1) ? told : gist;
  // What was told names something else than all that is held.
  if (scope === gist && told !== gist && isNamed(told) && !isOfReportHere(text)) return null;
  // Of what is to come no report is: "next year" asks for what this one says of it.
  // Nor does a day that is told beside the asking ("a dinner tonight") say of which period it is.
  const form =
    formAsked(text, lexicon, context) ??
    (aside === '' ? null : formAsked(asking, lexicon, context)) ??
    (gist.fields.has('ahead') || asksWhatWillBe(asking) ? formAsked('', lexicon, context) : null);
  if (!form) return null;
  const isShort =
    (gist.fields.has('short') || saysShort(aside, lexicon)) && form.length === 'minute' && !isRequestForTime(text);
  const ofPriorities = asksOfPriorities(asking, lexicon);
  const asked: BriefAsked = {
    priorities: scope.priorities,
    areas: scope.areas,
    topics: scope.topics,
    ofMetric: false,
    inOtherWords: true,
    unread: gist.unread,
    ...(gist.theme.length > 0 && !isNamed(scope) ? { theme: gist.theme } : {}),
    ...form,
    ...(isShort ? { length: 'short' as const } : {}),
    ...wantsOf(asking, gist, isNamed(scope) ? scope : null, form, ofPriorities),
    ...(ofPriorities && form.top === lexicon.catalogue.priorities.length ? { top: null } : {}),
  };
  return { asked, gist, asking, told: aside };
}

/** "Briefly, I'm between meetings" */
const saysShort = (text: string, { gist }: Lexicon): boolean =>
  wordsOf(text).some((word) => gist.longestAt([word], 0)?.values.includes('short') ?? false);

export const isNamed = ({ priorities, areas, topics }: Pick<Gist, 'priorities' | 'areas' | 'topics'>): boolean =>
  priorities.length + areas.length + topics.length > 0;

/** What is asked, and what the speaker tells of himself or of the occasion. */
export function partsOf(text: string, lexicon: Lexicon): { readonly asking: string; readonly told: string } {
  const asking: string[] = [];
  const told: string[] = [];
  const all = sentencesOf(text);
  const asksHere = (sentence: string): boolean =>
    asks(sentence) || beginsAsOrder(sentence) || asksSomeLines(sentence) || wordsAsked(sentence) !== null;
  const isAsked = all.some(({ text: sentence }) => asksHere(sentence));
  for (const [at, { text: sentence }] of all.entries()) {
    // "Farmers' union dinner. What is in there for country folk?"
    const after = all
      .slice(at + 1)
      .map((one) => one.text)
      .join(' ');
    if (!asksHere(sentence) && after !== '' && isForThoseTold(after) && narrowsMore(sentence, lexicon)) {
      told.push(sentence);
      continue;
    }
    // "Newby councillors will be in the audience. What have they seen?"; a name by itself is what is asked about.
    if (
      isAsked &&
      !asksHere(sentence) &&
      pointsAsked(sentence) === null &&
      (tells(sentence) || speaksOfUs(sentence) || (isOccasion(sentence, lexicon) && !names(sentence, lexicon)))
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
        !doneForSpeaker(clause) &&
        !beginsAsking(clause) &&
        !asksToGather(clause) &&
        !beginsAsOrder(clause) &&
        !asksSomeLines(clause) &&
        !asksForText(clause) &&
        wordsAsked(clause) === null &&
        !countsPoints(clause);
      (isAside ? told : asking).push(clause);
    }
  }
  // "My group wants to hear about scams": what one tells of oneself is what is asked, where nothing else is said.
  if (asking.length === 0) {
    const all = told.join(', ');
    return { asking: wishedFor(all) ?? '', told: all };
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

/** A name with more words that narrow it. */
function narrowsMore(text: string, lexicon: Lexicon): boolean {
  const words = wordsOf(text);
  const own = lexicon.names.find(words);
  const isNamedAt = (at: number): boolean => own.some(({ from, to }) => from <= at && at < to);
  return own.length > 0 && words.filter((word, at) => !isNamedAt(at) && narrows(word, lexicon)).length > 1;
}

/** "I sit for the council and priority one is mine": the parts of it that name what is held, if any do. */
function namingIn(text: string, lexicon: Lexicon): string {
  const isNaming = (part: string): boolean => names(part, lexicon) || readPriorities(wordsOf(part)).length > 0;
  const naming = text.split(/,|\b(?:and|but)\b/).filter(isNaming);
  return naming.length > 0 ? naming.join(', ') : text;
}

const names = (text: string, lexicon: Lexicon): boolean => lexicon.names.find(wordsOf(text)).length > 0;

/** What the words come down to. */
export function gistOf(asked: string, lexicon: Lexicon, context: ReadContext): Gist {
  const isNaming = (words: string): boolean => lexicon.names.find(wordsOf(words)).length > 0;
  const { core, form } = formParts(asked);
  const text = withoutContrast(form === '' ? core : `${core} briefly`, isNaming);
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
  const about = new Set(
    themesIn(asked, asksToGather(asked) || isOfReportHere(asked))
      .flatMap(wordsOf)
      .filter((word) => /^[a-z]{3}/.test(word) && !isPast(word)),
  );
  const doers = wordsOf(doersIn(asked) ?? '');
  const met = wordsOfAimsMet(text);
  const explained = new Set<number>();
  const claim = (from: number, to: number): void => {
    for (let at = from; at < to; at++) explained.add(at);
  };
  const numbered = readPriorities(words);
  for (const { from, to } of numbered) claim(from, to);
  const exact = lexicon.names.find(words);
  const names = [
    ...exact,
    ...inOtherWords(words, lexicon).filter((one) => exact.every(({ from, to }) => to <= one.from || one.to <= from)),
  ].filter(({ from }) => !explained.has(from));
  const force = lexicon.catalogue.areas.find(({ kind }) => kind === 'force')!.id;
  const fields = new Set<GistField>(met.length > 0 ? ['promised'] : []);
  if (saysToCome(asked)) fields.add('ahead');
  for (const [at, word] of words.entries())
    if (met.includes(word) || (fields.has('ahead') && /^plann/.test(word))) explained.add(at);
  const named = new Set<number>();
  const ofNames = new Set<number>();
  const lacks: number[] = [];
  let cannotJudge = false;
  for (let at = 0; at < words.length; at++) {
    if (explained.has(at)) continue;
    const found = fieldsAt(words, at, lexicon);
    const name = names.find(({ from }) => from === at);
    const nameLength = name ? name.to - name.from : 0;
    if (name && nameLength >= (found?.length ?? 0)) {
      named.add(at);
      claim(name.from, name.to);
      continue;
    }
    if (saysAllOf(words, at, lexicon.catalogue.priorities.length)) {
      fields.add('general');
      claim(at, at + 1);
      continue;
    }
    const direction = directionAt(words, at);
    if (direction) {
      fields.add(isDenying(words, at) ? OPPOSITE[direction] : direction);
      claim(at, at + 2);
      continue;
    }
    // "What climbed": which way is read elsewhere.
    if (!found && !isPlural(words[at]!) && wayAsked(words[at]!)) {
      fields.add('state');
      claim(at, at + 1);
      continue;
    }
    // Arrests and crimes are things that are counted, and tell no opinion; nor does "the fire".
    const polarity = found || isPlural(words[at]!) || isPerson(words[at + 1] ?? '') ? null : polarityOf(words[at]!);
    if (polarity && !isOneThing(words, at) && !about.has(words[at]!) && narrows(words[at]!, lexicon)) {
      fields.add(isDenying(words, at) ? OPPOSITE[polarity] : polarity);
      claim(at, at + 1);
      continue;
    }
    if (!found || narrowsNext(found, at)) continue;
    if (isOfAudience(found) && (comesFrom(words, at) || doers.includes(words[at]!))) continue;
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
  // "Are we reversing the trend in violence": the priority's own title says it of the subject.
  const titles = titleTerms(
    [...priorities.map(({ id }) => id), ...numbered.flatMap(({ numbers }) => numbers.map(String))],
    topics.map(({ id }) => id),
    lexicon,
  );
  const isOfTitle = (word: string): boolean => lexicon.terms.termsOf(word).some((term) => titles.has(term));
  // A topic that is a whole priority is that priority.
  const whole = (topic: string): number | null =>
    lexicon.catalogue.topics.find(({ id }) => id === topic)?.priority ?? null;
  const left = words.flatMap((word, at) =>
    explained.has(at) || !narrows(word, lexicon) || isOfTitle(word) ? [] : [at],
  );
  // "Calls", "cadets": what measures count stands for the subject that they head.
  const isOfMoney = [...about].some(speaksOfMoney);
  const counted = (isOfMoney ? [] : left).flatMap((at) => {
    const topic = subjectOf(words[at]!, lexicon);
    return topic ? [{ at, topic }] : kindsOf(words[at]!, lexicon).map((id) => ({ at, topic: id }));
  });
  const isCounted = (at: number): boolean => counted.some((one) => one.at === at);
  const unread = left.filter((at) => !isCounted(at));
  // "Stalking reports": what is counted of another subject narrows the one that is named.
  const apart = counted.filter(({ topic }) => !topics.some(({ id }) => id === topic)).map(({ at }) => at);
  // "Web chat" is one of the ways that a subject's measures count.
  const measured = own.flatMap(({ kind, id, from }) => {
    if (counted.length + topics.length + priorities.length === 0) return [];
    const isAlone = own.every((one) => one.from !== from || one.kind === 'glossary');
    const topic = kind === 'glossary' && isAlone ? topicMeasuring(id, lexicon) : null;
    return topic ? [{ from, topic }] : [];
  });
  const others = own.filter(
    ({ kind, from }) => (kind === 'operation' || kind === 'glossary') && !measured.some((one) => one.from === from),
  );
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
  const themed =
    priorities.length + topics.length + counted.length > 0 ? [] : unread.filter((at) => about.has(words[at]!));
  const narrowing = unread.filter(
    (at) =>
      !coloursAsking(words, at, (beside) => ofNames.has(beside) || isCounted(beside)) &&
      !(own.length > 0 && isListed(words[at]!, asked)) &&
      // "Sixty second version"
      !(isShort(words[at - 1] ?? '') && kindsOfWord(words[at]!)[0] === 'thought'),
  );
  const things = unread.filter((at) => !themed.includes(at) && isThing(words, at)).length;
  return {
    fields,
    cannotJudge,
    priorities: [
      ...new Set([
        ...numbered.flatMap(({ numbers }) => numbers),
        ...priorities.map(({ id }) => Number(id)),
        ...topics.flatMap(({ id }) => whole(id) ?? []),
      ]),
    ],
    areas: [...new Set(own.flatMap(({ kind, id }) => (kind === 'area' && id !== force ? [id] : [])))],
    topics: [
      ...new Set(
        [...topics, ...counted.map(({ topic }) => ({ id: topic })), ...measured.map(({ topic }) => ({ id: topic }))]
          .map(({ id }) => id)
          .filter((id) => whole(id) === null || !topics.some((topic) => topic.id === id)),
      ),
    ],
    unread: unread.map((at) => words[at]!),
    narrowing: narrowing.map((at) => words[at]!),
    isOfKind: topics.length + priorities.length === 0 && counted.length > 0,
    passed: words.filter((_, at) => !explained.has(at) && !left.includes(at) && saysOfWhat(words, at)),
    saysTitle: words.some((word, at) => !explained.has(at) && narrows(word, lexicon) && isOfTitle(word)),
    theme: themed.map((at) => words[at]!),
    things,
    asksThing:
      narrowing.some((at) => !themed.includes(at) && asksFor(words[at - 1] ?? '')) ||
      // "Which school has had the training" asks for one.
      own.some(
        ({ from, to }) =>
          asksFor(words[from - 1] ?? '') && !isPlural(words[to - 1]!) && AUXILIARIES.has(words[to] ?? ''),
      ),
    isJoined,
    isOther,
    isNarrower:
      isJoined ||
      isOther ||
      narrowing.some((at) => isThing(words, at) || /\d/.test(words[at]!) || !isCommon(words[at]!)),
  };
}

/** A topic that is called by what stands for its name: "nuisance behaviour". */
function inOtherWords(words: readonly string[], { terms, topicsNamed }: Lexicon): NameMatch[] {
  return terms.read(words).flatMap(({ term, from, to }): NameMatch[] => {
    const id = to - from > 1 ? topicsNamed.get(term) : undefined;
    return id ? [{ kind: 'topic', id, from, to }] : [];
  });
}

/** "Which of the seven", "any priority": one of them is to be named. */
export const asksOfPriorities = (text: string, { catalogue }: Lexicon): boolean => {
  const words = wordsOf(text);
  return (
    asksWhichPriority(text) ||
    (asksWhichOf(text) && words.some((_, at) => saysAllOf(words, at, catalogue.priorities.length)))
  );
};

const isOfPlan = (word: string | undefined, { brief }: Lexicon): boolean =>
  word !== undefined && (brief.longestAt([word], 0)?.values.includes('whole') ?? false);

/** What the words at a place come down to: by the words of the gist, or by a longer phrase that asks for a brief. */
function fieldsAt(words: readonly string[], at: number, { gist, brief }: Lexicon): GistMatch | null {
  const own = gist.longestAt(words, at);
  const phrase = brief.longestAt(words, at);
  if (!phrase || phrase.length < 2 || phrase.length <= (own?.length ?? 0)) return own;
  const values = phrase.values.flatMap((cue) => OF_CUE[cue] ?? []);
  return values.length > 0 ? { values, length: phrase.length } : own;
}
const OF_CUE: Partial<Record<BriefCue, GistField>> = {
  sums: 'tell',
  better: 'good',
  betterOf: 'good',
  worse: 'bad',
  worseOf: 'bad',
  verdict: 'cope',
  absent: 'missing',
  happening: 'state',
  short: 'short',
};

/** "Pubs, clubs, licences": one of several beside each other. */
const isListed = (word: string, text: string): boolean =>
  new RegExp(`(?:^|[,;] ?|\\b(?:and|or) )${word}(?=\\s*[,;]|\\s+(?:and|or)\\b)`).test(text);

/** The words of the titles of priorities, and of those that the topics are. */
function titleTerms(
  priorities: readonly string[],
  topics: readonly string[],
  { catalogue, terms }: Lexicon,
): ReadonlySet<string> {
  const whole = catalogue.topics.flatMap(({ id, priority }) =>
    priority && topics.includes(id) ? [String(priority)] : [],
  );
  const of = new Set([...priorities, ...whole]);
  return new Set(
    catalogue.priorities.filter(({ number }) => of.has(String(number))).flatMap(({ title }) => terms.termsOf(title)),
  );
}

/** The subject that has a headline measure of the thing. */
const topicMeasuring = (term: string, { catalogue }: Lexicon): string | null => {
  const own = catalogue.metrics
    .filter(({ label }) => label.toLowerCase().includes(term.toLowerCase()))
    .map(({ id }) => id);
  return catalogue.topics.find(({ headlines }) => headlines.some((id) => own.includes(id)))?.id ?? null;
};

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

/** The subjects that the word is a kind of: "exploitation" is sexual, of children or of labour; or heads. None where they are many. */
function kindsOf(word: string, { topicsOf, terms, catalogue }: Lexicon): readonly string[] {
  const [term = ''] = terms.termsOf(word);
  const kinds = topicsOf.get(term) ?? [];
  if (kinds.length > 1) return kinds.length <= MOST_KINDS ? kinds : [];
  // "Prevention" is crime prevention; "working" is no work with partners.
  const headOf = (id: string): string => wordsOf(catalogue.topics.find((topic) => topic.id === id)!.name).at(-1)!;
  return kinds.filter((id) => stem(headOf(id)) === stem(word));
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
