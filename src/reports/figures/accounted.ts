/** Whether every word of a number's clause is accounted for by a metric; why the number is not the metric's where one is not. */
import {
  AUXILIARIES,
  countsPeople,
  denies,
  endsPhrase,
  grants,
  isAbstract,
  isAdverb,
  isAgent,
  isAgentByForm,
  isAim,
  isDoingKind,
  isMeasuring,
  isNeutral,
  isOfAnswer,
  isOfBeing,
  isOfCounting,
  isOfGettingLeave,
  isOfLoss,
  isOfOthers,
  isOfShare,
  isOfSize,
  isPast,
  isPerson,
  isPlural,
  isPresent,
  isSeat,
  isTally,
  isTimeWord,
  isVerb,
  kindsOf,
  LINKS,
  POINTERS,
  reasonOf,
  stem,
  takesIn,
} from '../language.ts';
import type { Frame } from './frames.ts';
import type { Marks } from './marks.ts';
import type { Passage } from './passage.ts';
import { isOfMoreThan } from './together.ts';

/** What a clause is made of. */
export interface Clause {
  /** Tokens of its sentence that it has to account for. */
  readonly own: ReadonlySet<number>;
  readonly where: ReadonlySet<number>;
  /** Those of the lead that it shares with the number before, which may account for them as well. */
  readonly lead: ReadonlySet<number>;
  /** Those that complete the noun of the number behind it, which may account for them as well. */
  readonly tail: ReadonlySet<number>;
  /** The number's own token. */
  readonly first: number;
}

/** `beside`, `following`: the metrics of the numbers before and behind it, which account for the lead and the tail as well; `months`: a month is told of; `aims`: it is a target; `elsewhere`: it may be another force's. */
export interface Allowed {
  readonly beside?: readonly Frame[];
  readonly following?: readonly Frame[];
  readonly months?: boolean;
  readonly aims?: boolean;
  readonly elsewhere?: boolean;
}

/** Null when all of its words are accounted for. */
export function unexplained(
  marks: Marks,
  { own, where, lead, tail, first }: Clause,
  frame: Frame,
  { beside = [], following = [], months = false, aims = false, elsewhere = false }: Allowed = {},
): string | null {
  const { passage, kinds, terms } = marks;
  const words = passage.tokens.map(({ word }) => word);
  let narrowing: string | null = null;
  const speltOut = new Set([frame, ...beside].flatMap((other) => [...spelt(passage, other)]));
  const isOfAll =
    frame.metric.kind === 'stock' && isAllOfThem(passage, first) && isNamedBehind({ passage, terms }, first, frame);
  if (isOfPartAlone(marks, frame, first) || isSetBesideLost(marks, own, first)) return 'it is of a part of them';
  const event = eventOfOne(passage, first, frame);
  const toldOfAll = isOfAll ? predicateOf(marks, first) : passage.tokens.length;
  for (const i of [...own, ...(frame.metric.kind === 'stock' ? [] : where)]) {
    const { word, start, end } = passage.tokens[i]!;
    const kind = kinds[i];
    const said = passage.text.slice(start, end);
    if (elsewhere && (kind === 'elsewhere' || (kind === 'word' && isOfOthers(word)))) continue;
    if (kind === 'elsewhere') return `it is of another force or place ("${said}")`;
    const isBeside = i < first ? denies(word) || reasonOf(word) === null : i >= toldOfAll && reasonOf(word) === null;
    if (isBeside && isOfAll && kind !== 'date') continue;
    // "People who would rather not": said of those, and not of the number.
    if (i < first && /^(?:who|whom)$/.test(tokensBefore(passage, i)) && AUXILIARIES.has(word)) continue;
    if (kind === 'date' && aims) continue;
    if (kind === 'date') return `its period is not certain ("${said}")`;
    if (kind !== 'word' || (aims && isAim(word))) continue;
    if (word === 'elsewhere') return `it is of other places ("${said}")`;
    const term = terms.find(({ from, to }) => from <= i && i < to)?.term ?? '';
    const of = [frame, ...(lead.has(i) ? beside : []), ...(tail.has(i) ? following : [])];
    const has = (set: keyof Pick<Frame, 'required' | 'written' | 'explains' | 'named'>): boolean =>
      of.some((other) => other[set].has(term) || other[set].has(stem(word)));
    if (i > first && isDoneByOthers(marks, i)) return `it is of those that others did it to ("${said}")`;
    if (has('required') || speltOut.has(i)) continue;
    if (/^(?:second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th))$/.test(word) && isInRow(passage, i)) continue;
    if (isTimeWord(word)) {
      if (has('written') || (months && MONTH.test(word)) || (has('explains') && !SPAN.test(word))) continue;
      if (/^(?:consecutive|successive)$/.test(tokensBefore(passage, i))) continue;
      return `its period is not read ("${said}")`;
    }
    const isRequired = (at: number): boolean =>
      frame.required.has(stem(passage.tokens[at]?.word ?? '')) ||
      terms.some(({ term, from, to }) => from <= at && at < to && frame.required.has(term));
    // "Identified as female", "from BAME backgrounds", "from people of BAME heritage": the word beside them tells it.
    if (isAs(passage, i, isRequired)) continue;
    if (frame.metric.kind === 'stock' && doesAsTheyAre({ passage, kinds }, i, first, isRequired)) continue;
    if (i < first && isOfTally(passage, i)) continue;
    if (isOfSort(passage, i, frame) || isLineOf(passage, i, isRequired)) continue;
    if (frame.metric.kind === 'share' && isOfPerson(passage, i, isRequired, has('explains'))) continue;
    if (isGiver(passage, i) || (i > first && isWithOwn(passage, i, frame, isRequired))) continue;
    if (i < event && reasonOf(word) === null) continue;
    // "Calls from mobile phones": a word that only questions add says here which of them.
    if (
      (has('explains') || isOfCounting(frame.metric.kind, term)) &&
      !isNeutral(word) &&
      !has('named') &&
      isFromWhere(passage, i, i > first ? first : -1)
    )
      return `it may be of a part of them: "${said}" tells which`;
    // "Up to 80 calls" may be fewer; "calls were up to 80" are so many.
    const [most, to] = [tokensBefore(passage, i), passage.tokens[i + 1]?.word];
    if (word === 'up' && to === 'to' && i === first - 2 && !isVerb(most) && !isPlural(most))
      return 'it is the most that there may be';
    // "Are set to grow", "set out to register", "had they grown": not yet, or never.
    if (
      (word === 'set' && to === 'to' && AUXILIARIES.has(most)) ||
      (word === 'set' && to === 'out' && passage.tokens[i + 2]?.word === 'to') ||
      (i === 0 && AUXILIARIES.has(word) && word !== 'having')
    )
      return `${reasonOf('planned')} ("${said}")`;
    if (!has('required') && isOnTop(marks, i, first)) return `it is what came on top of others ("${said}")`;
    if (isSought(passage, i, first)) return `it is what was asked for ("${said}")`;
    // "Slight casualties": an increase may be slight and narrow nothing.
    const next = passage.tokens[i + 1]?.word ?? '';
    if (isOfSize(word) && isPlural(next) && frame.counted.has(stem(next)) && !has('required'))
      return `it is of a part of them ("${said}")`;
    if (isNeutral(word) && isHeadOfAnother(passage, i, first, isRequired)) return `it counts another thing ("${said}")`;
    if (
      has('explains') ||
      isNeutral(word) ||
      isTally(word) ||
      (i < first && isMeasuring(words, i)) ||
      (/^(?:little|much)$/.test(word) && isPast(next) && isNeutral(next)) ||
      word.length === 1
    )
      continue;
    if (isSeat(word) && i < first) continue;
    if (frame.metric.kind === 'share' && isOfShare(word)) continue;
    const reason = reasonOf(word);
    if (reason === null && isSoleSubject(passage, i, first, isRequired, frame)) continue;
    const isOneOfThem = /(?:est|most|least)$/.test(tokensBefore(passage, i)) && !isPlural(word);
    // "Call takers": those who are there for what is counted.
    const isActor = isAgent(word) || (isPlural(word) && isAgentByForm(word) && isRequired(i - 1));
    if (isActor && !isOneOfThem && (i < first || isDoer(passage, i, isRequired))) continue;
    if (reason !== null) return `${reason} ("${said}")`;
    // "In a single collision"
    const isOfOne = word === 'single' && /^(?:an?|one|in)$/.test(tokensBefore(passage, i));
    if (!isOfOne && isOfCounting(frame.metric.kind, term)) continue;
    // "An astonishing 47,689 hours": of the number.
    if (/ly$/.test(word) || (/ing$/.test(word) && kinds[i + 1] === 'number' && /^an?$/.test(tokensBefore(passage, i))))
      continue;
    narrowing ??= `it may be of a part of them: "${said}" is not accounted for`;
  }
  return narrowing ?? (isOfMoreThan(frame, marks, own) ? 'it is of several things together' : null);
}

/** Words that an acronym behind them stands for, where the metric knows the acronym: "Community Policing Team (CPT)". */
function spelt({ tokens, text }: Passage, frame: Frame): ReadonlySet<number> {
  const found = new Set<number>();
  tokens.forEach(({ word, start }, at) => {
    if (text[start - 1] !== '(' || !frame.explains.has(stem(word))) return;
    const from = at - word.length;
    if (from < 0) return;
    const initials = tokens.slice(from, at).map((token) => token.word[0]);
    if (initials.join('') === word) for (let i = from; i < at; i += 1) found.add(i);
  });
  return found;
}

/** Words of time that a metric's own words never account for. */
const SPAN =
  /^(?:weeks?|months?|quarters?|years?|periods?|last|next|past|previous|prior|earlier|before|after|rolling)$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|months?|monthly)(?:'s)?$/;

/** "Act as ambassadors", "identified as female": what stands behind is what they are. */
const isAs = ({ tokens }: Passage, at: number, isRequired: (token: number) => boolean): boolean =>
  (isPast(tokens[at]!.word) || isPresent(tokens[at]!.word) || tokens[at]!.word === 'act') &&
  tokens[at + 1]?.word === 'as' &&
  [2, 3, 4].some((on) => isRequired(at + on));
/** "Thirteen units | meet", "coordinators | support 107,400 members": what those that are there do. */
const doesAsTheyAre = (
  { passage: { tokens, text }, kinds }: Pick<Marks, 'passage' | 'kinds'>,
  at: number,
  first: number,
  isRequired: (token: number) => boolean,
): boolean => {
  const { word } = tokens[at]!;
  // "Ambassadors now operate": behind a plural the plain form of what is mostly a verb.
  const subject = isBesideVerb(tokens[at - 1]?.word ?? '') ? at - 2 : at - 1;
  const isPlain = !isPlural(word) && !/(?:ed|ing)$/.test(word) && kindsOf(word).slice(0, 1).some(isDoingKind);
  if (isPlain && isPlural(tokens[subject]?.word ?? '') && kinds.slice(0, subject).includes('number'))
    return at > first ? isRequired(subject) : kinds.slice(at + 1, first).every((kind) => kind === 'word');
  const isBeside = /^\s+$/.test(text.slice(tokens[at]!.end, tokens[at + 1]?.start));
  const isOfTwo =
    kinds[at + 1] === 'number' && isBeside && kinds.slice(0, at).includes('number') && !isPast(word) && !reasonOf(word);
  if (at < first) return isOfTwo;
  return (isPresent(word) || isOfTwo) && (isRequired(at - 1) || isAdverb(tokens[at - 1]!.word));
};

const isBesideVerb = (word: string): boolean => isAdverb(word) || /^(?:now|still|also)$/.test(word);

/** "70,310 were answered and 2,100 abandoned": the rest has a number of its own, without a noun. */
function isSetBesideLost({ passage: { tokens }, kinds }: Marks, own: ReadonlySet<number>, first: number): boolean {
  const isLost = (i: number): boolean => !own.has(i) && isOfLoss(tokens[i]?.word ?? '');
  const isOfLost = (at: number): boolean =>
    [at - 2, at - 1, AUXILIARIES.has(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1].some(isLost);
  return (
    [...own].some((i) => isOfAnswer(tokens[i]!.word)) &&
    kinds.some((kind, i) => kind === 'number' && i !== first && isOfLost(i))
  );
}

/** "35% of the retained investigations were completed": what would narrow the share makes up the whole. */
function isOfPartAlone({ passage: { tokens } }: Marks, { metric, by }: Frame, first: number): boolean {
  const verb = tokens.findIndex(({ word }, i) => i > first && AUXILIARIES.has(word));
  if (metric.kind !== 'share' || tokens[first + 1]?.word !== 'of' || verb < 0) return false;
  const isNarrowed = (from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ word }) => by.has(stem(word)) || by.has(word));
  return isNarrowed(first, verb) && !isNarrowed(verb, tokens.length) && !isNarrowed(0, first);
}

/** "Our 402 cadets", "any of the 62 centres": every one that there is, whatever is done with them. */
const isAllOfThem = ({ tokens }: Passage, first: number): boolean => {
  const [the = '', of, any = ''] = [1, 2, 3].map((back) => tokens[first - back]?.word);
  if (the === 'of') return /^(?:any|each|all)$/.test(of ?? '');
  if (the === 'our' || the === 'all') return of !== 'of' || /^(?:any|each|all|one|some)$/.test(any);
  return the === 'the' && of === 'of' && /^(?:any|each|all|one)$/.test(any);
};

/** "Every one of our 402 cadets | was rung": where what is told of all of them begins, and not which they are. */
function predicateOf({ passage: { tokens }, kinds }: Marks, first: number): number {
  const verb = tokens.findIndex(({ word }, i) => i > first && AUXILIARIES.has(word));
  const isTold = verb > 0 && kinds.slice(first + 1, verb).every((kind) => kind !== 'number');
  const narrows = tokens.slice(first + 1, verb).some(({ word }) => /^(?:who|which|that|whose|where|when)$/.test(word));
  return isTold && !narrows ? verb : tokens.length;
}

/** Whether the words right behind the number name the metric by themselves. */
function isNamedBehind(
  { passage: { tokens }, terms }: Pick<Marks, 'passage' | 'terms'>,
  first: number,
  frame: Frame,
): boolean {
  let to = first + 1;
  while (to < tokens.length && to - first < LONGEST_NAME && !endsPhrase(tokens[to]!.word)) to += 1;
  const said = new Set([
    ...terms.filter(({ from }) => from > first && from < to).map(({ term }) => term),
    ...tokens.slice(first + 1, to).map(({ word }) => stem(word)),
  ]);
  return frame.asks.some((ask) => ask.every((group) => group.some((term) => said.has(term))));
}
const LONGEST_NAME = 9;

/** "The final total of", "the audited number of": it is the number that is so, and not what is counted. */
const isOfTally = ({ tokens }: Passage, at: number): boolean =>
  isTally(tokens[at + 1]?.word ?? '') &&
  /^(?:of|for)$/.test(tokens[at + 2]?.word ?? '') &&
  !isPlural(tokens[at]!.word) &&
  reasonOf(tokens[at]!.word) === null;

/** People in general where it is people that are counted; "in place", "on the books" of what is there on a day. */
function isOfSort({ tokens }: Passage, at: number, { metric }: Frame): boolean {
  const { word } = tokens[at]!;
  if (/^(?:people|persons?|individuals?)$/.test(word)) return countsPeople(metric.unit);
  const lead = tokens[at - 1]?.word === 'the' ? tokens[at - 2]?.word : tokens[at - 1]?.word;
  return metric.kind === 'stock' && isOfBeing(lead ?? '', word);
}

/** "To the 999 line", "through the ESP scheme": what goes by a name of its own. */
const isLineOf = ({ tokens, text }: Passage, at: number, isRequired: (token: number) => boolean): boolean =>
  tokens[at - 2]?.word === 'the' &&
  LINKS.has(tokens[at - 3]?.word ?? '') &&
  isRequired(at - 1) &&
  /^(?:\d{3}|\p{Lu}[\p{Lu}&]+s?)$/u.test(text.slice(tokens[at - 1]!.start, tokens[at - 1]!.end)) &&
  !isPlural(tokens[at]!.word);

/** "The switchboard took", "the 101 line took": the only one that there is, where it takes what is counted and does not bring it about. */
const isSoleSubject = (
  { tokens }: Passage,
  at: number,
  first: number,
  isRequired: (token: number) => boolean,
  { metric }: Frame,
): boolean => {
  const verb = tokens[at + 1]?.word ?? '';
  let from = at - 1;
  while (from > 0 && isRequired(from)) from -= 1;
  return (
    at < first &&
    /^(?:the|our)$/.test(tokens[from]?.word ?? '') &&
    !isPlural(tokens[at]!.word) &&
    (takesIn(verb) ||
      (metric.kind === 'stock' &&
        from < at - 1 &&
        isHaving(tokens[at + (isAdverb(verb) || verb === 'now' ? 2 : 1)]?.word)))
  );
};
/** "The watch network comprises": what is made of those that there are. */
const isHaving = (word = ''): boolean =>
  /^(?:has|had|have|comprise[sd]?|include[sd]?|consist(?:s|ed)|count(?:s|ed)|number(?:s|ed))$/.test(word);

/** Who somebody is, beside the word that tells it: "backgrounds" of "from BAME backgrounds", "people" of "people of BAME heritage". */
function isOfPerson({ tokens }: Passage, at: number, tells: (token: number) => boolean, isKnown: boolean): boolean {
  const { word } = tokens[at]!;
  const before = (back: number): string => tokens[at - back]?.word ?? '';
  if (
    (isKnown || isPerson(word) || isAbstract(word)) &&
    tells(at - 1) &&
    /^(?:from|of|in|were|was|are|is)$/.test(/^(?:an?|the|our)$/.test(before(2)) ? before(3) : before(2))
  )
    return true;
  return isPerson(word) && /^(?:of|from|with)$/.test(tokens[at + 1]?.word ?? '') && (tells(at + 2) || tells(at + 3));
}

/** Whether the word stands behind a link that tells where something came from or what it was about. */
function isFromWhere({ tokens }: Passage, at: number, first: number): boolean {
  for (let i = at - 1; i > first && i > at - 4; i -= 1) {
    if (/^(?:from|about|via|through|way|concerning|involving|regarding)$/.test(tokens[i]!.word)) return true;
    if (isVerb(tokens[i]!.word)) return false;
  }
  return false;
}

/** "Our 526 constables were joined by 34": it is the others who joined. */
const isDoneByOthers = ({ passage: { tokens }, kinds }: Marks, at: number): boolean =>
  AUXILIARIES.has(tokens[at - 1]!.word) && tokens[at + 1]?.word === 'by' && kinds[at + 2] === 'number';

/** "An additional 40 cadets", "40 more calls", "another twelve" where none were told before: so many more than there were. */
const isOnTop = ({ passage: { tokens }, kinds }: Marks, at: number, first: number): boolean =>
  /^(?:additional|extra|more)$/.test(tokens[at]!.word)
    ? (at === first - 1 || (at > first && kinds[at - 1] === 'number')) && tokens.every(({ word }) => word !== 'than')
    : /^(?:further|another)$/.test(tokens[at]!.word) &&
      at === first - 1 &&
      // "A further eight new constables": they are the new ones.
      tokens[first + 1]?.word !== 'new' &&
      !kinds.slice(0, at).includes('number');

/** "Applied for six orders", "six were bid for" */
const isSought = ({ tokens }: Passage, at: number, first: number): boolean =>
  isPast(tokens[at]!.word) &&
  !isNeutral(tokens[at]!.word) &&
  tokens[at + 1]?.word === 'for' &&
  (at + 2 === first || (at > first && (at + 2 >= tokens.length || endsPhrase(tokens[at + 2]!.word))));

/** "The rise in 999 calls was", "the record for 999 calls is": of what the measure only completes. */
const isHeadOfAnother = (
  { tokens }: Passage,
  at: number,
  first: number,
  isRequired: (token: number) => boolean,
): boolean => {
  const [word, link] = [tokens[at]!.word, tokens[at + 1]?.word ?? ''];
  if (isTally(word) || isPlural(word) || isPast(word) || !LINKS.has(link)) return false;
  const isSaid = [1, 2].some((back) => isVerb(tokens[first - back]?.word ?? ''));
  return (
    isSaid &&
    [1, 2].some((back) => /^(?:the|an?)$/.test(tokens[at - back]?.word ?? '')) &&
    tokens.slice(at + 2, Math.max(at + 2, first)).some((_, i) => isRequired(at + 2 + i))
  );
};

/** "Submitted by officers", "taken by call handlers": who did it; of what came in, "handled by officers" is a part. */
function isDoer({ tokens }: Passage, at: number, isRequired: (token: number) => boolean): boolean {
  for (let i = at - 1; i >= 0 && i > at - 5; i -= 1) {
    const { word } = tokens[i]!;
    if (word === 'by') return !/^officers?$/.test(tokens[at]!.word) || !takesIn(tokens[i - 1]?.word ?? '');
    if (!isAgent(word) && !isRequired(i) && !/^(?:and|or|our|the|its|all)$/.test(word)) return false;
  }
  return false;
}

/** "Magistrates granted", "granted by the courts", "obtained from magistrates": whoever has the power to. */
function isGiver({ tokens }: Passage, at: number): boolean {
  if (!isPlural(tokens[at]!.word) || isPerson(tokens[at]!.word)) return false;
  if (grants(tokens[at + 1]?.word ?? '')) return true;
  const link = POINTERS.has(tokens[at - 1]?.word ?? '') ? at - 2 : at - 1;
  const [by, verb] = [tokens[link]?.word, tokens[link - 1]?.word ?? ''];
  return (by === 'by' && grants(verb)) || (by === 'from' && isOfGettingLeave(verb));
}

/** "Raids on farms that | hid | cannabis": what is said of another thing of the metric's, and tells of it what the metric asks for. */
function isWithOwn(
  { tokens, text }: Passage,
  at: number,
  { explains, counted }: Frame,
  isRequired: (token: number) => boolean,
): boolean {
  const of = stem(tokens[at - 2]?.word ?? '');
  if (
    !/^(?:which|that)$/.test(tokens[at - 1]!.word) ||
    !isPast(tokens[at]!.word) ||
    !explains.has(of) ||
    counted.has(of) ||
    isPast(tokens[at - 2]!.word)
  )
    return false;
  for (let i = at + 1; i < tokens.length && /^[\s-]+$/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start)); i += 1)
    if (isRequired(i)) return true;
  return false;
}

/** "The new desk's work led to the capture and | conviction | of one man for nine offences": where what was done to one begins, whatever brought that about; else 0. */
function eventOfOne({ tokens, isNumber }: Passage, first: number, { required }: Frame): number {
  const last = tokens.slice(0, first).findLastIndex(({ word }) => word === 'for');
  const of = tokens.slice(0, Math.max(0, last)).findLastIndex(({ word }) => word === 'of');
  const isOfOne = /^(?:an?|one)$/.test(tokens[of + 1]?.word ?? '') && last - of <= 4;
  const isCounted = last === first - 1 && of > 1 && !tokens.slice(0, of).some((_, i) => isNumber(i));
  const isEvent = isOfOne && isCounted && !isPlural(tokens[of - 1]!.word);
  return isEvent && required.has(stem(tokens[of - 1]!.word)) ? of - 1 : 0;
}

const tokensBefore = ({ tokens }: Passage, at: number): string => tokens[at - 1]?.word ?? '';

/** "The third consecutive quarter", "the second quarter in a row". */
const isInRow = ({ tokens }: Passage, at: number): boolean =>
  /^(?:consecutive|successive)$/.test(tokens[at + 1]?.word ?? '') || tokens[at + 4]?.word === 'row';
