/** The brief that a message asks for: by a phrase of its own, by the gist of its words, or as an edit of the one before it. */

import { beginsAsOrder, withoutOwnAudience } from '../language/asking-words.ts';
import { asMeant } from '../language/corrections.ts';
import { beginsWithAlso, keepsOnly } from '../language/follow-ups.ts';
import type { FormSaid } from '../language/form-asked.ts';
import {
  asksAnything,
  asksForAll,
  asksForAnyFigures,
  asksHowMany,
  asksHowOneDoes,
  asksHowThingsStand,
  asksOfDoingsOfAsked,
  asksWhat,
  asksWhatIsNumbered,
  asksWhatItDid,
  asksWhether,
  asksWhichOf,
  countsPoints,
  isOfAsked,
  isOfOwn,
  isOfReportHere,
  isOfUs,
  isWorthSaying,
  jointsIn,
  ordersTelling,
  pointsToWhatWasTold,
  saysUncounted,
  speaksOfUs,
  withoutPlacePointer,
  withoutWeekday,
} from '../language/gist-words.ts';
import { isLink, isPlural } from '../language/grammar.ts';
import { exceptionIn } from '../language/leaving-out.ts';
import { asksSomeLines, wordsAsked } from '../language/length-asked.ts';
import { saysMost, saysSomethingMoved, wayAsked } from '../language/movements.ts';
import { isOfMeeting } from '../language/occasions.ts';
import { readPeriods } from '../language/periods.ts';
import { asksReason } from '../language/questions-of-doings.ts';
import { asksExtent, asksForText, asksRating, formParts, saysOnlyForm } from '../language/request.ts';
import { isOwnDoing, pointsBack, sentencesOf, tells } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import { normalise } from '../language/text.ts';
import { asksToGather, asksWithWhom, isForThoseTold } from '../language/themes.ts';
import { isYesOrNo } from '../language/yes-or-no.ts';
import { briefAsked, formAsked } from './brief-asked.ts';
import { briefByKind, OF_FIGURES } from './brief-by-kind.ts';

import {
  asksForNumber,
  asksForOneNumber,
  type Evidence,
  evidenceOf,
  headsAll,
  LIKELY,
  likelihood,
} from './brief-evidence.ts';
import { GIST_FIELDS } from './dialogs.ts';
import { asksOfPriorities, gistAsked, gistOf, isNamed, leftOut, partsOf, saysMore, type Weighable } from './gist.ts';
import type { RequestKind } from './kind-model.ts';
import type { Lexicon } from './lexicon.ts';
import { bareNumber } from './priorities.ts';
import type { BriefAsked, Question } from './question.ts';
import { asRequest, type Request } from './request.ts';
import type { ReadContext } from './scan.ts';

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
  const found =
    briefFound(request, question, lexicon, context) ??
    ofFormAlone(request, question, lexicon, context) ??
    ofKind(request, question, lexicon, context);
  if (!found) return null;
  const before = context.focus?.question.brief ?? null;
  // "How does that look against a year ago": of what the brief before it was of.
  if (
    before &&
    isNamed(before) &&
    !isNamed(found) &&
    found.theme === undefined &&
    pointsBack(request.text) &&
    !saysWhole(request.text, lexicon)
  )
    return inForm(
      {
        ...found,
        priorities: before.priorities,
        areas: before.areas,
        topics: before.topics,
        ofVerdict: false,
        wants: found.wants === 'verdict' ? 'movements' : found.wants,
      },
      request.form,
    );
  // "For the volunteers' awards speech": of what the occasion is of.
  const isOpenTo = !isNamed(found) && found.theme === undefined && ['brief', 'movements'].includes(found.wants);
  const lent = isOpenTo ? ofOccasion(request.beside, lexicon) : [];
  if (lent.length > 0) return inForm({ ...found, topics: lent, wants: 'brief' }, request.form);
  const isOfAll = found.wants === 'movements' && found.balance !== 'all' && !isNamed(found);
  const asked =
    isOfAll && asksOfPriorities(request.text, lexicon) ? { ...found, ofVerdict: true, ofPriorities: true } : found;
  return inForm(asked, request.form);
}

/** A subject that another word of the same phrase is of: "the road safety dinner"; "for the volunteers" tells whom it is for. */
const ofOccasion = (beside: readonly string[], { names }: Lexicon): string[] =>
  beside.flatMap((phrase) => {
    const words = wordsOf(phrase);
    return names
      .find(words)
      .flatMap(({ kind, id, to }) => (kind === 'topic' && to < words.length && !isLink(words[to]!) ? [id] : []));
  });

/** What is said of the form goes before what the brief that is edited had. */
function inForm(asked: BriefAsked, said: FormSaid | null): BriefAsked {
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

/** "A press line on road deaths": a text is asked for, of what is named. */
function ofFormAlone(
  { text, core, form }: Request,
  question: Question,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  const isSized = wordsAsked(text) !== null;
  const isText =
    form !== null && (form.count !== null || form.words !== null || form.isEach || asksForText(core) || isSized);
  if (!isText || isOfAsked(text)) return null;
  if (asksHowMany(core) || asksForNumber(core) || isOfOwn(text) || question.operations.value.length > 0) return null;
  const none = formAsked('', lexicon, context);
  const plain = none && { ...none, words: wordsAsked(text) };
  const isOfMetric = question.metrics.value.length > 0 && question.metrics.origin === 'stated';
  if (!plain || question.cues.has('opinion')) return null;
  // "I am drafting a speech, so how many calls": what it is for asks for no text.
  if (isOfMetric && (form.unit === 'bullet' || (form.count === null && !asksForText(core)))) return null;
  if (isOfMetric)
    return question.unread.length === 0 && ['figure', 'updates', 'summary'].includes(question.intent)
      ? { ...plain, ...WHOLE, wants: 'brief', ofMetric: true }
      : null;
  const { priorities, areas, topics, narrowing, unread, fields, isOther, isJoined } = gistOf(core, lexicon, context);
  const isHeld = priorities.length + areas.length + topics.length > 0;
  const isWhole = form.isEach || (fields.has('general') && unread.length === 0);
  // One word more narrows no text, where what it is of is named.
  if (isOther || isJoined || narrowing.length > (isHeld || form.isEach ? 1 : 0) || !(isHeld || isWhole)) return null;
  return { ...plain, ...WHOLE, priorities, areas, topics, wants: 'brief' };
}

/** What is asked in nobody's set phrase, by the kind of request that it is. */
function ofKind(
  request: Request,
  question: Question,
  lexicon: Lexicon,
  context: ReadContext,
  least = 0,
): BriefAsked | null {
  const { text } = request;
  const { metrics, operations, unread, intent, wanted } = question;
  if (text.length > LONGEST) return null;
  // A figure, an operation, a crime that is reported or the priority of something is asked for.
  const isOfFigure = metrics.origin === 'stated' && metrics.value.length > 0 && unread.length === 0;
  if (isOfFigure || operations.value.length > 0 || ['safety', 'which-priority'].includes(intent)) return null;
  if ((question.leaning && context.focus !== null) || question.cues.has('breakdown')) return null;
  // "What are the seven priorities", "updates for Newby": every word of it is read as something else.
  const isRead = unread.length === 0 && (READ_BY_ITSELF.has(intent) || question.cues.has('updates'));
  if (isRead) return null;
  const found = briefByKind(request, normalise(question.message), lexicon, context);
  if (!found || found.chance < least) return null;
  // "Are the cadets doing anything with the scouts": whether one thing is done.
  if (OF_DOINGS.has(found.kind) && asksWhether(text) && isNamed(found.asked)) return null;
  if (found.kind === 'verdict' && wayAsked(text)) return null;
  // "Are they any faster": of what was spoken of.
  if (!ASKS_WHETHER.has(found.kind) && asksWhether(text) && pointsBack(text) && wordsOf(text).length <= FEW)
    return null;
  // "The change in public calls to the centre": what moved is one thing of the subject.
  if (OF_FIGURES.has(found.kind) && found.asked.topics.length > 0 && unread.length > 0) return null;
  // "Resolution centre calls from officers": a measure that is narrowed.
  if (metrics.origin === 'stated' && metrics.value.length > 0 && !OF_MEASURES.has(found.kind)) return null;
  // "Updates on burglary" are told one by one.
  if (question.cues.has('updates') && ['brief', 'theme'].includes(found.kind)) return null;
  // "Volunteers: number?": which of several is meant is to be asked.
  if (found.kind === 'numbers' && question.partial.length + question.equal.length > 1) return null;
  if (asksForNumber(text) && !OF_NUMBERS.has(found.kind)) return null;
  const isOfSelf = isOfUs(text) || isOfOwn(text) || isOfAsked(text);
  // Who, when, where or how many of one thing is asked for.
  if (wanted !== null && !(TYPED[wanted]?.has(found.kind) ?? false) && !isOpen(question, lexicon, context)) return null;
  const isOther = isOfSelf || !isOpen(question, lexicon, context);
  return found.chance >= CLEARLY || !isOther ? { ...found.asked, unread } : null;
}
const ASKS_WHETHER: ReadonlySet<RequestKind> = new Set(['verdict', 'good', 'bad']);

/** Asked of a measure too. */
const OF_MEASURES: ReadonlySet<RequestKind> = new Set(['reasons', 'ask', 'doubts', 'bases', 'verdict', 'others']);

const READ_BY_ITSELF: ReadonlySet<string> = new Set(['list', 'definition', 'source', 'operation', 'guide']);

const OF_DOINGS: ReadonlySet<RequestKind> = new Set(['partners', 'going', 'done', 'ahead', 'started']);

/** Kinds that are asked for with the words for a number, of all that are held. */
const OF_NUMBERS: ReadonlySet<RequestKind> = new Set([
  'movers',
  'changed',
  'bases',
  'absent',
  'targets',
  'reasons',
  'doubts',
]);

/** What may be asked for with who, when, where or how many, of all that is reported. */
const TYPED: Partial<Record<string, ReadonlySet<RequestKind>>> = {
  who: new Set(['partners', 'others']),
  when: new Set(['months', 'ahead', 'series']),
  where: new Set(['doubts', 'absent', 'ask', 'bad', 'good', 'movers']),
  number: new Set<RequestKind>([...OF_NUMBERS, 'numbers', 'nobase', 'ask', 'rose', 'fell']),
};

/** So likely is a kind that no other reading stands beside it. */
const CLEARLY = 0.7;
/** It goes before what the words of the message come down to. */
const BY_FAR = 0.9;
/** What the updates tell, and not the figures by themselves. */
const IN_WORDS: ReadonlySet<BriefAsked['wants']> = new Set(['brief', 'verdict', 'started', 'ahead', 'done', 'absent']);

function briefFound(request: Request, question: Question, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const { text, isParted, form } = request;
  const before = context.focus?.question.brief ?? null;
  const edit = before && editOf(text, before, question, form, lexicon, context);
  if (edit) return edit;
  const why = reasonsIn(text, before, question, lexicon, context);
  if (why) return why;
  // "Which are with last year, which with the quarter before": of all that is compared.
  const bases = new Set(question.periods.value.map(({ relation }) => relation));
  if (bases.has('year-before') && bases.has('previous') && asksWhichOf(text) && question.metrics.value.length === 0)
    return { ...formAsked('', lexicon, context)!, ...WHOLE, wants: 'bases' };
  // "Red, amber or green for each priority": what is held of better and worse, and that no rating is.
  if (asksRating(text) && (question.cues.has('priorities-word') || saysWhole(text, lexicon)))
    return {
      ...formAsked('', lexicon, context)!,
      ...WHOLE,
      wants: 'movements',
      balance: 'both',
      ofVerdict: true,
      ofPriorities: true,
    };
  const out = leftOut(text, lexicon, context);
  if (out) {
    // "Leave priority 1 out, we did that last week" tells why.
    const isWhy = before !== null && speaksOfUs(out.rest) && tells(out.rest.replace(/^[\s,.;]+/, ''));
    const asked =
      !isWhy && saysMore(out.rest, lexicon, context)
        ? (briefAsked(out.rest, lexicon, context) ??
          gistIn(out.rest, question, lexicon, context) ??
          wholeLeft(out.rest, lexicon, context))
        : before;
    if (asked) return { ...asked, without: out.without };
  }
  // "How many were recorded? Does the report say?": what is asked stands in the sentence before.
  if (asksHowMany(text) && !asksHowMany(question.text) && !countsPoints(text)) return null;
  // "What are the seven priorities": their names, and not what is told of each.
  if (
    question.intent === 'list' &&
    question.cues.has('priorities-word') &&
    isEmptyOfNeeds(question) &&
    formParts(text).form === '' &&
    !/\bhow\b/.test(text)
  )
    return null;
  // "Callers who were drunk, how many": a number of something, held or not.
  const { metrics, unread } = question;
  const isWhole = unread.length === 0 && metrics.origin === 'stated' && asksHowMany(question.text);
  const isOfOther = unread.length > 0 && asksHowMany(text) && !countsPoints(text);
  if (metrics.value.length > 0 && (isWhole || isOfOther)) return null;
  // "How do the cadets compare with the specials": two figures side by side are no brief.
  const setsBeside = question.intent === 'compare' || (question.intent === 'ranking' && question.cues.has('most'));
  if (setsBeside && metrics.value.length === 2 && unread.length === 0) return null;
  const strict = briefAsked(text, lexicon, context) ?? ofPlace(question, lexicon, context);
  const lent = strict && !isNamed(strict) ? scopeLent(text, lexicon, context) : null;
  if (strict && lent) return { ...strict, ...lent, wants: 'brief', against: null };
  const isOccasion = (word: string): boolean => isOfOccasion(word, lexicon);
  const isLeaning = question.leaning && context.focus !== null;
  // "What has all that done to violence there": what was told tells it; "there" alone only says where.
  const pointsToThing = (): boolean =>
    asksWhatItDid(text) || pointsToWhatWasTold(withoutPlacePointer(text), isOccasion);
  if (strict?.wants === 'news' && isLeaning && before === null && pointsToThing()) return null;
  // "Who outside the county have they teamed up with": nothing is named that updates could tell it of.
  const parties =
    strict === null && question.wanted === 'who' && asksWithWhom(text) ? gistAsked(text, lexicon, context) : null;
  const isOfPartiesAlone =
    parties !== null &&
    parties.asked.topics.length === 1 &&
    parties.asked.areas.length + question.operations.value.length === 0;
  if (parties && isOfPartiesAlone && !parties.gist.isNarrower && question.metrics.value.length === 0)
    return { ...parties.asked, wants: 'brief' };
  // "Priority 2 for a parish clerk": a name, and whom or what it is for.
  const bare =
    strict === null && isParted && text.length <= LONGEST ? ofNameAlone(text, question, lexicon, context) : null;
  if (bare) return bare;
  if (strict || text.length > LONGEST || !isOpen(question, lexicon, context)) return strict;
  if (isLeaning && pointsToWhatWasTold(text, isOccasion)) return null;
  const gist = gistIn(text, question, lexicon, context);
  // After an answer that was no brief only what asks for the whole is one.
  const isEdit = context.focus !== null && question.metrics.origin === 'carried' && question.metrics.value.length > 0;
  if (!gist || ((isLeaning || isEdit) && before === null && !isOfWhole(gist))) return null;
  // "As bullet points, please": the brief before it in another form.
  const isOfForm = before && isNamed(before) && !isNamed(gist) && gist.wants === 'brief' && !gist.theme;
  if (isOfForm && wordsOf(text).length <= FEW && !saysWhole(text, lexicon))
    return { ...before, length: gist.length, words: gist.words, top: gist.top };
  // "Have they been moved on": of what the brief before it was of.
  if (before && isNamed(before) && !isNamed(gist) && isYesOrNo(text)) return null;
  const isLent = isNamed(gist) && scopeLent(text, lexicon, context) !== null;
  if (isOfAnotherKind(gist, question, isLent, lexicon)) return null;
  if (!IN_WORDS.has(gist.wants)) return gist;
  // A brief of the whole is what words come down to that say nothing else: "what should I be careful quoting from this report".
  const kind = ofKind(request, question, lexicon, context, isNamed(gist) ? BY_FAR : CLEARLY);
  // Told of the same in the same way, but for a theme that nobody meant.
  const isSame = kind?.wants === 'brief' && (isNamed(gist) || !kind.gathers);
  if (!kind || (isSame && (!gist.theme || kind.theme))) return gist;
  const { priorities, areas, topics } = gist;
  return isNamed(gist) ? { ...kind, priorities, areas, topics } : kind;
}

const WHOLE = { priorities: [], areas: [], topics: [], ofMetric: false, unread: [] } as const;

/** So few words say no more than the form. */
const FEW = 6;

const saysWhole = (text: string, { brief }: Lexicon): boolean => {
  const words = wordsOf(text);
  return words.some((_, at) => brief.longestAt(words, at)?.values.includes('whole') ?? false);
};

/** "Everything, briefly": where a part is to be left out, the rest is a brief, if nothing else is said. */
function wholeLeft(rest: string, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const found = gistAsked(rest, lexicon, context);
  return found && found.gist.unread.length === 0 && !found.gist.isOther && found.gist.fields.has('general')
    ? { ...found.asked, wants: 'brief' }
    : null;
}

/** "Sorry, wrong one, I meant the west": what is meant alone. */
const takenBack = (text: string): string =>
  sentencesOf(text)
    .map(({ text: sentence }) => asMeant(sentence).replace(/,? i mean(?=[.?!]?$)/, ''))
    .join(' ');

/** "If I were a victim, what is different for me": what is told beside the asking names of whom. */
function scopeLent(
  text: string,
  lexicon: Lexicon,
  context: ReadContext,
): Pick<BriefAsked, 'priorities' | 'areas' | 'topics'> | null {
  const { asking, told } = partsOf(text, lexicon);
  if (told === '' || !isForThoseTold(asking) || isNamed(gistOf(asking, lexicon, context))) return null;
  const { priorities, areas, topics, isOther } = gistOf(told, lexicon, context);
  return !isOther && priorities.length + areas.length + topics.length > 0 ? { priorities, areas, topics } : null;
}

/** Why several things moved: those of the brief before it, of a subject, or a measure that is named. */
function reasonsIn(
  text: string,
  before: BriefAsked | null,
  { intent, metrics, areas, operations, topics, unread }: Question,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  if (intent !== 'why' || operations.value.length > 0) return null;
  const isStated = metrics.origin === 'stated' && metrics.value.length > 0;
  const form = formAsked(text, lexicon, context) ?? formAsked('', lexicon, context)!;
  const none = { priorities: [], areas: [], topics: [], ofMetric: false, unread: [], wants: 'reasons' } as const;
  if (isStated) return unread.length === 0 && areas.value.length === 0 ? { ...none, ...form, balance: 'all' } : null;
  const gist = gistOf(text, lexicon, context);
  if (before && !isNamed(gist) && gist.unread.every((word) => asksReason(word)))
    // Of a place updates are told, which say why themselves.
    return before.areas.length === 0 && ['movements', 'verdict', 'brief', 'bases'].includes(before.wants)
      ? { ...before, wants: 'reasons' }
      : null;
  // "Only the biggest fall, and the reason"
  const way = wayAsked(text);
  if (
    !isNamed(gist) &&
    !pointsBack(text) &&
    !speaksOfUs(text) &&
    (way || saysSomethingMoved(text) || ['better', 'worse'].includes(form.balance)) &&
    gist.unread.every((word) => asksReason(word))
  )
    return { ...none, ...form, balance: way ?? form.balance, top: saysMost(text) ? (form.top ?? 1) : form.top };
  const isOfSubject =
    (topics.value.length > 0 || gist.priorities.length > 0) &&
    gist.topics.length + gist.priorities.length === 1 &&
    !isOfOwn(text) &&
    gist.areas.length === 0 &&
    !gist.isOther;
  return isOfSubject && (saysSomethingMoved(text) || wayAsked(text))
    ? { ...none, ...form, priorities: gist.priorities, topics: gist.topics, balance: 'all' }
    : null;
}

const isEmptyOfNeeds = ({ needs, unread, metrics, cues }: Question): boolean =>
  needs.value.length + unread.length + metrics.value.length === 0 &&
  [...cues].every((cue) => ['list', 'what-is', 'which', 'priorities-word', 'idle'].includes(cue));

/**
 * What is asked of the brief before it: another form, the same for another priority, which of its lines are against which
 * period, whether it has any figures.
 */
function editOf(
  text: string,
  before: BriefAsked,
  { periods, metrics }: Question,
  said: FormSaid | null,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  if (asksExtent(text)) return before.wants === 'movements' ? before : null;
  const { core } = formParts(text);
  const form = formAsked(text, lexicon, context);
  const isOfForm = form !== null && (form.length !== 'minute' || form.words !== null || core !== text || said !== null);
  if (form && isOfForm && saysOnlyForm(core)) return { ...before, length: form.length, words: form.words };
  const way = keepsOnly(text) ? wayAsked(text) : null;
  if (way) return { ...before, wants: 'movements', balance: way };
  const [base] = periods.value.flatMap(({ relation }) =>
    relation === 'year-before' ? ['year' as const] : relation === 'previous' ? ['previous' as const] : [],
  );
  if (base && keepsOnly(text)) return { ...before, wants: 'movements', balance: 'all', against: base };
  // "Now the same for 3"
  const other = bareNumber(wordsOf(core).filter((word) => !saysOnlyForm(word)));
  if (
    other !== null &&
    before.priorities.length > 0 &&
    lexicon.catalogue.priorities.some(({ number }) => number === other)
  )
    return { ...before, priorities: [other], topics: [] };
  const bases = new Set(periods.value.map(({ relation }) => relation));
  if (bases.has('year-before') && (bases.has('previous') || bases.has('latest')) && pointsBack(text))
    return { ...before, wants: 'bases' };
  const isOfIt = pointsBack(text) && (metrics.value.length === 0 || metrics.origin === 'carried');
  return ((isOfIt || beginsWithAlso(text)) && asksForAnyFigures(core)) || asksWhatIsNumbered(text)
    ? { ...before, wants: 'brief', length: 'numbers' }
    : null;
}

/** What is held is named, or it is asked where things stand, and no word is left that could narrow it. */
function isPlain(
  { asked, gist, told }: Weighable,
  all: string,
  { text, periods, needs }: Question,
  lexicon: Lexicon,
): boolean {
  // "Pick out every pound sign": all there is of it, if anything is.
  if (asked.theme && asksToGather(all) && gist.unread.every((word) => asked.theme!.includes(word)))
    return !isOfOwn(all);
  if (gist.unread.length > 0 || gist.isNarrower || gist.asksThing || isOfOwn(text)) return false;
  if (!isNamed(asked)) {
    // "Police report?"
    const words = wordsOf(text);
    const isTitle =
      words.length > 1 && words.every((word) => lexicon.brief.longestAt([word], 0)?.values.includes('whole'));
    const isAhead = asked.wants === 'ahead' && periods.value.length > 0 && needs.value.length < 2;
    // "It is the September paper I remember. Has much changed?"
    const isSince = asked.wants === 'movements' && asked.against !== null && told !== '' && isOfMeeting(all);
    // "Any red flags": a phrase that says it.
    const isSaid = [...words.keys()].some((at) => {
      const said = lexicon.brief.longestAt(words, at);
      return said !== null && said.length > 1 && said.values.some((cue) => cue === 'better' || cue === 'worse');
    });
    return isTitle || isAhead || isSince || isSaid || asksHowThingsStand(text);
  }
  return (
    (told !== '' && !gist.isOfKind && !gist.asksThing) ||
    [...gist.fields].some((field) => field !== 'audience' && field !== 'lack')
  );
}

/** What no part of a conversation is meant by. */
const isOfWhole = ({ wants, top, priorities, topics }: BriefAsked): boolean =>
  ['started', 'ahead', 'done', 'absent', 'movements'].includes(wants) ||
  top !== null ||
  priorities.length + topics.length > 1;

/** "Forget last year. Since the summer, what is better": what is not to be compared with. */
function withoutPeriodLeft(text: string, { latest }: ReadContext): string {
  const out = exceptionIn(text);
  if (!out || out.rest === '') return text;
  const [period] = readPeriods(out.words, { latest, focus: null });
  return period?.start === 0 && period.end === out.words.length ? out.rest.replace(/^[\s.,;:]+/, '') : text;
}

/** The brief that the words of a message come down to, where it is likely that one is asked for. */
function gistIn(text: string, question: Question, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const found = asksForNumber(text) ? null : gistAsked(text, lexicon, context);
  if (!found || isOfUs(found.asking) || found.gist.isOther) return null;
  if (!isNamed(found.asked) && (isOfAsked(text) || asksForOneNumber(text))) return null;
  // "Write me a paragraph" is for a text, "a poem" is not.
  const isPlainText = isNamed(found.asked) && found.gist.narrowing.length === 0;
  if (question.cues.has('joke') && !isPlainText && found.asked.length === 'minute' && found.asked.words === null)
    return null;
  // "Anything by district" weighs nothing.
  if (question.cues.has('breakdown') && !isNamed(found.asked)) return null;
  // "Name of the Chief Constable": one of those whom it is told to is no report.
  if (!isNamed(found.asked) && [...found.gist.fields].join() === 'audience') return null;
  // "Hello, what's new" is no more than a greeting.
  if (lexicon.cues.longestAt(wordsOf(text), 0)?.values.includes('hello') && !isNamed(found.gist)) return null;
  // "Shoplifting arrests": so many of a thing.
  if (found.asked.topics.length > 0 && found.gist.narrowing.some(isPlural)) return null;
  // "Which priority is that" is told by another answer; "which is doing worst" by what went worse.
  const isOfWorth = (['good', 'bad', 'missing', 'lack'] as const).some((field) => found.gist.fields.has(field));
  if (question.intent === 'which-priority' && (!isOfWorth || found.gist.unread.length > 0 || isNamed(found.asked)))
    return null;
  // "Which priority should we drop to save money" is for others to say.
  if (
    question.cues.has('opinion') &&
    found.asked.wants === 'movements' &&
    !isNamed(found.asked) &&
    found.gist.unread.length > 0
  )
    return null;
  // So many words that nothing accounts for are no request for the whole.
  if (!isNamed(found.asked) && !found.asked.theme && found.gist.narrowing.length > MOST_UNREAD) return null;
  const { evidence, isOfReport } = evidenceOf(text, found, question, lexicon, context);
  if (asksPlainly(found, question, evidence, lexicon)) return found.asked;
  if (!isOfReport || isOwnDoing(isNamed(found.asked) ? found.asking : text)) return null;
  context.weighed?.(evidence);
  const least = isNamed(found.asked) ? LIKELY.named : found.asked.theme ? LIKELY.theme : LIKELY.whole;
  return likelihood(evidence) > least || isPlain(found, text, question, lexicon) ? found.asked : null;
}

/**
 * No word of the asking narrows it, and it names what is summed up, says how it moved or is to be told, or is asked of the report:
 * "what lies ahead", "set this quarter against last year's", "sketch the whole picture for an outsider".
 */
function asksPlainly(
  { asked, gist, asking, told }: Weighable,
  { text, intent, cues, periods }: Question,
  evidence: Evidence,
  lexicon: Lexicon,
): boolean {
  if (gist.narrowing.length + gist.passed.length > 0 || gist.isOther || gist.isJoined || evidence.digits) return false;
  if (asked.theme) return false;
  const isAudience = (word: string): boolean => lexicon.gist.longestAt([word], 0)?.values.includes('audience') ?? false;
  const said = withoutOwnAudience(asking, isAudience);
  if (isOfOwn(said) || isOwnDoing(said) || evidence.who || cues.has('who') || ['source', 'guide'].includes(intent))
    return false;
  if (intent === 'definition' && !(isNamed(asked) && gist.fields.size > 1)) return false;
  // "My card is stuck. What is going on?"
  if (isOfOwn(withoutOwnAudience(told, isAudience)) || asksHowOneDoes(asking) || asksOfDoingsOfAsked(asking))
    return false;
  const isFormed =
    !['minute', 'short'].includes(asked.length) ||
    asked.words !== null ||
    asksSomeLines(asking) ||
    Boolean(evidence.points || evidence.timed);
  const isOrdered = beginsAsOrder(asking);
  const begins = evidence.begins === true || isOrdered;
  const says = (fields: ReadonlySet<string>): boolean => [...gist.fields].some((field) => fields.has(field));
  if (gist.asksThing || evidence.leaning || evidence.back) return false;
  if (isNamed(asked))
    return (
      !gist.isOfKind &&
      (isFormed ||
        asked.wants === 'series' ||
        ordersTelling(asking) ||
        (begins && (says(isOrdered ? OF_ORDER : OF_TELLING) || asksAnything(text) || isOfReportHere(text))))
    );
  const isOfPerson = wordsOf(asking).some((word) => lexicon.brief.longestAt([word], 0)?.values.includes('person'));
  if (isOfPerson && ['verdict', 'movements'].includes(asked.wants)) return false;
  const isOfReport = Boolean(evidence.plan || evidence.reported || evidence.here);
  const isOfAll = isOfReport || !evidence.you;
  const isAsked = isOfReport || (isOfAll && (asksWhat(text) || evidence.they === true) && begins);
  // "Up or down on last quarter" leaves out what.
  if (asked.against !== null && evidence.period)
    return isBetween(periods) || (isAsked && (evidence.reported === true || (asksWhat(text) && !pointsBack(asking))));
  return (
    (!['brief', 'verdict'].includes(asked.wants) && asked.against === null && isAsked) ||
    (isFormed && isOfAll && (isOfReport || [...gist.fields].some((field) => field !== 'short'))) ||
    (isOfReport && gist.fields.size > 0 && begins) ||
    (asked.wants === 'verdict' && isAsked && says(OF_WORTH))
  );
}

const OF_WORTH: ReadonlySet<string> = new Set(['good', 'bad', 'cope']);
const OF_TELLING: ReadonlySet<string> = new Set(
  GIST_FIELDS.filter(
    (field) => !['good', 'bad', 'lack', 'missing', 'audience', 'short', 'general', 'take'].includes(field),
  ),
);

/** "Open the drugs report" is told to open it, and asks for nothing that was opened. */
const OF_ORDER: ReadonlySet<string> = new Set(['tell', 'state', 'both']);

/** Two periods are named, one against the other. */
const isBetween = ({ value }: Question['periods']): boolean =>
  value.filter(({ period, relation }) => period !== null && (relation === 'stated' || relation === 'latest')).length >
  1;

/** So many words that narrow it are no request for the whole. */
const MOST_UNREAD = 2;

/** "That room", "this meeting": where the speaker is. */
const isOfOccasion = (word: string, { gist }: Lexicon): boolean =>
  gist.longestAt([word], 0)?.values.some((field) => field === 'audience' || field === 'general') ?? false;

function ofNameAlone(
  text: string,
  { metrics, operations, acronyms }: Question,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  const found = gistAsked(text, lexicon, context);
  if (!found || metrics.value.length + operations.value.length + acronyms.length > 0) return null;
  const { asked, gist, told } = found;
  const isOther = gist.isOther || gist.isJoined || gist.isOfKind || told !== '' || isYesOrNo(text);
  return isNamed(gist) && gist.unread.length + gist.passed.length + gist.fields.size === 0 && !isOther ? asked : null;
}

/** A place alone, "West LPA": what goes on there, in a minute. */
function ofPlace(question: Question, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const { areas, topics, operations, priorities, acronyms, metrics, needs, bare } = question;
  const force = lexicon.catalogue.areas.find(({ kind }) => kind === 'force')!.id;
  const others = [topics, operations, priorities, metrics, needs].flatMap(({ value }): readonly unknown[] => value);
  const isPlace = bare && areas.origin === 'stated' && areas.value.length > 0 && !areas.value.includes(force);
  if (!isPlace || context.focus !== null || others.length + acronyms.length > 0) return null;
  const form = formAsked('', lexicon, context);
  return (
    form && { ...form, wants: 'news', areas: areas.value, priorities: [], topics: [], ofMetric: false, unread: [] }
  );
}

/** "Phones and web chat": more than the one metric is named. */
const isSeveral = (text: string): boolean => jointsIn(text) > 0;

/** What another kind of answer tells or denies: a figure that is named, a ranking, a list, all of a place, a term, whether something is so. */
function isOfAnotherKind(
  gist: BriefAsked,
  { intent, text, metrics, cues }: Question,
  isLent: boolean,
  lexicon: Lexicon,
): boolean {
  const { wants, top, length, priorities, topics, areas, unread } = gist;
  const subjects = priorities.length + topics.length;
  const isNamed = subjects + areas.length > 0;
  const isOther = metrics.value.length > 0 && metrics.origin === 'stated' && subjects < 2 && !isLent;
  if (isOther && (unread.length > 0 || subjects === 0 || !headsAll(topics, metrics.value, lexicon) || !isSeveral(text)))
    return true;
  if (['definition', 'source'].includes(intent) && (unread.length > 0 || topics.length > 0)) return true;
  if (wants === 'brief' && top === null && isNamed) {
    if (
      (asksWhether(text) && !asksAnything(text)) ||
      intent === 'ranking' ||
      (subjects === 0 && length === 'minute' && asksForAll(text))
    )
      return true;
    return !isWorthSaying(text) && ((intent === 'list' && priorities.length > 0) || cues.has('count'));
  }
  return false;
}

/** Nothing of its own is asked that another kind of answer tells: no figure, operation, term or source. */
export const isOpen = (
  { text, intent, metrics, operations, cues, wanted, unread }: Question,
  lexicon: Lexicon,
  context: ReadContext,
): boolean =>
  !NOT_SUMMED_UP.has(intent) &&
  (metrics.value.length === 0 || metrics.origin === 'carried' || unread.length > 0) &&
  operations.value.length === 0 &&
  !['instruction', 'operations-word', 'guess', 'why', 'was-before'].some((cue) => cues.has(cue)) &&
  (wanted === null ||
    (wanted === 'who' && sentencesOf(text).length > 1) ||
    (wanted === 'where' && (asksHowThingsStand(text) || isOfThingsHeld(text, lexicon, context))) ||
    (wanted === 'number' && asksWhat(text) && !asksHowMany(text) && isOfThingsHeld(text, lexicon, context)) ||
    (wanted === 'number' && (countsPoints(text) || asksToGather(text) || isWorthSaying(text) || saysUncounted(text))));
/** Nothing that it says is of a thing that is not held: "where is it thinnest", "which numbers are on the move". */
function isOfThingsHeld(text: string, lexicon: Lexicon, context: ReadContext): boolean {
  const { narrowing, passed, isOther, priorities, areas, topics, fields } = gistOf(text, lexicon, context);
  const isOfWorth = OF_WHERE.some((field) => fields.has(field)) || wayAsked(text) !== null;
  return (
    isOfWorth && narrowing.length + passed.length + priorities.length + areas.length + topics.length === 0 && !isOther
  );
}
const OF_WHERE = ['good', 'bad', 'lack', 'missing', 'judge', 'grill'] as const;
const NOT_SUMMED_UP: ReadonlySet<string> = new Set(['safety', 'guide', 'share', 'sum', 'average']);
