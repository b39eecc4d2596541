import {
  members,
  type MembersRow,
  newcomers,
  type NewcomersRow,
  peopleBeside,
  sharedInterests,
  tiesInside,
  type TiesInsideRow,
  wellTiedMembers,
} from '../../../../cypher/communities/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type Candidate } from './bonds.js';
import { type Interests } from './interests.js';

/** Ties of one community that are read; one with more has no single bridge that could be told of safely. */
export const MOST_TIES = 200_000;
/** Acts of one person that are looked at for interests. */
const ACTS_READ = 500;

/** Reads how members of a community are tied. */
export class BondsStore {
  constructor(private readonly db: Database) {}

  /** Each tie once. */
  async ties(communityId: string, context?: QueryContext): Promise<TiesInsideRow[]> {
    return this.db.run(tiesInside, { communityId, limit: MOST_TIES }, context);
  }

  async people(ids: readonly string[], context?: QueryContext): Promise<Map<string, MembersRow>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.run(members, { ids }, context);
    return new Map(rows.map((row) => [row.userId, row]));
  }

  /** Of those of these people who share what they do. */
  async interests(ids: readonly string[], context?: QueryContext): Promise<Map<string, Interests>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.run(sharedInterests, { ids: [...new Set(ids)], scanned: ACTS_READ }, context);
    return new Map(
      rows.map(({ userId, categories }) => [userId, new Map(categories.map(({ id, products }) => [id, products]))]),
    );
  }

  /** The latest first. */
  async newcomers(communityId: string, since: Date, limit: number, context?: QueryContext): Promise<NewcomersRow[]> {
    return this.db.run(newcomers, { communityId, since, limit }, context);
  }

  /** Ids of members who share what they do and were there before, the most tied first. */
  async wellTied(communityId: string, joinedBefore: Date, limit: number, context?: QueryContext): Promise<string[]> {
    const rows = await this.db.run(wellTiedMembers, { communityId, joinedBefore, limit }, context);
    return rows.map(({ userId }) => userId);
  }

  /** People outside who share what they do and know `least` members or more, those first who know few others. */
  async beside(communityId: string, least: number, limit: number, context?: QueryContext): Promise<Candidate[]> {
    return this.db.run(peopleBeside, { communityId, least, limit }, context);
  }
}
