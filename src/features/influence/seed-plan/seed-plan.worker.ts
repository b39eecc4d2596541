/** A thread that makes one seed plan. */
import { finish } from '../../../algorithms/graph/steps.js';
import { planSeedsSteps } from '../../../algorithms/influence/plan-seeds.js';
import { serveJob } from '../../../platform/threads/serve-job.js';
import { type PlanInThread } from './plan-in-thread.js';

serveJob(({ table, task }: PlanInThread, onProgress) => finish(planSeedsSteps(table, task), { onProgress }));
