/** The brief that was asked for: of the plan, a priority, a place or a subject, its movements, or what is absent from it. */

import type { FormSaid } from '../../language/asking/form-asked.ts';
import { isJoint } from '../../language/asking/parties.ts';
import { asksToGather } from '../../language/asking/themes.ts';
import { isPast } from '../../language/grammar.ts';
import { stem, wordsOf } from '../../language/terms.ts';
import { isEveryday } from '../../language/words/speller.ts';
import { BY_SENTENCES } from '../../question/brief/by-kind.ts';
import type { BriefAsked, Question } from '../../question/question.ts';
import { keyOf } from '../../store/search/search.ts';
import type { Answer, Context, Draft } from '../answer.ts';
import { updatesByKey } from '../by-key.ts';
import { meant } from '../meant.ts';
import { updates, updatesDraft } from '../updates.ts';
import { alone } from './alone.ts';
import { beyond } from './beyond.ts';
import { brief } from './brief.ts';
import { byBase } from './by-base.ts';
import { byChange } from './by-change.ts';
import { doubts } from './doubts.ts';
import { valuesIn } from './excerpts.ts';
import { formed, formOf } from './formed.ts';
import { laidOut } from './laid-out.ts';
import { latestTelling, withLead } from './latest-telling.ts';
import { type BriefScope, reportOf } from './measures.ts';
import { money } from './money.ts';
import { months } from './months.ts';
import { more } from './more.ts';
import { movedLines, movements, withoutFigures } from './movements.ts';
import { otherForces } from './others.ts';
import { type Pick, picked } from './picked.ts';
import { lengthOf } from './pool.ts';
import { raised } from './raised.ts';
import { reasons } from './reasons.ts';
import { series } from './series.ts';
import { partsListed, partsOf, several, severalMoved } from './several.ts';
import { targets } from './targets.ts';
import { themeOf } from './themed.ts';
import { type Tone, toned } from './toned.ts';
import { topical } from './topical.ts';
import { verdictOn } from './verdict.ts';

export const briefAsked: Answer = {
  name: 'brief',
  suits: (q, context) =>
    q.brief !== null &&
    context.knowledge.latest !== null &&
    // A share, a sum or an average of what is named is worked out.
    !(q.metrics.value.length > 0 && ['share', 'sum', 'average'].includes(q.intent)) &&
    // One number is asked for, of something that no figure is: "victims happy with it: what per cent".
    !(q.wanted === 'number' && q.cues.has('count') && q.metrics.value.length > 0 && q.unread.length > 0) &&
    !(q.intent === 'share' && q.unread.length > 0) &&
    // What goes on in two things at once ("abuse in rural places") is told by the updates on both.
    !(q.brief.wants === 'news' && isOfMore(q, context)) &&
    // A target for what no figure counts ("for the time to answer") is not one for what is named beside it.
    !(q.brief.wants === 'targets' && q.metrics.value.length > 0 && q.unread.length > 0) &&
    // "Change on Q2" after a figure is that figure's.
    !(q.brief.wants === 'movements' && q.intent === 'change' && q.metrics.value.length > 0) &&
    q.intent !== 'safety' &&
    // "Any evidence it is working" asks for no source.
    (q.intent !== 'source' || (q.brief.wants === 'verdict' && q.brief.priorities.length > 0)),
  answer: async (question, context): Promise<Draft | null> => {
    const asked = question.brief!;
    const [only, ...others] = asked.priorities;
    const isOfOne =
      only !== undefined && others.length === 0 && asked.period === null && context.knowledge.priority(only);
    const telling = isOfOne ? await latestTelling(only, context) : null;
    const draft = telling?.lead
      ? withLead(await tellAsked({ ...asked, period: telling.period }, question, context), telling)
      : await tellAsked(asked, question, context);
    // What moved is cut to so many by its own kind, of each list.
    const isCut = asked.toAsk === true || !['movements', 'reasons', 'verdict'].includes(asked.wants);
    return draft && laidOut(draft, asked, isCut, context);
  },
};

async function tellAsked(asked: BriefAsked, question: Question, context: Context): Promise<Draft | null> {
  const length = lengthOf(asked);
  if (asked.priorities.some((number) => !context.knowledge.priority(number))) return null;
  const scope: BriefScope = {
    priority: asked.priorities[0] ?? null,
    areas: asked.areas,
    topics: asked.topics,
    period: asked.period ?? context.knowledge.latest!,
    words: asked.words,
    ...(asked.without ? { without: asked.without } : {}),
  };
  if (asked.shown) return ofShown(asked, asked.shown, scope, question, context);
  if (asked.place !== undefined) return lineInFull(asked, question, context);
  if (asked.keeps) return picked(scope, { keeps: asked.keeps }, context);
  if (asked.listed) return toldListed(asked.listed, asked, scope, question, context);
  if (!asked.gathers && (await isToldOf(asked, question, context))) return null;
  if (asked.theme) {
    const isOfTheme = ['brief', 'news', 'verdict'].includes(asked.wants) || BY_SENTENCES.has(asked.wants);
    const theme = isOfTheme ? await themeOf(asked.theme, scope, asked.gathers ?? null, question, context) : null;
    if (!theme) return null;
    const themed = { ...scope, theme };
    return BY_SENTENCES.has(asked.wants)
      ? picked(themed, asked.wants as Pick, context)
      : theme.isMoney && asked.theme.includes('money')
        ? money(themed, length, question, context)
        : topical(themed, length, question, context);
  }
  const subjects = asked.priorities.length + asked.topics.length;
  if (asked.gathers && asked.priorities.length === 0) return topical(scope, length, question, context);
  const form = formOf(asked, context);
  if (form && ['brief', 'news', 'verdict'].includes(asked.wants)) {
    const parts = asked.ofMetric
      ? [{ ...scope, metrics: namedWith(question, context) }]
      : subjects > 1
        ? await partsOf(scope, asked, context)
        : [scope];
    const inForm = await formed(
      parts,
      form,
      { isDefined: asked.topics.length > 0 && question.cues.has('what-is'), against: asked.against },
      context,
    );
    if (inForm) return inForm;
  }
  if (subjects > 1 && !asked.order && ['brief', 'news', 'movements', 'verdict'].includes(asked.wants)) {
    const parts = await partsOf(scope, asked, context);
    if (parts.length > 1)
      return asked.wants === 'movements'
        ? severalMoved(parts, isBased(question) ? asked : { ...asked, against: null }, context)
        : several(parts, asked, question, context);
  } else if (asked.priorities.length > 1) return null;
  const { balance, against, top } = asked;
  // "Where were we on it in March, and where are we now": how it moved since.
  const isSince =
    asked.wants === 'brief' &&
    scope.topics.length > 0 &&
    scope.areas.length === 0 &&
    against !== null &&
    typeof against === 'object';
  if (isSince) return severalMoved([scope], asked, context);
  switch (asked.wants) {
    case 'absent':
      return withoutFigures(scope, context);
    case 'targets':
      return targets(scope, context);
    case 'others':
      return otherForces(context);
    case 'started':
    case 'ahead':
    case 'done':
    case 'going':
    case 'stopped':
    case 'words':
      return picked(await withDeeds(scope, question, context), asked.wants, context);
    case 'partners':
      return picked({ ...scope, topics: withoutJoint(scope.topics, context) }, asked.wants, context, asked.party);
    case 'trouble':
      return toned(scope, 'worse', against, context);
    case 'proof':
      // How it was done is no part of what it was done about.
      return picked(subjects > 1 ? { ...scope, topics: withoutJoint(scope.topics, context) } : scope, 'proof', context);
    case 'beyond':
      return beyond(scope, context);
    case 'alone':
      return alone(scope, context);
    case 'doubts':
      return doubts(scope, context);
    case 'months':
      return months(scope, context);
    case 'bases':
      return byBase(scope, context);
    case 'reasons':
      return reasons(
        scope,
        question.metrics.value.length > 0 && question.metrics.origin === 'stated' ? question.metrics.value : null,
        { balance, against, top },
        context,
      );
    case 'series':
      return (await series(scope, context)) ?? topical(scope, length, question, context);
    case 'more':
      return more(scope, context);
    case 'verdict':
      if (scope.areas.length > 0) return topical(scope, length, question, context);
      if (isOfMetric(asked, question) || asked.topics.length > 0)
        return (
          (await verdictOn(await metricsOf(asked, question, scope, context), question.numbers, scope, context)) ??
          // No figure heads the subject: what the report tells of it.
          (asked.ofMetric ? null : topical(scope, length, question, context))
        );
      return movements(scope, { balance, against, top, verdict: true }, context);
    case 'movements':
      if (asked.order) return byChange(scope, asked, asked.order, context);
      if (asked.toAsk) {
        const found = await raised(scope, asked.form?.count ?? asked.top, context);
        if (found) return found;
      }
      if (scope.topics.length > 0 && scope.areas.length === 0 && (against !== null || balance === 'both')) {
        const moved = await severalMoved([scope], asked, context);
        // Of a subject of which no figure moved the updates tell, unless a time is named that it is to be compared with.
        if (moved || isBased(question)) return moved;
      }
      if (isOfTone(asked)) {
        const found = await toned(scope, asked.balance as Tone, against, context);
        if (found) return found;
      }
      if (scope.areas.length + scope.topics.length > 0) return topical(scope, length, question, context);
      return movements(
        scope,
        {
          balance,
          against,
          top,
          verdict: asked.ofVerdict ?? false,
          ofPriorities: asked.ofPriorities ?? false,
          inOne: asked.form?.unit === 'sentence',
        },
        context,
      );
    default:
      return scope.areas.length + scope.topics.length > 0
        ? topical(scope, length, question, context)
        : brief(scope, length, context, top);
  }
}

/** The answer before it, which was no brief, in the form that is asked for. */
async function ofShown(
  asked: BriefAsked,
  { updates: keys, metrics, names }: NonNullable<BriefAsked['shown']>,
  scope: BriefScope,
  question: Question,
  context: Context,
): Promise<Draft | null> {
  const { catalogue, areas, operation } = context.knowledge;
  const words = [
    ...names.topics.map((id) => catalogue.topics.find((topic) => topic.id === id)?.name ?? id),
    ...names.operations.map((id) => operation(id).name),
    ...names.areas.filter((id) => id !== areas.force.id).map((id) => areas.name(id)),
  ];
  const theme = { words, reads: [], isMoney: false, metrics: new Set(metrics), updates: new Set(keys) };
  // Of figures alone, in fewer words: a sentence.
  const isOfFigures = metrics.length > 0 && keys.length <= 1;
  const form = formOf(asked, context) ?? (isOfFigures && asked.length === 'short' ? ONE_SENTENCE : null);
  const part = isOfFigures ? { ...scope, metrics } : { ...scope, theme };
  return (
    (form && (await formed([part], form, { isDefined: false, against: asked.against }, context))) ??
    topical(part, lengthOf(asked), question, context)
  );
}

const ONE_SENTENCE: FormSaid = { unit: 'sentence', count: 1, isEach: false, isPlain: false, words: null };

/** "The second one, longer": what that line of the brief is of, whole. */
async function lineInFull(asked: BriefAsked, question: Question, context: Context): Promise<Draft | null> {
  const before = { ...asked, place: undefined };
  const whole = await tellAsked(before, question, context);
  const draft = whole && laidOut(whole, before, true, context);
  const line = draft?.lines.filter((one) => one.startsWith('- ')).at(asked.place!);
  if (!draft || line === undefined) return null;
  const shown = draft.updates?.find(({ text }) => line.includes(text.slice(0, SHOWN)));
  const told = valuesIn(line);
  const [source] = (draft.figures ?? []).flatMap((one) => ('source' in one && told.has(one.value) ? [one.source] : []));
  const key = shown ? keyOf(shown.update) : source && keyOf({ report: source.report, id: source.bullet });
  const [update] = key ? await updatesByKey(context.store, new Set([key])) : [];
  return update ? updatesDraft([{ update, text: update.text, excerpt: false }], question, context) : null;
}
/** So much of an update's text tells it from the others. */
const SHOWN = 40;

/** Each of several that are named: in the form that was asked for, else one after another. */
async function toldListed(
  listed: NonNullable<BriefAsked['listed']>,
  asked: BriefAsked,
  scope: BriefScope,
  question: Question,
  context: Context,
): Promise<Draft | null> {
  const all = await partsListed(scope, listed, question, context);
  const parts = all.filter((part) => part !== null);
  if (parts.length === 0) return null;
  const form = formOf(asked, context);
  const inForm = form && (await formed(parts, form, { isDefined: false, against: asked.against }, context));
  return inForm || several(parts, asked, question, context, all.length - parts.length);
}

/**
 * "Are the two women from the Ashby parks looked after": where words beside the subject stand in a few updates that clearly
 * are what is asked for, those are the answer and no brief is.
 */
async function isToldOf(asked: BriefAsked, question: Question, context: Context): Promise<boolean> {
  const names = asked.areas.length + asked.topics.length;
  if (asked.theme && !asksToGather(question.text) && asked.theme.length < 2 && updates.suits(question, context)) {
    const told = await meant(question, context);
    return told !== null && told.updates.length <= FEW_TOLD;
  }
  if (
    asked.priorities.length > 0 ||
    names === 0 ||
    (asked.unread.length === 0 && names + question.needs.value.length < 3)
  )
    return false;
  // A round-up of several subjects, or one whose form is told, is a brief.
  if (
    asksToGather(question.text) ||
    asked.topics.length > 2 ||
    asked.areas.length > 1 ||
    asked.length !== 'minute' ||
    asked.words !== null
  )
    return false;
  if (!updates.suits(question, context)) return false;
  const told = await meant(question, context);
  return told !== null && told.updates.length <= FEW_TOLD && told.likelihood > CLEARLY_TOLD;
}
const FEW_TOLD = 3;
const CLEARLY_TOLD = 0.8;

/** "Who was convicted": of what is done, the updates that tell of just that; all where few do. */
async function withDeeds(scope: BriefScope, question: Question, context: Context): Promise<BriefScope> {
  const report = reportOf(scope.period, context.knowledge.reports);
  const all = report ? await context.store.updates({ report: report.id }) : [];
  const told = new Set(all.flatMap(({ text }) => wordsOf(text)).map(stem));
  const deeds = wordsOf(question.text).filter((word) => isPast(word) && !isEveryday(word) && told.has(stem(word)));
  const theme = deeds.length > 0 ? await themeOf(deeds, scope, 'any', question, context) : null;
  return theme && theme.updates.size >= FEW_DEEDS ? { ...scope, theme } : scope;
}
const FEW_DEEDS = 2;

/** "The bad side of the roads": of a part, and no number of what moved. */
const isOfTone = ({ balance, priorities, topics, areas, top, against }: BriefAsked): boolean =>
  (balance === 'better' || balance === 'worse') &&
  priorities.length + topics.length + areas.length > 0 &&
  top === null &&
  against === null;

/** "Teaming up with": what is asked is no subject beside another that is named. */
const withoutJoint = (topics: readonly string[], { knowledge }: Context): readonly string[] =>
  topics.filter((id) => !knowledge.catalogue.topics.some((topic) => topic.id === id && isJoint(topic.name)));

/** A period is named that they are to be compared with. */
const isBased = ({ periods }: Question): boolean => periods.value.length > 0;

/** More is named than what is summed up. */
function isOfMore({ brief, needs }: Question, { knowledge: { lexicon } }: Context): boolean {
  // Words of whom or what it is for, and of the asking itself, say nothing of it.
  const asking = lexicon.brief.words();
  const says = needs.value.filter(({ words }) =>
    words
      .split(' ')
      .some(
        (word) => !lexicon.chatter.has(word) && !asking.has(word) && lexicon.occasions.longestAt([word], 0) === null,
      ),
  );
  return (
    brief!.areas.length === 0 &&
    brief!.priorities.length === 0 &&
    (brief!.topics.length > 1 || says.length > brief!.topics.length)
  );
}

/** The metrics that are named, with what they are parts of and their parts. */
function namedWith({ metrics }: Question, { knowledge: { catalogue } }: Context): readonly string[] {
  const own = metrics.value;
  const wholes = catalogue.metrics.flatMap(({ id, partOf }) => (own.includes(id) && partOf ? [partOf] : []));
  const parts = catalogue.metrics.flatMap(({ id, partOf }) =>
    partOf && own.includes(partOf) && wholes.length === 0 ? [id] : [],
  );
  return [...new Set([...own, ...wholes, ...parts])];
}

/** A verdict on metrics that are named, beside the call for it or in what was told before. */
const isOfMetric = (asked: BriefAsked, { metrics }: Question): boolean =>
  asked.ofMetric || (metrics.origin === 'stated' && metrics.value.length > 0);

/** The metric that is named, where a number typed beside it is all that is left: "is 167 killed or seriously injured good or bad". */
async function metricsOf(
  asked: BriefAsked,
  question: Question,
  scope: BriefScope,
  context: Context,
): Promise<readonly string[]> {
  const topics = context.knowledge.catalogue.topics.filter(({ id }) => asked.topics.includes(id));
  const headlines = topics.flatMap((topic) => topic.headlines);
  if (!isOfMetric(asked, question)) {
    const { moves } = headlines.length > 0 ? await movedLines(scope, asked.against, context) : { moves: [] };
    return [...new Set([...headlines, ...moves.flatMap(({ figure }) => figure.metric)])];
  }
  const { metrics, unread, numbers } = question;
  const others = unread.filter(
    (word) => asked.unread.includes(word) && !numbers.includes(Number(word.replaceAll(',', ''))),
  );
  // What heads its subject is told beside it.
  return others.length === 0 ? [...new Set([...metrics.value, ...headlines])] : [];
}
