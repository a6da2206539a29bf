/** Makes reports' texts for tests: priorities, promises, labels and bullets laid out as forces lay them out. */

export interface MadeBullet {
  readonly text: string;
  /** "Colchester" where the bullet stands under a district's label. */
  readonly label: string | null;
}
export interface MadePage {
  readonly priority: number;
  readonly title: string;
  readonly promise: string;
  readonly bullets: readonly MadeBullet[];
}
export interface Layout {
  /** Where the priority's title stands. */
  readonly titleAt: 'top' | 'bottom';
  /** Lines are wrapped at so many characters. */
  readonly width: number;
  /** Wrapped lines are broken by blank lines. */
  readonly gaps: boolean;
}

export function reportText(cover: readonly string[], pages: readonly MadePage[], layout: Layout): string {
  const made = pages.map(({ priority, title, promise, bullets }) => {
    const heading = `Priority ${priority} ${layout.titleAt === 'top' ? '-' : '–'} ${title}`;
    const body = [
      'We will: ',
      ...wrapped(promise, layout),
      '',
      ...bullets.flatMap((bullet) => [...lines(bullet, layout), '']),
    ];
    return layout.titleAt === 'top' ? [heading, ...body] : [...body, heading];
  });
  return [cover, ...made].map((page) => ` ${page.join('\n')}`).join('\n');
}

function lines({ text, label }: MadeBullet, layout: Layout): string[] {
  return wrapped(`• ${label ? `${label}: ` : ''}${text}`, layout);
}

function wrapped(text: string, { width, gaps }: Layout): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last && last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return gaps
    ? lines.flatMap((line, i) => (i > 0 && i < lines.length - 1 && i % 3 === 0 ? [line, ''] : [line]))
    : lines;
}
