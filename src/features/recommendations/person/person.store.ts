import { latestEvents, readPeople } from '../../../../cypher/recommendations/index.js';
import { DEFAULT_CAPS } from '../../../../gnn/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { RELATIONSHIP_CODES } from '../../activity/index.js';
import { type UserId } from '../../people/index.js';
import { KeptEvents } from './kept-events.js';
import { type EventColumns, type PersonRecord } from './person-record.js';

/** Most ties of each type that a query about one person looks at. */
export const MOST_TIES = 1_000;

/**
 * How much of the graph one answer reads of a person: as many friends and events as evaluation used (`DEFAULT_CAPS`), found
 * among so many ties and events. A person below these limits is scored as in evaluation; of a person with more, the latest
 * are looked at.
 */
const LIMITS = { ...DEFAULT_CAPS, ties: MOST_TIES, scanned: 2_000 } as const;

/**
 * Reads what a person and the person's friends did. Who the friends are, and whether they share, is read each time; what they did
 * is kept while it does not change, because the same people are friends of many.
 */
export class PersonStore {
  private readonly kept: KeptEvents;

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly db: Database,
    now: () => number,
  ) {
    this.kept = new KeptEvents(now);
  }

  /**
   * People as stored now, by user id; no entry for an unknown id.
   * @param without people to whom ties do not count
   */
  async read(
    ids: readonly string[],
    context?: QueryContext,
    without: readonly string[] = [],
  ): Promise<Map<string, PersonRecord>> {
    const { events, friends: most, ties, scanned } = LIMITS;
    const params = { codes: RELATIONSHIP_CODES, events, friends: most, ties, scanned };
    const rows = await this.db.run(readPeople, { ids: [...new Set(ids)], without: [...without], ...params }, context);
    const stamps = new Map(rows.flatMap(({ friends }) => friends.map(({ userId, stamp }) => [userId, stamp])));
    const done = await this.eventsOf(stamps, context);
    return new Map(
      rows.map((row) => {
        const friends = row.friends.flatMap(({ stamp: _, joinedAt, ...friend }) => {
          const theirs = done.get(friend.userId);
          // Without them the friend was removed a moment ago.
          return theirs ? [{ ...friend, ...theirs, joinedAt: joinedAt === null ? null : new Date(joinedAt) }] : [];
        });
        return [row.userId, { ...row, ...timed(row, LIMITS.events), friends }];
      }),
    );
  }

  /** The latest events of each of these people, of whom the stamps were just read. */
  private async eventsOf(
    stamps: ReadonlyMap<UserId, number>,
    context: QueryContext | undefined,
  ): Promise<ReadonlyMap<UserId, EventColumns>> {
    const found = new Map<UserId, EventColumns>();
    const unknown: UserId[] = [];
    for (const [userId, stamp] of stamps) {
      const events = this.kept.get(userId, stamp);
      if (events) found.set(userId, events);
      else unknown.push(userId);
    }
    if (unknown.length === 0) return found;
    const { eventsPerFriend, scanned } = LIMITS;
    const params = { ids: unknown, codes: RELATIONSHIP_CODES, events: eventsPerFriend, scanned };
    for (const { userId, ...columns } of await this.db.run(latestEvents, params, context)) {
      const events = { ...columns, ...timed(columns, eventsPerFriend) };
      found.set(userId, this.kept.keep(userId, stamps.get(userId)!, events));
    }
    return found;
  }
}

/** @param most events that are read of such a person; who has as many may have more */
function timed({ moments }: Pick<EventColumns, 'moments'>, most: number): Pick<EventColumns, 'times' | 'whole'> {
  return { times: moments.map((moment) => Math.floor(moment / 1000)), whole: moments.length < most };
}
