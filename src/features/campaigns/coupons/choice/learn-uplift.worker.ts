/** A thread that learns from an experiment whom coupons persuade. */
import { serveJob } from '../../../../platform/threads/serve-job.js';
import { learnUplift, type UpliftJob } from './uplift-report.js';

serveJob((job: UpliftJob) => learnUplift(job));
