import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  PageArgs,
  pageOf,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { beforeTime } from '../../../platform/graphql/keyset.js';
import { type IngestRunRecord } from './ingest-run.js';
import { IngestRun, IngestRunConnection, QuarantinedRow } from './ingest-run.type.js';
import { type IngestRunsService } from './ingest-runs.service.js';

/** Bulk loads, and what became of their files. */
@Resolver(() => IngestRun)
export class IngestRunsResolver {
  constructor(private readonly runs: IngestRunsService) {}

  @Query(() => IngestRunConnection, { complexity: listCost('INGESTS'), description: 'Bulk loads, the latest first.' })
  @Access('SERVICE', 'ANALYST')
  async ingestRuns(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { query }: RequestContext,
  ): Promise<Connection<IngestRunRecord>> {
    const runs = await this.runs.list({ limit: checkFirst(first) + 1, ...beforeTime(after) }, query);
    return pageOf(
      runs,
      first,
      (run) => run,
      ({ startedAt, runId }) => [startedAt.getTime(), runId],
    );
  }

  @Query(() => IngestRun, { description: 'One bulk load.' })
  @Access('SERVICE', 'ANALYST')
  async ingestRun(
    @Arg('runId', () => String, { description: 'Id of the load.' }) runId: string,
    @Ctx() { query }: RequestContext,
  ): Promise<IngestRunRecord> {
    return this.runs.find(runId, query);
  }

  @FieldResolver(() => [QuarantinedRow], {
    complexity: listCost('QUARANTINE', () => 10),
    description:
      'The first rows that were refused. `/ingest-runs/<runId>/quarantine.csv` has all of them. Empty where the file was removed, or is on another machine.',
  })
  async quarantine(
    @Root() run: IngestRunRecord,
    @Arg('first', () => Int, { defaultValue: 10, description: 'Number of rows, 1 to 100.' }) first: number,
  ): Promise<QuarantinedRow[]> {
    return this.runs.quarantine(run, checkFirst(first));
  }
}
