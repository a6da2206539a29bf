/** Where the answer stands, under which marking, and what was taken for granted. */
import { placeOf, placesSaid, type Reply, type ReplySource, standsUnder } from '../../../../reply.ts';
import type { Words } from '../../words.ts';
import { LIMITS } from '../limits.ts';
import type { SlackBlock } from '../message.ts';
import { plainText } from '../text.ts';

/** More places than these are told by report and priority alone. */
const MOST_PLACES = 4;

export function citation(reply: Reply, words: Words): SlackBlock[] {
  const marking = reply.reports.map((report) => report.marking).find((marked) => marked !== null);
  const assumed = reply.assumed.length ? [words.say('assumed', { assumed: reply.assumed.join('; ') })] : [];
  const texts = [...(marking ? [marking] : []), ...places(reply), ...assumed].slice(0, LIMITS.context);
  if (texts.length === 0) return [];
  return [{ type: 'context', elements: texts.map((text) => plainText(text, LIMITS.contextText)) }];
}

function places(reply: Reply): string[] {
  const cited = [...reply.figures, ...reply.updates].map(({ priority, source }) => ({ priority, source }));
  const title = (id: string): string => reply.reports.find((report) => report.id === id)?.title ?? id;
  if (cited.length === 0) return reply.reports.map((report) => report.title);
  const groups = Map.groupBy(cited, ({ priority, source }) => `${priority} ${source.commitment} ${source.report}`);
  if (groups.size > MOST_PLACES)
    return [...Map.groupBy(cited, ({ source }) => source.report)].map(([report, entries]) => {
      const numbers = [...new Set(entries.map(({ priority }) => priority))].toSorted((a, b) => a - b);
      return `${numbers.length > 1 ? 'Priorities' : 'Priority'} ${numbers.join(', ')}. ${title(report)}, ${pages(entries)}.`;
    });
  return [...groups.values()].map((entries) => {
    const { priority, source } = entries[0]!;
    const named = reply.priorities.find(({ number }) => number === priority)?.title ?? '';
    return `${standsUnder(priority, named, [source.commitment])}. ${title(source.report)}, ${pages(entries)}.`;
  });
}

const pages = (entries: readonly { readonly source: ReplySource }[]): string =>
  placesSaid(entries.map(({ source }) => placeOf(source)));
