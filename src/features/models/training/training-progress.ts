import { type Progress } from '../../../platform/jobs/index.js';
import { StageClock } from './stage-clock.js';
import { share, STAGES, type Stage } from './training-stages.js';

/** Reports how far a training job is, and measures what its stages take. */
export class TrainingProgress {
  private readonly clock: StageClock;
  private furthest = 0;

  /** @param now milliseconds */
  constructor(
    now: () => number,
    private readonly report: (progress: Progress) => void,
  ) {
    this.clock = new StageClock(now);
  }

  /** `done` of `total` of a stage is done. The reported share never falls, although parts of a stage count from zero again. */
  at(stage: Stage, done: number, total: number, message: string = STAGES[stage].text): void {
    this.clock.enter(stage);
    this.furthest = Math.max(this.furthest, share(stage, total > 0 ? done / total : 0));
    this.report({ stage, progress: this.furthest, message });
  }

  /** `at` as a callback for one stage. */
  in(stage: Stage): (done: number, total: number) => void {
    return (done, total) => this.at(stage, done, total);
  }

  /** Ends the last stage. @returns the seconds of each stage, in their order */
  end(): Partial<Record<Stage, number>> {
    return this.clock.end();
  }
}
