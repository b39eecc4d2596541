/** A thread that foresees what customers will buy and pay; null of purchases that no model can explain. */
import { foreseeValue } from '../../../algorithms/lifetime/foresee-value.js';
import { type ValueTask } from '../../../algorithms/lifetime/value-ways.js';
import { serveJob } from '../../../platform/threads/serve-job.js';

serveJob((task: ValueTask, onProgress) => {
  try {
    return foreseeValue(task, onProgress);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
});
