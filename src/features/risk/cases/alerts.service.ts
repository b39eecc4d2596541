import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type RiskCaseRecord } from './case.js';
import { type CasesStore } from './cases.store.js';
import { type RiskNews } from './news.js';

/** What other processes did is not heard: so often it is looked up. */
const LOOK_MS = 5_000;

/** Finds cases that begin to wait for a decision. */
export class AlertsService {
  constructor(
    private readonly store: CasesStore,
    private readonly news: RiskNews,
    private readonly clock: () => number,
  ) {}

  /** After everything until now. */
  now(): { at: Date; id: string } {
    return { at: new Date(this.clock()), id: '' };
  }

  /** The next case after a moment, and after a case of that moment; undefined where the signal ends first. */
  async next(
    after: { at: Date; id: string },
    signal: AbortSignal,
    context?: QueryContext,
  ): Promise<RiskCaseRecord | undefined> {
    while (!signal.aborted) {
      // Listened for first, so that nothing is missed between looking and waiting.
      const heard = this.news.next(LOOK_MS, signal);
      const [found] = await this.store.changed(after, 1, context);
      if (found) return found;
      await heard;
    }
    return undefined;
  }
}
