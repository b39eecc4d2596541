import { setImmediate } from 'node:timers/promises';
import { finishInTurns, type Watch } from '../../../algorithms/graph/steps.js';
import { type PlannedSeeds, planSeedsSteps, type SeedingTask } from '../../../algorithms/influence/plan-seeds.js';
import { planTableOf } from '../../../algorithms/influence/plan-table.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { runInThread } from '../../../platform/threads/run-in-thread.js';
import { type PlanInThread } from './plan-in-thread.js';

/** With fewer ties a plan takes less time than the start of a thread. */
const WORTH_A_THREAD = 2_000;
const THREAD = new URL('./seed-plan.worker.ts', import.meta.url);

/** Makes a plan, in a thread where that takes long; an abort ends it at once. @throws RangeError for what `seedingOf` refuses */
export async function makePlan(table: SalesTable, task: SeedingTask, watch: Watch): Promise<PlannedSeeds> {
  const job: PlanInThread = { table: planTableOf(table), task };
  if (table.listening.arcs.heads.length >= WORTH_A_THREAD) return runInThread<PlannedSeeds>(THREAD, job, watch);
  return finishInTurns(planSeedsSteps(job.table, task), setImmediate, watch);
}
