/** The words of the domain: what a report holds, and the vocabulary it is asked in. */

/** How closely a figure is known; anything but exact is said with its hedge ("about", "over", "nearly"). */
export type Precision = 'exact' | 'approximate' | 'at least' | 'over' | 'nearly';
/** Which way is better; decides the colour of a change, never its words. */
export type Direction = 'more is better' | 'less is better' | 'neither';
/** What a value counts: a flow over a period, a level at a date, money, hours, a percentage, or a mean over a period (minutes, days). */
export type Kind = 'count' | 'stock' | 'money' | 'hours' | 'share' | 'average';
/** Percentages and means are of all that happened in their time: they are never added, nor parts of one another. */
export const isMean = ({ kind }: Pick<Metric, 'kind'>): boolean => kind === 'share' || kind === 'average';
/** The values of parts of a time make up that of the whole. */
export const addsOverTime = (metric: Pick<Metric, 'kind'>): boolean => metric.kind !== 'stock' && !isMean(metric);
/** reported: the report prints it. derived: it follows exactly from what the report prints; `working` shows how. */
export type Basis = 'reported' | 'derived';
/** How a period was stated. `at` and `to date` are read at the end of the period they name. */
export type PeriodKind = 'quarter' | 'month' | 'year' | 'range' | 'at' | 'to-date' | 'since';

/** Inclusive ISO dates. A date alone (`at`, `to-date`) has from = to. */
export interface Period {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly kind: PeriodKind;
}

export interface Commitment {
  readonly id: string;
  /** In our own words, as an infinitive: "make it easier to contact the police". */
  readonly text: string;
}

export interface Priority {
  readonly number: number;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Metrics that say how the priority goes, most telling first. */
  readonly headlines: readonly string[];
  readonly commitments: readonly Commitment[];
}

export interface Plan {
  readonly title: string;
  readonly force: string;
  readonly from: string;
  readonly to: string;
  /** Metrics that are told first of the whole plan, the most telling first; those of one list are told together. */
  readonly lead?: readonly (readonly string[])[] | undefined;
}

/** What a metric says of itself; each part is words as language/metric-frames.ts reads them. */
export interface MetricFrame {
  /** The noun that is counted; null: the unit. */
  readonly counts: string | null;
  /** Of whom or what. */
  readonly of: string | null;
  /** What narrows it. */
  readonly by: string | null;
}

/** A metric and the words it is asked with: one of its frames must be met; words of `also` may be there without narrowing it. */
export interface Metric {
  readonly id: string;
  readonly label: string;
  /** What follows the number in a sentence ("calls to 101"); null: the label leads instead. */
  readonly said: string | null;
  /** Plural noun the value counts, "GBP" for money, "%" for a share. */
  readonly unit: string;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly definition: string;
  readonly priority: number;
  readonly commitment: string;
  readonly frames: readonly MetricFrame[];
  readonly also: readonly string[];
  /** The usual meaning when it and others fit the same words. */
  readonly usual: boolean;
  /** The metric this one is a part of; parts are never added to their whole. */
  readonly partOf: string | null;
  /** The metric whose busiest month this one tells of; null for all others. */
  readonly busiestMonthOf: string | null;
  /** The metric that tells what this one was before it was changed. */
  readonly before: string | null;
  /** The group it is compared within ("contact" channels). */
  readonly group: string | null;
  /** How the import finds it in a report's text; regular expressions in which N stands for the number. */
  readonly patterns: readonly string[];
}

/** Counted so that they can be added and set against each other: by one unit, or in one group. */
export const isCountedAlike = (a: Metric, b: Metric): boolean =>
  a.unit === b.unit || (a.group !== null && a.group === b.group && a.kind === b.kind);

export type AreaKind = 'force' | 'lpa' | 'district' | 'place';
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly kind: AreaKind;
  readonly parent: string | null;
  readonly aliases: readonly string[];
}

export interface Operation {
  readonly id: string;
  /** As said: "Operation KESTREL", "Project Lantern". */
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface GlossaryEntry {
  /** As written: "MOSOVO". */
  readonly term: string;
  /** What it stands for, then what it is: "Management of Sexual Offenders and Violent Offenders". */
  readonly meaning: string;
  readonly note: string | null;
  readonly priority: number;
  readonly page: number | null;
  readonly aliases: readonly string[];
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The priority the topic stands for as a whole, or null. */
  readonly priority: number | null;
  /** Metrics that answer "is it getting better". */
  readonly headlines: readonly string[];
  /** What a total of it would count ("violent offences"); a brief says where none is held. */
  readonly total?: string | null;
  /** Words by which a report's text speaks of it, and no one asks for it: "heroin" for drugs. */
  readonly reads: readonly string[];
}

/** One meaning and the ways it is written; all of them are read as the first. */
export interface Synonym {
  readonly term: string;
  readonly words: readonly string[];
  /** Words that mean another term first, and may mean this one. */
  readonly or?: readonly string[];
}

/** Where a figure or an update stands. `page` counts in the held text; `printedPage` is null where that does not tell. */
export interface Source {
  readonly report: string;
  readonly page: number;
  readonly printedPage: number | null;
  /** A workbook's sheet by its name, where it stands in one. */
  readonly sheet?: string | undefined;
  readonly commitment: string;
  /** The update's id, unique in its report. */
  readonly bullet: string;
}

/** A movement as the report words it, kept so that a disagreement with the arithmetic can be noted. */
export interface StatedChange {
  readonly against: Period;
  readonly difference: number | null;
  readonly percent: number | null;
}

export interface Figure {
  readonly metric: string;
  /** Unrounded; a share is 60.5, never 0.605; money is pounds. */
  readonly value: number;
  readonly precision: Precision;
  readonly period: Period;
  readonly area: string;
  readonly basis: Basis;
  readonly working: string | null;
  readonly note: string | null;
  readonly stated: readonly StatedChange[];
  readonly priority: number;
  readonly source: Source;
  /** Figures of the same metric, period and area that this one stands in place of, newest first; those worked out with their sum. */
  readonly superseded: readonly { readonly value: number; readonly report: string; readonly working?: string }[];
}

export interface Update {
  readonly id: string;
  readonly report: string;
  readonly priority: number;
  /** Areas of the heading it stands under; the force where there is none. */
  readonly headings: readonly string[];
  /** Areas its text places it in. */
  readonly places: readonly string[];
  readonly operations: readonly string[];
  readonly topics: readonly string[];
  /** What people read: plain English with every fact of the bullet. */
  readonly text: string;
  /** Words that only help to find it; never shown. */
  readonly also?: readonly string[] | undefined;
  readonly source: Source;
}

/** What an analyst decides of briefs on a report: updates told first or never, and metrics that are not told. */
export interface BriefChoices {
  /** Ids of updates. */
  readonly pin: readonly string[];
  readonly drop: readonly string[];
  readonly leaveOut: readonly string[];
  /** Told only where it is asked what moved. */
  readonly onlyMoved?: readonly string[] | undefined;
}

export interface Report {
  readonly id: string;
  readonly force: string;
  readonly title: string;
  readonly period: Period;
  readonly published: string | null;
  readonly asAt: string;
  readonly marking: string | null;
  readonly version: number;
  readonly brief?: BriefChoices | undefined;
  /** What it names as a target; none where it is left out. */
  readonly targets?: readonly Target[] | undefined;
}

/** What a report says that a metric is to come to: no figure, and never given as one. */
export interface Target {
  readonly metric: string;
  readonly value: number;
  readonly precision: Precision;
  /** What it is for; null where the report names no period with it. */
  readonly period: Period | null;
  readonly area: string;
  readonly priority: number;
  readonly source: Source;
  /** The sentence, or the row and its column, that names it. */
  readonly words: string;
}

/** Everything a question is read against: names and their aliases, no values. */
export interface Catalogue {
  readonly plan: Plan;
  readonly priorities: readonly Priority[];
  /** Plans before the current one, with their priorities; none where reports of the current one alone are held. */
  readonly earlier?: readonly { readonly plan: Plan; readonly priorities: readonly Priority[] }[];
  readonly metrics: readonly Metric[];
  readonly areas: readonly Area[];
  readonly operations: readonly Operation[];
  readonly glossary: readonly GlossaryEntry[];
  readonly topics: readonly Topic[];
  readonly synonyms: readonly Synonym[];
}
