/** Signs of symbol fonts: a tick or a bullet set in one comes as the letter or digit that stands for it there ("4", "n"). */
import { within } from '../../within.ts';

interface SymbolItem {
  readonly str: string;
  readonly fontName: string;
}

/** What a PDF's page tells of its fonts once its drawing was read. */
export interface FontPage {
  getOperatorList(): Promise<unknown>;
  readonly commonObjs: { get(name: string, ready: (font: unknown) => void): unknown };
}

/** Milliseconds for a font to come. */
const PATIENCE = 2_000;
const SYMBOL_FONT = /dingbat|wingding|webding/i;
/** In the dingbats of PDF and of Windows. */
const TICKS = new Set(['3', '4', 'ü', 'P', 'R']);
const CROSSES = new Set(['5', '6', '7', '8', 'û', 'O', 'Q']);
const BULLET = '•';

/** The items with ticks, crosses and bullets in the place of what stands for them. The drawing is read only where a font has nothing but lone signs. */
export async function withSymbols<Item extends SymbolItem>(
  items: readonly Item[],
  page: FontPage,
): Promise<readonly Item[]> {
  const lone = new Set<string>();
  const words = new Set<string>();
  for (const { str, fontName } of items) {
    const text = str.trim();
    if (text !== '') (text.length === 1 ? lone : words).add(fontName);
  }
  const suspect = [...lone].filter((font) => !words.has(font));
  if (!items.some(({ str, fontName }) => suspect.includes(fontName) && /[\p{L}\d]/u.test(str))) return items;
  // A drawing that cannot be read takes nothing from the text.
  await page.getOperatorList().catch(() => null);
  const names = await Promise.all(suspect.map((font) => nameOf(page, font)));
  const symbols = suspect.filter((_, at) => SYMBOL_FONT.test(names[at]!));
  if (symbols.length === 0) return items;
  return items.map((item) =>
    symbols.includes(item.fontName) && item.str.trim() ? { ...item, str: signOf(item.str.trim()) } : item,
  );
}

/** A font comes by itself, at times after the drawing that uses it; one that does not come has no name. */
const nameOf = (page: FontPage, font: string): Promise<string> => {
  const comes = new Promise<string>((resolve) => {
    page.commonObjs.get(font, (found) => resolve(String((found as { name?: unknown } | null)?.name ?? '')));
  });
  return within(PATIENCE, comes, () => new Error(`The font ${font} did not come`)).catch(() => '');
};

const signOf = (letter: string): string => (TICKS.has(letter) ? '✔' : CROSSES.has(letter) ? '✘' : BULLET);
