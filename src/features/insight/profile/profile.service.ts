import { IANAZone } from 'luxon';
import { invalidInput } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { Refreshed } from '../../../platform/refreshed.js';
import { type EventLog } from '../../../platform/telemetry/log.js';
import { type EventKind } from '../../activity/index.js';
import { type UserId } from '../../people/index.js';
import { type LifeCycle, lifeCycleOf } from './life-cycle.js';
import { type Orders, ordersOf } from './orders.js';
import { type ProfileStore } from './profile.store.js';
import { type Rhythm, rhythmOf } from './rhythm.js';
import { type SocialRole, socialRolesOf, type SocialStanding } from './social-role.js';
import { type PriceThirds, type Taste, type TasteKind, tastesOf } from './tastes.js';

/** What the graph says of a person now. */
export interface ProfileRecord {
  readonly userId: UserId;
  readonly orders: Orders;
  /** Whether all purchases and returns were read: a person with more than 10,000 is summed up from these. */
  readonly whole: boolean;
  readonly lifeCycle: LifeCycle;
  readonly standing: SocialStanding;
  readonly roles: readonly SocialRole[];
  readonly meanAudience: number;
  /** Tastes of one kind, the strongest first. */
  readonly tastes: (kind: TasteKind) => readonly Taste[];
  readonly rhythm: (timeZone: string) => Rhythm;
}

export interface ProfileOptions {
  readonly store: ProfileStore;
  readonly now: () => number;
  readonly weights: Readonly<Record<EventKind, number>>;
  readonly halfLifeDays: number;
  readonly warn: EventLog;
}

/** Prices move slowly, and their thirds cost a look at every product. */
const THIRDS_EVERY_MS = 600_000;

/** Sums up what the graph says of a person. Nothing is kept: a profile is as fresh as the events. */
export class ProfileService {
  private readonly thirds: Refreshed<PriceThirds>;

  constructor(private readonly options: ProfileOptions) {
    const { store, now, warn } = options;
    const onError = (error: unknown): void => warn('insight.prices-not-read', { error: String(error) });
    this.thirds = new Refreshed(() => store.priceThirds(), { now, everyMs: THIRDS_EVERY_MS, onError });
  }

  /** Undefined for an unknown person. */
  async of(userId: UserId, context?: QueryContext): Promise<ProfileRecord | undefined> {
    const { store, now, weights, halfLifeDays } = this.options;
    const [standing, events, { trades, whole }, meanAudience, thirds] = await Promise.all([
      store.standing(userId, context),
      store.events(userId, context),
      store.trades(userId, context),
      store.meanAudience(context),
      this.thirds.get(),
    ]);
    if (!standing) return undefined;
    const tastes = tastesOf(events, { weights, halfLifeDays, thirds, now: now() });
    const bought = trades.flatMap(({ returned, at }) => (returned ? [] : [at]));
    return {
      ...{ userId, whole, standing, meanAudience },
      orders: ordersOf(trades),
      lifeCycle: lifeCycleOf(bought, now()),
      roles: socialRolesOf(standing, meanAudience),
      tastes: (kind) => tastes.filter((taste) => taste.kind === kind),
      rhythm: (timeZone) => {
        if (!IANAZone.isValidZone(timeZone)) {
          throw invalidInput(`"${timeZone}" is no time zone; write an IANA name such as "Europe/Berlin".`, 'timeZone');
        }
        return rhythmOf(
          events.map(({ at }) => at),
          timeZone,
        );
      },
    };
  }
}
