/** What a workbook's sheets say of their cells beside the values: errors, and how a number or a date is shown. */
import { strFromU8, unzipSync } from 'fflate';

export interface CellFormat {
  /** "#N/A": what could not be worked out. */
  readonly error: string | null;
  /** The number format's code: "0.0%", "mmm-yy". */
  readonly format: string | null;
}

/** Built-in formats that matter here, by their number; the others are in the workbook itself. */
const BUILT_IN: Readonly<Record<string, string>> = { 9: '0%', 10: '0.00%', 17: 'mmm-yy' };
const CELL = /<(?:\w+:)?c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

/** By sheet's name, by cell ("B2"); cells without anything to tell are left out. */
export function cellFormats(workbook: Uint8Array): ReadonlyMap<string, ReadonlyMap<string, CellFormat>> {
  const parts = unzipSync(workbook);
  const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  const formats = formatsOf(text('xl/styles.xml'));
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s([^>]*)\/?>/g)].map(([, attributes]) => [
      attribute(attributes!, 'Id'),
      attribute(attributes!, 'Target'),
    ]),
  );
  const sheets = [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s([^>]*)\/?>/g)];
  return new Map(
    sheets.map(([, attributes]) => {
      const target = targets.get(attribute(attributes!, 'r:id')) ?? '';
      const xml = text(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      return [unescaped(attribute(attributes!, 'name')), cellsOf(xml, formats)] as const;
    }),
  );
}

function cellsOf(xml: string, formats: readonly (string | null)[]): ReadonlyMap<string, CellFormat> {
  const cells = new Map<string, CellFormat>();
  for (const [, attributes, content] of xml.matchAll(CELL)) {
    const error =
      attribute(attributes!, 't') === 'e' ? (/<(?:\w+:)?v>([^<]*)</.exec(content ?? '')?.[1] ?? '#N/A') : null;
    const format = formats[Number(attribute(attributes!, 's') || -1)] ?? null;
    if (error !== null || format !== null) cells.set(attribute(attributes!, 'r'), { error, format });
  }
  return cells;
}

/** The formats of percentages and dates, by the style's place. */
function formatsOf(styles: string): (string | null)[] {
  const own = new Map(
    [...styles.matchAll(/<(?:\w+:)?numFmt\s([^>]*)\/?>/g)].map(([, attributes]) => [
      attribute(attributes!, 'numFmtId'),
      unescaped(attribute(attributes!, 'formatCode')),
    ]),
  );
  const used = /<(?:\w+:)?cellXfs[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles)?.[1] ?? '';
  return [...used.matchAll(/<(?:\w+:)?xf\s([^>]*?)\/?>/g)].map(([, attributes]) => {
    const id = attribute(attributes!, 'numFmtId');
    const code = own.get(id) ?? BUILT_IN[id] ?? null;
    return code !== null && /[%my]/i.test(code) ? code : null;
  });
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}=["']([^"']*)["']`).exec(attributes)?.[1] ?? '';

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
