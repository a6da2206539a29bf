/** A digest as a Teams message: a line for the notification, and the whole of it on its card. */
import type { Post, PostLine } from '../../../digests/post.ts';
import { textOf } from '../../../digests/post.ts';
import { type Element, runs, words } from '../cards/parts/element.ts';
import { cut, literal } from '../plain.ts';
import type { OutgoingActivity } from '../transport.ts';

const LONGEST_FALLBACK = 3_000;

export function digestActivity(post: Post): OutgoingActivity {
  const line = `${post.notice ? `${post.notice} ` : ''}${post.title}, ${post.date}`;
  return {
    type: 'message',
    textFormat: 'markdown',
    text: literal(line),
    summary: cut(line, 500),
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: digestCard(post) }],
  };
}

export function digestCard(post: Post): Readonly<Record<string, unknown>> {
  const { title, date, marking, notice, sections, commentary, foot } = post;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.2',
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
