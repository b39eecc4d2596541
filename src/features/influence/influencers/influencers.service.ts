import { type UserId } from '../../people/index.js';
import { type ModelId } from '../../models/index.js';
import { firstTold, type TablePart } from '../../../algorithms/influence/measured-list.js';
import { type NearProduct } from '../../../algorithms/influence/near-product.js';
import { isInauthentic } from '../../../algorithms/influence/authenticity.js';
import { SALES_WINDOW } from '../../../algorithms/influence/measure-sales.js';
import { type OrderedPeople } from '../../../algorithms/influence/people-columns.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { lowerBound } from '../../../algorithms/sorted-search.js';
import { isGiven } from '../../../platform/checks.js';
import { Failure, invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type ExistenceStore } from '../existence.store.js';
import { type CurrentTable } from '../table/current-table.service.js';
import { type Scope } from '../table/scope.js';
import { type ScopeService } from '../table/scope.service.js';
import { TableOfRequest } from '../table/table-of-request.service.js';
import { narrows } from './influencer-filter.js';
import { checkRequest, type InfluencerRequest } from './influencer-request.js';
import { type InfluencersStore } from './influencers.store.js';
import { type MovedRecord, movedPeople } from './moved-people.service.js';
import { INFLUENCE_FAILURES } from '../failures.js';
import { type OrderedLists } from './ordered-list.service.js';
import { PageDetails } from './page-details.service.js';
import { salesOfPart, type WordSalesRecord } from './word-sales.js';
import { type InfluencePosition, type ScoredLists, type ScoredPerson } from './scored-lists.service.js';

/** A person in a list, with figures that fields may ask for. */
export interface InfluencerRecord extends ScoredPerson {
  readonly details: PageDetails;
}

/** A person of a list, and what the page after this person starts from. */
interface Keyed extends ScoredPerson {
  /** Rank or score in the order of the list. */
  readonly key: number;
}

/** A page of a list. */
interface InfluencerPage<Row extends Keyed = Keyed> {
  /** One more than was asked for, where there are more. */
  readonly rows: readonly Row[];
  /** Number of people of the whole list. */
  readonly total: () => Promise<number>;
  /** The list is of a product or category that has more events than were read. */
  readonly truncated: boolean;
  /** The products that the list is of, in place of one of which too little is known. */
  readonly basedOn: readonly NearProduct[];
}

/** A page of a list, whose people can be asked for further figures. */
export type InfluencerList = InfluencerPage<InfluencerRecord & Keyed>;

export interface InfluencersDeps {
  readonly store: InfluencersStore;
  readonly existence: ExistenceStore;
  readonly scored: ScoredLists;
  readonly ordered: OrderedLists;
  readonly table: CurrentTable;
  readonly scopes: ScopeService;
}

const DAY = 86_400;

/** Lists influential people and sales by word of mouth, as the last run found them. */
export class InfluencersService {
  constructor(private readonly deps: InfluencersDeps) {}

  /**
   * The most influential people, the first after `after`: ordered by the influence score, by a measure of the sales table
   * (`measuredListSteps`), or by any other figure, and only those who fit a filter.
   *
   * By the influence score, people of a community or region come in the order of their ranks. People of a product or category are
   * those who liked, commented, shared, put into the cart, rated or bought there, ordered by
   * `influence * activity / (activity + 10)`, where activity is the sum of event weights: with one purchase half of the influence counts,
   * with many nearly all. Of a product with which nobody did anything, those of its nearest products come. At most 20,000 events of a product are read, and 2,000 products of a category with 200 events each.
   *
   * @throws Failure INVALID_INPUT for conditions that cannot be combined or a position in another run's list, NOT_FOUND for an unknown
   * product, category, community, region or chosen person, NO_ACTIVE_MODEL before the first run, TOO_EARLY for sales whose time is not over
   */
  async influencers(
    given: InfluencerRequest,
    first: number,
    after: InfluencePosition | null,
    context?: QueryContext,
    signal?: AbortSignal,
  ): Promise<InfluencerList> {
    checkRequest(given);
    const request = await this.deps.scopes.known(given, context);
    const source = this.source(request, request.by === 'SALES', context);
    const { chosen } = request;
    if (chosen && chosen.length > 0) await checkChosen(chosen, source);
    const page = isRanked(request)
      ? await this.ranked(request, source, first + 1, after, context)
      : await this.measured(request, source, first + 1, after, context, signal);
    if (after !== null && page.rows.some(({ model }) => model !== after.model)) {
      throw invalidInput('Influence was computed anew since this page; start again without `after`.', 'after');
    }
    return { ...page, rows: withDetails(page.rows, source, chosen ?? []) };
  }

  /**
   * What word of mouth sold in a part of the shop: a product or category, recommended by people of a community or region.
   * @throws Failure INVALID_INPUT, NOT_FOUND, NO_ACTIVE_MODEL, TOO_EARLY
   */
  async sales(given: Scope, context?: QueryContext, signal?: AbortSignal): Promise<WordSalesRecord> {
    checkRequest({ ...given, by: 'SALES' });
    const scope = await this.deps.scopes.known(given, context);
    const source = this.source(scope, true, context);
    const [table, part] = [await source.table(), await source.part()];
    checkAge(table, scope, part);
    return salesOfPart(table, part, signal);
  }

  /**
   * The influence of one person; null for a person who joined after the last run.
   * @throws Failure NOT_FOUND, NO_ACTIVE_MODEL
   */
  async of(userId: UserId, context?: QueryContext): Promise<InfluencerRecord | null> {
    await this.deps.existence.requireUser(userId, context);
    const row = await this.deps.scored.of(userId, context);
    return row && withDetails([row], this.source({}, false, context), [])[0];
  }

  /** The influence of people, in the order of `ids`; undefined for people without a score. */
  async ofMany(ids: readonly UserId[], context?: QueryContext): Promise<(InfluencerRecord | undefined)[]> {
    const rows = await this.deps.store.byIds(ids, context);
    const found = withDetails(
      rows.map((row) => ({ ...row, score: row.influence })),
      this.source({}, false, context),
      [],
    );
    const byId = new Map(found.map((row) => [row.userId, row]));
    return ids.map((id) => byId.get(id));
  }

  /** The people whom a person influenced (`movedPeople`). @throws Failure INVALID_INPUT */
  async moved(
    { userId, model }: Pick<InfluencerRecord, 'userId' | 'model'>,
    hops: number,
    context?: QueryContext,
  ): Promise<readonly MovedRecord[]> {
    return movedPeople(this.deps.store, userId, model, hops, context);
  }

  /**
   * What the last run measured of the whole shop.
   * @throws Failure NO_ACTIVE_MODEL
   */
  async report(context?: QueryContext): Promise<{
    modelId: ModelId;
    people: number;
    inauthenticPeople: number;
    sales: WordSalesRecord;
    rankings: SalesTable['rankings'];
  }> {
    const table = await this.deps.table.read(context);
    const { model: modelId, people, rankings } = table;
    const sales = await salesOfPart(table, {});
    const inauthenticPeople = table.authenticity.score.filter(isInauthentic).length;
    return { modelId, people: people.length, inauthenticPeople, sales, rankings };
  }

  private source(scope: Scope, aboutSales: boolean, context?: QueryContext): TableOfRequest {
    return new TableOfRequest(this.deps.table, this.deps.scopes, scope, aboutSales, context);
  }

  /** A list by the influence score as it stands in the graph: needs no table, and reads one page. */
  private async ranked(
    request: InfluencerRequest,
    source: TableOfRequest,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
  ): Promise<InfluencerPage> {
    const { rows, truncated, basedOn } = await this.deps.scored.page(request, limit, after, context);
    const keyed = isGiven(request.productId) || isGiven(request.categoryId) ? 'score' : 'rank';
    return {
      rows: rows.map((row) => ({ ...row, key: row[keyed] })),
      ...{ truncated, basedOn },
      total: async () => (await this.deps.ordered.list(request, source, context)).people.length,
    };
  }

  private async measured(
    request: InfluencerRequest,
    source: TableOfRequest,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
    signal?: AbortSignal,
  ): Promise<InfluencerPage> {
    if (request.by === 'SALES') checkAge(await source.table(), source.scope, await source.part());
    const { table, truncated, basedOn, ...list } = await this.deps.ordered.list(request, source, context, signal);
    const { people, scores, values } = list;
    const from = after ? positionAfter(list, table.personOf.get(after.userId), after.value) : 0;
    const page = [...people.subarray(from, from + limit)];
    const rows = await this.deps.scored.rowsOf(
      page.map((person, n) => ({ userId: table.people[person], score: scores[from + n], key: values[from + n] })),
      context,
    );
    return {
      ...{ rows, truncated, basedOn, total: () => Promise.resolve(people.length) },
    };
  }
}

/** Whether the list stands in the graph as it is asked for. */
function isRanked({ by, orderBy, filter }: InfluencerRequest): boolean {
  return by === 'COMBINED' && !isGiven(orderBy) && !narrows(filter ?? {});
}

/** @throws Failure NOT_FOUND for a person whom the run does not know */
async function checkChosen(chosen: readonly string[], source: TableOfRequest): Promise<void> {
  const { personOf } = await source.table();
  const unknown = chosen.findIndex((id) => !personOf.has(id));
  if (unknown >= 0) throw notFound('user', chosen[unknown], 'chosen', String(unknown));
}

function withDetails<Row extends ScoredPerson>(
  rows: readonly Row[],
  source: TableOfRequest,
  chosen: readonly string[],
): (Row & { readonly details: PageDetails })[] {
  const userIds = rows.map(({ userId }) => userId);
  const details = new PageDetails(source, userIds, chosen);
  return rows.map((row) => ({ ...row, details }));
}

/**
 * Refuses a question about sales before there can be an answer: all recommendations are so late that people may still buy because of them.
 * @throws Failure TOO_EARLY
 */
function checkAge(table: SalesTable, { days }: Scope, part: TablePart): void {
  const told = firstTold(table, part);
  const known = table.end - SALES_WINDOW;
  const window = SALES_WINDOW / DAY;
  const until = new Date(known * 1000).toISOString();
  if (isGiven(days) ? days >= window : told < known || told === Infinity) return;
  const where = isGiven(days)
    ? `Ask for at least ${window} days.`
    : 'Ask for the category of the product, or for a seed plan, which rests on the people and not on the product.';
  throw new Failure(
    INFLUENCE_FAILURES.TOO_EARLY,
    `People buy up to ${window} days after they heard: nothing can be said of recommendations after ${until}. ${where}`,
    [isGiven(days) ? 'days' : 'productId'],
  );
}

/** Where a list goes on after a person, or where that person would stand who is not in it any more. */
function positionAfter({ people, values }: OrderedPeople, person: number | undefined, value: number): number {
  const at = person === undefined ? -1 : people.indexOf(person);
  return at >= 0 ? at + 1 : lowerBound(values, value);
}
