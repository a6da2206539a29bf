/** The message extension: what is typed in the compose box is answered, and each figure or update can be picked. */
import { capital, hedged } from '../../answers/say.ts';
import type { Reply } from '../../reply.ts';
import { buildCard } from './cards/card.ts';
import { answerLine } from './cards/parts/lines.ts';
import { adaptiveCard } from './message.ts';
import { cut } from './plain.ts';
import type { Attachment } from './transport.ts';

/** What Teams shows below the compose box: cards to pick from, or a line of text. */
export interface SearchAnswer {
  readonly composeExtension: {
    readonly type: 'message' | 'result';
    readonly text?: string;
    readonly attachmentLayout?: 'list';
    readonly attachments?: readonly Picked[];
  };
}

interface Picked extends Attachment {
  readonly preview: Attachment;
}

const MOST_RESULTS = 10;
const LONGEST_TITLE = 80;
const LONGEST_TEXT = 200;

/** What is shown before anything is typed, and where nothing was found. */
export function nothingFound(reply: Reply): SearchAnswer {
  return { composeExtension: { type: 'message', text: answerLine(reply) } };
}

export function results(replies: readonly Reply[], key: string): SearchAnswer {
  const attachments = replies
    .flatMap(picks)
    .slice(0, MOST_RESULTS)
    .flatMap((reply) => result(reply, key));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** The answer as a whole first, then each thing in it by itself. */
function picks(reply: Reply): readonly Reply[] {
  if (reply.outcome !== 'answered') return [];
  const parts = [
    ...reply.figures.map((figure) => part(reply, { figures: [figure] })),
    ...reply.updates.map((update) => part(reply, { updates: [update] })),
  ];
  return parts.length > 1 ? [reply, ...parts] : [reply];
}

function part(reply: Reply, { figures = [], updates = [] }: Partial<Pick<Reply, 'figures' | 'updates'>>): Reply {
  const [figure] = figures;
  const cited = [...figures, ...updates];
  const has = <T>(list: readonly T[], value: T): boolean => list.includes(value);
  return {
    ...reply,
    kind: figure ? 'figure' : 'updates',
    reading: figure ? `${figure.label}, ${figure.period.label}, ${figure.area}` : (updates[0]?.area ?? ''),
    assumed: [],
    text: figure
      ? `${capital(figure.label)}: ${hedged(figure, figure.unit)} ${figure.period.label}, ${figure.area}.`
      : updates.map(({ text }) => text).join('\n'),
    figures,
    updates,
    change: reply.change.filter(
      ({ metric, area, period }) =>
        figure?.metric === metric &&
        figure.area === area &&
        figure.period.from === period.from &&
        figure.period.to === period.to,
    ),
    priorities: reply.priorities.filter(({ number }) =>
      has(
        cited.map(({ priority }) => priority),
        number,
      ),
    ),
    reports: reply.reports.filter(({ id }) =>
      has(
        cited.map(({ source }) => source.report),
        id,
      ),
    ),
    choices: [],
    followUps: [],
  };
}

/** The card is sent by the person who picks it, into a chat where the bot may not be: it has no buttons. */
function result(reply: Reply, key: string): readonly Picked[] {
  const built = buildCard({ ...reply, choices: [], followUps: [] }, { key, alone: true });
  if (!built) return [];
  const { actions: _, ...card } = built.card;
  const [figure] = reply.figures;
  const title =
    figure && reply.kind === 'figure' ? `${hedged(figure, figure.unit)} · ${capital(figure.label)}` : answerLine(reply);
  const text = reply.updates[0]?.text ?? (figure ? `${figure.period.label}, ${figure.area}` : reply.reading);
  const preview = {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: cut(title, LONGEST_TITLE), text: cut(escaped(text), LONGEST_TEXT) },
  };
  return [{ ...adaptiveCard(card), preview }];
}

/** A thumbnail's text is read as HTML. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
