import { communityName } from '../../../algorithms/influence/community-names.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CurrentTable } from '../table/current-table.service.js';
import { type LayoutFiles, type StoredLayout } from './layout.files.js';
import { mapColumns, type MapColumns } from './map-columns.js';

/** A community in the picture of all people. */
export interface MapCommunity {
  readonly communityId: string;
  readonly people: number;
  /** The middle of its members, on the grid. */
  readonly x: number;
  readonly y: number;
}

/** The picture of all people of a run. */
export interface PeopleMap {
  readonly modelId: string;
  readonly people: number;
  readonly ties: number;
  /** In the order of the numbers by which the file of positions refers to them: the largest first. */
  readonly communities: readonly MapCommunity[];
}

/** The table of a run and where its people are drawn. */
export interface DrawnRun {
  readonly table: SalesTable;
  readonly layout: StoredLayout;
}

/** Tells where people are drawn. */
export class PeopleMapService {
  private held: { readonly table: SalesTable; readonly columns: MapColumns } | undefined;

  constructor(
    private readonly tables: CurrentTable,
    private readonly layouts: LayoutFiles,
  ) {}

  /** @throws Failure NO_ACTIVE_MODEL, MODEL_DAMAGED */
  async current(context?: QueryContext): Promise<DrawnRun> {
    const table = await this.tables.read(context);
    return { table, layout: await this.layouts.read(table.model) };
  }

  /** The picture of all people. @throws Failure as `current` */
  async describe(context?: QueryContext): Promise<PeopleMap> {
    const run = await this.current(context);
    const { groups, community, tieEnds } = this.columnsOf(run);
    const sums = groups.map(() => ({ x: 0, y: 0 }));
    community.forEach((group, person) => {
      if (group >= groups.length) return;
      sums[group].x += run.layout.x[person];
      sums[group].y += run.layout.y[person];
    });
    return {
      ...{ modelId: run.table.model, people: run.table.people.length, ties: tieEnds.length },
      communities: groups.map(({ leader, people }, n) => ({
        ...{ communityId: communityName(run.table, leader), people },
        ...{ x: Math.round(sums[n].x / people), y: Math.round(sums[n].y / people) },
      })),
    };
  }

  /**
   * The columns of the picture of a run, for files that a page keeps.
   * @throws Failure NOT_FOUND where this is not the run that is served, else as `current`
   */
  async columns(model: string, context?: QueryContext): Promise<DrawnRun & { readonly columns: MapColumns }> {
    const run = await this.current(context);
    if (run.table.model !== model) throw notFound('run', model, 'run');
    return { ...run, columns: this.columnsOf(run) };
  }

  private columnsOf({ table }: DrawnRun): MapColumns {
    if (this.held?.table !== table) this.held = { table, columns: mapColumns(table) };
    return this.held.columns;
  }
}
