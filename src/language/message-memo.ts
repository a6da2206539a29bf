/** What is asked of the same words again and again while one message is read and answered is worked out once, and kept no longer than that. */

let reading = 0;
const filled: Map<string, unknown>[] = [];

/** For what is asked of one message, however long it waits for the store. */
export async function whileAnswered<T>(answer: () => Promise<T>): Promise<T> {
  reading += 1;
  try {
    return await answer();
  } finally {
    ended();
  }
}

/** The same for a reading, which waits for nothing. */
export function inOneMessage<T>(read: () => T): T {
  if (reading > 0) return read();
  reading += 1;
  try {
    return read();
  } finally {
    ended();
  }
}

/** What is kept is forgotten, also that of others who are answered meanwhile: nothing of one message is there for the next. */
function ended(): void {
  reading -= 1;
  for (const kept of filled) kept.clear();
  filled.length = 0;
}

/** `work`, which depends on nothing but its arguments. Its results are shared, so they must not be changed. */
export function oncePerMessage<Of extends readonly unknown[], Result>(
  work: (text: string, ...of: Of) => Result,
): (text: string, ...of: Of) => Result {
  const kept = new Map<string, { readonly of: Of; readonly result: Result }>();
  return (text, ...of) => {
    if (reading === 0) return work(text, ...of);
    const known = kept.get(text);
    if (known !== undefined && isSame(known.of, of)) return known.result;
    const result = work(text, ...of);
    if (kept.size === 0) filled.push(kept);
    kept.set(text, { of, result });
    return result;
  };
}

function isSame(these: readonly unknown[], those: readonly unknown[]): boolean {
  for (let at = 0; at < these.length; at += 1) if (these[at] !== those[at]) return false;
  return true;
}
