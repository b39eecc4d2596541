import { Arg, Args, Ctx, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  orFailure,
  PageArgs,
  pageOf,
  type RequestContext,
  type UserError,
  type Wait,
  waits,
} from '../../../platform/graphql/index.js';
import { beforeTime } from '../../../platform/graphql/keyset.js';
import { type JobId } from '../ids.js';
import { JobID } from '../ids.type.js';
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
import { jobView, progressView } from '../registry/model-view.type.js';
import { type ModelsService } from '../registry/models.service.js';

const LOOK_EVERY_MS = 500;

/** Trainings, and the state of jobs. */
@Resolver()
export class JobsResolver {
  constructor(private readonly models: ModelsService) {}

  @Mutation(() => TrainPayload, {
    description: 'Puts a training into the queue. The model serves when the job has succeeded.',
  })
  @Access('SERVICE')
  async train(
    @Arg('input', () => TrainInput, { description: 'What the training should do.' }) input: TrainInput,
    @Ctx() { query }: RequestContext,
  ): Promise<JobAccepted | UserError> {
    return orFailure(async () => ({ job: jobView(await this.models.train(input, query)) }));
  }

  @Mutation(() => CancelJobPayload, {
    description: 'Cancels a job: at once if it waits; a running job is asked to stop.',
  })
  @Access('SERVICE')
  async cancelJob(
    @Arg('input', () => CancelJobInput, { description: 'Which job.' }) { jobId }: CancelJobInput,
    @Ctx() { query }: RequestContext,
  ): Promise<JobAccepted | UserError> {
    return orFailure(async () => ({ job: jobView(await this.models.cancelJob(jobId, query)) }));
  }

  @Query(() => Job, { description: 'The state of a job.' })
  @Access('ANALYST', 'MARKETER', 'SERVICE')
  async job(
    @Arg('jobId', () => JobID, { description: 'Id of the job.' }) jobId: JobId,
    @Ctx() { query }: RequestContext,
  ): Promise<Job> {
    return jobView(await this.models.job(jobId, query));
  }

  @Query(() => JobConnection, { complexity: listCost('JOBS'), description: 'All jobs, the latest first.' })
  @Access('ANALYST', 'MARKETER', 'SERVICE')
  async jobs(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('kind', () => String, { nullable: true, description: 'Only jobs of this kind.' }) kind: string | undefined,
    @Arg('status', () => JobStatusEnum, { nullable: true, description: 'Only jobs in this state.' })
    status: JobStatus | undefined,
    @Ctx() { query }: RequestContext,
  ): Promise<Connection<Job>> {
    const limit = checkFirst(first) + 1;
    const rows = await this.models.jobs({ kind, status, limit, ...beforeTime(after) }, query);
    return pageOf(rows, first, jobView, ({ createdAt, id }) => [createdAt.getTime(), id]);
  }

  @Subscription(() => JobProgress, {
    description: 'The state of a job, about twice a second until it has ended.',
    subscribe: waits(() => ({}), LOOK_EVERY_MS),
  })
  @Access('ANALYST', 'MARKETER', 'SERVICE')
  async jobProgress(
    @Root() wait: Wait,
    @Arg('jobId', () => JobID, { description: 'Id of the job.' }) jobId: JobId,
    @Ctx() { query }: RequestContext,
  ): Promise<JobProgress> {
    const job = await this.models.job(jobId, query);
    wait.goOn = !hasEnded(job);
    return progressView(job);
  }
}
