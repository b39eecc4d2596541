export { hasEnded, type Claim, type Job, type Progress } from './job.js';
export { JobStore, type JobPage, type JobStoreOptions } from './job.store.js';
export { JobInterrupted, JobWorker, type JobContext, type JobHandler, type Timers } from './worker.js';
export { Periodic, type BackgroundWork } from './periodic.js';
