/** The most characters of the texts of people, at every door. */
export const PEOPLE_LENGTHS = { name: 200, region: 100 } as const;
