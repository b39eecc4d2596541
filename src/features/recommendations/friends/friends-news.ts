import { type ActivityNews } from '../../activity/index.js';
import { type UserId } from '../../people/index.js';

/** Waits for acts of some people; who acts between two waits is not missed. */
export class FriendsNews {
  private readonly acted = new Set<UserId>();
  private wake = (): void => undefined;

  /** @param ended ends it for good */
  constructor(
    news: ActivityNews,
    private readonly ended: AbortSignal,
  ) {
    const stop = news.listen((userIds) => {
      for (const userId of userIds) this.acted.add(userId);
      this.wake();
    });
    const end = (): void => {
      stop();
      this.wake();
    };
    if (ended.aborted) end();
    else ended.addEventListener('abort', end, { once: true });
  }

  /** Until one of these people acted, the time is over, or it ended. @param most milliseconds */
  async until(circle: ReadonlySet<UserId>, most: number): Promise<void> {
    const over = AbortSignal.timeout(most);
    while (!this.ended.aborted && !over.aborted && ![...this.acted].some((userId) => circle.has(userId))) {
      // Others' acts are news for nobody here.
      this.acted.clear();
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        over.addEventListener('abort', () => resolve(), { once: true });
      });
    }
    this.acted.clear();
  }
}
