import { influenceRuns } from '../../../../cypher/influence/index.js';
import { Failure } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { MODEL_FAILURES } from '../../models/index.js';
import { type SalesTableFiles } from './sales-table.files.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';

/** The table of the run whose scores are in the graph. */
export class CurrentTable {
  constructor(
    private readonly db: Database,
    private readonly store: SalesTableFiles,
  ) {}

  /** @throws Failure NO_ACTIVE_MODEL, MODEL_DAMAGED */
  async read(context?: QueryContext): Promise<SalesTable> {
    const [run] = await this.db.run(influenceRuns, {}, context);
    if (!run)
      throw new Failure(
        MODEL_FAILURES.NO_ACTIVE_MODEL,
        'Influence was not computed yet: it is when a model is trained.',
      );
    return this.store.read(run.model);
  }
}
