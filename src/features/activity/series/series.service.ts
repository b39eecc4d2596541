import { checkNumber } from '../../../platform/checks.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { periodsOf, type TimeStep } from '../../../platform/periods.js';
import { EVENT_KINDS, type EventKind } from '../events/kinds.js';
import { type ActivityGrouping, type ActivitySeries, seriesOf } from './series.js';
import { type SeriesStore } from './series.store.js';

/** A request for numbers of events over time. */
export interface SeriesRequest {
  readonly from: Date;
  readonly to: Date;
  readonly step: TimeStep;
  readonly groupBy: ActivityGrouping;
  /** Only these kinds; all if absent. */
  readonly kinds?: readonly EventKind[] | null;
  /** Groups that are kept apart; the smaller ones are added up. */
  readonly groups: number;
}

/** Groups of one series at most. */
export const MOST_GROUPS = 50;

/** Counts what people did over time. */
export class SeriesService {
  constructor(private readonly store: SeriesStore) {}

  /**
   * Numbers of events in each period of a time, at most 400 periods and 50 groups.
   * @throws Failure INVALID_INPUT
   */
  async count(request: SeriesRequest, context?: QueryContext): Promise<ActivitySeries> {
    checkNumber(request.groups, { min: 1, max: MOST_GROUPS, whole: true }, 'groups');
    const periods = periodsOf(request.from, request.to, request.step);
    const kinds = [...new Set(request.kinds ?? EVENT_KINDS.map(({ kind }) => kind))];
    const rows = await Promise.all(kinds.map((kind) => this.store.count(kind, periods, request.groupBy, context)));
    return seriesOf(periods, rows.flat(), request.groups);
  }
}
