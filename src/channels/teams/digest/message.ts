/** A digest as a Teams message: a line for the notification, and the whole of it on its card. */
import type { Post, PostLine } from '../../../digests/post.ts';
import { textOf } from '../../../digests/post.ts';
import type { Offer } from '../../../digests/sending.ts';
import type { DigestWording } from '../../../digests/wording.ts';
import { type Element, runs, words } from '../cards/parts/element.ts';
import { cut, literal } from '../plain.ts';
import type { OutgoingActivity } from '../transport.ts';

const LONGEST_FALLBACK = 3_000;
/** Characters on a button. */
const LONGEST_TITLE = 60;
const CARD = 'application/vnd.microsoft.card.adaptive';
const EMPTY = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.2',
} as const;

export function digestActivity(post: Post): OutgoingActivity {
  const line = `${post.notice ? `${post.notice} ` : ''}${post.title}, ${post.date}`;
  return {
    type: 'message',
    textFormat: 'markdown',
    text: literal(line),
    summary: cut(line, 500),
    attachments: [{ contentType: CARD, content: digestCard(post) }],
  };
}

/** Told to one person: what it is about, the post as it is or would be on its card, and what may be done about it. */
export function toldActivity(
  text: string,
  post: Post | null,
  offers: readonly Offer[],
  wording: DigestWording,
): OutgoingActivity {
  const base: OutgoingActivity = post ? digestActivity(post) : { type: 'message', textFormat: 'markdown' };
  if (!post && offers.length === 0) return { ...base, text: literal(text) };
  const card = post ? digestCard(post) : { ...EMPTY, fallbackText: cut(text, LONGEST_FALLBACK), body: [words(text)] };
  const actions = offers.map((offer) => button(offer, wording));
  const content = actions.length > 0 ? { ...card, actions } : card;
  return { ...base, text: literal(text), attachments: [{ contentType: CARD, content }] };
}

/** Digests in a line each, with a button that opens it. */
export function listActivity(
  head: string,
  items: readonly { readonly line: string; readonly title: string; readonly value: string }[],
): OutgoingActivity {
  const content = {
    ...EMPTY,
    fallbackText: cut([head, ...items.map(({ line: text }) => text)].join('\n'), LONGEST_FALLBACK),
    body: [words(head), ...items.map(({ line: text }) => words(`• ${text}`, {}, { spacing: 'Small' }))],
    actions: items.map(({ title, value }) => ({
      type: 'Action.Submit',
      title: cut(title, LONGEST_TITLE),
      data: { digest: 'open', value },
    })),
  };
  return {
    type: 'message',
    textFormat: 'markdown',
    text: literal(head),
    attachments: [{ contentType: CARD, content }],
  };
}

/** To be sent back, withdrawn or corrected needs a reason, which is typed behind the button. */
function button({ act, value }: Offer, wording: DigestWording): Element {
  const title = wording.offer(act);
  const submit = { type: 'Action.Submit', title, data: { digest: act, value } };
  if (act !== 'return' && act !== 'recall' && act !== 'correct') return submit;
  const why = wording.offer(act === 'return' ? 'why' : 'reason');
  const body = [{ type: 'Input.Text', id: 'why', label: why, placeholder: why, isMultiline: true, maxLength: 2_000 }];
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions: [submit] } };
}

export function digestCard(post: Post): Readonly<Record<string, unknown>> {
  const { title, date, marking, notice, sections, commentary, foot } = post;
  return {
    ...EMPTY,
    fallbackText: cut(textOf(post), LONGEST_FALLBACK),
    msteams: { width: 'full' },
    body: [
      words(title, { size: 'Large', weight: 'Bolder' }),
      words([date, ...(marking ? [marking] : [])].join(' · '), { isSubtle: true }, { spacing: 'None' }),
      ...(notice ? [words(notice, { weight: 'Bolder' }, { spacing: 'Medium' })] : []),
      ...sections.flatMap(({ heading, lines }) => [headed(heading), ...lines.map(line)]),
      ...(commentary
        ? [headed(commentary.heading), ...commentary.paragraphs.map((text) => words(text, {}, { spacing: 'Small' }))]
        : []),
      words(foot, { size: 'Small', isSubtle: true }, { spacing: 'Medium', separator: true }),
    ],
  };
}

const headed = (heading: string): Element =>
  words(heading, { weight: 'Bolder', size: 'Medium' }, { spacing: 'Medium' });

const line = ({ text, cite, remark }: PostLine): Element =>
  runs(
    [
      { text: `• ${text}` },
      ...(cite ? [{ text: ` (${cite})`, isSubtle: true }] : []),
      ...(remark ? [{ text: ` ${remark}`, weight: 'Bolder' as const }] : []),
    ],
    { spacing: 'Small' },
  );
