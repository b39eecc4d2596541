import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { FAILURES, Failure } from '../errors.js';
import { ownTurn } from '../turns.js';

/** How often the delay of the event loop is read, and the interval at which it is sampled, milliseconds. */
const READ_MS = 250;
const SAMPLE_MS = 10;

/**
 * Refuses requests with 503 before they are read, where more are under way than can be answered: over `most` at a time, or
 * while this process answers late. Who asks for health is never refused, and so does not wait behind the others.
 */
export class Overload {
  private underWay = 0;
  private late = false;
  /** Whether the reading before was over: one long computation is no overload. */
  private before = false;
  private readonly delay = monitorEventLoopDelay({ resolution: SAMPLE_MS });
  private readonly reading: NodeJS.Timeout;

  /**
   * @param most requests under way at a time
   * @param lateMs mean delay of the event loop from which on this process answers late, two quarters of a second in a row
   */
  constructor(
    private readonly most: number,
    lateMs: number,
  ) {
    this.delay.enable();
    this.reading = setInterval(() => {
      const over = this.delay.mean / 1e6 > lateMs;
      this.late = over && this.before;
      this.before = over;
      this.delay.reset();
    }, READ_MS);
    this.reading.unref();
  }

  readonly shed: RequestHandler = (_request: Request, response: Response, next: NextFunction): void => {
    if (this.late || this.underWay >= this.most) {
      return next(new Failure(FAILURES.OVERLOADED, 'More requests came than can be answered now; try again.'));
    }
    this.underWay += 1;
    response.once('close', () => (this.underWay -= 1));
    // Many come at once: each is read in a turn of its own.
    void ownTurn().then(() => next());
  };

  stop(): void {
    clearInterval(this.reading);
    this.delay.disable();
  }
}
