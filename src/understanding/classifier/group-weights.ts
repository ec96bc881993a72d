/** How much a feature of each group counts, in the order of `featureGroups`; found by cross-validation on the knowledge. */
export const groupWeights: readonly number[] = [1, 1, 1, 0.8, 1, 1, 4, 2.5, 0.8];
