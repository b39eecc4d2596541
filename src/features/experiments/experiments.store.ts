import {
  countExperiments,
  createExperiment,
  type CreateExperimentParams,
  experiments,
  experimentsByIds,
  type ExperimentsByIdsRow,
  keepCommunities,
  type KeepCommunitiesRow,
  moveExperiment,
} from '../../../cypher/experiments/index.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';
import {
  type ExperimentOutcome,
  type ExperimentRecord,
  type ExperimentState,
  type ExperimentUnit,
} from './experiment.js';

/** People whose communities are kept in one transaction. */
const PAGE = 10_000;

/** Reads and writes experiments. */
export class ExperimentsStore {
  constructor(private readonly db: Database) {}

  async byIds(ids: readonly string[], context?: QueryContext): Promise<(ExperimentRecord | undefined)[]> {
    const rows = await this.db.run(experimentsByIds, { ids }, context);
    const found = new Map(rows.map((row) => [row.id, recordOf(row)]));
    return ids.map((id) => found.get(id));
  }

  async list(
    params: { readonly beforeAt: Date | null; readonly beforeId: string | null; readonly limit: number },
    context?: QueryContext,
  ): Promise<ExperimentRecord[]> {
    return (await this.db.run(experiments, params, context)).map(recordOf);
  }

  async count(context?: QueryContext): Promise<number> {
    return (await this.db.run(countExperiments, {}, context))[0].total;
  }

  /** Does nothing where there is one of this id. */
  async create(params: CreateExperimentParams, context?: QueryContext): Promise<void> {
    await this.db.run(createExperiment, params, context);
  }

  /** @returns the state before; undefined where there is no such experiment */
  async move(
    params: { readonly id: string; readonly from: ExperimentState; readonly to: ExperimentState; readonly at: Date },
    context?: QueryContext,
  ): Promise<ExperimentState | undefined> {
    return (await this.db.run(moveExperiment, params, context))[0]?.before as ExperimentState | undefined;
  }

  /** Keeps the communities of now for an experiment; what is kept already stays. */
  async keepCommunities(id: string, context?: QueryContext): Promise<void> {
    let after: string | null = '';
    while (after !== null) {
      const rows: KeepCommunitiesRow[] = await this.db.run(keepCommunities, { id, after, limit: PAGE }, context);
      after = rows[0].last;
    }
  }
}

function recordOf(row: ExperimentsByIdsRow): ExperimentRecord {
  const { arms, weights, values, ...rest } = row;
  return {
    ...rest,
    state: row.state as ExperimentState,
    unit: row.unit as ExperimentUnit,
    outcome: row.outcome as ExperimentOutcome,
    arms: arms.map((name, arm) => ({ name, weight: weights[arm], value: values[arm] || null })),
  };
}
