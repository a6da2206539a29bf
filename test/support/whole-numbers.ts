/** The whole numbers that a check or a bench is given, in their order; what is no such is refused with what is allowed. */
import { parseArgs } from 'node:util';

/** `usual`: by their names, with what they are where they are not given. */
export function wholeNumbers(usual: Readonly<Record<string, number>>): readonly number[] {
  const names = Object.keys(usual);
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    const wrong = positionals.find((text, at) => at >= names.length || !/^\d{1,9}$/.test(text));
    if (wrong !== undefined) throw new Error(`"${wrong}" is not understood.`);
    return names.map((name, at) => Number(positionals[at] ?? usual[name]));
  } catch (fault) {
    const allowed = names.map((name) => `[${name.toUpperCase()}]`).join(' ');
    const without = names.map((name) => `${name.toUpperCase()} ${usual[name]}`).join(', ');
    console.error(
      `${(fault as Error).message} It takes whole numbers: ${allowed}; where they are left out: ${without}.`,
    );
    process.exit(1);
  }
}
