import { Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { Access, type RequestContext, type Wait, waits } from '../../../platform/graphql/index.js';
import { RiskAlert } from './cases.type.js';
import { type AlertsService } from './alerts.service.js';

/** What a subscriber was told last. */
interface Told {
  after?: { at: Date; id: string };
}

/** Tells staff that they have to decide. A subscription leads to no person: what it read would outlive a consent that is withdrawn. */
@Resolver()
export class AlertsResolver {
  constructor(private readonly alerts: AlertsService) {}

  @Subscription(() => RiskAlert, {
    nullable: true,
    description:
      'Each case that begins to wait for a decision from now on: one that is opened, or opened again, or appealed against. What this process did is told at once, what others did within five seconds. Null when the subscription ends.',
    subscribe: waits((): Told => ({})),
  })
  @Access('SERVICE', 'ANALYST')
  async riskAlert(@Root() wait: Told & Wait, @Ctx() { query, signal }: RequestContext): Promise<RiskAlert | null> {
    wait.after ??= this.alerts.now();
    const found = await this.alerts.next(wait.after, signal, query);
    if (!found) return null;
    wait.after = { at: found.changedAt, id: found.id };
    wait.goOn = true;
    const { id: caseId, kind, state, score, changedAt: at } = found;
    return { caseId, kind, state, score, at };
  }
}
