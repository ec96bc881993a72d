/** Microseconds of processor time that a call took: what a text costs, however busy the machine is with others. */
export async function processorUs(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
