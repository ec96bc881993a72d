/** "87%"; a dash where there was nothing to reckon from. */
export const percent = (share: number | undefined): string =>
  share === undefined ? "–" : `${Math.round(share * 100)}%`;

/** "4.3 / 5" */
export const rating = (mean: number | undefined): string => (mean === undefined ? "–" : `${mean.toFixed(1)} / 5`);
