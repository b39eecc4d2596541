import { type QueryContext } from '../../../platform/neo4j/index.js';
import { invalidInput } from '../../../platform/errors.js';
import { type Job, type JobHandler, type JobStore } from '../../../platform/jobs/index.js';
import { type PlanRecord, type SeedPlanInput, type SeedPlanService } from './seed-plan.service.js';

/** The kind of job that makes a plan. */
export const PLAN = 'plan-seeds';

/** Plans of shops that are too large to wait for: as jobs that any process does, with progress, to be had when they are done. */
export class SeedPlanJobs {
  /** @param onEnqueue wakes a worker of this process */
  constructor(
    private readonly jobs: JobStore,
    private readonly plans: SeedPlanService,
    private readonly onEnqueue: () => void,
  ) {}

  /**
   * Puts a plan into the queue. What can be said of the input alone is said here, the rest is the job's error.
   * @throws Failure INVALID_INPUT, CONFLICT (idempotency key used for another input)
   */
  async start(input: SeedPlanInput, idempotencyKey?: string, context?: QueryContext): Promise<Job> {
    this.plans.check(input);
    const job = await this.jobs.enqueue({ kind: PLAN, input, idempotencyKey }, context);
    this.onEnqueue();
    return job;
  }

  /**
   * The plan that a job made; null while it is not done.
   * @throws Failure NOT_FOUND, INVALID_INPUT where the job makes no plan
   */
  async plan(jobId: string, context?: QueryContext): Promise<PlanRecord | null> {
    const { kind, result } = await this.jobs.get(jobId, context);
    if (kind !== PLAN) throw invalidInput(`Job "${jobId}" makes no plan: it is of kind "${kind}".`, 'jobId');
    return (result as { plan: PlanRecord } | undefined)?.plan ?? null;
  }

  /** Does a job. Killed and done again it makes the same plan, as long as no other run has come between. */
  readonly handler: JobHandler = async (job, { signal, progress }) => {
    const onProgress = (share: number): void => progress({ progress: share, message: 'planning' });
    const plan = await this.plans.plan(job.input as SeedPlanInput, undefined, { signal, onProgress });
    return { plan };
  };
}
