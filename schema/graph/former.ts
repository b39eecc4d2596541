/** Properties that older databases have: only migrations name them. */
export const formerProperties: readonly string[] = [
  // Until 0006 these results of runs stood on people under other names, and the run before in properties of its own.
  ...['influence', 'community', 'expertise', 'sales'],
  ...['influenceBefore', 'influenceRankBefore', 'influenceModelBefore'],
  // Until 0008 the revenue of attributed sales.
  'salesRevenue',
];
