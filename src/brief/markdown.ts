/** The brief as Markdown. */
import type { BriefPage } from './page.ts';

export function markdownOf(page: BriefPage): string {
  const marking = page.marking === null ? [] : [`**${page.marking}**`];
  const sections = page.sections.flatMap(({ heading, lines }) => [
    ...(heading === null ? [] : [`## ${escaped(heading.replace(/^(\d+)\./, '$1:'))}`]),
    lines.map((line) => (heading === null ? `- ${escaped(line)}` : escaped(line))).join('\n'),
  ]);
  const series = page.series.flatMap(({ title, source, points }) => [
    `### ${escaped(title)}`,
    ['| Period | Figure |', '|---|---:|', ...points.map(({ period, said }) => `| ${period} | ${said} |`)].join('\n'),
    escaped(source),
  ]);
  return `${[
    ...marking,
    `# ${escaped(page.title)}`,
    escaped(page.intro),
    ...sections,
    ...(series.length > 0 ? [`## ${page.chartsTitle}`, ...series] : []),
    ...page.notes.map(escaped),
    escaped(page.sources),
    ...marking,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, '\\$&');
