/** Runs what belongs to one name in the order in which it was asked for, each when the one before it has ended, well or not. */
export function createOneByOne() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const before = last.get(name);
    const mine = before !== undefined ? before.then(run, run) : run();
    last.set(name, mine);
    const leave = () => {
      if (last.get(name) === mine) last.delete(name);
    };
    void mine.then(leave, leave);
    return mine;
  };
}
