/** A digest as a Teams message: a line for the notification, and the whole of it on its card. */

import type { Possible } from '../../../digests/desk.ts';
import type { Post, PostLine } from '../../../digests/post.ts';
import { textOf } from '../../../digests/post.ts';
import type { Offer } from '../../../digests/sending.ts';
import type { DigestWording, Offered } from '../../../digests/wording.ts';
import { container, type Element, runs, words } from '../cards/parts/element.ts';
import { cut, literal } from '../plain.ts';
import type { OutgoingActivity } from '../transport.ts';
import { type Form, formBody, reasonForm, submitOf } from './forms.ts';

const LONGEST_FALLBACK = 3_000;
/** Characters on a button. */
const LONGEST_TITLE = 60;
const CARD = 'application/vnd.microsoft.card.adaptive';
const EMPTY = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.2',
} as const;
/** Labels of inputs came with it. */
const withInputs = { version: '1.5' } as const;

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
  offers: readonly Offering[],
  wording: DigestWording,
): OutgoingActivity {
  const base: OutgoingActivity = post ? digestActivity(post) : { type: 'message', textFormat: 'markdown' };
  if (!post && offers.length === 0) return { ...base, text: literal(text) };
  if (!post) return cardActivity(text, [words(text)], offers, wording);
  const content = {
    ...digestCard(post),
    ...(offers.length > 0 ? { ...withInputs, actions: offered(offers, wording) } : {}),
  };
  return { ...base, text: literal(text), attachments: [{ contentType: CARD, content }] };
}

/** `fallback`: where cards are not shown. */
export function cardActivity(
  text: string,
  body: readonly Element[],
  offers: readonly Offering[],
  wording: DigestWording,
  fallback = text,
): OutgoingActivity {
  const content = {
    ...EMPTY,
    ...withInputs,
    fallbackText: cut(fallback, LONGEST_FALLBACK),
    body,
    ...(offers.length > 0 ? { actions: offered(offers, wording) } : {}),
  };
  return {
    type: 'message',
    textFormat: 'markdown',
    text: literal(text),
    attachments: [{ contentType: CARD, content }],
  };
}

/** A form on a card of its own. */
export function formActivity(head: string, form: Form): OutgoingActivity {
  const content = {
    ...EMPTY,
    ...withInputs,
    fallbackText: cut(head, LONGEST_FALLBACK),
    body: formBody(head, form),
    actions: [submitOf(form)],
  };
  return {
    type: 'message',
    textFormat: 'markdown',
    text: literal(head),
    attachments: [{ contentType: CARD, content }],
  };
}

/** A button, with the form behind it where it needs one. */
export type Offering = Offer | (Possible & { readonly form?: Form });

/** Digests one below the other, each with its own buttons. */
export const block = (lines: readonly string[], offers: readonly Offering[], wording: DigestWording): Element => {
  const [head = '', ...rest] = lines;
  const actions = offered(offers, wording);
  return container(
    [
      words(head, { weight: 'Bolder' }),
      ...rest.map((text) => words(text, {}, { spacing: 'Small' })),
      ...(actions.length > 0 ? [{ type: 'ActionSet', actions }] : []),
    ],
    { separator: true, spacing: 'Medium' },
  );
};

/** Teams shows so many beside one another; the rest stand in its menu. */
const MOST_PRIMARY = 6;

const offered = (offers: readonly Offering[], wording: DigestWording): readonly Element[] =>
  offers.map((offer, at) => ({
    ...button(offer, wording),
    ...(at < MOST_PRIMARY ? {} : { mode: 'secondary' }),
  }));

function button(offer: Offering, wording: DigestWording): Element {
  const { act, value } = offer;
  const title = cut('label' in offer ? offer.label : wording.offer(act), LONGEST_TITLE);
  const form = 'form' in offer && offer.form ? offer.form : reasonBehind(act, value, title, wording);
  if (!form) return { type: 'Action.Submit', title, data: { digest: act, value } };
  const { body } = form;
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions: [submitOf(form)] } };
}

/** To be sent back, withdrawn or corrected needs a reason. */
function reasonBehind(act: Offered, value: string, title: string, wording: DigestWording): Form | null {
  if (act !== 'return' && act !== 'recall' && act !== 'correct') return null;
  return reasonForm(act, value, wording.form(act === 'return' ? 'changes' : 'why'), title);
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
