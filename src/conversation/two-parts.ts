/** A message that asks two things, one of them for a brief: each is answered in turn, and what is not held of one denies nothing of the other. */

import type { Context } from '../answers/answer.ts';
import { type Draft, isComputed } from '../answers/answer.ts';
import type { Period } from '../figures/model.ts';
import { askedParts } from '../language/gist-words.ts';
import { asks, pointsBack, sentencesOf } from '../language/segments.ts';
import { normalise } from '../language/text.ts';
import type { Question } from '../question/question.ts';
import { read } from '../question/read.ts';
import { sayBrief } from './brief-rule.ts';

export interface Answered {
  readonly question: Question;
  readonly draft: Draft;
  readonly kind: string;
}

/** Null where the message asks one thing, or none of the two for a brief. `answered`: answers one by itself. */
export async function inTwoParts(
  text: string,
  latest: Period,
  context: Context,
  answered: (text: string, context: Context) => Promise<Answered>,
): Promise<Answered | null> {
  const parts = askedParts(normalise(text));
  // What somebody tells beside it is no part.
  if (!parts?.every(asks) || !sentencesOf(normalise(text)).every((sentence) => asks(sentence.text))) return null;
  const { lexicon } = context.knowledge;
  const isBrief = parts.map((part) => read(part, lexicon, { latest, focus: context.focus }).brief !== null);
  if (!isBrief.includes(true)) return null;
  const [first, second] = parts;
  const one = await answered(first, context);
  // "They", "it": what the first part is of, of which nothing more is asked than a brief tells.
  const two = pointsBack(second) && !isBrief[1] ? null : await answered(second, context);
  const told = [one, two].filter((part) => part !== null && part.draft.outcome === 'answered') as Answered[];
  const [main, ...others] = told;
  if (!main || !told.some(({ kind }) => kind === 'brief')) return null;
  const drafts = told.map(({ draft }) => draft);
  const left = told.length < parts.length ? [sayBrief(context.wording.brief, 'otherPart')] : [];
  return {
    ...main,
    draft: {
      ...main.draft,
      kind: others.length > 0 ? 'summary' : main.draft.kind,
      lines: [...drafts.flatMap(({ lines }) => lines), ...left],
      figures: distinctOf(drafts.flatMap(({ figures = [] }) => figures)),
      change: drafts.flatMap(({ change = [] }) => change),
      updates: drafts.flatMap(({ updates = [] }) => updates),
      priorities: [...new Set(drafts.flatMap(({ priorities = [] }) => priorities))],
      notes: drafts.flatMap(({ notes = [] }) => notes),
      followUps: drafts.flatMap(({ followUps = [] }) => followUps.slice(0, FOLLOW_UPS)),
      cited: drafts.every(({ cited }) => cited),
    },
  };
}

const FOLLOW_UPS = 3;

const distinctOf = (figures: NonNullable<Draft['figures']>): NonNullable<Draft['figures']> =>
  figures.filter((figure, at) => isComputed(figure) || figures.indexOf(figure) === at);
