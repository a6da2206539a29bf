/** Signs of symbol fonts: a tick or a bullet set in one comes as the letter or digit that stands for it there ("4", "n"). */

interface SymbolItem {
  readonly str: string;
  readonly fontName: string;
}

/** What a PDF's page tells of its fonts once its drawing was read. */
export interface FontPage {
  getOperatorList(): Promise<unknown>;
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown };
}

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
  await page.getOperatorList();
  const symbols = suspect.filter(
    (font) => page.commonObjs.has(font) && SYMBOL_FONT.test(nameOf(page.commonObjs.get(font))),
  );
  if (symbols.length === 0) return items;
  return items.map((item) =>
    symbols.includes(item.fontName) && item.str.trim() ? { ...item, str: signOf(item.str.trim()) } : item,
  );
}

const nameOf = (font: unknown): string => String((font as { name?: unknown } | null)?.name ?? '');

const signOf = (letter: string): string => (TICKS.has(letter) ? '✔' : CROSSES.has(letter) ? '✘' : BULLET);
