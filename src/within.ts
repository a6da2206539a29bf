/** A promise with an end: rejects with what `late` makes when it takes longer. What it comes to afterwards is dropped. */
export async function within<T>(milliseconds: number, promise: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), Math.max(0, milliseconds));
  });
  // Nobody is there any more to handle a fault that comes after the end.
  promise.catch(() => {});
  try {
    return await Promise.race([promise, end]);
  } finally {
    clearTimeout(timer);
  }
}
