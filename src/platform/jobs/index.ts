export { hasEnded, JOB_STATUSES, type Claim, type Job, type JobStatus, type Progress } from './job.js';
export { JobStore, type JobPage, type JobStoreOptions, type NewJob } from './job.store.js';
export {
  JobInterrupted,
  JobWorker,
  type JobContext,
  type JobHandler,
  type JobWorkerOptions,
  type Timers,
} from './worker.js';
