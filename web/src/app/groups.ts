/** The four groups of the side bar, named after what a marketer asks. */
export const GROUPS = ['now', 'people', 'sell', 'shop'] as const;
export type Group = (typeof GROUPS)[number];
