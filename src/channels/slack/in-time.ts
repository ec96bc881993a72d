/** What came of it, if it did so within `patienceMs`; it goes on all the same, and its failure after that is nobody's any more. */
export function inTime<T>(work: Promise<T>, patienceMs: number): Promise<{ value: T } | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  return Promise.race([work.then((value) => ({ value })), late]).finally(() => clearTimeout(timer));
}
