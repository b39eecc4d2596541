// Generated from cypher/ties/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface InauthenticAmongParams {
  readonly ids: readonly string[];
}
export interface InauthenticAmongRow {
  userId: string;
}
/**
 * Which of these people does the last influence run take for inauthentic?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * WHERE u.inauthentic
 * RETURN u.id AS userId
 * ```
 */
export const inauthenticAmong: Query<InauthenticAmongParams, InauthenticAmongRow, 'read'> = {
  name: 'ties/inauthentic-among',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"userId":{"kind":"string"}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE u.inauthentic
RETURN u.id AS userId`,
};

export interface ReadTieEndsParams {
  readonly ids: readonly string[];
  /** code of each relationship, and of a dislike for that reason */
  readonly codes: { readonly VIEWED: number; readonly LIKED: number; readonly DISLIKED: number; readonly COMMENTED: number; readonly SHARED: number; readonly ADDED_TO_CART: number; readonly RATED: number; readonly PURCHASED: number; readonly RETURNED: number; readonly NOT_INTERESTED: number };
  readonly friends: number;
  readonly events: number;
  readonly scanned: number;
}
export interface ReadTieEndsRow {
  userId: string;
  items: string[];
  kinds: number[];
  /** stars of a rating, 1 for the rest */
  values: number[];
  /** unix seconds */
  times: number[];
  /** number of tied people */
  ties: number;
  friends: { userId: string; ties: number }[];
}
/**
 * What are the latest events of each of these people, and to whom are they tied by a friendship or a follow in either direction? For people with many relationships at most `scanned` of each sort are looked at; the `friends` with fewest ties are kept (they weigh most as friends in common), and the latest `events`.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   CALL (u) {
 *     MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
 *     RETURN e, p
 *     LIMIT $scanned
 *   }
 *   WITH e, p.id AS item, type(e) AS type, e.at.epochSeconds AS time
 *   ORDER BY time DESC
 *   LIMIT $events
 *   RETURN
 *     collect(item) AS items,
 *     collect(
 *       CASE
 *         WHEN type = 'DISLIKED' AND e.reason = 'NOT_INTERESTED' THEN $codes.NOT_INTERESTED
 *         ELSE $codes[type]
 *       END) AS kinds,
 *     collect(
 *       CASE type
 *         WHEN 'RATED' THEN toFloat(coalesce(e.value, 1))
 *         ELSE 1.0
 *       END) AS values,
 *     collect(time) AS times
 * }
 * CALL (u) {
 *   CALL (u) {
 *     MATCH (u)-[:FRIENDS_WITH|FOLLOWS]-(v:User)
 *     RETURN v
 *     LIMIT $scanned
 *   }
 *   WITH DISTINCT v
 *   WITH v, COUNT { (v)-[:FRIENDS_WITH|FOLLOWS]-() } AS relationships
 *   ORDER BY relationships, v.id
 *   WITH collect({v: v, relationships: relationships}) AS known
 *   UNWIND known[0..$friends] AS one
 *   WITH size(known) AS ties, one.v AS v, one.relationships AS relationships
 *   RETURN
 *     max(ties) AS ties,
 *     collect({
 *       userId: v.id,
 *       ties:
 *         CASE
 *           WHEN relationships > $friends THEN relationships
 *           ELSE
 *             COUNT {
 *               MATCH (v)-[:FRIENDS_WITH|FOLLOWS]-(other:User)
 *               RETURN DISTINCT other
 *             }
 *         END
 *     }) AS friends
 * }
 * RETURN u.id AS userId, items, kinds, values, times, coalesce(ties, 0) AS ties, friends
 * ```
 */
export const readTieEnds: Query<ReadTieEndsParams, ReadTieEndsRow, 'read'> = {
  name: 'ties/read-tie-ends',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"codes":{"kind":"map","fields":{"VIEWED":{"kind":"int"},"LIKED":{"kind":"int"},"DISLIKED":{"kind":"int"},"COMMENTED":{"kind":"int"},"SHARED":{"kind":"int"},"ADDED_TO_CART":{"kind":"int"},"RATED":{"kind":"int"},"PURCHASED":{"kind":"int"},"RETURNED":{"kind":"int"},"NOT_INTERESTED":{"kind":"int"}}},"friends":{"kind":"int"},"events":{"kind":"int"},"scanned":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"items":{"kind":"list","of":{"kind":"string"}},"kinds":{"kind":"list","of":{"kind":"int"}},"values":{"kind":"list","of":{"kind":"float"}},"times":{"kind":"list","of":{"kind":"int"}},"ties":{"kind":"int"},"friends":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"ties":{"kind":"int"}}}}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  CALL (u) {
    MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
    RETURN e, p
    LIMIT $scanned
  }
  WITH e, p.id AS item, type(e) AS type, e.at.epochSeconds AS time
  ORDER BY time DESC
  LIMIT $events
  RETURN
    collect(item) AS items,
    collect(
      CASE
        WHEN type = 'DISLIKED' AND e.reason = 'NOT_INTERESTED' THEN $codes.NOT_INTERESTED
        ELSE $codes[type]
      END) AS kinds,
    collect(
      CASE type
        WHEN 'RATED' THEN toFloat(coalesce(e.value, 1))
        ELSE 1.0
      END) AS values,
    collect(time) AS times
}
CALL (u) {
  CALL (u) {
    MATCH (u)-[:FRIENDS_WITH|FOLLOWS]-(v:User)
    RETURN v
    LIMIT $scanned
  }
  WITH DISTINCT v
  WITH v, COUNT { (v)-[:FRIENDS_WITH|FOLLOWS]-() } AS relationships
  ORDER BY relationships, v.id
  WITH collect({v: v, relationships: relationships}) AS known
  UNWIND known[0..$friends] AS one
  WITH size(known) AS ties, one.v AS v, one.relationships AS relationships
  RETURN
    max(ties) AS ties,
    collect({
      userId: v.id,
      ties:
        CASE
          WHEN relationships > $friends THEN relationships
          ELSE
            COUNT {
              MATCH (v)-[:FRIENDS_WITH|FOLLOWS]-(other:User)
              RETURN DISTINCT other
            }
        END
    }) AS friends
}
RETURN u.id AS userId, items, kinds, values, times, coalesce(ties, 0) AS ties, friends`,
};
