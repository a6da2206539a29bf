/** A pure function that works each of its results out once: the periods of a report are few, and asked for again and again. */

/** More different arguments than any report has; then it begins anew. */
const MOST = 1_000;

/** `key` must tell all of the arguments that the result depends on. Results are shared, so they must not be changed. */
export function once<Arguments extends readonly unknown[], Result>(
  work: (...args: Arguments) => Result,
  key: (...args: Arguments) => string,
): (...args: Arguments) => Result {
  const known = new Map<string, Result>();
  return (...args) => {
    const name = key(...args);
    const held = known.get(name);
    if (held !== undefined) return held;
    const result = work(...args);
    if (known.size >= MOST) known.clear();
    known.set(name, result);
    return result;
  };
}
