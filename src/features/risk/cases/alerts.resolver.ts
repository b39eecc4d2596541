import { Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { Access, type RequestContext } from '../../../platform/graphql/index.js';
import { RiskAlert } from './cases.type.js';
import { type AlertsService } from './alerts.service.js';

/** One wait for a case. `waits` makes it; the resolver, which waits, says whether another follows. */
interface Wait {
  goOn: boolean;
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
    subscribe: waits,
  })
  @Access('SERVICE', 'ANALYST')
  async riskAlert(@Root() wait: Wait, @Ctx() { query, signal }: RequestContext): Promise<RiskAlert | null> {
    wait.after ??= this.alerts.now();
    const found = await this.alerts.next(wait.after, signal, query);
    if (!found) return null;
    wait.after = { at: found.changedAt, id: found.id };
    wait.goOn = true;
    const { id: caseId, kind, state, score, changedAt: at } = found;
    return { caseId, kind, state, score, at };
  }
}

/** Yields waits until the resolver has not answered one, or the socket is gone. */
// eslint-disable-next-line @typescript-eslint/require-await -- GraphQL wants an asynchronous source; who waits is the resolver
async function* waits(): AsyncGenerator<Wait, void, undefined> {
  const wait: Wait = { goOn: false };
  for (;;) {
    wait.goOn = false;
    yield wait;
    if (!wait.goOn) return;
  }
}
