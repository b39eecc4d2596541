import { randomUUID } from 'node:crypto';
import { type EventLog } from '../../../../platform/telemetry/log.js';
import { type CampaignAct, type CampaignRecord, type Ending, STEPS } from '../campaign.js';
import { type CampaignsStore } from '../campaigns.store.js';
import { stopRule } from './stop-rules.js';

interface Due {
  readonly act: CampaignAct;
  readonly ended?: Ending;
}

/** Begins and ends campaigns by the clock, and stops those for which a stop rule holds. Every process may do it: each step is taken once. */
export class CampaignClock {
  constructor(
    private readonly store: CampaignsStore,
    private readonly now: () => number,
    private readonly warn: EventLog,
  ) {}

  /** Looks at every campaign that is scheduled or goes on. One that fails does not hold up the others. @returns steps that were taken */
  async turn(signal?: AbortSignal): Promise<number> {
    let steps = 0;
    for (const id of await this.store.toWatch()) {
      signal?.throwIfAborted();
      const taken = await this.look(id).catch((err: unknown) => {
        this.warn('campaign not looked at', { campaign: id, err });
        return 0;
      });
      steps += taken;
    }
    return steps;
  }

  /** Takes the steps of one campaign that are due. @returns how many */
  async look(id: string): Promise<number> {
    for (let steps = 0; ; steps += 1) {
      const [campaign] = await this.store.byIds([id]);
      const due = campaign && (await this.due(campaign));
      if (!due) return steps;
      const { from, to } = STEPS[due.act];
      const step = {
        id,
        revision: campaign.revision,
        from,
        to,
        at: new Date(this.now()),
        by: '',
        stepId: randomUUID(),
      };
      // Somebody was faster: what is due now is due the next time.
      if (!(await this.store.move({ ...step, ended: due.ended && JSON.stringify(due.ended) }))) return steps;
    }
  }

  private async due(campaign: CampaignRecord): Promise<Due | undefined> {
    const { id, state, startsAt, endsAt } = campaign;
    if (state === 'DRAFT' || state === 'ENDED') return undefined;
    const now = this.now();
    if (endsAt.getTime() <= now) return { act: 'STOP', ended: { by: 'WINDOW' } };
    if (state === 'SCHEDULED') return startsAt.getTime() <= now ? { act: 'START' } : undefined;
    const [[progress], signs] = await Promise.all([this.store.progress([id]), this.store.signs(id)]);
    const ended = stopRule(campaign, { ...signs, spent: progress?.spent ?? 0 });
    return ended && { act: 'STOP', ended };
  }
}
