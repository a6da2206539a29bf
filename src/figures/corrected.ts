/** A figure that was put right since it was published: what is written beside it, and the texts that still give the old number. */
import type { Figure } from './model.ts';

/** `was` as it is written: "1,137". */
export const correctionNote = (date: string, was: string, reason: string): string =>
  `Corrected on ${date} from ${was}: ${reason.trim().replace(/\.?$/, '.')}`;

const NOTE = /^Corrected on [^:]+? from ([\d,.-]+): /;

/** The number before, as it was written; null for a figure that was not corrected. */
export const correctedFrom = ({ note }: Pick<Figure, 'note'>): string | null => NOTE.exec(note ?? '')?.[1] ?? null;

/** Of the figures, those whose old number an update's text still gives. */
export const outdatedIn = (
  { report, id, text }: { readonly report: string; readonly id: string; readonly text: string },
  corrected: readonly Figure[],
): readonly Figure[] =>
  corrected.filter((figure) => {
    const was = correctedFrom(figure);
    const { source } = figure;
    return was !== null && source.report === report && source.bullet === id && gives(text, was);
  });

const gives = (text: string, number: string): boolean =>
  new RegExp(`(?<![\\d,.])${number.replaceAll('.', '\\.')}(?!\\d|[,.]\\d)`).test(text);
