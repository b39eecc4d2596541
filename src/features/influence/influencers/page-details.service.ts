import { type UserId } from '../../people/index.js';
import { jointAudience, listenersOf, overlapWith } from '../../../algorithms/influence/audience.js';
import { type Authenticity, authenticityOf } from '../../../algorithms/influence/authenticity.js';
import { type TableOfRequest } from '../table/table-of-request.service.js';
import { salesOfPeople, type WordSalesRecord } from './word-sales.js';

/** Further figures of the people of one page: computed only when a field asks for them, and once for all people of the page. */
export class PageDetails {
  private sales: Promise<ReadonlyMap<string, WordSalesRecord>> | undefined;
  private chosenAudience: ReadonlySet<number> | undefined;

  /**
   * @param source the sales table, and the part of the shop that the figures of sales are about
   * @param userIds the people of the page
   * @param chosen people who were chosen already, known to the table
   */
  constructor(
    private readonly source: TableOfRequest,
    private readonly userIds: readonly UserId[],
    private readonly chosen: readonly string[],
  ) {}

  /** Null for a person who is not in the table. */
  async salesOf(userId: UserId): Promise<WordSalesRecord | null> {
    this.sales ??= this.allSales();
    return (await this.sales).get(userId) ?? null;
  }

  /** Adjusted sales expected in the next thirty days; null where the shop is too young for a forecast. */
  async forecastOf(userId: UserId): Promise<number | null> {
    const { personOf, forecast } = await this.source.table();
    const person = personOf.get(userId);
    return person === undefined ? null : (forecast[person] ?? null);
  }

  /** Expertise of the whole shop, 0 to 1. */
  async expertiseOf(userId: UserId): Promise<number | null> {
    const { personOf, expertise } = await this.source.table();
    const person = personOf.get(userId);
    return person === undefined ? null : expertise[person];
  }

  /** Number of listeners at the run; 0 for a person whom the run does not know. */
  async listenersOf(userId: UserId): Promise<number> {
    const table = await this.source.table();
    const person = table.personOf.get(userId);
    return person === undefined ? 0 : listenersOf(table, person).length;
  }

  async authenticityOf(userId: UserId): Promise<Authenticity | null> {
    const table = await this.source.table();
    const person = table.personOf.get(userId);
    return person === undefined ? null : authenticityOf(table, person);
  }

  /** Share of the person's audience that hears one of the others who were chosen; null where nobody was chosen. */
  async overlapOf(userId: UserId): Promise<number | null> {
    if (this.chosen.length === 0) return null;
    const table = await this.source.table();
    const person = table.personOf.get(userId);
    if (person === undefined) return null;
    const others = this.chosen.flatMap((id) => (id === userId ? [] : (table.personOf.get(id) ?? [])));
    if (this.chosen.includes(userId)) return overlapWith(table, person, jointAudience(table, others));
    this.chosenAudience ??= jointAudience(table, others);
    return overlapWith(table, person, this.chosenAudience);
  }

  private async allSales(): Promise<ReadonlyMap<string, WordSalesRecord>> {
    const table = await this.source.table();
    const known = this.userIds.filter((id) => table.personOf.has(id));
    const people = known.map((id) => table.personOf.get(id)!);
    const figures = await salesOfPeople(table, people, await this.source.part());
    return new Map(known.map((id, n) => [id, figures[n]]));
  }
}
