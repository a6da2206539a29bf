/** The brief that a message asks for: as an edit of the one before it, by a phrase of its own, or by the kind of request that it is. */

import {
  asksForNews,
  asksHowMany,
  asksToLearn,
  asksWhatItDid,
  asksWhichOf,
  asksWhichOne,
  asksWhichPriority,
  isOfAsked,
  isOfOwn,
  saysAllOf,
  thingWithinPart,
  withoutWeekday,
} from '../../language/asking/brief-words.ts';
import type { FormSaid } from '../../language/asking/form-asked.ts';
import { wordsAsked } from '../../language/asking/length-asked.ts';
import { asksForText, asksRating, formParts } from '../../language/asking/request.ts';
import { isForThoseTold } from '../../language/asking/themes.ts';
import { asMeant } from '../../language/clauses/corrections.ts';
import { exceptionIn, withoutNumbers } from '../../language/clauses/leaving-out.ts';
import { asAskedOfClaim } from '../../language/clauses/reported-speech.ts';
import { isLink } from '../../language/grammar.ts';
import { readPeriods } from '../../language/periods.ts';
import { pointsBack, sentencesOf } from '../../language/segments.ts';
import { stem, wordsOf } from '../../language/terms.ts';
import { normalise } from '../../language/text.ts';
import { isFunctionWord } from '../../language/words/passing-words.ts';
import { isEveryday } from '../../language/words/speller.ts';
import { isOfAsking, type RequestKind } from '../kinds/kind-model.ts';
import type { Lexicon } from '../lexicon.ts';
import type { BriefAsked, Question } from '../question.ts';
import { asRequest, type Request } from '../request.ts';
import type { ReadContext } from '../scan.ts';
import { isNamed, subjectsIn } from '../subjects.ts';
import { briefAsked, formAsked } from './asked.ts';
import { BEYOND_DOUBT, briefByKind, OF_DOINGS, OF_WORTH } from './by-kind.ts';
import { editOf, withoutPart } from './edit.ts';
import { briefListed } from './listed.ts';
import { asksForNumber, isOther, isOtherKind, isOtherPhrase } from './rivals.ts';
import { turned } from './turn.ts';

/** A longer message is read for a phrase of its own alone: its work stays bounded. */
export const LONGEST = 700;

/** The message as a request: what is taken back, and those whom it is for, are no part of it. */
export const requestOf = (typed: string, lexicon: Lexicon, context: ReadContext): Request =>
  asRequest(withoutPeriodLeft(withoutWeekday(takenBack(typed)), context), lexicon, context);

/** `request`: what is asked; `question`: how that is read otherwise. */
export function briefIn(
  request: Request,
  question: Question,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  const message = asAskedOfClaim(normalise(question.message));
  const found =
    ofWords(message, question, lexicon, context) ??
    toLearn(request.text, lexicon, context) ??
    ofNews(message, lexicon, context) ??
    editOf(request, question, lexicon, context) ??
    turned(request, question, lexicon, context) ??
    withoutPart(request, lexicon, context, (rest) => {
      const asked = asRequest(rest, lexicon, context);
      return (
        briefAsked(asked.text, lexicon, context) ?? briefByKind(asked, rest, lexicon, context, true)?.asked ?? null
      );
    }) ??
    ofMetricWhy(request, question, lexicon, context) ??
    ofParts(request, question, lexicon, context) ??
    ofPartOfReport(request, question, lexicon, context) ??
    (request.text.length > LONGEST ? null : briefListed(request, question, lexicon, context)) ??
    ofText(request, message, question, lexicon, context) ??
    ofMetricAsText(request, question, lexicon, context);
  return found && inForm(beside(found, request, message, lexicon, context), request.form);
}

/** "Leave out the figures", "words only": what the brief before it was of, else what is asked beside it or the whole, as it is told without numbers. */
function ofWords(text: string, { metrics }: Question, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const rest = withoutNumbers(text);
  const plain = rest === null ? null : formAsked('', lexicon, context);
  // "Where is it all talk and no numbers" asks where.
  if (rest === null || !plain || asksWhichOne(rest)) return null;
  if (metrics.origin === 'stated' && metrics.value.length > 0) return null;
  const before = context.focus?.question.brief ?? null;
  const isAlone = wordsOf(rest).every((word) => isFunctionWord(word) || isOfAsking(stem(word)));
  const named = subjectsIn(formParts(rest).core, lexicon);
  const asked = isAlone
    ? (before ?? { ...plain, ...WHOLE })
    : (briefAsked(rest, lexicon, context) ??
      (named && isNamed(named) ? { ...plain, ...WHOLE, ...scopeOf(named) } : null));
  return asked && { ...plain, ...asked, ofMetric: false, wants: 'words', form: null, length: 'minute' };
}

const scopeOf = ({ priorities, areas, topics }: Pick<BriefAsked, 'priorities' | 'areas' | 'topics'>) => ({
  priorities,
  areas,
  topics,
});

/** "Anything new" after a figure: of all that is told, as it would be asked by itself. */
function ofNews(text: string, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  if (!asksForNews(text) || !context.focus || context.focus.question.brief) return null;
  const plain = formAsked('', lexicon, context);
  const asked = briefAsked(text, lexicon, { ...context, focus: null });
  return asked ?? (plain && { ...plain, ...WHOLE, wants: 'started', ofMetric: false, inOtherWords: true });
}

/** "What else should the board know": the brief of all, or what the one before it did not tell. */
function toLearn(text: string, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const found = asksToLearn(text);
  const plain = found && formAsked('', lexicon, context);
  const before = context.focus?.question.brief ?? null;
  if (!plain || (context.focus && !before)) return null;
  if (found.isMore && before) return { ...before, wants: 'more', form: null, length: 'minute' };
  return { ...plain, ...WHOLE, wants: 'brief', ofMetric: false, inOtherWords: true };
}

/** `message`: all that is said. */
function ofText(
  request: Request,
  message: string,
  question: Question,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  const { text } = request;
  const strict = isOtherPhrase(request, question)
    ? null
    : (briefAsked(text, lexicon, context) ?? ofNameAlone(question, lexicon, context));
  // "What has all that done to violence": what was told tells it.
  if (strict?.wants === 'news' && context.focus && !context.focus.question.brief && asksWhatItDid(text)) return null;
  if (text.length > LONGEST) return strict;
  const byKind = () => briefByKind(request, message, lexicon, context);
  if (strict === null && isOther(request, question, context)) {
    const ofIts = ofForm(request, question, lexicon, context);
    return ofIts && !byKind() ? ofIts : null;
  }
  const found = strict && strict.wants !== 'movements' ? null : byKind();
  // "They only show us good news: what has slipped": a phrase in it says less than all of it.
  const isOtherWay =
    found && OF_WORTH.has(found.kind) && found.chance >= BEYOND_DOUBT && strict?.balance !== found.asked.balance;
  if (strict && !isOtherWay) return strict;
  if (found) return isOtherKind(found, request, question, context) ? null : found.asked;
  return ofForm(request, question, lexicon, context);
}

/** "A caller says our cadets are useless. Two lines to answer with": so many lines on what is named, however that is put. */
function ofForm(
  { core, text, form }: Request,
  question: Question,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  const { metrics, unread, operations, wanted } = question;
  const plain = formAsked('', lexicon, context);
  // "One figure for each of the seven": of the whole plan.
  const isOfAll = form?.isEach && metrics.value.length + operations.value.length + unread.length === 0;
  if (isOfAll && plain) return { ...plain, ...WHOLE, wants: 'brief', ofMetric: false, inOtherWords: true };
  const isOfMetric = metrics.value.length > 0 && unread.length === 0;
  const isOfOne = isOfMetric || operations.value.length > 0 || wanted !== null;
  if (form?.count == null || !OF_TEXT.has(form.unit) || isOfOne || asksForNumber(core) || isOfOwn(text)) return null;
  const scope = subjectsIn(core, lexicon);
  if (!scope || !isNamed(scope) || !plain) return null;
  const { priorities, areas, topics } = scope;
  return { ...plain, ...WHOLE, priorities, areas, topics, wants: 'brief', ofMetric: false, inOtherWords: true };
}
const OF_TEXT: ReadonlySet<FormSaid['unit']> = new Set(['line', 'sentence', 'bullet']);

/** What is said beside the asking: the brief before it that is pointed to, the occasion. */
function beside(
  found: BriefAsked,
  request: Request,
  message: string,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked {
  const before = context.focus?.question.brief ?? null;
  const isOpen = !isNamed(found) && found.theme === undefined;
  // "How does that look against a year ago", "compared with when": of what the brief before it was of.
  // "Who did we work with": in few words, there.
  const isOfDoings = OF_DOINGS.has(found.wants as RequestKind) && wordsOf(request.text).length <= FEW;
  const isBack = pointsBack(request.text) || found.wants === 'bases' || isOfDoings;
  if (before && isNamed(before) && isOpen && isBack && !saysWhole(request.text, lexicon)) {
    const { priorities, areas, topics } = before;
    const wants = found.wants === 'verdict' ? 'movements' : found.wants;
    return { ...found, priorities, areas, topics, ofVerdict: false, wants };
  }
  // "Three bullets for a slide": the brief before it in another form.
  const isOfForm = isOpen && found.wants === 'brief' && wordsOf(request.text).length <= FEW;
  if (before && isNamed(before) && isOfForm && !saysWhole(request.text, lexicon))
    return { ...before, length: found.length, words: found.words, top: found.top };
  // "If I were a victim, what is different for me": of those who are told of.
  const told =
    isOpen && isForThoseTold(message) ? subjectsIn([request.text, ...request.beside].join(' '), lexicon) : null;
  if (told && isNamed(told)) {
    const { priorities, areas, topics } = told;
    return { ...found, priorities, areas, topics, wants: 'brief', against: null };
  }
  // "For the volunteers' awards speech": of what the occasion is of.
  const lent = isOpen && ['brief', 'movements'].includes(found.wants) ? ofOccasion(request.beside, lexicon) : [];
  if (lent.length > 0) return { ...found, topics: lent, wants: 'brief' };
  const isOfAll = found.wants === 'movements' && found.balance !== 'all' && !isNamed(found);
  if (isOfAll && asksOfPriorities(request.text, lexicon)) return { ...found, ofVerdict: true, ofPriorities: true };
  // "Red, amber or green for each": what is held of better and worse, and that no rating is.
  return isOpen && asksRating(request.text)
    ? { ...found, wants: 'movements', balance: 'both', ofVerdict: true, ofPriorities: true }
    : found;
}

/** A subject that another word of the same phrase is of: "the road safety dinner"; "for the volunteers" tells whom it is for. */
const ofOccasion = (beside: readonly string[], { names }: Lexicon): string[] =>
  beside.flatMap((phrase) => {
    const words = wordsOf(phrase);
    return names
      .find(words)
      .flatMap(({ kind, id, to }) => (kind === 'topic' && to < words.length && !isLink(words[to]!) ? [id] : []));
  });

/** "Which of the seven", "any priority": one of them is to be named. */
const asksOfPriorities = (text: string, { catalogue }: Lexicon): boolean => {
  const words = wordsOf(text);
  return (
    asksWhichPriority(text) ||
    (asksWhichOf(text) && words.some((_, at) => saysAllOf(words, at, catalogue.priorities.length)))
  );
};

/** What is said of the form goes before what the brief that is edited had. */
export function inForm(asked: BriefAsked, said: FormSaid | null): BriefAsked {
  const unit = said?.unit ?? UNIT_OF[asked.length] ?? null;
  const form = said ?? asked.form ?? null;
  if (form === null && unit === null) return asked;
  const count = said?.count ?? (unit === 'number' ? asked.top : null) ?? form?.count ?? null;
  return {
    ...asked,
    form: { isEach: false, isPlain: false, ...form, unit: unit ?? form?.unit ?? null, count, words: null },
    words: asked.words ?? said?.words ?? null,
  };
}

/** Asked for in a word that says no number: "in prose", "no words". */
const UNIT_OF: Partial<Record<BriefAsked['length'], FormSaid['unit']>> = {
  sentence: 'sentence',
  paragraph: 'paragraph',
  numbers: 'number',
};

/** So few words say no more than the form. */
const FEW = 6;

const WHOLE = { priorities: [], areas: [], topics: [], unread: [] } as const;

/** "Which drugs were seized, and where": the parts of one thing are all told, and not to be chosen from. */
function ofParts({ text }: Request, question: Question, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const { metrics, partial, cues, areas, operations, priorities, intent, unread } = question;
  const scope = subjectsIn(text, lexicon);
  const [topic, ...others] = lexicon.catalogue.topics.filter(({ id }) => scope?.topics.includes(id));
  const meant = [...new Set([...metrics.value, ...partial])];
  const isPart = (id: string): boolean => topic?.headlines.includes(id) ?? false;
  const isAsked = cues.has('list') || cues.has('where') || /^(?:what|which) (?!is\b|was\b)/.test(text);
  if (context.focus || !topic || others.length + operations.value.length + priorities.value.length > 0 || !isAsked)
    return null;
  if (meant.length === 0 || !meant.every(isPart) || asksHowMany(text) || areas.value.length > 0) return null;
  if (!unread.every(isEveryday) || ['most', 'least', 'only'].some((cue) => cues.has(cue))) return null;
  if (topic.headlines.length < LEAST_PARTS || !['figure', 'updates', 'list'].includes(intent)) return null;
  const plain = formAsked('', lexicon, context);
  return plain && { ...plain, ...WHOLE, length: 'numbers', topics: [topic.id], wants: 'brief', ofMetric: false };
}
const LEAST_PARTS = 3;

/** What is told of a measure where a verdict is asked on it. */
export const ofVerdict = (lexicon: Lexicon, context: ReadContext): BriefAsked => ({
  ...formAsked('', lexicon, context)!,
  ...WHOLE,
  wants: 'verdict',
  balance: 'both',
  ofMetric: true,
});

/** "Two sentences on 101 calls": a text of a measure. */
function ofMetricAsText(
  { text, core, form }: Request,
  question: Question,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  const { metrics, operations, unread, intent, cues } = question;
  const isOfMetric = metrics.value.length > 0 && metrics.origin === 'stated' && unread.length === 0;
  if (!isOfMetric || !isText(text, core, form) || operations.value.length > 0 || cues.has('opinion')) return null;
  if (!['figure', 'updates', 'summary'].includes(intent)) return null;
  const plain = formAsked('', lexicon, context);
  return plain && { ...plain, ...WHOLE, words: wordsAsked(text), wants: 'brief', ofMetric: true };
}

/** Bullets may be of several things that are said beside each other. */
const isText = (text: string, core: string, form: FormSaid | null): boolean =>
  form !== null &&
  form.unit !== 'bullet' &&
  (asksForText(core) || form.count !== null) &&
  !asksForNumber(core) &&
  !isOfOwn(text) &&
  !isOfAsked(text);

/** "Why did so many fewer people dial 999": the reason of a measure that is named. */
function ofMetricWhy(
  { text }: Request,
  { intent, metrics, areas, operations, unread }: Question,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  const isOfMetric = metrics.origin === 'stated' && metrics.value.length > 0 && unread.length === 0;
  if (intent !== 'why' || !isOfMetric || operations.value.length + areas.value.length > 0) return null;
  const form = formAsked(text, lexicon, context) ?? formAsked('', lexicon, context)!;
  return { ...WHOLE, ...form, ofMetric: false, wants: 'reasons', balance: 'all' };
}

/** "Summarise the training in the roads bit": of a part of the report what is told of something. */
function ofPartOfReport(
  { text }: Request,
  { wanted, cues, operations }: Question,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  const found = thingWithinPart(text);
  const scope = found && subjectsIn(found.part, lexicon);
  if (!scope || scope.areas.length > 0 || scope.priorities.length + scope.topics.length !== 1) return null;
  if (wanted !== null || cues.has('count') || cues.has('list') || operations.value.length > 0) return null;
  const keeps = wordsOf(found.of).filter(
    (word) =>
      !isFunctionWord(word) &&
      !isOfAsking(stem(word)) &&
      !lexicon.chatter.has(word) &&
      lexicon.brief.longestAt([word], 0) === null,
  );
  const form = keeps.length > 0 && keeps.length <= MOST_KEPT ? formAsked(text, lexicon, context) : null;
  const { priorities, topics } = scope;
  if (!form) return null;
  const asked = { ...form, ...WHOLE, priorities, topics, wants: 'brief' as const, ofMetric: false };
  const isOne = lexicon.terms.termsOf(keeps.join(' ')).length === 1;
  return priorities.length > 0
    ? { ...asked, theme: isOne ? [keeps.join(' ')] : keeps, gathers: 'each' }
    : { ...asked, form: null, keeps };
}
const MOST_KEPT = 3;

const saysWhole = (text: string, { brief }: Lexicon): boolean => {
  const words = wordsOf(text);
  return words.some((_, at) => brief.longestAt(words, at)?.values.includes('whole') ?? false);
};

/** A place or priorities alone, "West LPA", "give me priority 4": what goes on there, in a minute. */
function ofNameAlone(question: Question, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const { areas, operations, priorities, acronyms, metrics, needs, bare, cues, intent } = question;
  const force = lexicon.catalogue.areas.find(({ kind }) => kind === 'force')!.id;
  const others = [operations, metrics, needs].flatMap(({ value }): readonly unknown[] => value);
  const isPlace =
    bare &&
    context.focus === null &&
    priorities.value.length + question.topics.value.length === 0 &&
    areas.origin === 'stated' &&
    areas.value.length > 0 &&
    !areas.value.includes(force);
  const isOfPriorities =
    (intent === 'summary' || (intent === 'updates' && priorities.origin === 'stated')) &&
    !['list', 'count'].some((cue) => cues.has(cue)) &&
    priorities.value.length > 0 &&
    !areas.value.some((id) => id !== force);
  if ((!isPlace && !isOfPriorities) || others.length + acronyms.length > 0) return null;
  const form = formAsked(isPlace ? '' : question.text, lexicon, context);
  return (
    form && {
      ...form,
      ...WHOLE,
      ...(isPlace ? { wants: 'news', areas: areas.value } : { wants: 'brief', priorities: priorities.value }),
      ofMetric: false,
    }
  );
}

/** "Sorry, wrong one, I meant the west": what is meant alone. */
const takenBack = (text: string): string =>
  sentencesOf(text)
    .map(({ text: sentence }) => asMeant(sentence).replace(/,? i mean(?=[.?!]?$)/, ''))
    .join(' ');

/** "Forget last year. Since the summer, what is better": what is not to be compared with. */
function withoutPeriodLeft(text: string, { latest }: ReadContext): string {
  const out = exceptionIn(text);
  if (!out || out.rest === '') return text;
  const [period] = readPeriods(out.words, { latest, focus: null });
  return period?.start === 0 && period.end === out.words.length ? out.rest.replace(/^[\s.,;:]+/, '') : text;
}
