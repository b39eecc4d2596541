import { isGiven } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type PeopleService } from '../../people/index.js';
import { type CohortStep, type Curves, curvesOf, periodOf } from './curves.js';
import { type RetentionStore } from './retention.store.js';

export interface RetentionRequest {
  readonly by: CohortStep;
  readonly cohorts: number;
  readonly periods: number;
  readonly region?: string | null;
}

export const MOST_COHORTS = 60;

export interface RetentionOptions {
  readonly store: RetentionStore;
  readonly people: PeopleService;
  readonly now: () => number;
}

/** Tells who of a cohort bought again. */
export class RetentionService {
  constructor(private readonly options: RetentionOptions) {}

  /** @throws Failure INVALID_INPUT, NOT_FOUND for a region in which nobody lives */
  async curves({ by, cohorts, periods, region }: RetentionRequest, context?: QueryContext): Promise<Curves> {
    const { store, people, now } = this.options;
    for (const [field, value] of Object.entries({ cohorts, periods })) {
      if (!Number.isInteger(value) || value < 1 || value > MOST_COHORTS) {
        throw invalidInput(`\`${field}\` must be a whole number from 1 to ${MOST_COHORTS}, got ${value}.`, field);
      }
    }
    const place = isGiven(region) ? await people.requireRegion(region, context, 'region') : undefined;
    const counts = await store.counts(by, place, context);
    return curvesOf(counts, { by, cohorts, periods, current: periodOf(new Date(now()), by) });
  }
}
