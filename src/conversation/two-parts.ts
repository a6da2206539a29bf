/** A message that asks two things: each is answered in turn, and what is not held of one denies nothing of the other. */

import type { Context } from '../answers/answer.ts';
import { type Draft, isComputed } from '../answers/answer.ts';
import type { Period } from '../figures/model.ts';
import { askedAfterTold, askedOfEach, askedOfSome } from '../language/asking/asked-of-each.ts';
import { askedParts, asksWhatToTell, asksWhether } from '../language/asking/brief-words.ts';
import { asksDoings, doingsAsked, partsJoined } from '../language/asking/figure-and-doings.ts';
import { questionsIn } from '../language/asking/questions-in-message.ts';
import { asksNumber, asksNumberOfIt } from '../language/asking/questions-of-number.ts';
import { isYesOrNo } from '../language/asking/yes-or-no.ts';
import { figureTyped } from '../language/numbers/numbers.ts';
import { asks, pointsBack, sentencesOf, tellsOfUs } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import { isCourtesy } from '../question/courtesies.ts';
import { isNamed, knownIn, scopeIn } from '../question/known-words.ts';
import { wholesOf } from '../question/metrics/metric-facts.ts';
import type { BriefAsked, Question } from '../question/question.ts';
import { read } from '../question/read.ts';
import { keyOf } from '../store/search/search.ts';
import { sayBrief } from './brief-rule.ts';

export interface Answered {
  readonly question: Question;
  readonly draft: Draft;
  readonly kind: string;
}

/** Null where the message, `text` normalised, asks one thing, or none of the two for a brief; `whole`: how it is answered as one. `answered`: answers one by itself. */
export async function inTwoParts(
  text: string,
  latest: Period,
  context: Context,
  whole: Answered,
  answered: (text: string, context: Context) => Promise<Answered>,
): Promise<Answered | null> {
  const parts = askedParts(text);
  // What somebody tells beside it is no part.
  if (!parts?.every(asks) || !sentencesOf(text).every((sentence) => asks(sentence.text))) return null;
  const { lexicon } = context.knowledge;
  if (sentencesOf(text).some((sentence) => scopeIn(sentence.text, lexicon) !== null)) return null;
  const readings = parts.map((part) => read(part, lexicon, { latest, focus: context.focus }));
  const briefs = readings.map(({ brief }) => brief);
  const isBrief = briefs.map((brief) => brief !== null);
  // One brief tells both ("what went up and what went down"), unless each part asks for another kind of thing.
  const isOfOne = ONE_ANSWER.has(whole.question.brief?.wants ?? '') || !areOfTwoKinds(briefs);
  if (whole.kind === 'brief' && isOfOne && !asksOtherMovement(readings[1]!)) return null;
  // "What's that all about": of what the first part tells.
  if (!isBrief.includes(true) || (!isBrief[0] && pointsBack(parts[1]))) return null;
  const [first, second] = parts;
  const one = await answered(first, context);
  // "From women or men, and what are the two numbers": those of what is not told.
  if (!isBrief[0] && one.draft.outcome !== 'answered' && readings[1]!.wanted === 'number') return null;
  // "Where were we on specials, and where have we got to since": the second is of what the first names.
  const names = briefs[1] ? briefs[1].priorities.length + briefs[1].topics.length + briefs[1].areas.length : 0;
  if (!isBrief[0] && isBrief[1] && names === 0 && (one.draft.outcome !== 'answered' || asksWhether(second)))
    return null;
  // "Which pilot looks at cautions, and who gave the money": of what one update tells, not of the whole report.
  if (!isBrief[0] && isBrief[1] && names === 0 && OF_TOLD.has(readings[1]!.wanted) && isOneUpdate(one)) return one;
  // "How did they get on? What do I say to the chair?": the same once more.
  if (isBrief[0] && names === 0 && asksWhatToTell(second) && readings[1]!.unread.length <= FEW_UNREAD) return one;
  // "They", "it": what the first part is of, of which nothing more is asked than a brief tells.
  const two = pointsBack(second) && !isBrief[1] ? null : await answered(second, context);
  const told = [one, two].filter((part) => part !== null && part.draft.outcome === 'answered') as Answered[];
  const [main, ...others] = told;
  if (!main || !told.some(({ kind }) => kind === 'brief')) return null;
  const draft = merged(told, told.length < parts.length, context);
  return { ...main, draft: { ...draft, kind: others.length > 0 ? 'summary' : main.draft.kind } };
}

/**
 * Several questions, each asked as if it came after the one before. Null where the message is one, or where the whole of it
 * is told already. `text` normalised; `after`: what the conversation is about after an answer.
 */
export async function joinedQuestions(
  text: string,
  whole: Answered,
  context: Context,
  answered: (text: string, context: Context) => Promise<Answered>,
  after: (one: Answered, context: Context) => Promise<Context['focus']>,
): Promise<Answered | null> {
  const { lexicon } = context.knowledge;
  const asked = questionsIn(text, (sentence) => isCourtesy(sentence, lexicon) || scopeIn(sentence, lexicon) !== null);
  if (
    !asked ||
    ['safety', 'guide'].includes(whole.question.intent) ||
    ((asked.shared || asked.beside) && isTold(whole))
  )
    return null;
  const answers: Answered[] = [];
  let spoken = context;
  for (const part of asked.parts) {
    const before = answers.at(-1);
    if (before && asksOfUntold(part, before)) return null;
    const answer = ofSame(part, await answered(part, spoken), before);
    // "Was it local officers" behind an update that tells who it was: told with it, or not to be told apart from it.
    if (before && asksWhetherOfIt(part) && !isTold(answer) && (before.draft.updates ?? []).length > 0) continue;
    if (asked.beside && !before && (answer.draft.figures ?? []).length === 0) return null;
    answers.push(answer);
    if (isTold(answer) && !asked.shared) spoken = { ...spoken, focus: await after(answer, spoken) };
  }
  const told = answers.filter(isTold);
  const [main] = told;
  const isLess = told.length < answers.length;
  if (!main || told.some(({ kind }) => kind === 'brief')) return null;
  // "What can I pay with? Does cash work?": behind what is not told only a number that is asked for is no part of it.
  if (!isTold(whole) && main !== answers[0] && main.question.wanted !== 'number') return null;
  const metrics = [...new Set(told.flatMap(({ question }) => question.metrics.value))];
  // What is to be chosen is neither told nor denied; that no target is held is said.
  const noTarget = answers.find((one) => one.question.targetOf && !isTold(one))?.draft;
  const chosen = answers.find(({ draft }) => draft.outcome === 'choose')?.draft ?? noTarget;
  const draft = merged(told, isLess, context, chosen);
  if (asked.shared && (isLess || metrics.length < 2 || sizeOf(draft) === 0 || (draft.updates ?? []).length > 0))
    return null;
  if (isTold(whole) && (isLess || sizeOf(draft) <= sizeOf(whole.draft) || told.some((one) => sizeOf(one.draft) === 0)))
    return isLess && answers[0] === main && answers.some((one) => isMissing(one, whole))
      ? { ...whole, draft: merged([whole], true, context, noTarget) }
      : null;
  return {
    kind: main.kind,
    question: { ...main.question, metrics: { ...main.question.metrics, value: metrics } },
    draft: {
      ...draft,
      kind: told.every(({ draft: { figures = [] } }) => figures.length > 0) ? kindOf(draft) : main.draft.kind,
    },
  };
}

/**
 * What is asked behind a number that is told: the number is not asked again. Null where it is not told of a figure that is held.
 * `text` normalised; `after`: what the conversation is about after an answer.
 */
export async function askedOfTold(
  text: string,
  whole: Answered,
  context: Context,
  answered: (text: string, context: Context) => Promise<Answered>,
  after: (one: Answered, context: Context) => Promise<Context['focus']>,
): Promise<Answered | null> {
  const parts = askedAfterTold(text);
  if (!parts || whole.question.calculation || ['safety', 'guide'].includes(whole.question.intent)) return null;
  const one = await answered(parts.told, context);
  const [figure] = one.draft.figures ?? [];
  if (!isTold(one) || !figure || isComputed(figure) || one.question.metrics.value.length !== 1) return null;
  const isOfFigure = wordsOf(parts.told).some((word) => figureTyped(word) === figure.value);
  if (!isOfFigure && !one.question.stated) return null;
  const two = await answered(parts.asked, { ...context, focus: await after(one, context) });
  const [asked] = two.draft.figures ?? [];
  return asked && !isComputed(asked) && asked.metric === figure.metric && asked.period.to === figure.period.to
    ? null
    : isTold(two) && !isOfFigure
      ? { ...two, draft: merged([two, one], false, context) }
      : two;
}

/** What is asked of some of all that are named: a part of what those are. Null where no such part is held. `text` normalised. */
export async function askedOfPart(
  text: string,
  whole: Answered,
  context: Context,
  answered: (text: string, context: Context) => Promise<Answered>,
  after: (one: Answered, context: Context) => Promise<Context['focus']>,
): Promise<Answered | null> {
  const { catalogue } = context.knowledge.lexicon;
  if (whole.question.calculation || ['safety', 'guide'].includes(whole.question.intent)) return null;
  const metricOf = ({ draft }: Answered): string | null => {
    const [figure] = draft.figures ?? [];
    return draft.outcome === 'answered' && figure && !isComputed(figure) ? figure.metric : null;
  };
  for (const { told, asked } of askedOfSome(text)) {
    const all = await answered(told, context);
    const named = metricOf(all);
    if (named === null) continue;
    const some = await answered(asked, { ...context, focus: await after(all, context) });
    const part = metricOf(some);
    if (part !== null && wholesOf(part, catalogue).includes(named)) return some;
  }
  return null;
}

/** The same asked of several: what is told of each, where that is more than the whole of it told. */
export async function ofEach(
  text: string,
  whole: Answered,
  context: Context,
  answered: (text: string, context: Context) => Promise<Answered>,
): Promise<Answered | null> {
  const asked = askedOfEach(text);
  if (!asked || ['safety', 'guide'].includes(whole.question.intent)) return null;
  if (asked.ofText && (whole.draft.figures ?? []).length > 0) return null;
  const { head, items, counts } = asked.list ?? { head: '', items: [], counts: [] };
  const { lexicon } = context.knowledge;
  const isOfHead = asks(head) || isNamed(head, lexicon) || knownIn(head, lexicon).places.length > 0;
  const answers: Answered[] = [];
  for (const [at, part] of asked.parts.entries())
    answers.push(await answered(isOfHead ? part : (items[at] ?? part), context));
  // "Please fill in:", or beside figures: what may be counted is.
  const isTable = answers.some(tellsFigure) || (head !== '' && !isOfHead);
  if (isTable)
    for (const [at, count] of counts.entries())
      if (count !== null && !tellsFigure(answers[at]!))
        answers[at] = await answered(isOfHead ? `${head} ${count}` : count, context);
  const told = answers.filter(isTold);
  if (isTable && told.length === 0) return answers[0]!;
  const [main] = told;
  const isLess = told.length < answers.length;
  if (!main || (!asked.surely && told.some(({ kind }) => kind === 'brief'))) return null;
  const draft = merged(told, isLess, context);
  if (isTold(whole) && (isLess || !asked.surely) && sizeOf(draft) <= sizeOf(whole.draft)) return null;
  const questions = told.map(({ question }) => question);
  const all = (slot: 'metrics' | 'operations' | 'topics' | 'areas') => ({
    ...main.question[slot],
    value: [...new Set(questions.flatMap((one) => one[slot].value))],
  });
  const question = {
    ...main.question,
    metrics: all('metrics'),
    operations: all('operations'),
    topics: all('topics'),
    areas: all('areas'),
  };
  return { ...main, question, draft };
}

/** A message of more words is not parted in all the ways in which it might be. */
const LONGEST_JOINED = 80;

/** "The number of calls, and the work on burglary": the figure first, whichever is asked for first. */
export async function figureAndDoings(
  text: string,
  latest: Period,
  whole: Answered,
  context: Context,
  answered: (text: string, context: Context) => Promise<Answered>,
): Promise<Answered | null> {
  const { figures = [], updates = [] } = whole.draft;
  if (
    !asksDoings(text) ||
    wordsOf(text).length > LONGEST_JOINED ||
    (isTold(whole) && figures.length > 0 && updates.length > 0)
  )
    return null;
  const { lexicon } = context.knowledge;
  const alone = { ...context, focus: null };
  const isFigure = (part: string): boolean => {
    const { metrics, unread, brief, wanted } = read(part, lexicon, { latest, focus: null });
    return (
      metrics.value.length === 1 && unread.length + Number(brief !== null) === 0 && (wanted ?? 'number') === 'number'
    );
  };
  for (const parts of partsJoined(text)) {
    const doings = parts.findIndex((part) => asksDoings(part) && !asksNumber(part));
    const [number, done] = [parts[1 - doings], parts[doings]];
    if (!number || !done || asksDoings(number) || !isFigure(number)) continue;
    const { subjects } = knownIn(done, lexicon);
    const ways = doingsAsked(done, subjects);
    // "I was telling them how hard it works": told, and not asked; "what is done about that" is of the first part.
    if (tellsOfUs(ways[0]!) || (subjects.length === 0 && pointsBack(done))) continue;
    const one = await answered(number, alone);
    if (!isTold(one) || (one.draft.figures ?? []).length === 0) continue;
    let two: Answered | null = null;
    for (const way of ways) {
      two = await answered(way, alone);
      if (isTold(two)) break;
    }
    const isNamed = two !== null && NAMES.some((slot) => two!.question[slot].value.length > 0);
    if (!two || (isTold(two) ? (two.draft.updates ?? []).length === 0 : !isNamed)) continue;
    const told = [one, two].filter(isTold);
    return {
      ...one,
      draft: { ...merged(told, told.length < 2, context), kind: told.length > 1 ? 'summary' : one.draft.kind },
    };
  }
  return null;
}
const NAMES = ['topics', 'areas', 'operations', 'priorities'] as const;

/** "Are they picking up any faster": whether something else moved, which no brief of the first part tells. */
const asksOtherMovement = ({ brief, intent, unread }: Question): boolean =>
  brief === null && intent === 'change' && unread.length > 0;

/** What is told of each of several in one reply: what it is against, and why. */
const ONE_ANSWER: ReadonlySet<string> = new Set(['bases', 'reasons']);

/** Of so few words that nothing accounts for nothing else is asked. */
const FEW_UNREAD = 2;

/** What is not told of what was asked, for certain: a number, a forecast, or beside a figure who, when or where. */
const isMissing = ({ question: { wanted, intent, targetOf }, draft }: Answered, whole: Answered): boolean =>
  draft.outcome === 'not-held' &&
  (wanted === 'number' ||
    intent === 'refuse' ||
    targetOf !== undefined ||
    (wanted !== null && (whole.draft.figures ?? []).length > 0));

/** Who, when, where and why of what was told stand in the update that tells it. */
const OF_TOLD: ReadonlySet<Question['wanted']> = new Set(['who', 'when', 'where']);
const isOneUpdate = (one: Answered): boolean =>
  isTold(one) && one.draft.updates?.length === 1 && (one.draft.figures ?? []).length === 0;

const asksWhetherOfIt = (part: string): boolean => isYesOrNo(part) && pointsBack(part);

/** "Were they for drugs" behind a number of them: what other updates tell of drugs is not told of them. */
function ofSame(part: string, one: Answered, before: Answered | undefined): Answered {
  const { figures = [], updates = [] } = one.draft;
  if (!before || !isTold(one) || figures.length > 0 || updates.length === 0 || !asksWhetherOfIt(part)) return one;
  const told = new Set([
    ...(before.draft.updates ?? []).map(({ update: { report, id } }) => keyOf({ report, id })),
    ...(before.draft.figures ?? []).flatMap((figure) =>
      isComputed(figure) ? [] : [keyOf({ report: figure.source.report, id: figure.source.bullet })],
    ),
  ]);
  const isOfTold = updates.some(({ update: { report, id } }) => told.has(keyOf({ report, id })));
  return told.size === 0 || isOfTold ? one : { ...one, draft: { ...one.draft, outcome: 'not-held' } };
}

const tellsFigure = (one: Answered): boolean =>
  isTold(one) && one.draft.kind !== 'summary' && (one.draft.figures ?? []).length > 0;
const isTold = ({ draft }: Answered): boolean => draft.outcome === 'answered';
const sizeOf = ({ figures = [], updates = [], change = [] }: Draft): number =>
  figures.length + updates.length + change.length;

/** "And what is it" after what is not told; "which day had most, and how many was it": no number of what only an update tells of. */
const asksOfUntold = (part: string, before: Answered): boolean =>
  !isTold(before) ? pointsBack(part) : asksNumberOfIt(part) && (before.draft.figures ?? []).length === 0;

/** All that was told, in order; `isLess`: what else was asked is said not to be, or is `toChoose`. */
function merged(told: readonly Answered[], isLess: boolean, context: Context, toChoose?: Draft): Draft {
  const drafts = told.map(({ draft }) => draft);
  const updates = drafts.flatMap((draft) => draft.updates ?? []);
  return {
    ...drafts[0]!,
    lines: [
      ...unsaidLines(drafts.flatMap(({ lines }) => lines)),
      ...(toChoose?.lines ?? (isLess ? [sayBrief(context.wording.brief, 'otherPart')] : [])),
    ],
    figures: distinctOf(drafts.flatMap(({ figures = [] }) => figures)),
    change: distinctBy(
      drafts.flatMap(({ change = [] }) => change),
      ({ metric, area, period, against }) => [metric, area, period.from, period.to, against.from, against.to],
    ),
    updates: updates.filter((one, at) => updates.findIndex((other) => other.text === one.text) === at),
    priorities: [...new Set(drafts.flatMap(({ priorities = [] }) => priorities))],
    notes: drafts.flatMap(({ notes = [] }) => notes),
    followUps: [
      ...(toChoose?.choices ?? []),
      ...drafts.flatMap(({ followUps = [] }) => followUps.slice(0, FOLLOW_UPS)),
    ],
    cited: drafts.every(({ cited }) => cited),
  };
}

/** "What has improved, and what is not covered" */
const areOfTwoKinds = ([one, two]: readonly (BriefAsked | null)[]): boolean =>
  one !== null &&
  two !== null &&
  one !== undefined &&
  two !== undefined &&
  one.wants !== two.wants &&
  APART.has(two.wants);
const APART: ReadonlySet<string> = new Set(['absent', 'started', 'ahead', 'targets', 'others', 'movements']);

const FOLLOW_UPS = 3;

/** What moved is seen beside the figures, where anything did. */
const kindOf = ({ change = [] }: Draft): Draft['kind'] => (change.length > 0 ? 'comparison' : 'list');

/** A line is told once, alone or as a part of a line before it. */
const unsaidLines = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, at) => !lines.slice(0, at).some((before) => ` ${before} `.includes(` ${line} `)));

/** Each part looks its figures up by itself: the same figure is that of the same metric, place and time. */
const distinctOf = (figures: NonNullable<Draft['figures']>): NonNullable<Draft['figures']> =>
  distinctBy(figures, (figure) =>
    isComputed(figure)
      ? [figure.figure.label, figure.figure.working, figure.figure.period.label]
      : [figure.metric, figure.area, figure.period.from, figure.period.to, figure.value],
  );

function distinctBy<T>(all: readonly T[], keyOf: (one: T) => readonly unknown[]): readonly T[] {
  const byKey = new Map<string, T>();
  for (const one of all) {
    const key = JSON.stringify(keyOf(one));
    if (!byKey.has(key)) byKey.set(key, one);
  }
  return [...byKey.values()];
}
