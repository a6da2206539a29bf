/** A quarterly update's text as pages and bullets: a line that begins with one space begins a page. */

/** A bullet, or what stands outside the bullets: the title of a priority, its commitment, a heading. */
export interface Block {
  readonly page: number;
  /** "3.2", as the content numbers it; null outside the bullets. */
  readonly bullet: string | null;
  /** In one line; a word that was broken at its hyphen is whole again. */
  readonly text: string;
}

const PAGE = /^ (?=\S)/;
const BULLET = /^\s*[•●▪]\s*/;
const TITLE = /^\s*Priority\s+\d+\b/;
/** Alone on its line, outside the sentences: "The Resolution Centre (RC):". */
const HEADING = /^[A-Z][^.!?]{0,80}:\s*$/;

/** `isHeading`: whether a bullet's whole text is only the name of an area, under which bullets follow. */
export function blocksOf(text: string, isHeading: (text: string) => boolean): Block[] {
  const blocks: Block[] = [];
  let page = 0;
  let bullets = 0;
  let inBullet = false;
  let lines: string[] = [];

  const close = (): void => {
    const whole = joined(lines);
    const counts = inBullet && !isHeading(whole.replace(/\s*:$/, ''));
    if (counts) bullets += 1;
    if (whole !== '') blocks.push({ page, bullet: counts ? `${page}.${bullets}` : null, text: whole });
    lines = [];
    inBullet = false;
  };

  for (const line of text.replace(/\r\n?/g, '\n').replaceAll('\f', '\n').split('\n')) {
    if (PAGE.test(line) || (page === 0 && line.trim() !== '')) {
      close();
      page += 1;
      bullets = 0;
    }
    if (BULLET.test(line) || TITLE.test(line) || HEADING.test(line)) close();
    if (BULLET.test(line)) inBullet = true;
    lines.push(line.replace(BULLET, ''));
    if (TITLE.test(line)) close();
  }
  close();
  return blocks;
}

/** Blank lines inside a bullet come from the layout, not from the sentence. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
    .replace(/(?<=\p{L})-\n(?=[\p{L}\d])/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
