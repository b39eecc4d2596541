/** A thread that lays people out. */
import { finish } from '../../../algorithms/graph/steps.js';
import { type LayoutTask, peopleLayoutSteps } from '../../../algorithms/layout/people-layout.js';
import { serveJob } from '../../../platform/threads/serve-job.js';

serveJob((task: LayoutTask, onProgress) => finish(peopleLayoutSteps(task), { onProgress }));
