/** A measure in a few words: its value, how it moved, and where it stands. */
import type { Figure, Source } from '../../figures/model.ts';
import { placeOf as placeInReport, placesSaid, type ReplyChange } from '../../reply.ts';
import type { Context } from '../answer.ts';
import { titleOf } from '../compose.ts';
import { revisionsOf } from '../lookup.ts';
import { capital, hedged, movement, number } from '../say.ts';
import type { Measure } from './measures.ts';

/** "down 48 (22.3%) from 215 in Q3 2019/20" */
const moved = (change: ReplyChange, { metric, figure }: Measure): string => {
  const said = movement(change, metric.unit, figure.precision).replace(/\.$/, '');
  const at = change.against.from === change.against.to ? 'at' : 'in';
  const from = ` from ${number(change.was, metric.unit)} ${at} ${change.against.label}`;
  const size = change.difference === 0 ? said : said.replace(` on ${change.against.label}`, from);
  return size.charAt(0).toLowerCase() + size.slice(1);
};

/** What is neither better nor worse does without the earlier value: "down 17,538 (19.2%) on Q2 2020/21". */
function movedShort(change: ReplyChange, measure: Measure): string {
  if (measure.metric.direction !== 'neither') return moved(change, measure);
  const said = movement(change, measure.metric.unit, measure.figure.precision).replace(/\.$/, '');
  return said.charAt(0).toLowerCase() + said.slice(1);
}

/** "(KSI casualties)": a brief says the words, not their acronym. */
const ACRONYM = / \([^)]*[A-Z]{2,}[^)]*\)/;

/** The change that tells most: on the year before for what is better or worse, on the period before for what is neither. */
export const telling = ({ metric, previous, year }: Measure): ReplyChange | null =>
  metric.direction === 'neither' ? (previous ?? year) : (year ?? previous);

/** "11 people killed on the roads, 1 fewer ..."; each change is one of the measure's own. */
export function measureSaid(
  measure: Measure,
  changes: readonly (ReplyChange | null)[],
  context: Context,
  length: 'full' | 'short' = 'full',
): string {
  const { metric, figure } = measure;
  const value = hedged(figure, metric.unit);
  const named = metric.said ? `${value} ${metric.said}`.replace(/,$/, '') : `${metric.label}: ${value}`;
  const subject = named.replace(ACRONYM, '');
  const area =
    figure.area === context.knowledge.areas.force.id || (length === 'short' && OPERATION.test(subject))
      ? ''
      : `, ${context.knowledge.areas.name(figure.area)}`;
  const held = changes.filter((change) => change !== null);
  const movements = held.map((change) => (length === 'short' ? movedShort : moved)(change, measure));
  const working = figure.basis === 'derived' && figure.working ? `, worked out as ${figure.working}` : '';
  return `${subject}${area}${working}${movements.length > 0 ? `, ${movements.join(', ')}` : ''}`;
}

/** An operation's name says where. */
const OPERATION = /\bOperation [A-Z]{3}/;

/** What another report gave for it, and what the report says of its movement, or where that and its figures disagree; empty where it has none of it. */
export function noteSaid({ figure, metric }: Measure): string {
  const differs = figure.note !== null && figure.stated.length > 0 ? [figure.note] : [];
  return [...revisionsOf(figure, metric, number), ...differs].map((note) => ` ${note}`).join('');
}

/** The same in brackets, where other measures stand in the line. */
export const noteBeside = (measure: Measure): string => {
  const note = noteSaid(measure).trim();
  return note ? ` (${note.replace(/^The /, 'the ').replace(/\.$/, '')})` : '';
};

/** A running total says since when: it need not be of the quarter. */
export const sinceSaid = ({ period }: Figure): string => (period.kind === 'since' ? period.label : '');

/** "page 3", or with the report where a reply draws on several. */
export const placeOf = (source: Source, main: string | null, context: Context): string =>
  placesOf([source], main, context);

/** "pages 1 and 3; Midshire Police Q2 2020/21, page 3": each report once. */
export function placesOf(sources: readonly Source[], main: string | null, context: Context): string {
  return [...Map.groupBy(sources, ({ report }) => report)]
    .map(([report, of]) => {
      const at = placesSaid(of.map(placeInReport));
      return report === main ? at : `${titleOf(report, context)}, ${at}`;
    })
    .join('; ');
}

/** Measures that share a start and a page, told one after another: "Since 1 October 2020: 31 ...; 17 ... (page 10)". */
export function togetherSaid(
  measures: readonly Measure[],
  main: string | null,
  context: Context,
  changesOf: (measure: Measure) => readonly (ReplyChange | null)[] = () => [],
): string {
  const [first] = measures;
  const since = first ? sinceSaid(first.figure) : '';
  const said = measures
    .map((measure) => `${measureSaid(measure, changesOf(measure), context, 'short')}${noteBeside(measure)}`)
    .join('; ');
  const place = placesOf(
    measures.map(({ figure }) => figure.source),
    main,
    context,
  );
  return `${since ? `${capital(since)}: ${said}` : capital(said)} (${place}).`;
}
