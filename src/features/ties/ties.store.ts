import { inauthenticAmong, readTieEnds } from '../../../cypher/ties/index.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';
import { RELATIONSHIP_CODES } from '../activity/index.js';
import { type UserId } from '../people/index.js';
import { type TieEndRecord } from './tie-end.js';

/** How much of the graph is read of each person; training takes at most a thousand products of a person too. */
const CAPS = { friends: 100, events: 1_000, scanned: 2_000 } as const;

/** Reads what ties are judged from. */
export class TiesStore {
  constructor(private readonly db: Database) {}

  /** Events and ties of people as stored now, by user id; no entry for an unknown id. */
  async endsOf(ids: readonly string[], context?: QueryContext): Promise<Map<string, TieEndRecord>> {
    const rows = await this.db.run(
      readTieEnds,
      { ids: [...new Set(ids)], codes: RELATIONSHIP_CODES, ...CAPS },
      context,
    );
    return new Map(rows.map((row) => [row.userId, row]));
  }

  /** Those of these people whom the last influence run takes for inauthentic. */
  async inauthenticAmong(ids: readonly UserId[], context?: QueryContext): Promise<ReadonlySet<UserId>> {
    if (ids.length === 0) return new Set();
    const rows = await this.db.run(inauthenticAmong, { ids: [...new Set(ids)] }, context);
    return new Set(rows.map(({ userId }) => userId));
  }
}
