import { type UserId } from '../../people/index.js';
import { type ModelId } from '../../models/index.js';
import { setImmediate } from 'node:timers/promises';
import { finishInTurns } from '../../../algorithms/graph/steps.js';
import {
  firstTold,
  measuredListSteps,
  type TableMeasure,
  type TablePart,
} from '../../../algorithms/influence/measured-list.js';
import { type NearProduct } from '../../../algorithms/influence/near-product.js';
import { isInauthentic } from '../../../algorithms/influence/authenticity.js';
import { SALES_WINDOW } from '../../../algorithms/influence/measure-sales.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { isGiven } from '../../../platform/checks.js';
import { Failure, invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type ExistenceStore } from '../existence.store.js';
import { type CurrentTable } from '../table/current-table.service.js';
import { type Scope } from '../table/scope.js';
import { type ScopeService } from '../table/scope.service.js';
import { TableOfRequest } from '../table/table-of-request.service.js';
import { checkRequest, type InfluencerRequest } from './influencer-request.js';
import { type InfluencersStore } from './influencers.store.js';
import { type MovedRecord, movedPeople } from './moved-people.service.js';
import { INFLUENCE_FAILURES } from '../failures.js';
import { PageDetails } from './page-details.service.js';
import { salesOfPart, type WordSalesRecord } from './word-sales.js';
import {
  type InfluencePosition,
  type ScoredLists,
  type ScoredPage,
  type ScoredPerson,
} from './scored-lists.service.js';

/** A person in a list, with figures that fields may ask for. */
export interface InfluencerRecord extends ScoredPerson {
  readonly details: PageDetails;
}

/** A page of a list. */
export interface InfluencerList {
  /** One more than was asked for, where there are more. */
  readonly rows: readonly InfluencerRecord[];
  /** The list is of a product or category that has more events than were read. */
  readonly truncated: boolean;
  /** The products that the list is of, in place of one of which too little is known. */
  readonly basedOn: readonly NearProduct[];
}

export interface InfluencersDeps {
  readonly store: InfluencersStore;
  readonly existence: ExistenceStore;
  readonly scored: ScoredLists;
  readonly table: CurrentTable;
  readonly scopes: ScopeService;
}

const DAY = 86_400;

/** Lists influential people and sales by word of mouth, as the last run found them. */
export class InfluencersService {
  constructor(private readonly deps: InfluencersDeps) {}

  /**
   * The most influential people, the first after `after`: ordered by the influence score, or by a measure of the sales table
   * (`measuredListSteps`).
   *
   * By the influence score, people of a community or region come in the order of their ranks. People of a product or category are
   * those who liked, commented, shared, put into the cart, rated or bought there, ordered by
   * `influence * activity / (activity + 10)`, where activity is the sum of event weights: with one purchase half of the influence counts,
   * with many nearly all. At most 20,000 events of a product are read, and 2,000 products of a category with 200 events each.
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
    const { by, chosen } = request;
    const source = this.source(request, by === 'SALES', context);
    if (chosen && chosen.length > 0) await checkChosen(chosen, source);
    const { rows, truncated, basedOn } =
      by === 'COMBINED'
        ? { ...(await this.deps.scored.page(request, first + 1, after, context)), basedOn: [] }
        : await this.measured(by, source, first + 1, after, context, signal);
    if (after !== null && rows.some(({ model }) => model !== after.model)) {
      throw invalidInput('Influence was computed anew since this page; start again without `after`.', 'after');
    }
    return { rows: withDetails(rows, source, chosen ?? []), truncated, basedOn };
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

  private async measured(
    by: TableMeasure,
    source: TableOfRequest,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
    signal?: AbortSignal,
  ): Promise<ScoredPage & Pick<InfluencerList, 'basedOn'>> {
    const [table, part] = [await source.table(), await source.part()];
    if (by === 'SALES') checkAge(table, source.scope, part);
    const { people, scores } = await finishInTurns(measuredListSteps(table, by, part), setImmediate, { signal });
    const last = after && table.personOf.get(after.userId);
    const from = after ? people.findIndex((person, n) => isAfter(scores[n], person, after.value, last ?? -1)) : 0;
    const page = from < 0 ? [] : [...people.subarray(from, from + limit)];
    const rows = await this.deps.scored.rowsOf(
      page.map((person, n) => ({ userId: table.people[person], score: scores[from + n] })),
      context,
    );
    return { rows, truncated: part.truncated ?? false, basedOn: part.basedOn ?? [] };
  }
}

/** @throws Failure NOT_FOUND for a person whom the run does not know */
async function checkChosen(chosen: readonly string[], source: TableOfRequest): Promise<void> {
  const { personOf } = await source.table();
  const unknown = chosen.findIndex((id) => !personOf.has(id));
  if (unknown >= 0) throw notFound('user', chosen[unknown], 'chosen', String(unknown));
}

function withDetails(
  rows: readonly ScoredPerson[],
  source: TableOfRequest,
  chosen: readonly string[],
): InfluencerRecord[] {
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

/** Whether a person comes after a position in a list of descending scores. */
function isAfter(score: number, person: number, value: number, last: number): boolean {
  return score < value || (score === value && person > last);
}
