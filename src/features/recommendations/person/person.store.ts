import { readPeople } from '../../../../cypher/recommendations/index.js';
import { DEFAULT_CAPS } from '../../../../gnn/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { RELATIONSHIP_CODES } from '../../activity/index.js';
import { type EventColumns, type PersonRecord } from './person-record.js';

/** Most ties of each type that a query about one person looks at. */
export const MOST_TIES = 1_000;

/**
 * How much of the graph one answer reads of a person: as many friends and events as evaluation used (`DEFAULT_CAPS`), found
 * among so many ties and events. A person below these limits is scored as in evaluation; of a person with more, the latest
 * are looked at.
 */
const LIMITS = { ...DEFAULT_CAPS, ties: MOST_TIES, scanned: 2_000 } as const;

/** Reads what a person and the person's friends did. */
export class PersonStore {
  constructor(private readonly db: Database) {}

  /**
   * People as stored now, all in one query, by user id; no entry for an unknown id.
   * @param without people to whom ties do not count
   */
  async read(
    ids: readonly string[],
    context?: QueryContext,
    without: readonly string[] = [],
  ): Promise<Map<string, PersonRecord>> {
    const rows = await this.db.run(
      readPeople,
      { ids: [...new Set(ids)], codes: RELATIONSHIP_CODES, without: [...without], ...LIMITS },
      context,
    );
    return new Map(
      rows.map((row) => {
        const friends = row.friends.map((friend) => ({
          ...friend,
          ...timed(friend, LIMITS.eventsPerFriend),
          joinedAt: friend.joinedAt === null ? null : new Date(friend.joinedAt),
        }));
        return [row.userId, { ...row, ...timed(row, LIMITS.events), friends }];
      }),
    );
  }
}

/** @param most events that are read of such a person; who has as many may have more */
function timed({ moments }: Pick<EventColumns, 'moments'>, most: number): Pick<EventColumns, 'times' | 'whole'> {
  return { times: moments.map((moment) => Math.floor(moment / 1000)), whole: moments.length < most };
}
