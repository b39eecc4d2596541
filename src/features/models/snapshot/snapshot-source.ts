import { type GraphSize } from '../../../../gnn/index.js';
import { type Snapshot } from './snapshot.js';

/** Which cut of the graph to read. */
export interface SnapshotRequest {
  /** Events and ties up to and including this moment, rounded down to the second. */
  readonly cutoff: Date;
  /** Leave out events before this moment; ties are taken whatever their age. Default: from the first event on. */
  readonly since?: Date;
  /** The share of the people, 0 < share <= 1, with the events of these people and the ties between them. Default 1. */
  readonly samplePeople?: number;
  /**
   * Called once, before the events are read: the estimated size of the snapshot, and the times of a sample of its events (Unix
   * seconds, any order). What it throws ends the read and is what the read is rejected with.
   */
  readonly onSize?: (size: GraphSize, times: Float64Array) => void;
  /** Called now and then with the number of people whose events were read. */
  readonly onProgress?: (people: number, ofPeople: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Where training reads the graph. `Neo4jSnapshotSource` is the implementation in use; another engine (Parquet files, Spark)
 * implements this interface and is given to `modelsFeature` as `snapshots`. `SnapshotBuilder` makes a snapshot from the rows
 * of any engine and keeps the rules on order below.
 *
 * - **Shapes.** `dataset` is described at `Dataset` of gnn: columns with one entry an event, offsets with one entry a person, ties
 *   as a symmetric CSR matrix. Row n of anything about people is the person `ids.users[n]`; likewise for products,
 *   categories, regions. A product has one category: the first by id of those it is in.
 * - **Units.** Times are whole Unix seconds. `value` is stars for a rating, pieces for a purchase, 1 otherwise.
 * - **Order.** Each id table ascends by UTF-16 code unit. Events are by person; of one person by time, then item, kind and value.
 * - **Consistency.** Nothing after the cut-off is in the snapshot. Events and ties of people or products that were added
 *   while it was read are left out and counted in `cameLater`. The source may read without a transaction.
 * - **Sampling.** A person is in a sample as `inSample` says, which depends on the id alone.
 * - **Repeatable.** Two reads of one request give equal bytes as long as the past is not edited, whatever came later:
 *   training that is begun again goes on from the stages it finished only if the arrays are equal.
 * - **No side effects.** The source writes nothing: a read may be repeated or given up at any time.
 * - **Cancel.** When `signal` is aborted the read is rejected with `signal.reason` within one page of rows. There is
 *   nothing to undo.
 */
export interface SnapshotSource {
  read(request: SnapshotRequest): Promise<Snapshot>;
}
