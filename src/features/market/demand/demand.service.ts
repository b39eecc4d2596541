import { forecastSet } from '../../../algorithms/demand/forecast-set.js';
import { type DemandSeries } from '../../../algorithms/demand/series.js';
import { isIntermittent } from '../../../algorithms/demand/ways.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type LatestEvent } from '../../activity/index.js';
import { type CatalogueService, type CategoryId, type ProductId } from '../../catalogue/index.js';
import { dailyPieces, dateOf, dayOf, firstDay } from './days.js';
import { type DemandRecord, HORIZON } from './demand.js';
import { type DemandStore, type Span } from './demand.store.js';

/** Days of the past that are learnt from, and those that are shown. */
const KNOWN_DAYS = 364;
const SHOWN_DAYS = 56;
/** Products of its categories that are foreseen with a product. */
const PEERS = 40;
/** Of demand that is steady fewer: each series takes fifty times as long, and tells enough of itself. */
const STEADY_TOGETHER = 10;
const WEEK = 7;

/** Foresees what is bought, by the days until the shop's last purchase: today is not over, and a shop that was loaded ends in the past. */
export class DemandService {
  constructor(
    private readonly store: DemandStore,
    private readonly catalogue: CatalogueService,
    private readonly latest: LatestEvent,
    private readonly now: () => number,
  ) {}

  /** Of a product, together with those of its categories; undefined for an unknown product, and before the shop's first purchase. */
  async ofProduct(productId: ProductId, context?: QueryContext): Promise<DemandRecord | undefined> {
    const [product] = await this.catalogue.byIds([productId], context);
    const span = product && (await this.known(context));
    if (!span) return undefined;
    const ids = [productId, ...(await this.store.peers(productId, PEERS, context))];
    const rows = await this.store.ofProducts(ids, span, context);
    const byProduct = new Map(ids.map((id): [string, typeof rows] => [id, []]));
    for (const row of rows) byProduct.get(row.productId)!.push(row);
    return foresee([...byProduct.values()], dayOf(span.until));
  }

  /** Of a category and those in it; undefined before the shop's first purchase. @throws Failure NOT_FOUND */
  async ofCategory(categoryId: CategoryId, context?: QueryContext): Promise<DemandRecord | undefined> {
    const known = await this.catalogue.requireCategory(categoryId, context, 'categoryId');
    const span = await this.known(context);
    if (!span) return undefined;
    return foresee([await this.store.ofCategory(known, span, context)], dayOf(span.until));
  }

  /** Whole days that are over, until the day of the last purchase. */
  async known(context?: QueryContext): Promise<Span | undefined> {
    const latest = await this.latest.at(context, ['PURCHASED']);
    if (!latest) return undefined;
    const today = dayOf(new Date(this.now()));
    const end = Math.min(today, dayOf(latest) + 1);
    return { from: dateOf(end - KNOWN_DAYS), until: dateOf(end) };
  }
}

/** The demand of the first of these series of days. */
function foresee(all: readonly (readonly { day: number; pieces: number }[])[], end: number): DemandRecord {
  const whole = all.map((rows): DemandSeries => ({
    values: dailyPieces(rows, firstDay(rows, end), end),
    season: WEEK,
  }));
  const set = isIntermittent(whole) ? whole : whole.slice(0, STEADY_TOGETHER);
  const { forecasts, intermittent } = forecastSet(set, HORIZON);
  const { values, lower, upper, totalLower, totalUpper, method } = forecasts[0];
  const shown = dailyPieces(all[0], end - SHOWN_DAYS, end);
  return {
    days: Array.from(values, (expected, h) => ({ day: dateOf(end + h), expected, lower: lower[h], upper: upper[h] })),
    total: { expected: values.reduce((sum, value) => sum + value, 0), lower: totalLower, upper: totalUpper },
    past: Array.from(shown, (pieces, t) => ({ day: dateOf(end - SHOWN_DAYS + t), pieces })),
    method,
    intermittent,
    knownDays: set[0].values.length,
    together: set.length,
  };
}
