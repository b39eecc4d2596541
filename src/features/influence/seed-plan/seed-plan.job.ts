import { type JobId } from '../../models/index.js';
import { invalidInput } from '../../../platform/errors.js';
import { type Job, type JobHandler, type JobStore } from '../../../platform/jobs/index.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { checkSeedPlanRequest, type SeedPlanRequest } from './seed-plan-request.js';
import { type PlanRecord, type SeedPlanService } from './seed-plan.service.js';

/** The kind of job that makes a seed plan. */
export const PLAN = 'plan-seeds';

/** Makes seed plans as jobs, for shops where a plan takes too long for one request: any process takes the job and reports progress. */
export class SeedPlanJobs {
  constructor(
    private readonly jobs: JobStore,
    private readonly plans: SeedPlanService,
  ) {}

  /**
   * Puts a plan into the queue. Errors that need the graph are errors of the job.
   * @throws Failure INVALID_INPUT, CONFLICT where the idempotency key was used for another request
   */
  async start(request: SeedPlanRequest, idempotencyKey?: string, context?: QueryContext): Promise<Job> {
    checkSeedPlanRequest(request);
    return this.jobs.enqueue({ kind: PLAN, input: request, idempotencyKey }, context);
  }

  /**
   * The plan that a job made; null while the job is not done.
   * @throws Failure NOT_FOUND, INVALID_INPUT for a job of another kind
   */
  async plan(jobId: JobId, context?: QueryContext): Promise<PlanRecord | null> {
    const { kind, result } = await this.jobs.get(jobId, context);
    if (kind !== PLAN) throw invalidInput(`Job "${jobId}" makes no plan: it is of kind "${kind}".`, 'jobId');
    return (result as { plan: PlanRecord } | undefined)?.plan ?? null;
  }

  /** Makes the plan of a job. A job that is killed and repeated makes an equal plan, unless another run ended meanwhile. */
  readonly handler: JobHandler = async (job, { signal, progress }) => {
    const onProgress = (share: number): void => progress({ progress: share, message: 'planning' });
    const plan = await this.plans.plan(job.input as SeedPlanRequest, undefined, { signal, onProgress });
    return { plan };
  };
}
