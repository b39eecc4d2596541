/** A thread that ranks everybody for a new product. */
import { launchScores } from '../../../algorithms/launch/launch-ranker.js';
import { SignalSource } from '../../../algorithms/launch/signals.js';
import { serveJob } from '../../../platform/threads/serve-job.js';
import { type RankingJob } from './ranking-job.js';

serveJob(({ history, ranker, at, cosines }: RankingJob) =>
  launchScores(ranker, new SignalSource(history).at(at, cosines)),
);
