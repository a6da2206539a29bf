/** An edition as it is posted, without any platform: its preview and its posts are made of this alone. */
import { type Edition, linesToPost, SECTIONS } from './model.ts';
import { daySaid } from './schedule.ts';
import type { DigestWording } from './wording.ts';

export interface PostLine {
  readonly text: string;
  /** Where it stands; null for what stands in no report. */
  readonly cite: string | null;
  /** The analyst's. */
  readonly remark: string | null;
}

export interface Post {
  readonly title: string;
  /** "Monday 30 March 2026" */
  readonly date: string;
  readonly marking: string | null;
  /** Said first, where the post was corrected or is a test. */
  readonly notice: string | null;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly PostLine[] }[];
  readonly commentary: { readonly heading: string; readonly paragraphs: readonly string[] } | null;
  readonly foot: string;
}

export function postOf(edition: Edition, zone: string, wording: DigestWording, notice: string | null = null): Post {
  const lines = linesToPost(edition);
  const { remarks } = edition.edits;
  const corrected = edition.correction === null ? null : wording.say('correctedPost', { remark: edition.correction });
  return {
    title: edition.title,
    date: daySaid(edition.due, zone),
    marking: edition.marking,
    notice: notice ?? corrected,
    sections: SECTIONS.map((section) => ({
      heading: wording.heading(section),
      lines: lines
        .filter((line) => line.section === section)
        .map(({ key, text, cite }) => ({
          text,
          cite,
          remark: remarks[key] ? wording.say('remark', { remark: remarks[key] }) : null,
        })),
    })).filter((section) => section.lines.length > 0),
    commentary: edition.commentary.trim()
      ? {
          heading: wording.heading('commentary'),
          paragraphs: edition.commentary
            .trim()
            .split(/\n\s*\n|\n/)
            .map((paragraph) => paragraph.trim())
            .filter(Boolean),
        }
      : null,
    foot: wording.say('written'),
  };
}

/** The whole of it as plain text: for the terminal, notifications and screen readers. */
export function textOf(post: Post): string {
  const lines = post.sections.flatMap(({ heading, lines: own }) => [
    '',
    heading,
    ...own.flatMap(({ text, cite, remark }) => [
      `- ${text}${cite ? ` (${cite})` : ''}`,
      ...(remark ? [`  ${remark}`] : []),
    ]),
  ]);
  return [
    ...(post.notice ? [post.notice] : []),
    `${post.title}, ${post.date}`,
    ...(post.marking ? [post.marking] : []),
    ...lines,
    ...(post.commentary ? ['', post.commentary.heading, ...post.commentary.paragraphs] : []),
    '',
    post.foot,
  ].join('\n');
}
