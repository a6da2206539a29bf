/** Whether a brief is asked for, of what and in what form: "priority 7 in a sentence", "what is going badly", "more on that". */

import type { Period } from '../figures/model.ts';
import { previous, samePeriod, yearBefore } from '../figures/period.ts';
import { AUXILIARIES, isAdverb } from '../language/grammar.ts';
import { occasionIn } from '../language/occasions.ts';
import { type PeriodMatch, readPeriods } from '../language/periods.ts';
import { purposeOf } from '../language/purposes.ts';
import { clausesOf, isOfSpeaker, sentencesOf } from '../language/segments.ts';
import { isEveryday } from '../language/speller.ts';
import { wordsOf } from '../language/terms.ts';
import { asksWhetherThereIs, isWhether } from '../language/yes-or-no.ts';
import type { BriefCue } from './dialogs.ts';
import type { Lexicon } from './lexicon.ts';
import { readPriorities } from './priorities.ts';
import type { BriefAsked } from './question.ts';
import type { ReadContext } from './scan.ts';

/** Cues that ask by themselves; the others say how, and edit the brief that was asked for before. */
const ASKS: readonly BriefCue[] = [
  'sums',
  'happening',
  'better',
  'worse',
  'betterOf',
  'worseOf',
  'changed',
  'changedOf',
  'moved',
  'verdict',
  'absent',
  'targets',
];
const FORMS: readonly BriefCue[] = ['paragraph', 'sentence', 'short', 'numbers'];
const EDITS: readonly BriefCue[] = [...FORMS, 'more', 'previous', 'better', 'worse'];

/** `text` normalised, typing errors mended. */
export function briefAsked(text: string, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const all = plainWords(text);
  const before = context.focus?.question.brief ?? null;
  if (!before && !all.some((_, at) => lexicon.brief.longestAt(all, at) !== null)) return null;
  const clauses = sentencesOf(text)
    .flatMap(({ text: sentence }) => clausesOf(sentence))
    .map(({ text: clause }) => readClause(clause, lexicon, context));
  const read = readMessage(text, clauses, context, before);
  if (!read || clauses.some(({ isAside, ofSpeaker }) => ofSpeaker && !isAside)) return null;
  if (read.asks) {
    // "Hey, what's new" is no more than a greeting.
    const isGreeting = lexicon.cues.longestAt(all, 0)?.values.includes('hello') ?? false;
    return read.isNamed || read.has('sums') || !isGreeting ? asked(read, before) : null;
  }
  return before ? edited(read, before) : null;
}

type Has = (...wanted: BriefCue[]) => boolean;

/** The clauses of a message taken together. */
interface Message {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly has: Has;
  readonly asks: boolean;
  readonly scope: Scope;
  /** The force, its report or a part of it is named. */
  readonly isNamed: boolean;
  readonly isWhole: boolean;
  readonly counts: boolean;
  readonly unread: readonly string[];
  readonly form: Form;
}

/** Null where something beside a brief is asked. */
function readMessage(
  text: string,
  clauses: readonly Clause[],
  context: ReadContext,
  before: BriefAsked | null,
): Message | null {
  const own = clauses.filter(({ isAside }) => !isAside);
  const has: Has = (...wanted) => own.some(({ cues }) => wanted.some((cue) => cues.has(cue)));
  const asks = own.some((clause) => asksSomething(clause) || isForm(clause));
  const isPointing = own.some(({ pointsBack }) => pointsBack) && !own.some(named);
  const told = clauses.filter(({ isAside }) => isAside);
  // "I look after volunteering, what have you got on that"; what is told at length narrows more than a brief does.
  const pointedTo = isPointing ? told.filter(named) : [];
  if (pointedTo.some(({ unread, counts }) => unread.length > 0 || counts)) return null;
  // What was spoken of before, and was no brief, is not summed up: "what has been done about it in Newby".
  const isOnSubject = own.some(({ priorities, topics }) => priorities.length + topics.length > 0);
  if (own.some(({ pointsBack }) => pointsBack) && !isOnSubject && context.focus && !before && has('happening'))
    return null;
  if (isPointing && pointedTo.length === 0 && context.focus && !before) return null;
  const scope = scopeOf([...own, ...pointedTo]);
  const isWhole = has('whole') || own.some(({ isForce }) => isForce);
  const counts = own.some((clause) => clause.counts);
  const unread = own.flatMap((clause) => clause.unread);
  // "Is 167 killed or seriously injured good or bad": the figure is what the verdict is asked on.
  const isVerdict = counts && has('verdict') && !has('sums');
  // Everyday words narrow nothing beside the force or its report; what goes on is asked of what they say.
  const isPlain = isWhole && has(...PLAIN) && unread.length <= MOST_UNREAD && unread.every(isEveryday);
  const isRead = unread.length === 0 || isPlain;
  if (!isVerdict && (counts || !isRead)) return null;
  const form = formOf(text, own, has, context);
  return (
    form && {
      text,
      clauses,
      has,
      asks,
      scope,
      // "Compare Q3 and Q2" names the two.
      isNamed:
        isWhole ||
        own.some(isForm) ||
        has('figures') ||
        named(scope) ||
        (form.against !== null && typeof form.against === 'object'),
      isWhole,
      counts,
      unread,
      form,
    }
  );
}

/** "Roads in a sentence", "the plan in one paragraph". */
const isForm = (clause: Clause): boolean =>
  (clause.cues.has('whole') || named(clause) || clause.periods.some(({ relation }) => relation === 'latest')) &&
  (clause.cues.has('shape') || FORMS.some((cue) => clause.cues.has(cue)));

function asked(message: Message, before: BriefAsked | null): BriefAsked | null {
  const { text, has, scope, counts, unread, form } = message;
  const wants = wantsOf(message);
  if (!wants || (wants === 'verdict' && has('person'))) return null;
  // "Is the force improving" is a call for a verdict: one list alone would be one.
  if (
    wants === 'movements' &&
    form.balance !== 'all' &&
    form.top === null &&
    isWhether(text) &&
    !asksWhetherThereIs(text)
  )
    return { ...scope, ...form, balance: 'both', wants: 'verdict', ofMetric: counts, unread };
  const goesOn = before !== null && !named(scope) && GOES_ON.test(text);
  return { ...(goesOn ? scopeOf([before]) : scope), ...form, wants, ofMetric: counts, unread };
}
const GOES_ON = /^(?:and|but|so|only|just|now|what about|how about|ok|okay)\b/;

/** "Priority 5 too", "shorter", "only against last year": the brief before it with what is said put in its place. */
function edited({ text, clauses, has, scope, form }: Message, before: BriefAsked): BriefAsked | null {
  const isOther = /\b(?:which|who|whose|when|where|why|how|what)\b/.test(text.replace(GOES_ON, ''));
  const isNamed =
    named(scope) && (GOES_ON.test(text) || /\b(?:that|same|it)\b/.test(text) || text.split(' ').length <= FEW);
  // "Figures of priority 5" asks for the list of them.
  if (has('figures') && !has(...FORMS)) return null;
  if (isOther || clauses.some(({ unread, counts, isAside }) => !isAside && (unread.length > 0 || counts))) return null;
  if (!isNamed && !has(...EDITS) && !form.against && !form.period && !form.words) return null;
  const isSubject = scope.priorities.length + scope.topics.length > 0;
  return {
    ...before,
    ...(isSubject ? { priorities: scope.priorities, topics: scope.topics } : {}),
    ...(scope.areas.length > 0 ? { areas: scope.areas } : {}),
    ...(has('more') ? { wants: 'more' } : before.wants === 'more' ? { wants: 'brief' } : {}),
    ...(has('better', 'worse') ? { wants: 'movements', balance: form.balance } : {}),
    ...(has(...FORMS) || form.words ? { length: form.length, words: form.words } : {}),
    ...(form.against ? { against: form.against, wants: before.wants === 'brief' ? 'movements' : before.wants } : {}),
    ...(form.period ? { period: form.period, ...againstEarlier(before, form.period) } : {}),
  };
}

/** What is set against an earlier period cannot stay when the period moves before it. */
const againstEarlier = (
  { against }: BriefAsked,
  period: Period,
): Pick<BriefAsked, 'against'> | Record<string, never> =>
  against !== null && typeof against === 'object' && against.to >= period.to ? { against: null } : {};
/** So short a message names another part and asks the same of it. */
const FEW = 4;

const MOST_UNREAD = 2;
const PLAIN = ASKS.filter((cue) => cue !== 'happening');

interface Scope {
  readonly priorities: readonly number[];
  readonly areas: readonly string[];
  readonly topics: readonly string[];
}

interface Clause extends Scope {
  readonly cues: ReadonlySet<BriefCue>;
  readonly periods: readonly PeriodMatch[];
  /** Words that nothing accounts for. */
  readonly unread: readonly string[];
  /** What a metric counts is named. */
  readonly counts: boolean;
  /** The force itself is named. */
  readonly isForce: boolean;
  readonly isAside: boolean;
  readonly ofSpeaker: boolean;
  readonly pointsBack: boolean;
}

const named = ({ priorities, areas, topics }: Scope): boolean => priorities.length + areas.length + topics.length > 0;

function readClause(spoken: string, lexicon: Lexicon, context: ReadContext): Clause {
  const { rest: clause, form } = withoutOccasion(spoken, lexicon);
  const told = purposeOf(clause);
  const head = told?.asked ?? clause;
  const whole = readWords(clause, lexicon, context);
  // "What are they doing for children": what is named behind it is what is asked about.
  const purpose = told ? readWords(told.purpose, lexicon, context) : null;
  const isPurpose =
    purpose !== null &&
    plainWords(head).length > 0 &&
    !named(purpose) &&
    !asksSomething(purpose) &&
    // "Compare the two for the whole force"
    !((purpose.isForce || purpose.cues.has('whole')) && purpose.unread.length === 0);
  const read = isPurpose ? readWords(head, lexicon, context) : whole;
  const own: typeof read = { ...read, cues: new Set([...read.cues, ...form]) };
  return { ...own, isAside: isOfSpeaker(clause) && !asksSomething(own) && !EDITS.some((cue) => own.cues.has(cue)) };
}

/**
 * "For our ward newsletter", "to my council leader": where it is told, or to whom, names nothing that is asked about. The form
 * that goes with it is kept.
 */
function withoutOccasion(clause: string, { occasions, brief }: Lexicon): { rest: string; form: readonly BriefCue[] } {
  const told = occasionIn(clause);
  if (!told) return { rest: clause, form: [] };
  const { words: said, rest } = told;
  if (!said.some((word) => occasions.longestAt(wordsOf(word.replace(/'s?$/, '')), 0) !== null))
    return { rest: clause, form: [] };
  // Nothing else is said: it is the whole of the clause.
  if (wordsOf(rest).length === 0) return { rest: clause, form: [] };
  const forms = said.flatMap((word) => brief.longestAt(wordsOf(word), 0)?.values ?? []);
  return { rest, form: forms.filter((cue) => FORMS.includes(cue)) };
}
const asksSomething = ({ cues }: Pick<Clause, 'cues'>): boolean =>
  ASKS.some((cue) => cues.has(cue)) ||
  (cues.has('others') &&
    ['changed', 'changedOf', 'verdict', 'better', 'worse', 'betterOf', 'worseOf'].some((cue) =>
      cues.has(cue as BriefCue),
    ));

function readWords(text: string, lexicon: Lexicon, context: ReadContext): Omit<Clause, 'isAside'> {
  const periods = readPeriods(text, { latest: context.latest, focus: context.focus?.periods[0] ?? null });
  const words = plainWords(
    periods
      .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} | ${rest.slice(end)}`, text)
      .replace(PARTED, '$1 $3 $2')
      .replace(IN_SENTENCES, ' ')
      .replace(SIZE, ' '),
  );
  const cues = new Set<BriefCue>(FEW_SENTENCES.test(text) ? ['sentence'] : SOME_LINES.test(text) ? ['short'] : []);
  if (HOW_IT_GOES.test(words.join(' '))) cues.add('verdict');
  const explained = new Set<number>();
  const claim = (from: number, to: number): void => {
    for (let at = from; at < to; at++) explained.add(at);
  };
  const numbered = readPriorities(words);
  for (const { from, to } of numbered) claim(from, to);
  const names = lexicon.names.find(words).filter(({ from }) => !explained.has(from));
  const force = lexicon.catalogue.areas.find(({ kind }) => kind === 'force')!.id;
  const named = new Set<number>();
  const isWholeAt = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const found = lexicon.brief.longestAt(words, at);
    const name = names.find(({ from, to }) => from === at && to - from >= (found?.length ?? 1));
    if (name && (!found || name.to - name.from > found.length || !isOnlyForm(found.values))) {
      for (let i = name.from; i < name.to; i++) named.add(i);
      if (!found || name.to - name.from > found.length) continue;
    }
    if (!found || explained.has(at)) continue;
    for (const cue of found.values) cues.add(cue);
    if (found.values.includes('whole')) isWholeAt.add(at);
    claim(at, at + found.length);
    at += found.length - 1;
  }
  const own = names.filter(({ from }) => named.has(from) && !explained.has(from));
  for (const { from, to } of own) claim(from, to);
  if (words.some((word, at) => lexicon.elsewhere.has(word) && !explained.has(at))) {
    cues.add('others');
    for (const [at, word] of words.entries()) if (lexicon.elsewhere.has(word)) explained.add(at);
  }
  const isNarrower = words.some((_, at) => {
    const cue = explained.has(at) ? null : lexicon.cues.longestAt(words, at);
    return cue?.values.some((value) => NARROWER.has(value)) && !explained.has(at + cue.length - 1);
  });
  const left = words.flatMap((word, at) => (explained.has(at) || !narrows(word, lexicon) ? [] : [at]));
  const terms = lexicon.terms.read(words).filter(({ from }) => left.includes(from));
  const priorities = own.filter(({ kind }) => kind === 'priority').map(({ id }) => Number(id));
  const topics = own.filter(({ kind }) => kind === 'topic').map(({ id }) => id);
  return {
    cues,
    periods,
    unread: left.map((at) => words[at]!),
    counts:
      // "The insurance plan" is another.
      left.some((at) => isWholeAt.has(at + 1)) ||
      (isNarrower && left.length + own.length + cues.size > 0) ||
      terms.some(({ term }) => lexicon.metrics.leads(term)) ||
      left.some((at) => /^\d/.test(words[at]!)) ||
      own.some(({ from }) => own.every((one) => one.from !== from || !SUMMED_UP.has(one.kind))),
    isForce: own.some(({ kind, id }) => kind === 'area' && id === force),
    ofSpeaker:
      /\b(?:my|mine) (?!area|patch|ward|district|town|committee|panel|board|chair|boss|colleague|speech|slide|newsletter|report|notes)/.test(
        text,
      ),
    pointsBack: POINTS.test(text),
    priorities: [...new Set([...numbered.flatMap(({ numbers }) => numbers), ...priorities])],
    areas: [...new Set(own.flatMap(({ kind, id }) => (kind === 'area' && id !== force ? [id] : [])))],
    topics: priorities.length > 0 ? [] : [...new Set(topics)],
  };
}

/** A number, a person, a date or a reason is asked for: one thing, of which no brief is. */
const NARROWER: ReadonlySet<string> = new Set(
  'count share average average-each who when where how-long why source definition which-priority forecast guess joke operations-word sum'.split(
    ' ',
  ),
);

/** "How is the plan going", "how have the police been getting on". */
const HOW_IT_GOES =
  /^(?:so |and |well )*how (?:is|are|was|were|has|have|did|does|do) .*\b(?:going|doing|do|done|getting on|got on|get on|faring|fared|fare|performing|performed|perform|gone|go|coming along|shaping up|looking|look)(?: overall| so far| \|)*$/;

/** "On that", "of it"; not "measures that went up". */
const POINTS =
  /\b(?:it|them|that(?! (?:we|i|you|they|the|has|have|had|is|are|was|were|can|will|would|did|do|does|anyone|\w+ed|went|got|fell|rose)\b))\b/;

/** An operation or an acronym alone is a narrower thing than a brief is of. */
const SUMMED_UP: ReadonlySet<string> = new Set(['area', 'topic', 'priority']);

const isOnlyForm = (cues: readonly BriefCue[]): boolean => cues.every((cue) => cue === 'form' || cue === 'whole');

/** Words that colour a request are passed over. */
const plainWords = (text: string): string[] =>
  wordsOf(text).filter(
    (word) => !isAdverb(word) && !/^(?:really|please|pls|plz|kindly|now|then|also|anyway)$/.test(word),
  );

const narrows = (word: string, { fillers, chatter, occasions }: Lexicon): boolean =>
  word.length > 1 &&
  !fillers.has(word) &&
  !chatter.has(word) &&
  !AUXILIARIES.has(word) &&
  !occasions.longestAt([word], 0);

const scopeOf = (clauses: readonly Scope[]): Scope => ({
  priorities: [...new Set(clauses.flatMap(({ priorities }) => priorities))],
  areas: [...new Set(clauses.flatMap(({ areas }) => areas))],
  topics: [...new Set(clauses.flatMap(({ topics }) => topics))],
});

/** Null where what is asked for has to be named, and is not. */
function wantsOf({ has, scope, isNamed, isWhole, form }: Message): BriefAsked['wants'] | null {
  if (has('others'))
    return has('changed', 'changedOf', 'verdict', 'better', 'worse', 'betterOf', 'worseOf') ? 'others' : null;
  if (has('absent')) return isNamed ? 'absent' : null;
  if (has('targets')) return 'targets';
  if (has('verdict')) return 'verdict';
  // "60 words, positive but true": a text is asked for, and how it is to sound.
  if (form.words !== null && isNamed && !has('better', 'worse', 'changed', 'moved', 'changedOf')) return 'brief';
  if (has('better', 'worse', 'changed', 'moved')) return 'movements';
  if (has('betterOf') && has('worseOf')) return 'movements';
  if (has('sums')) return 'brief';
  if (isNamed && has('betterOf', 'worseOf', 'changedOf')) return 'movements';
  if (has('happening')) return isWhole || named(scope) ? 'news' : null;
  return isNamed ? 'brief' : null;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const numberSaid = (word: string | undefined): number | null =>
  word === undefined ? null : /^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 1 || null;
const COUNT = `(${NUMBERS.join('|')}|\\d+)`;
/** "In a hundred words", "150 words tops". */
const WORDS = new RegExp(`(?:${COUNT}|\\b(a) hundred)(?: or so)? words`);
const TOP = new RegExp(
  `\\b(?:top|biggest|largest|main|worst|best|weakest|strongest|which|what|the) ${COUNT}\\b|\\b${COUNT} (?:biggest|largest|main|worst|best|weakest|strongest|most|things|measures|numbers|figures)\\b`,
);
/** More than three are a short brief. */
const FEW_SENTENCES =
  /\b(?:a single|one|two|three|[1-3])(?: or (?:two|three|[23]))?(?: short| plain| simple| single)? (?:sentences?|lines?)\b/;
const SOME_LINES = new RegExp(
  `\\b(?:${NUMBERS.join('|')}|\\d+|few|some|couple of)(?: short| plain| simple)? (?:lines|sentences)\\b`,
);
const MOVERS = 4;
/** "The three things to mention": so many are to be told. */
const THINGS = /\b(?:things|points|facts|messages|headlines|takeaways|highlights|items|bullets|bullet points)\b/;
/** "In one sentence" is the form, not what a court gave. */
const IN_SENTENCES = new RegExp(
  `\\b(?:in|into|to|as|of) (?:just |only |about |no more than )?(?:a single|${NUMBERS.join('|')}|\\d+)(?: or (?:${NUMBERS.join('|')}|\\d+|so))?(?: short| plain| simple| single)? (?:sentences?|lines?)\\b(?! (?:of|for|to) )`,
  'g',
);
/** "Sum the whole report up" is "sum up the whole report". */
const PARTED = /\b(sum|boil|bring|trim|catch) ((?!up\b|down\b|me\b|us\b|it\b|this\b|that\b)[^|,.]{1,60}?) (up|down)\b/g;
/** "150", of "150 words", and "four or five", of "four or five lines". */
const SIZE = new RegExp(
  `\\b(?:${COUNT}|a hundred)(?: or (?:${NUMBERS.join('|')}|\\d+|so))?(?= (?:short |plain |simple |quick )?(?:words?|lines?|sentences?|paragraphs?|points?|bullets?|minutes?|mins?|pages?)\\b)`,
  'g',
);

type Form = Pick<BriefAsked, 'period' | 'balance' | 'against' | 'top' | 'length' | 'words'>;

const MOVES: readonly BriefCue[] = [
  'better',
  'worse',
  'betterOf',
  'worseOf',
  'changed',
  'changedOf',
  'moved',
  'verdict',
];

/** Null where a period is asked for of which no report can be. */
function formOf(text: string, clauses: readonly Clause[], has: Has, { latest }: ReadContext): Form | null {
  const asked = periodsAsked(
    clauses.flatMap((clause) => clause.periods),
    has,
    latest,
  );
  if (!asked) return null;
  const top = TOP.exec(text);
  const words = WORDS.exec(text);
  const count = numberSaid(top?.[1] ?? top?.[2]);
  return {
    ...asked,
    balance: balanceOf(has, asked.against !== null),
    top: (has(...MOVES) || THINGS.test(text)) && count !== null && count < 10 ? count : has('moved') ? MOVERS : null,
    length: has('numbers')
      ? 'numbers'
      : has('sentence')
        ? 'sentence'
        : has('paragraph')
          ? 'paragraph'
          : has('short')
            ? 'short'
            : 'minute',
    words: words ? (words[2] ? 100 : numberSaid(words[1])) : null,
  };
}

/** What it is of, and what it is compared with. */
function periodsAsked(
  periods: readonly PeriodMatch[],
  has: Has,
  latest: Period,
): Pick<Form, 'period' | 'against'> | null {
  // "Since October" is the latest quarter, where that began then.
  const isLatest = ({ relation, period }: PeriodMatch): boolean =>
    ['to-date', 'since'].includes(relation) && period?.from === latest.from;
  const since = periods.find(
    ({ relation, period }) => relation === 'to-date' && period?.from === previous(latest).from,
  );
  if (periods.some((one) => one !== since && !isLatest(one) && ['unheld', 'since', 'to-date'].includes(one.relation)))
    return null;
  const stated = withYear(periods.filter(({ relation, period }) => period && relation === 'stated'));
  if (stated.some(({ period }) => period!.kind !== 'quarter')) return null;
  const [later, earlier] = stated.toSorted((a, b) => b.period!.to.localeCompare(a.period!.to));
  const of = later && !samePeriod(later.period!, latest) ? later.period! : null;
  if (earlier) return { period: of, against: earlier.period! };
  // "This quarter with Q2", "on Q2": what is stated is what the latest is compared with.
  if (of && (later!.comparing || periods.some(({ relation }) => relation === 'latest')))
    return { period: null, against: of };
  const related = periods.find(({ relation }) => relation === 'year-before' || relation === 'previous');
  if (related && (related.comparing || has(...MOVES)))
    return { period: of, against: related.relation === 'previous' ? 'previous' : 'year' };
  const isOnLast = since !== undefined || has('previous') || (has('changed', 'changedOf') && !has('moved'));
  return { period: of ?? related?.period ?? null, against: isOnLast ? 'previous' : null };
}

/** "2018/19? Just Q4": the quarter is that year's. */
function withYear(stated: readonly PeriodMatch[]): readonly PeriodMatch[] {
  const years = stated.filter(({ period }) => period!.kind === 'year');
  const quarters = stated.filter(({ period }) => period!.kind === 'quarter');
  const [year, quarter] = [years[0]?.period, quarters[0]?.period];
  if (years.length !== 1 || quarters.length !== 1 || !year || !quarter || !quarters[0]!.assumed) return stated;
  let own = quarter;
  while (own.from > year.to) own = yearBefore(own);
  return own.from >= year.from ? [{ ...quarters[0]!, period: own }] : stated;
}

function balanceOf(has: Has, isAgainst: boolean): BriefAsked['balance'] {
  const strong = has('better', 'worse');
  const [better, worse] = strong ? [has('better'), has('worse')] : [has('betterOf'), has('worseOf')];
  // "How are we doing against last year" asks for all that is compared.
  if (has('verdict') && isAgainst && !better && !worse) return 'all';
  if (has('verdict') || (better && worse)) return 'both';
  return better ? 'better' : worse ? 'worse' : 'all';
}
