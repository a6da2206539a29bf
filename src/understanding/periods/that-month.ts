/** "That month": the month that the conversation was about; no month in mind is no period that a report has. */
import { type PeriodContext, type PeriodParser, phrases, type Said } from './reading.ts';

const readThat = (_match: RegExpExecArray, { focus }: PeriodContext): Said =>
  focus?.kind === 'month' ? { relation: 'stated', period: focus } : { relation: 'unheld', period: null };

export const thatMonthParsers: readonly PeriodParser[] = [phrases(['(?:in |for )?that (?:same )?month'], readThat)];
