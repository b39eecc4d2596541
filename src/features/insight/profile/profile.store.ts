import * as queries from '../../../../cypher/insight/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type EventRelationship, kindOf } from '../../activity/index.js';
import { type UserId } from '../../people/index.js';
import { type Trade } from './orders.js';
import { type SocialStanding } from './social-role.js';
import { type PriceThirds, type TasteEvent } from './tastes.js';

/** How much of the graph is read of one person. */
const CAPS = { scanned: 20_000, events: 2_000, trades: 10_000, friends: 2_000 } as const;

/** Reads what a profile rests on. */
export class ProfileStore {
  constructor(private readonly db: Database) {}

  /** The latest 2,000 events of the person, the latest first. */
  async events(userId: UserId, context?: QueryContext): Promise<TasteEvent[]> {
    const params = { userId, scanned: CAPS.scanned, limit: CAPS.events };
    const rows = await this.db.run(queries.latestEvents, params, context);
    return rows.map(({ relationship, reason, ...event }) => ({
      ...event,
      kind: kindOf(relationship as EventRelationship, reason),
    }));
  }

  /** What the person bought and returned, the oldest first, and whether that is all of it. */
  async trades(userId: UserId, context?: QueryContext): Promise<{ trades: Trade[]; whole: boolean }> {
    const trades = await this.db.run(queries.ordersOfPerson, { userId, limit: CAPS.trades + 1 }, context);
    return { trades, whole: trades.length <= CAPS.trades };
  }

  /** Undefined for an unknown person. */
  async standing(userId: UserId, context?: QueryContext): Promise<SocialStanding | undefined> {
    const [row] = await this.db.run(queries.socialStanding, { userId, scanned: CAPS.friends }, context);
    return row;
  }

  /** Friends and followers of a person on average; 0 in an empty shop. */
  async meanAudience(context?: QueryContext): Promise<number> {
    const [{ people, ties }] = await this.db.run(queries.meanAudience, {}, context);
    return people === 0 ? 0 : ties / people;
  }

  async priceThirds(): Promise<PriceThirds> {
    const rows = await this.db.run(queries.priceThirds, {});
    return new Map(rows.map(({ currency, lower, upper }) => [currency, { lower, upper }]));
  }
}
