import { type QuarantinedRow } from './quarantine.files.js';
import { type RowOf, type Target } from './rows.js';
import { emptyTally, type Tally } from './tally.js';

/** A row that goes into the graph, and the record of the file that it comes from. */
export interface Entry<T extends Target = Target> {
  readonly row: RowOf[T];
  readonly line: number;
  readonly cells: readonly string[];
}

/** What records of products and events say about the categories and brands of products. */
export interface ProductFacts {
  readonly placements: { readonly productId: string; readonly categoryId: string }[];
  readonly categories: { readonly id: string; readonly name?: string; readonly parentId?: string }[];
  readonly brands: { readonly productId: string; readonly brand: string }[];
}

/** Records of one file that are committed in one transaction with the checkpoint after them. */
export interface Batch {
  readonly file: string;
  readonly target: Target;
  /** Counts of what became of the records, without those that only the database knows. */
  readonly tally: Tally;
  readonly entries: Entry[];
  readonly quarantined: QuarantinedRow[];
  readonly facts: ProductFacts;
  /** People who act as a program would. */
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
