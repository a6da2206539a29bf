/** The reading of a message: what was asked for, slot by slot, each said to be stated, carried over or assumed. */
import type { Expression } from '../figures/expression.ts';
import type { Period } from '../figures/model.ts';
import type { FormSaid } from '../language/asking/form-asked.ts';
import type { Order } from '../language/asking/ordering.ts';
import type { NumberTold } from '../language/numbers/number-told.ts';

/** What the message said, what the conversation was about before, or what the rules take when nothing was said. */
export type Origin = 'stated' | 'carried' | 'assumed';

export interface Slot<T> {
  readonly value: T;
  readonly origin: Origin;
}

export type Intent =
  | 'safety'
  | 'refuse'
  | 'guide'
  | 'source'
  | 'which-priority'
  | 'definition'
  | 'sum'
  | 'share'
  | 'average'
  | 'ranking'
  | 'compare'
  | 'change'
  | 'trend'
  | 'why'
  | 'list'
  | 'summary'
  | 'figure'
  | 'updates';

/** What kind of thing would answer: an update without it is not the answer. */
export type Wanted = 'number' | 'who' | 'when' | 'where' | 'how-long' | 'how-often' | 'age' | null;

/** A phrase that must be met by an update: by its text, or by the topic or operation it was tagged with. */
export interface Need {
  /** As typed, for saying what was not found. */
  readonly words: string;
  /** Any one of these, each a list of terms that must all be there. */
  readonly terms: readonly (readonly string[])[];
  readonly topic: string | null;
}

/** A period the message names, with how it was worded. */
export interface PeriodReading {
  readonly relation: 'latest' | 'previous' | 'year-before' | 'stated' | 'since' | 'to-date' | 'unheld';
  readonly period: Period | null;
  readonly assumed: string | null;
  readonly comparing: boolean;
  /** It is limited to itself ("this quarter alone"): no running total that began before it will do. */
  readonly alone?: boolean;
  readonly words: string;
}

export interface Question {
  readonly message: string;
  /** Normalised, typing errors mended. */
  readonly text: string;
  readonly intent: Intent;
  readonly wanted: Wanted;
  readonly cues: ReadonlySet<string>;
  readonly metrics: Slot<readonly string[]>;
  /** Metrics that fit equally, or that hold all the words without one being named: a choice, unless the conversation decides. */
  readonly equal: readonly string[];
  readonly partial: readonly string[];
  readonly near: readonly string[];
  /** "as a share of X": the metric that is the whole. */
  readonly whole: string | null;
  /** The term right after "how many": what is counted. */
  readonly head: string | null;
  /** What number is asked for, when the message asks for one that no metric holds. */
  readonly number: NumberAsked;
  /** Terms that named the metric, which a follow-up may leave out. */
  readonly subject: readonly string[];
  readonly areas: Slot<readonly string[]>;
  /** Areas that are meant by the heading alone ("under the West LPA heading"). */
  readonly headingsOnly: boolean;
  readonly operations: Slot<readonly string[]>;
  readonly topics: Slot<readonly string[]>;
  readonly priorities: Slot<readonly number[]>;
  readonly acronyms: readonly string[];
  readonly periods: Slot<readonly PeriodReading[]>;
  /** What an update must say. */
  readonly needs: Slot<readonly Need[]>;
  /** What "they" or "it" stands for: needs of the question before. */
  readonly spokenOf: readonly Need[];
  /** What the message tells beside its asking; null where it tells nothing. */
  readonly told: Told | null;
  /** Words that narrow and that no metric named accounts for. */
  readonly unread: readonly string[];
  /** Figures typed ("1,137"). */
  readonly numbers: readonly number[];
  /** Says little by itself: it leans on what was said before. */
  readonly leaning: boolean;
  /** It asks a whole question of its own ("what is going on in Newby") and nothing in it points back. */
  readonly standsAlone: boolean;
  /** Nothing was said that anything could be made of: no name, no word of a question, nothing that points back. */
  readonly silent: boolean;
  /** Of the updates just shown more is asked for, or their whole text. */
  readonly further?: 'more' | 'whole';
  /** Only names were said: an operation, an area, an acronym, a metric's group. */
  readonly bare: boolean;
  /** A brief of the plan, a priority, an area or a topic is asked for, and nothing beside it; null otherwise. */
  readonly brief: BriefAsked | null;
  /** What a target is asked for, where one is and the rest of the message names it. */
  readonly targetOf?: {
    readonly metrics: readonly string[];
    /** "The target for specials": those that go by the word, of which the one that has a target is meant. */
    readonly isGroup: boolean;
    readonly areas: readonly string[];
    readonly periods: readonly Period[];
  };
  /** A number that the message tells of the figure it asks for. */
  readonly stated?: NumberTold;
  /** To the nearest of how many a number is wanted, where that is said. */
  readonly grain?: number;
  /** What is to be worked out, where the message asks for arithmetic and all its operands are bound. */
  readonly calculation?: Expression | null;
  /** Arithmetic is plainly asked for and not all its operands are bound: the figure of one of them is no answer. */
  readonly openArithmetic?: boolean;
}

/**
 * What stands beside the asking ("Two women were attacked in Ashby. Was anybody charged?"). It narrows nothing: of updates
 * that the asking may mean, it tells which.
 */
export interface Told {
  readonly needs: readonly Need[];
  readonly areas: readonly string[];
  readonly operations: readonly string[];
}

/** Names one stored figure. */
export interface FigureRef {
  readonly metric: string;
  readonly area: string;
  readonly from: string;
  readonly to: string;
}

/** A number that was told. */
export interface TellsOf {
  readonly metric: string;
  readonly area: string;
  readonly value: number;
  readonly unit: string;
  /** The period's label. */
  readonly time: string;
}

/** What the last reply showed, for the next message to lean on. */
export interface Focus {
  readonly question: Question;
  readonly metrics: readonly string[];
  readonly area: string | null;
  /** Periods of the figures shown, the answer's first. */
  readonly periods: readonly Period[];
  /** The figures that the last reply gave as its answer, in order. */
  readonly shown: readonly FigureRef[];
  /** The number that it gave of each thing and place, in order. */
  readonly told?: readonly TellsOf[];
  /** Metrics with figures in the updates just spoken of. */
  readonly neighbours: readonly string[];
  /** The answers' first figures of the last replies, newest first ("add those two together"). */
  readonly recent: readonly FigureRef[];
  /** What the last answers gave, worked out or not, latest first: for "as a share of that", "and a year ago". */
  readonly results?: readonly Expression[];
  /** Updates shown or behind the figures, as "report#bullet". */
  readonly bullets: readonly string[];
  readonly operations: readonly string[];
  /** Priorities that the reply cited, the first first. */
  readonly priorities: readonly number[];
  readonly answered: boolean;
}

export interface NumberAsked {
  /** "How much" may be an amount of money or of what is measured. */
  readonly measure: 'count' | 'money' | 'amount' | 'percent' | 'duration';
  /** What is counted, its own word last; empty where no noun says it. */
  readonly noun: readonly Need[];
  /** "Wraps of heroin": of what the noun is. */
  readonly ofWhat: readonly Need[];
  /** Where it is not said which: one of these is what is counted ("lie detector tests on sex offenders, how many"). */
  readonly nouns: readonly Need[];
  /** What is said of it, so that its clause must say it: "seized". */
  readonly said: readonly Need[];
  /** What it is for ("for racing"): its clause must say it. */
  readonly purpose: readonly Need[];
  /** Where it is, whose it is: may be said around it. */
  readonly around: readonly Need[];
  /** "How many of them": a part of what was counted before. */
  readonly ofThem: boolean;
  /** It is asked what they did ("how many officers completed the course"), not what was done to them. */
  readonly acts: boolean;
  /** "What were they worth" */
  readonly worth: boolean;
  /** A phrase asks for a number; without one only the noun does ("vehicles seized?"). */
  readonly cued: boolean;
}

export interface BriefAsked {
  /** `others`: how other forces compare, of which nothing is held. `news`: what goes on in a place or on a subject. */
  readonly wants:
    | 'brief'
    | 'news'
    | 'movements'
    | 'verdict'
    | 'absent'
    | 'targets'
    | 'others'
    | 'more'
    // Which of its figures are against which earlier period.
    | 'bases'
    // Why they moved.
    | 'reasons'
    // As far back as figures are held.
    | 'series'
    // What has come into being, what is still to come, what came of it: the updates that tell it.
    | 'started'
    | 'ahead'
    | 'done'
    // What is under way still, and with whom the force works.
    | 'going'
    // What is shut, on hold or could not be done.
    | 'stopped'
    | 'partners'
    // Figures with no earlier one; figures and reasons to be read with care; what is told month by month.
    | 'alone'
    | 'doubts'
    | 'months'
    // What got worse, and what the updates tell as trouble.
    | 'trouble'
    // Which counts are of more or of less than the period; what the report says came about, and with what figure.
    | 'beyond'
    | 'proof'
    // What the updates tell without a number.
    | 'words';
  /** What is summed up; all empty: the whole plan. */
  readonly priorities: readonly number[];
  readonly areas: readonly string[];
  readonly topics: readonly string[];
  /** What it is to be about, where that is none of them: words of the message. */
  readonly theme?: readonly string[] | undefined;
  /** All that is told of the theme, in its words or in others that are used alike: of any of them, or where each is told of. */
  readonly gathers?: 'any' | 'each';
  /** Several that are named one after another: each is told of, by its name or by words that it is told in. */
  readonly listed?:
    | readonly {
        readonly priorities: readonly number[];
        readonly topics: readonly string[];
        readonly theme: readonly string[];
      }[]
    | undefined;
  /** What is told of these words alone. */
  readonly keeps?: readonly string[] | undefined;
  /** One of its lines, by its place from 0, in full; -1: the last. */
  readonly place?: number | undefined;
  /** Asked for in no set phrase. */
  readonly inOtherWords?: boolean;
  /** A judgement or advice is asked for in other words: the reply first says that none is given. */
  readonly ofVerdict?: boolean;
  /** What the answer before it showed, to be told in another form. */
  readonly shown?: {
    readonly updates: readonly string[];
    readonly metrics: readonly string[];
    readonly names: Pick<BriefAsked, 'topics' | 'areas'> & { readonly operations: readonly string[] };
  };
  /** With which body something is done, by its own word. */
  readonly party?: string | null;
  /** In which order what moved is told. */
  readonly order?: Order;
  /** What is to be asked of those who answer for it. */
  readonly toAsk?: boolean;
  /** Which of the priorities does best or worst. */
  readonly ofPriorities?: boolean;
  /** What is to be left out of it. */
  readonly without?: Without;
  /** Metrics are named beside a call for a verdict. */
  readonly ofMetric: boolean;
  /** Words that no part of the asking accounts for: a metric's, where one is named. */
  readonly unread: readonly string[];
  readonly period: Period | null;
  /** `up`, `down`: whichever way that counts. */
  readonly balance: 'better' | 'worse' | 'both' | 'all' | 'up' | 'down';
  readonly against: 'year' | 'previous' | Period | null;
  readonly top: number | null;
  /** How it is to be laid out; null: as it is told in a minute. */
  readonly form?: FormSaid | null;
  readonly length: 'minute' | 'paragraph' | 'short' | 'sentence' | 'numbers';
  /** At most so many, where the message says how many. */
  readonly words: number | null;
}

/** What a brief leaves out. */
export interface Without {
  readonly priorities: readonly number[];
  readonly topics: readonly string[];
  /** What is still to come. */
  readonly ahead?: boolean;
}
