import { type DecidedPerson, withDecisions } from '../../../algorithms/influence/decided.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { notScored } from '../not-scored.js';
import { type SalesTableFiles } from './sales-table.files.js';
import { type TableStore } from './table.store.js';

/** Finds the sales table of the run whose scores are in the graph. */
export class CurrentTable {
  /** The last table with the decisions in it: whoever keeps something made of a table gets the same one while nothing changes. */
  private held: { readonly of: SalesTable; readonly decided: string; readonly table: SalesTable } | undefined;

  constructor(
    private readonly store: TableStore,
    private readonly files: SalesTableFiles,
  ) {}

  /**
   * The table, with what staff decided of people since.
   * @throws Failure NO_ACTIVE_MODEL, MODEL_DAMAGED
   */
  async read(context?: QueryContext): Promise<SalesTable> {
    const run = await this.store.currentRun(context);
    if (run === null) throw notScored();
    return this.decidedTable(await this.files.read(run.model), run.decided);
  }

  private decidedTable(of: SalesTable, people: readonly DecidedPerson[]): SalesTable {
    if (people.length === 0) return of;
    const decided = JSON.stringify(people);
    if (this.held?.of !== of || this.held.decided !== decided) {
      const authenticity = withDecisions(of.authenticity, of.personOf, people);
      this.held = { of, decided, table: { ...of, authenticity } };
    }
    return this.held.table;
  }
}
