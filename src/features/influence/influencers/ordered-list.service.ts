import { setImmediate } from 'node:timers/promises';
import { audienceSizes } from '../../../algorithms/influence/audience.js';
import { isInauthentic } from '../../../algorithms/influence/authenticity.js';
import {
  type MeasuredList,
  measuredListSteps,
  salesOfPeopleSteps,
  type TablePart,
} from '../../../algorithms/influence/measured-list.js';
import {
  columnSteps,
  filtered,
  isOfSales,
  type OrderedPeople,
  reordered,
} from '../../../algorithms/influence/people-columns.js';
import { type NearProduct } from '../../../algorithms/influence/near-product.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { finishInTurns } from '../../../algorithms/graph/steps.js';
import { isGiven } from '../../../platform/checks.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { beginningWith } from '../../../platform/search-words.js';
import { type TableOfRequest } from '../table/table-of-request.service.js';
import { type InfluencerFilter } from './influencer-filter.js';
import { type InfluencerRequest } from './influencer-request.js';
import { type InfluencersStore } from './influencers.store.js';
import { type ScoredLists } from './scored-lists.service.js';

/** A whole list of people, by position in the table of a run. */
export interface OrderedList extends OrderedPeople {
  readonly table: SalesTable;
  readonly part: TablePart;
  /** The list is of a product or category that has more products or events than were read. */
  readonly truncated: boolean;
  /** The products that the list is of, in place of one of which too little is known. */
  readonly basedOn: readonly NearProduct[];
}

/** Makes whole lists of influential people from the table of a run: filtered and in any order. */
export class OrderedLists {
  constructor(
    private readonly store: InfluencersStore,
    private readonly scored: ScoredLists,
  ) {}

  /**
   * The people of a list who fit the filter, in the order asked for, else in that of the measure.
   * @throws Failure as the table and the part of the request
   */
  async list(
    request: InfluencerRequest,
    source: TableOfRequest,
    context?: QueryContext,
    signal?: AbortSignal,
  ): Promise<OrderedList> {
    const table = await source.table();
    const { by, orderBy, descending = true, filter = {} } = request;
    // Who is active with a product or in a category stands in the graph: of sales there nothing need be known.
    const active = by === 'COMBINED' && (isGiven(request.productId) || isGiven(request.categoryId));
    const part = active && !isOfSales(orderBy) && !isGiven(filter?.proven) ? {} : await source.part();
    const whole =
      by === 'COMBINED'
        ? await this.combined(request, table, part, context)
        : {
            ...(await finishInTurns(measuredListSteps(table, by, part), setImmediate, { signal })),
            ...{ truncated: false, basedOn: part.basedOn ?? [] },
          };
    const fits = await this.fits(filter ?? {}, whole, table, part, context, signal);
    const list = fits.length > 0 ? filtered(whole, (person) => fits.every((one) => one(person))) : whole;
    const { basedOn } = whole;
    const truncated = whole.truncated || (part.truncated ?? false);
    if (!isGiven(orderBy)) {
      return { ...list, values: list.scores.map((score) => -score), table, part, truncated, basedOn };
    }
    const figures = await finishInTurns(columnSteps(table, list.people, orderBy, part), setImmediate, { signal });
    return { ...reordered(list, figures, descending), table, part, truncated, basedOn };
  }

  /** By influence; of a product or category by influence and activity there. */
  private async combined(
    { productId, categoryId }: InfluencerRequest,
    table: SalesTable,
    part: TablePart,
    context?: QueryContext,
  ): Promise<MeasuredList & Pick<OrderedList, 'truncated' | 'basedOn'>> {
    const { scores, authenticity, personOf } = table;
    const belongs = (person: number): boolean =>
      (part.holds?.(person) ?? true) && !isInauthentic(authenticity.score[person]);
    const active = await this.scored.active({ productId, categoryId }, context);
    if (active === null) {
      const { influence, pageRank } = scores;
      const people = Int32Array.from(table.people.keys())
        .filter(belongs)
        .sort((a, b) => influence[b] - influence[a] || pageRank[b] - pageRank[a] || a - b);
      const values = Float64Array.from(people, (person) => influence[person]);
      return { people, scores: values, truncated: false, basedOn: [] };
    }
    const known = active.rows.flatMap(({ userId, score }) => {
      const person = personOf.get(userId);
      return person !== undefined && belongs(person) ? [{ person, score }] : [];
    });
    return {
      people: Int32Array.from(known, ({ person }) => person),
      scores: Float64Array.from(known, ({ score }) => score),
      ...{ truncated: active.truncated, basedOn: active.basedOn },
    };
  }

  /** The conditions of a filter. Names and consent are those of the graph now. */
  private async fits(
    { name, shareActivity, minAudience, minAuthenticity, proven }: InfluencerFilter,
    { people }: MeasuredList,
    table: SalesTable,
    part: TablePart,
    context?: QueryContext,
    signal?: AbortSignal,
  ): Promise<((person: number) => boolean)[]> {
    const conditions: ((person: number) => boolean)[] = [];
    const among = (ids: readonly string[]): ReadonlySet<number> =>
      new Set(ids.flatMap((id) => table.personOf.get(id) ?? []));
    if (isGiven(minAudience)) {
      const sizes = audienceSizes(table);
      conditions.push((person) => sizes[person] >= minAudience);
    }
    if (isGiven(minAuthenticity)) conditions.push((person) => table.authenticity.score[person] >= minAuthenticity);
    if (isGiven(shareActivity)) {
      const nobody = among(await this.store.withoutConsent(context));
      conditions.push((person) => nobody.has(person) === (shareActivity === 'NOBODY'));
    }
    if (isGiven(name)) {
      const named = among(await this.store.byWords(beginningWith(name)!, context));
      conditions.push((person) => named.has(person));
    }
    if (isGiven(proven)) {
      const sales = await finishInTurns(salesOfPeopleSteps(table, [...people], part), setImmediate, { signal });
      const has = new Set([...people].filter((_, n) => sales[n].proven));
      conditions.push((person) => has.has(person) === proven);
    }
    return conditions;
  }
}
