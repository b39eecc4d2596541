import { setImmediate } from 'node:timers/promises';
import { finishInTurns } from '../../../algorithms/graph/steps.js';
import { firstTold } from '../../../algorithms/influence/measured-list.js';
import { SALES_WINDOW } from '../../../algorithms/influence/measure-sales.js';
import { salesOverTimeSteps } from '../../../algorithms/influence/sales-over-time.js';
import { isGiven } from '../../../platform/checks.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type Period, periodsOf, type TimeStep } from '../../../platform/periods.js';
import { checkRequest } from '../influencers/influencer-request.js';
import { amountsOf, type WordSalesRecord } from '../influencers/word-sales.js';
import { type CurrentTable } from '../table/current-table.service.js';
import { type Scope } from '../table/scope.js';
import { type ScopeService } from '../table/scope.service.js';

/** Which sales, of which time. */
export interface SalesOverTimeRequest extends Omit<Scope, 'days'> {
  /** Default: the first recommendation of the part. */
  readonly from?: Date | null;
  /** Default: the end of the data that the run read. */
  readonly to?: Date | null;
  readonly step: TimeStep;
}

/** Sales by the recommendations of one period. */
export interface PeriodSalesRecord extends Period {
  /** Whether all time in which people may still buy because of these recommendations is in the data. */
  readonly complete: boolean;
  readonly sales: WordSalesRecord;
}

export interface SalesOverTimeRecord {
  readonly modelId: string;
  /** Until when the run read data. */
  readonly end: Date;
  readonly periods: readonly PeriodSalesRecord[];
}

/** Tells what word of mouth sold over time, as the last run found it. */
export class SalesOverTime {
  constructor(
    private readonly tables: CurrentTable,
    private readonly scopes: ScopeService,
  ) {}

  /**
   * Sales of a part of the shop by the time of the recommendation, each period with an interval of its own.
   * @throws Failure INVALID_INPUT, NOT_FOUND, NO_ACTIVE_MODEL, TOO_EARLY
   */
  async series(
    { from, to, step, ...given }: SalesOverTimeRequest,
    context?: QueryContext,
    signal?: AbortSignal,
  ): Promise<SalesOverTimeRecord> {
    checkRequest({ ...given, by: 'SALES' });
    const scope = await this.scopes.known(given, context);
    const table = await this.tables.read(context);
    const known = table.end - SALES_WINDOW;
    const part = await this.scopes.part(table, scope, known, context);
    const end = new Date(table.end * 1000);
    const first = firstTold(table, part);
    const periods = periodsIn(from ?? (Number.isFinite(first) ? new Date(first * 1000) : null), to ?? end, step);
    const bounds = [...periods.map((period) => period.from), ...periods.slice(-1).map(({ until }) => until)];
    const ends = bounds.map((at) => at.getTime() / 1000);
    const sales =
      periods.length > 0 ? await finishInTurns(salesOverTimeSteps(table, part, ends), setImmediate, { signal }) : [];
    return {
      modelId: table.model,
      end,
      periods: periods.map((period, n) => ({
        ...period,
        complete: period.until.getTime() / 1000 <= known,
        sales: {
          ...{ ...sales[n].figures, ...amountsOf(sales[n].revenue) },
          ...{ leftOut: null, basedOn: part.basedOn ?? [] },
        },
      })),
    };
  }
}

/** None where nobody recommended anything and the request does not say from when on. */
function periodsIn(from: Date | null, to: Date, step: TimeStep): Period[] {
  return isGiven(from) ? periodsOf(from, to, step) : [];
}
