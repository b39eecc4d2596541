import { setImmediate } from 'node:timers/promises';
import { finishInTurns } from '../../../algorithms/graph/steps.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import {
  authenticityOf,
  type Authenticity,
  jointAudience,
  overlapWith,
} from '../../../algorithms/influence/audience.js';
import { salesOfPeopleSteps, type TablePart } from '../../../algorithms/influence/measured-list.js';
import { type SalesFigures } from '../../../algorithms/influence/sales-figures.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';

/** What a page of people is asked for beyond its order; computed once for all of them, where a field wants it. */
export class PageDetails {
  private sales: Promise<ReadonlyMap<string, SalesFigures>> | undefined;
  private known: Promise<SalesTable> | undefined;
  private reached: ReadonlySet<number> | undefined;

  /**
   * @param part that sales are of
   * @param chosen ids of people already chosen, known to the table
   */
  constructor(
    private readonly read: (context?: QueryContext) => Promise<SalesTable>,
    private readonly part: (table: SalesTable, context?: QueryContext) => Promise<TablePart>,
    private readonly userIds: readonly string[],
    private readonly chosen: readonly string[],
  ) {}

  /** Null for who is not in the table of the run. */
  async salesOf(userId: string, context?: QueryContext): Promise<SalesFigures | null> {
    this.sales ??= this.allSales(context);
    return (await this.sales).get(userId) ?? null;
  }

  /** Adjusted sales expected in the next thirty days; null where nothing was learnt. */
  async forecastOf(userId: string, context?: QueryContext): Promise<number | null> {
    const { placeOf, forecast } = await this.table(context);
    const person = placeOf.get(userId);
    return person === undefined ? null : (forecast[person] ?? null);
  }

  async authenticityOf(userId: string, context?: QueryContext): Promise<Authenticity | null> {
    const table = await this.table(context);
    const person = table.placeOf.get(userId);
    return person === undefined ? null : authenticityOf(table, person);
  }

  /** Share of her audience that hears one of those chosen; null where nobody was. */
  async overlapOf(userId: string, context?: QueryContext): Promise<number | null> {
    if (this.chosen.length === 0) return null;
    const table = await this.table(context);
    const person = table.placeOf.get(userId);
    if (person === undefined) return null;
    const others = this.chosen.flatMap((id) => (id === userId ? [] : (table.placeOf.get(id) ?? [])));
    // Of somebody who is among those chosen, with the others of them.
    if (this.chosen.includes(userId)) return overlapWith(table, person, jointAudience(table, others));
    this.reached ??= jointAudience(table, others);
    return overlapWith(table, person, this.reached);
  }

  /** Read once for all people and fields of the page. */
  private table(context?: QueryContext): Promise<SalesTable> {
    this.known ??= this.read(context);
    return this.known;
  }

  private async allSales(context?: QueryContext): Promise<ReadonlyMap<string, SalesFigures>> {
    const table = await this.table(context);
    const known = this.userIds.filter((id) => table.placeOf.has(id));
    const people = known.map((id) => table.placeOf.get(id)!);
    const figures = await finishInTurns(
      salesOfPeopleSteps(table, people, await this.part(table, context)),
      setImmediate,
    );
    return new Map(known.map((id, n) => [id, figures[n]]));
  }
}
