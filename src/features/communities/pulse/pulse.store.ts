import {
  latestPosts,
  risingProducts,
  turnover,
  type TurnoverRow,
  weeklyActivity,
  type WeeklyActivityRow,
} from '../../../../cypher/communities/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type CommunityPost, type RisingProduct } from './pulse.js';

/** Two times of equal length, one after the other. */
export interface TwoTimes {
  readonly before: Date;
  readonly middle: Date;
  readonly until: Date;
}

/** Reads what members of a community do. */
export class PulseStore {
  constructor(private readonly db: Database) {}

  /** Weeks without an event have no row. */
  async weeks(communityId: string, from: Date, until: Date, context?: QueryContext): Promise<WeeklyActivityRow[]> {
    return this.db.run(weeklyActivity, { communityId, from, until }, context);
  }

  async turnover(communityId: string, times: TwoTimes, context?: QueryContext): Promise<TurnoverRow> {
    return (await this.db.run(turnover, { communityId, ...times }, context))[0];
  }

  /** Of products that at least `least` members took up. */
  async rising(
    communityId: string,
    times: TwoTimes,
    { least, limit }: { readonly least: number; readonly limit: number },
    context?: QueryContext,
  ): Promise<readonly RisingProduct[]> {
    return this.db.run(risingProducts, { communityId, ...times, least, limit }, context);
  }

  /** By members who share what they do; those first whom most members hear. */
  async posts(communityId: string, since: Date, limit: number, context?: QueryContext): Promise<CommunityPost[]> {
    return this.db.run(latestPosts, { communityId, since, limit }, context);
  }
}
