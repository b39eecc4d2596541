/** A rule as the one query takes it: what it asks, and how the answers are joined. */
export interface RuleProgram {
  readonly now: Date;
  /** Asked of facts; their answers come first. */
  readonly tests: readonly FactTest[];
  /** Asked of events; their answers come after those of the tests. */
  readonly acts: readonly ActsCount[];
  /** Places of tests without which nobody is chosen. */
  readonly must: readonly number[];
  /** On a stack: ANSWER pushes the nth answer, NOT turns the last over, ALL and ANY join the last n. */
  readonly program: readonly { readonly op: 'ANSWER' | 'NOT' | 'ALL' | 'ANY'; readonly n: number }[];
}

export interface FactTest {
  readonly kind: 'NUMBER' | 'MONEY' | 'TEXT' | 'STATE';
  readonly of: string;
  readonly least?: number | null;
  readonly most?: number | null;
  readonly texts?: readonly string[];
  readonly currency?: string;
}

export interface ActsCount {
  /** Types of relationships. */
  readonly types: readonly string[];
  readonly since: Date | null;
  readonly products?: readonly string[] | null;
  readonly categories?: readonly string[] | null;
  readonly brands?: readonly string[] | null;
  readonly tags?: readonly string[] | null;
  /** Whether only some products count. */
  readonly isNarrow: boolean;
  readonly ofFriends: boolean;
  readonly least?: number | null;
  readonly most?: number | null;
  readonly leastShare?: number | null;
}
