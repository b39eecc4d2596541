import { setImmediate } from 'node:timers/promises';
import { finishInTurns, type Watch } from '../../../algorithms/graph/steps.js';
import { type LayoutTask, peopleLayoutSteps } from '../../../algorithms/layout/people-layout.js';
import { type Positions } from '../../../algorithms/layout/force-atlas.js';
import { runInThread } from '../../../platform/threads/run-in-thread.js';

/** With fewer ties a layout takes less time than the start of a thread. */
const WORTH_A_THREAD = 2_000;
const THREAD = new URL('./layout.worker.ts', import.meta.url);

/** Lays people out (`peopleLayoutSteps`), in a thread where that takes long; an abort ends it at once. */
export async function makeLayout(task: LayoutTask, watch: Watch): Promise<Positions> {
  if (task.arcs.heads.length >= WORTH_A_THREAD) return runInThread<Positions>(THREAD, task, watch);
  return finishInTurns(peopleLayoutSteps(task), setImmediate, watch);
}
