/** What groups and people took, by position. Nothing stands twice in one list. */
export interface GroupRatings {
  readonly items: number;
  /** Who is in each group, by position of the person. */
  readonly members: readonly (readonly number[])[];
  /** What each group took together. */
  readonly groups: readonly (readonly number[])[];
  /** What each person took alone. */
  readonly people: readonly (readonly number[])[];
}
