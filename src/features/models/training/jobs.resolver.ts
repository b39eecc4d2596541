import { setTimeout as pause } from 'node:timers/promises';
import { Arg, Args, Ctx, Mutation, Query, Resolver, Root, Subscription, ID } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  orFailure,
  ownId,
  PageArgs,
  pageOf,
  type RequestContext,
  type UserError,
} from '../../../platform/graphql/index.js';
import { hasEnded, type JobStatus } from '../../../platform/jobs/job.js';
import {
  CancelJobPayload,
  Job,
  type JobAccepted,
  JobConnection,
  JobProgress,
  JobStatusEnum,
  TrainPayload,
} from './job.type.js';
import { CancelJobInput, TrainInput } from '../registry/models.input.js';
import { position } from '../registry/models.resolver.js';
import { jobView, progressView } from '../registry/model-view.type.js';
import { type ModelsService } from '../registry/models.service.js';

const LOOK_EVERY_MS = 500;

/** One look at a job. The source makes it; the resolver, which may read, says whether there is to be another. */
interface Look {
  goOn: boolean;
}

/** Trainings and how they go. */
@Resolver()
export class JobsResolver {
  constructor(private readonly models: ModelsService) {}

  @Mutation(() => TrainPayload, { description: 'Puts a training into the queue; the model serves when it is done.' })
  @Access('SERVICE')
  async train(
    @Arg('input', () => TrainInput) input: TrainInput,
    @Ctx() { query }: RequestContext,
  ): Promise<JobAccepted | UserError> {
    return orFailure(async () => ({ job: jobView(await this.models.train(input, query)) }));
  }

  @Mutation(() => CancelJobPayload, { description: 'Ends a job that waits, and asks one that is being done to stop.' })
  @Access('SERVICE')
  async cancelJob(
    @Arg('input', () => CancelJobInput) { jobId }: CancelJobInput,
    @Ctx() { query }: RequestContext,
  ): Promise<JobAccepted | UserError> {
    return orFailure(async () => ({ job: jobView(await this.models.cancelJob(ownId('Job', jobId), query)) }));
  }

  @Query(() => Job, { description: 'How a job stands.' })
  @Access('ANALYST', 'MARKETER', 'SERVICE')
  async job(@Arg('jobId', () => ID) jobId: string, @Ctx() { query }: RequestContext): Promise<Job> {
    return jobView(await this.models.job(ownId('Job', jobId), query));
  }

  @Query(() => JobConnection, { complexity: listCost('JOBS'), description: 'All jobs, the latest first.' })
  @Access('ANALYST', 'MARKETER', 'SERVICE')
  async jobs(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('kind', () => String, { nullable: true }) kind: string | undefined,
    @Arg('status', () => JobStatusEnum, { nullable: true }) status: JobStatus | undefined,
    @Ctx() { query }: RequestContext,
  ): Promise<Connection<Job>> {
    const limit = checkFirst(first) + 1;
    const rows = await this.models.jobs(
      { kind, status, limit, after: after === undefined ? undefined : position(after) },
      query,
    );
    return pageOf(rows, first, jobView, ({ createdAt, id }) => [createdAt.getTime(), id]);
  }

  @Subscription(() => JobProgress, {
    description: 'How a job stands, about twice a second until it has ended.',
    subscribe: looks,
  })
  @Access('ANALYST', 'MARKETER', 'SERVICE')
  async jobProgress(
    @Root() look: Look,
    @Arg('jobId', () => ID) jobId: string,
    @Ctx() { query }: RequestContext,
  ): Promise<JobProgress> {
    const job = await this.models.job(ownId('Job', jobId), query);
    look.goOn = !hasEnded(job);
    return progressView(job);
  }
}

/** Beats until a look was not answered (refused, no such job) or the job has ended. */
async function* looks(): AsyncGenerator<Look, void, undefined> {
  for (;;) {
    const look = { goOn: false };
    yield look;
    if (!look.goOn) return;
    await pause(LOOK_EVERY_MS);
  }
}
