import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { notScored } from '../not-scored.js';
import { type SalesTableFiles } from './sales-table.files.js';
import { type TableStore } from './table.store.js';

/** Finds the sales table of the run whose scores are in the graph. */
export class CurrentTable {
  constructor(
    private readonly store: TableStore,
    private readonly files: SalesTableFiles,
  ) {}

  /** @throws Failure NO_ACTIVE_MODEL, MODEL_DAMAGED */
  async read(context?: QueryContext): Promise<SalesTable> {
    const run = await this.store.currentRun(context);
    if (run === null) throw notScored();
    return this.files.read(run);
  }
}
