import { influenceRuns } from '../../../../cypher/influence/index.js';
import { Failure } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type WordStore } from './word-store.js';
import { type WordTable } from './word-table.js';

/** The table of the run whose scores are in the graph. */
export class CurrentTable {
  constructor(
    private readonly db: Database,
    private readonly store: WordStore,
  ) {}

  /** @throws Failure NO_ACTIVE_MODEL, MODEL_DAMAGED */
  async read(context?: QueryContext): Promise<WordTable> {
    const [run] = await this.db.run(influenceRuns, {}, context);
    if (!run) throw new Failure('NO_ACTIVE_MODEL', 'Influence was not computed yet: it is when a model is trained.');
    return this.store.read(run.model);
  }
}
