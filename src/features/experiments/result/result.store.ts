import { baseline, countExposed, outcomesOfArms } from '../../../../cypher/experiments/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type ExperimentDesign, type ExperimentRecord } from '../experiment.js';
import { type OutcomeRow } from './result.js';

/** Reads what came of experiments. */
export class ResultStore {
  constructor(private readonly db: Database) {}

  /** Of people whose window is over. */
  async outcomes(experiment: ExperimentRecord, now: Date, context?: QueryContext): Promise<OutcomeRow[]> {
    const { id, windowDays, unit, outcome, currency } = experiment;
    const params = { id, now, windowDays, byUnit: unit === 'COMMUNITY', revenue: outcome === 'REVENUE', currency };
    return this.db.run(outcomesOfArms, params, context);
  }

  /** People who saw it, an entry for each arm. */
  async exposed({ id, arms }: ExperimentRecord, context?: QueryContext): Promise<number[]> {
    const rows = new Map((await this.db.run(countExposed, { id }, context)).map(({ arm, people }) => [arm, people]));
    return arms.map((_, arm) => rows.get(arm) ?? 0);
  }

  /** What people did in the last window, by community. */
  async baseline(
    { windowDays, outcome, currency }: Pick<ExperimentDesign, 'windowDays' | 'outcome' | 'currency'>,
    context?: QueryContext,
  ): Promise<Omit<OutcomeRow, 'arm' | 'treated'>[]> {
    return this.db.run(baseline, { windowDays, revenue: outcome === 'REVENUE', currency }, context);
  }
}
