/** A thread that learns from launches of the past who takes a new product. */
import { type LaunchPast, learnLaunches } from '../../../algorithms/launch/learn-launches.js';
import { serveJob } from '../../../platform/threads/serve-job.js';

serveJob((past: LaunchPast, onProgress) => learnLaunches(past, {}, onProgress));
