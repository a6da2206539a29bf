/** What is asked of the same words again and again while one message is read is worked out once, and kept no longer than that. */

let isReading = false;
const filled: Map<string, unknown>[] = [];

/** What is kept is forgotten when `read` ends: nothing of one message is there for the next. */
export function inOneMessage<T>(read: () => T): T {
  if (isReading) return read();
  isReading = true;
  try {
    return read();
  } finally {
    isReading = false;
    for (const kept of filled) kept.clear();
    filled.length = 0;
  }
}

/** `work`, which depends on nothing but its arguments. Its results are shared, so they must not be changed. */
export function oncePerMessage<Of extends readonly unknown[], Result>(
  work: (text: string, ...of: Of) => Result,
): (text: string, ...of: Of) => Result {
  const kept = new Map<string, { readonly of: Of; readonly result: Result }>();
  return (text, ...of) => {
    if (!isReading) return work(text, ...of);
    const known = kept.get(text);
    if (known?.of.every((one, i) => one === of[i])) return known.result;
    const result = work(text, ...of);
    if (kept.size === 0) filled.push(kept);
    kept.set(text, { of, result });
    return result;
  };
}
