/** The area's label that an update's text begins with. */
import type { Update } from '../figures/model.ts';
import type { Context } from './answer.ts';

/** A report's text begins with its own label ("Saltby: ..."), which its heading says already. */
export function withoutLabel(text: string, { headings }: Update, { knowledge }: Context): string {
  const label = /^([^:.]{2,60}):\s+/.exec(text);
  if (!label) return text;
  const names = new Set(
    headings.flatMap((id) => {
      const area = knowledge.areas.get(id);
      return area ? [area.name, ...area.aliases].map((name) => name.toLowerCase()) : [];
    }),
  );
  const labelled = label[1]!.toLowerCase().split(/\s*(?:,|&|\/|\band\b)\s*/);
  return labelled.every((name) => names.has(name)) ? text.slice(label[0].length) : text;
}
