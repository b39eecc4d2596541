/** A worker thread of `solveColumns`. */
import { serveTasks } from '../../parallel/serve-tasks.js';
import { columnSolver } from './local-ridge-columns.js';

serveTasks(columnSolver, ({ counts, candidates, weights }) => [
  counts.buffer as ArrayBuffer,
  candidates.buffer as ArrayBuffer,
  ...weights.map((list) => list.buffer as ArrayBuffer),
]);
