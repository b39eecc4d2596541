import { type SeedingTask } from '../../../algorithms/influence/plan-seeds.js';
import { type PlanTable } from '../../../algorithms/influence/plan-table.js';

/** What the thread of a plan is given. */
export interface PlanInThread {
  readonly table: PlanTable;
  readonly task: SeedingTask;
}
