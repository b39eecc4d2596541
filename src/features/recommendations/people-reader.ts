import { readPeople, type ReadPeopleRow } from '../../../cypher/recommendations/index.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';
import { KIND_CODE } from '../activity/index.js';
import { perRelationship } from './shop-view.js';

/** Events of one person, latest first: columns of one length. */
export interface EventColumns {
  readonly items: readonly string[];
  /** Codes of `EVENT_KINDS`. */
  readonly kinds: readonly number[];
  /** Stars of a rating, 1 for the rest. */
  readonly values: readonly number[];
  /** Unix seconds. */
  readonly times: readonly number[];
}

/**
 * How much of the graph one answer may read. A usual person is read whole; of a hub the friends with fewest ties (whose
 * word weighs most) and of a robot the latest events.
 */
export const READ_CAPS = {
  ties: 1_000,
  friends: 100,
  events: 1_000,
  scanned: 2_000,
  eventsPerFriend: 100,
  scannedPerFriend: 500,
} as const;

const CODES = perRelationship((kind) => KIND_CODE[kind]);

/**
 * People as the graph has them now, with what those did who let them see it: one query for all of them.
 *
 * @returns by user id; nothing for people who do not exist
 */
export async function readPeopleNow(
  db: Database,
  ids: readonly string[],
  context?: QueryContext,
): Promise<Map<string, ReadPeopleRow>> {
  const rows = await db.run(readPeople, { ids: [...new Set(ids)], codes: CODES, ...READ_CAPS }, context);
  return new Map(rows.map((row) => [row.userId, row]));
}
