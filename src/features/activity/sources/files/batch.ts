import { type QuarantinedRow } from './quarantine.files.js';
import { type RowOf, type Target } from './rows.js';
import { emptyTally, type Tally } from './tally.js';

/** A row on its way into the graph, and where it came from. */
export interface Entry<T extends Target = Target> {
  readonly row: RowOf[T];
  readonly line: number;
  readonly cells: readonly string[];
}

/** What records say about products beside their main point. */
export interface ProductFacts {
  readonly placements: { readonly productId: string; readonly categoryId: string }[];
  readonly categories: { readonly id: string; readonly name?: string; readonly parentId?: string }[];
  readonly brands: { readonly productId: string; readonly brand: string }[];
}

/** Records of one file that are committed together with the checkpoint after them. */
export interface Batch {
  readonly file: string;
  readonly target: Target;
  /** What became of the records, but for those that only the database can tell. */
  readonly tally: Tally;
  readonly entries: Entry[];
  readonly quarantined: QuarantinedRow[];
  readonly facts: ProductFacts;
  /** People found robot-like. */
  readonly robots: Set<string>;
}

export function emptyBatch(file: string, target: Target): Batch {
  return {
    file,
    target,
    tally: emptyTally(),
    entries: [],
    quarantined: [],
    facts: { placements: [], categories: [], brands: [] },
    robots: new Set(),
  };
}
