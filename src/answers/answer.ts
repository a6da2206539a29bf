/** What every kind of answer is: a Question and what is known in, a Draft out; null where it is not this kind's to answer. */
import type { Knowledge } from '../conversation/knowledge.ts';
import type { PublishedContent } from '../conversation/published.ts';
import type { Wording } from '../conversation/wording.ts';
import type { Expression } from '../figures/expression.ts';
import type { Figure, Update } from '../figures/model.ts';
import type { Focus, Question } from '../question/question.ts';
import type { Choice, Outcome, ReplyChange, ReplyFigure, ReplyKind, ReplyPaper } from '../reply.ts';
import type { Meant } from './evidence.ts';

export interface Context {
  readonly store: PublishedContent;
  readonly knowledge: Knowledge;
  readonly focus: Focus | null;
  readonly wording: Wording;
  /** Told of the updates that were weighed against the question, for `ask --explain`. */
  readonly considered?: (candidate: Meant) => void;
}

/** A figure that is not stored as one: computed from those that are, or quoted out of an update. */
export interface Computed {
  readonly figure: ReplyFigure;
}

/** An update to show: whole, or the part of it that is asked about. */
export interface Shown {
  readonly update: Update;
  readonly text: string;
  readonly excerpt: boolean;
}

/** An answer before it is dressed as a Reply: compose() adds citation, reading, reports and priorities. */
export interface Draft {
  readonly kind: ReplyKind;
  readonly outcome: Outcome;
  /** The answer's lines, then movements; each a sentence or a list line. */
  readonly lines: readonly string[];
  /** Of the lines, those that set the figure against a number in the question: rounded as asked, above or below it. */
  readonly standing?: readonly string[];
  readonly figures?: readonly (Figure | Computed)[];
  readonly change?: readonly ReplyChange[];
  readonly updates?: readonly Shown[];
  /** Priorities cited beyond those of figures and updates, first first. */
  readonly priorities?: readonly number[];
  /** Id of the report whose plan those are of; the current plan's where it is left out. */
  readonly planOf?: string | undefined;
  /** Ids of reports that are cited beside those of figures and updates. */
  readonly reports?: readonly string[];
  readonly notes?: readonly string[];
  readonly assumed?: readonly string[];
  readonly choices?: readonly Choice[];
  readonly followUps?: readonly Choice[];
  /** What the reply is about, for the reading: "101 calls". Without it the question's slots are told. */
  readonly about?: string;
  /** Lines carry their own places in the report, so no citation is added. */
  readonly cited?: boolean;
  /** What was worked out, of the periods and areas that were found: a follow-up may work on it. */
  readonly result?: Expression;
  /** It can be had as a page. */
  readonly paper?: ReplyPaper;
}

export interface Answer {
  readonly name: string;
  suits(question: Question, context: Context): boolean;
  answer(question: Question, context: Context): Promise<Draft | null>;
}

export const isComputed = (figure: Figure | Computed): figure is Computed => 'figure' in figure;
