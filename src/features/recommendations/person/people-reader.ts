import { readPeople, type ReadPeopleRow } from '../../../../cypher/recommendations/index.js';
import { DEFAULT_CAPS } from '../../../../gnn/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { KIND_CODE } from '../../activity/index.js';
import { perRelationship } from '../shop/shop-view.js';

/** Events of one person, latest first: columns of one length. */
export interface EventColumns {
  readonly items: readonly string[];
  /** Codes of `EVENT_KINDS`. */
  readonly kinds: readonly number[];
  /** Stars of a rating, pieces of a purchase, 1 for the rest. */
  readonly values: readonly number[];
  /** Unix seconds. */
  readonly times: readonly number[];
}

/**
 * How much of the graph one answer may read: what models are judged by (`DEFAULT_CAPS`), looked for among so many ties and
 * events. Whoever has no more of them is read as she was judged; of a hub or a robot the latest are looked at.
 */
export const READ_CAPS = { ...DEFAULT_CAPS, ties: 1_000, scanned: 2_000 } as const;

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
