/** Figures that are typed: "1,137", "£5.7m", "60.5%". */

/** The word as a number; a plain word or an ordinal is none. */
export function figureTyped(word: string): number | null {
  const match = /^£?(\d[\d,]*(?:\.\d+)?)(k|m|bn)?%?$/.exec(word);
  if (!match) return null;
  const scale = { k: 1e3, m: 1e6, bn: 1e9 }[match[2] ?? ''] ?? 1;
  return Math.round(Number(match[1]!.replaceAll(',', '')) * scale * 1e6) / 1e6;
}
