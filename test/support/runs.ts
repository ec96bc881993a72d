/** How often a property is tried: a tenth of it in the suite, all of it in the long run. */
export const runs = (inTheLongRun: number): { numRuns: number } => ({
  numRuns: process.env.WALLETLINE_LONG ? inTheLongRun : Math.ceil(inTheLongRun / 10),
});
