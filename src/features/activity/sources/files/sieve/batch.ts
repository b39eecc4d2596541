import { type CategoryId, type ProductId } from '../../../../catalogue/index.js';
import { type QuarantinedRow } from '../quarantine.files.js';
import { type SourceRecord } from '../records/delimited.js';
import { type RowOf, type Target } from '../rows.js';
import { emptyTally, type Tally } from './tally.js';

/** A row that goes into the graph, and the records of the file that it comes from: several where they are put together. */
export interface Entry<T extends Target = Target> {
  readonly row: RowOf[T];
  readonly records: readonly SourceRecord[];
}

/** What records of products and events say about categories and brands of products, and about people. */
export interface ProductFacts {
  readonly placements: { readonly productId: ProductId; readonly categoryId: CategoryId }[];
  readonly categories: { readonly id: string; readonly name?: string; readonly parentId?: string }[];
  readonly handles: { readonly productId: string; readonly handle: string }[];
  readonly brands: { readonly productId: ProductId; readonly brand: string }[];
  /** What records of events say; it stands where nothing else is known. */
  readonly titles: { readonly productId: string; readonly title: string }[];
  readonly people: { readonly userId: string; readonly name?: string; readonly region?: string }[];
}

/** A purchase by what names it in every export: the price and the number of pieces may be others when it is refunded. */
export interface TakenBack {
  readonly userId: string;
  readonly productId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Records of one file that are committed in one transaction with the checkpoint after them. */
export interface Batch {
  /** Name of the file. */
  readonly file: string;
  /** What the report calls it: a file that is read for several targets is there once for each. */
  readonly label: string;
  readonly target: Target;
  /** Counts of what became of the records, without those that only the database knows. */
  readonly tally: Tally;
  readonly entries: Entry[];
  readonly quarantined: QuarantinedRow[];
  readonly facts: ProductFacts;
  /** Purchases that are removed, where they are stored. */
  readonly takenBack: TakenBack[];
  /** People who act as a program would. */
  readonly robots: Set<string>;
}

export function emptyBatch(file: string, target: Target, label = file): Batch {
  return {
    file,
    label,
    target,
    tally: emptyTally(),
    entries: [],
    quarantined: [],
    facts: { placements: [], categories: [], handles: [], brands: [], titles: [], people: [] },
    takenBack: [],
    robots: new Set(),
  };
}
