import { setTimeout as pause } from 'node:timers/promises';
import { checkNumber } from '../../../platform/checks.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { dateOf, dayOf } from '../demand/days.js';
import { type DemandService } from '../demand/demand.service.js';
import { type StockWarningRecord } from './stock.js';
import { type WarningsStore } from './warnings.store.js';

/** Days by which the pace of sales is taken. */
const PACE_DAYS = 28;
const MOST_DAYS = 180;
/** Most products that are warned of at a time. */
const MOST = 100;
const LOOK_MS = 30_000;

/** Says which products run out before an order could arrive. */
export class WarningsService {
  constructor(
    private readonly store: WarningsStore,
    private readonly demands: DemandService,
  ) {}

  /** Products whose stock lasts less than so many days at the pace of the latest 28, those that end first first. @throws Failure INVALID_INPUT */
  async now(withinDays: number, context?: QueryContext): Promise<StockWarningRecord[]> {
    checkNumber(withinDays, { min: 1, max: MOST_DAYS, whole: true }, 'withinDays');
    const span = await this.demands.known(context);
    if (!span) return [];
    const from = dateOf(dayOf(span.until) - PACE_DAYS);
    return this.store.short({ from, until: span.until }, withinDays, MOST, context);
  }

  /**
   * The next product that is short and was not before; undefined where the signal ends first.
   * @param warned products that were warned of; what is no longer short is taken out, so that it can be warned of again
   */
  async next(
    withinDays: number,
    warned: Set<string>,
    signal: AbortSignal,
    context?: QueryContext,
  ): Promise<StockWarningRecord | undefined> {
    while (!signal.aborted) {
      const short = await this.now(withinDays, context);
      const ids = new Set<string>(short.map(({ productId }) => productId));
      for (const id of warned) if (!ids.has(id)) warned.delete(id);
      const found = short.find(({ productId }) => !warned.has(productId));
      if (found) {
        warned.add(found.productId);
        return found;
      }
      // Ends early where the subscriber leaves.
      await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
    return undefined;
  }
}
