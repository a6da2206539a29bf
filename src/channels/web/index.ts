/** What is asked on the page in the browser: a plain chat that shows the very cards of Teams and the blocks of Slack. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { paperOf, paperRead } from '../../brief/paper.ts';
import type { Exchanges } from '../../conversation/exchanges.ts';
import type { AnyConversation } from '../../conversation/take-turn.ts';
import { LONGEST_MESSAGE, newReference, type Turns } from '../../conversation/turns.ts';
import type { Log } from '../../log.ts';
import { type Router, send, sendJson } from '../../routes.ts';
import type { Store } from '../../store/store.ts';
import type { Channel } from '../channel.ts';
import { loadWords } from '../slack/words.ts';
import { CutLists } from '../teams/lists.ts';
import { typedWords } from '../typed.ts';
import { readBody } from './body.ts';
import { NEVER_KEPT } from './files.ts';
import { CHANNEL, type Page } from './front.ts';
import { Gate, type Session } from './gate.ts';
import { allBlocks, moreCard, type Shown, show } from './shown.ts';
import { Warming } from './warming.ts';

export interface WebParts {
  readonly config: { readonly conversationMinutes: number };
  readonly page: Page;
  /** The folder with slack.yaml. */
  readonly dialogs: string;
  readonly turns: Turns;
  readonly conversation: Pick<AnyConversation, 'forget' | 'context' | 'takeTurn'>;
  readonly exchanges: Pick<Exchanges, 'erase'>;
  readonly store: Store;
  readonly now: () => Date;
  readonly log: Log;
}

/** A browser's tab has its own conversation, so that none leans on what another asked. */
const tab = z.string().regex(/^[\w-]{8,40}$/);
const id = z.string().regex(/^[0-9A-F]{8}$/);
const asked = z.strictObject({ tab, text: z.string().min(1).max(LONGEST_MESSAGE) });
const more = z.strictObject({ tab, id, from: z.int().min(0).max(100_000).optional() });
const judged = z.strictObject({ id, value: z.enum(['like', 'dislike']) });
const left = z.strictObject({ tab });
const erased = z.strictObject({});

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };
type Work<T> = (given: T, session: Session) => Promise<Answer>;

export function createWeb(parts: WebParts): Channel {
  const { config, page, turns, log, now } = parts;
  const { gate, suggested } = page;
  const words = loadWords(parts.dialogs);
  const warming = new Warming(parts.conversation, suggested[0]?.ask ?? null);
  const lists = new CutLists(parts.store, config.conversationMinutes, now);
  const conversationOf = (session: Session, tab: string): string => `${CHANNEL}:${session.id}:${tab}`;
  const exchangeOf = (session: Session, id: string): string => `${session.id}:${id}`;

  const ask: Work<z.infer<typeof asked>> = async ({ tab, text }, session) => {
    warming.needless();
    const reference = newReference();
    const conversation = conversationOf(session, tab);
    const message = { text: typedWords(text) || text, conversation, channel: CHANNEL, person: session.id };
    let answer: Shown | null = null;
    try {
      await turns.take(
        message,
        async (reply) => {
          const { shown, isCut } = show(reply, reference, words);
          if (isCut) await lists.keep(conversation, reference, reply, { channel: CHANNEL, person: session.id });
          answer = shown;
          return exchangeOf(session, reference);
        },
        reference,
      );
    } catch {
      // Logged where it happened, under the reference.
      return { status: 500, body: { reference } };
    }
    return answer ? { status: 200, body: answer } : { status: 429, body: {} };
  };
  const showMore: Work<z.infer<typeof more>> = async ({ tab, id, from }, session) => {
    const kept = await lists.find(conversationOf(session, tab), id);
    // What was corrected since is not given again: the page says to ask anew.
    if (!kept?.stands) return { status: 404, body: {} };
    const { reply } = kept;
    const body = from === undefined ? { slack: allBlocks(reply, words) } : { card: moreCard(reply, id, from) };
    return { status: 200, body };
  };
  const feedback: Work<z.infer<typeof judged>> = async ({ id, value }, session) => {
    const isKept = await turns.feedback({
      channel: CHANNEL,
      exchange: exchangeOf(session, id),
      person: session.id,
      value,
    });
    return { status: isKept ? 200 : 404, body: {} };
  };
  const forget: Work<z.infer<typeof left>> = async ({ tab }, session) => {
    await parts.conversation.forget(conversationOf(session, tab));
    return { status: 200, body: {} };
  };

  /** Who asks here is known by the browser's session alone, so only that browser can have its words erased. */
  const erase: Work<z.infer<typeof erased>> = async (_, session) => {
    const { questions, left } = await parts.exchanges.erase(CHANNEL, session.id);
    if (left.length > 0) throw new Error(`erased, and yet something is left in ${left.length} places`);
    return { status: 200, body: { questions } };
  };

  /** A brief as a file, to whoever the page is open for. */
  const paper = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const session = gate.session(request);
    if (!session || session.cookie) return sendJson(response, 401, { message: 'Unauthorized' });
    const asked = paperRead(new URL(request.url ?? '', 'http://page').searchParams.get('of') ?? '');
    const made = await paperOf(asked, await parts.conversation.context(asked.report), now());
    if (!made) return sendJson(response, 404, { message: 'Not found' });
    const headers = {
      ...NEVER_KEPT,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${made.filename}"`,
    };
    send(response, 200, headers, made.file);
  };

  /** A request with JSON of the page's own, by somebody who may. */
  const taking =
    <T>(schema: z.ZodType<T>, work: Work<T>) =>
    async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const { status, body } = await answered(request, schema, work);
      sendJson(response, status, body, NEVER_KEPT);
    };
  const answered = async <T>(request: IncomingMessage, schema: z.ZodType<T>, work: Work<T>): Promise<Answer> => {
    const session = Gate.isOwn(request) ? gate.session(request) : null;
    if (!session || session.cookie) return { status: 401, body: {} };
    // No form of another site can send this type.
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return { status: 415, body: {} };
    const given = schema.safeParse(parsed(await readBody(request)));
    if (!given.success) return { status: 400, body: {} };
    try {
      return await work(given.data, session);
    } catch (err) {
      const reference = newReference();
      log.error({ err, reference, channel: CHANNEL }, 'request failed');
      return { status: 500, body: { reference } };
    }
  };

  return {
    name: CHANNEL,
    verifies: gate.asksForToken,
    mount: (routes: Router) => {
      page.onFile(() => warming.soon());
      routes.get('/web/brief.pdf', paper);
      routes.post('/web/ask', taking(asked, ask));
      routes.post('/web/more', taking(more, showMore));
      routes.post('/web/feedback', taking(judged, feedback));
      routes.post('/web/forget', taking(left, forget));
      routes.post('/web/erase', taking(erased, erase));
    },
  };
}

function parsed(body: string | null): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return null;
  }
}
