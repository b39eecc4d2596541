// Generated from cypher/people/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface BefriendParams {
  readonly smallerId: string;
  readonly largerId: string;
  readonly since: Date;
}
export interface BefriendRow {
  since: Date | null;
  created: boolean;
}
/**
 * Make two people friends, stored once from the smaller id, and return since when they are and whether that is new; no row where one of them is unknown.
 * ```cypher
 * MATCH (a:User {id: $smallerId}), (b:User {id: $largerId})
 * OPTIONAL MATCH (a)-[old:FRIENDS_WITH]-(b)
 * WITH a, b, count(old) = 0 AS created
 * MERGE (a)-[f:FRIENDS_WITH]-(b)
 *   ON CREATE SET f.since = $since
 * RETURN min(f.since) AS since, created
 * ```
 */
export const befriend: Query<BefriendParams, BefriendRow, 'write'> = {
  name: 'people/befriend',
  mode: 'write',
  params: {"smallerId":{"kind":"string"},"largerId":{"kind":"string"},"since":{"kind":"datetime"}},
  row: {"since":{"kind":"datetime","nullable":true},"created":{"kind":"boolean"}},
  text: `MATCH (a:User {id: $smallerId}), (b:User {id: $largerId})
OPTIONAL MATCH (a)-[old:FRIENDS_WITH]-(b)
WITH a, b, count(old) = 0 AS created
MERGE (a)-[f:FRIENDS_WITH]-(b)
  ON CREATE SET f.since = $since
RETURN min(f.since) AS since, created`,
};

export interface ContactConsentsParams {
  readonly ids: readonly string[];
}
export interface ContactConsentsRow {
  userId: string;
  mayContact: boolean;
  /** epoch milliseconds */
  times: number[];
  /** GIVEN or WITHDRAWN */
  steps: string[];
  /** PERSON, SHOP or FILE */
  bys: string[];
}
/**
 * To whom of these people may the shop write, and how did that change, the oldest change first? Entries of one place in the lists are one change.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * RETURN
 *   u.id AS userId,
 *   coalesce(u.mayContact, false) AS mayContact,
 *   coalesce(u.contactTimes, []) AS times,
 *   coalesce(u.contactSteps, []) AS steps,
 *   coalesce(u.contactBys, []) AS bys
 * ```
 */
export const contactConsents: Query<ContactConsentsParams, ContactConsentsRow, 'read'> = {
  name: 'people/contact-consents',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"userId":{"kind":"string"},"mayContact":{"kind":"boolean"},"times":{"kind":"list","of":{"kind":"int"}},"steps":{"kind":"list","of":{"kind":"string"}},"bys":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
RETURN
  u.id AS userId,
  coalesce(u.mayContact, false) AS mayContact,
  coalesce(u.contactTimes, []) AS times,
  coalesce(u.contactSteps, []) AS steps,
  coalesce(u.contactBys, []) AS bys`,
};

export interface CountByRegionParams {
  readonly limit: number;
}
export interface CountByRegionRow {
  name: string;
  people: number;
}
/**
 * How many people live in each region, the largest first?
 * ```cypher
 * MATCH (u:User)
 * WHERE u.region IS NOT NULL
 * WITH u.region AS name, count(*) AS people
 * RETURN name, people
 * ORDER BY people DESC, name
 * LIMIT $limit
 * ```
 */
export const countByRegion: Query<CountByRegionParams, CountByRegionRow, 'read'> = {
  name: 'people/count-by-region',
  mode: 'read',
  timeoutMs: 10000,
  params: {"limit":{"kind":"int"}},
  row: {"name":{"kind":"string"},"people":{"kind":"int"}},
  text: `MATCH (u:User)
WHERE u.region IS NOT NULL
WITH u.region AS name, count(*) AS people
RETURN name, people
ORDER BY people DESC, name
LIMIT $limit`,
};

export interface CountUsersParams {
  readonly region?: string | null;
  readonly joinedAfter?: Date | null;
  /** in lower case */
  readonly nameContains?: string | null;
}
export interface CountUsersRow {
  total: number;
}
/**
 * How many people match the filter?
 * ```cypher
 * MATCH (u:User)
 * WHERE
 *   ($region IS NULL OR u.region = $region) AND
 *   ($joinedAfter IS NULL OR u.joinedAt > $joinedAfter) AND
 *   ($nameContains IS NULL OR toLower(u.name) CONTAINS $nameContains)
 * RETURN count(*) AS total
 * ```
 */
export const countUsers: Query<CountUsersParams, CountUsersRow, 'read'> = {
  name: 'people/count-users',
  mode: 'read',
  timeoutMs: 5000,
  params: {"region":{"kind":"string","nullable":true},"joinedAfter":{"kind":"datetime","nullable":true},"nameContains":{"kind":"string","nullable":true}},
  row: {"total":{"kind":"int"}},
  text: `MATCH (u:User)
WHERE
  ($region IS NULL OR u.region = $region) AND
  ($joinedAfter IS NULL OR u.joinedAt > $joinedAfter) AND
  ($nameContains IS NULL OR toLower(u.name) CONTAINS $nameContains)
RETURN count(*) AS total`,
};

export type ExampleUsersParams = Record<string, never>;
export interface ExampleUsersRow {
  /** HUB, USUAL or NEWCOMER; no row for a kind of which nobody is */
  kind: string;
  userId: string;
}
/**
 * Who shows what friends do for a shop: the person with most friends, one with as many friends and acts as is usual, and the latest without any?
 * ```cypher
 * MATCH (u:User)
 * WITH
 *   u.id AS userId,
 *   u.joinedAt AS joinedAt,
 *   COUNT { (u)-[:FRIENDS_WITH]-() } AS friends,
 *   COUNT { (u)-[:FOLLOWS]->() } AS follows,
 *   COUNT { (u)-->(:Product) } AS acts
 * WITH
 *   collect({userId: userId, joinedAt: joinedAt, friends: friends, follows: follows, acts: acts}) AS people,
 *   percentileDisc(friends, 0.5) AS usual,
 *   percentileDisc(acts, 0.5) AS usualActs
 * CALL (people, usual, usualActs) {
 *   UNWIND people AS person
 *   WITH person
 *   WHERE person.friends > usual
 *   RETURN 'HUB' AS kind, person.userId AS userId
 *   ORDER BY person.friends DESC, userId
 *   LIMIT 1
 *     UNION
 *   UNWIND people AS person
 *   WITH person
 *   WHERE person.friends = usual AND person.friends > 0
 *   RETURN 'USUAL' AS kind, person.userId AS userId
 *   ORDER BY abs(person.acts - usualActs), userId
 *   LIMIT 1
 *     UNION
 *   UNWIND people AS person
 *   WITH person
 *   WHERE person.friends = 0 AND person.follows = 0
 *   RETURN 'NEWCOMER' AS kind, person.userId AS userId
 *   ORDER BY person.acts, person.joinedAt DESC, userId
 *   LIMIT 1
 * }
 * RETURN kind, userId
 * ```
 */
export const exampleUsers: Query<ExampleUsersParams, ExampleUsersRow, 'read'> = {
  name: 'people/example-users',
  mode: 'read',
  timeoutMs: 20000,
  params: {},
  row: {"kind":{"kind":"string"},"userId":{"kind":"string"}},
  text: `MATCH (u:User)
WITH
  u.id AS userId,
  u.joinedAt AS joinedAt,
  COUNT { (u)-[:FRIENDS_WITH]-() } AS friends,
  COUNT { (u)-[:FOLLOWS]->() } AS follows,
  COUNT { (u)-->(:Product) } AS acts
WITH
  collect({userId: userId, joinedAt: joinedAt, friends: friends, follows: follows, acts: acts}) AS people,
  percentileDisc(friends, 0.5) AS usual,
  percentileDisc(acts, 0.5) AS usualActs
CALL (people, usual, usualActs) {
  UNWIND people AS person
  WITH person
  WHERE person.friends > usual
  RETURN 'HUB' AS kind, person.userId AS userId
  ORDER BY person.friends DESC, userId
  LIMIT 1
    UNION
  UNWIND people AS person
  WITH person
  WHERE person.friends = usual AND person.friends > 0
  RETURN 'USUAL' AS kind, person.userId AS userId
  ORDER BY abs(person.acts - usualActs), userId
  LIMIT 1
    UNION
  UNWIND people AS person
  WITH person
  WHERE person.friends = 0 AND person.follows = 0
  RETURN 'NEWCOMER' AS kind, person.userId AS userId
  ORDER BY person.acts, person.joinedAt DESC, userId
  LIMIT 1
}
RETURN kind, userId`,
};

export interface FollowParams {
  readonly userId: string;
  readonly followedId: string;
  readonly since: Date;
}
export interface FollowRow {
  since: Date | null;
  created: boolean;
}
/**
 * Make one person follow another, and return since when and whether that is new; no row where one of them is unknown.
 * ```cypher
 * MATCH (a:User {id: $userId}), (b:User {id: $followedId})
 * OPTIONAL MATCH (a)-[old:FOLLOWS]->(b)
 * WITH a, b, count(old) = 0 AS created
 * MERGE (a)-[f:FOLLOWS]->(b)
 *   ON CREATE SET f.since = $since
 * RETURN min(f.since) AS since, created
 * ```
 */
export const follow: Query<FollowParams, FollowRow, 'write'> = {
  name: 'people/follow',
  mode: 'write',
  params: {"userId":{"kind":"string"},"followedId":{"kind":"string"},"since":{"kind":"datetime"}},
  row: {"since":{"kind":"datetime","nullable":true},"created":{"kind":"boolean"}},
  text: `MATCH (a:User {id: $userId}), (b:User {id: $followedId})
OPTIONAL MATCH (a)-[old:FOLLOWS]->(b)
WITH a, b, count(old) = 0 AS created
MERGE (a)-[f:FOLLOWS]->(b)
  ON CREATE SET f.since = $since
RETURN min(f.since) AS since, created`,
};

export interface FollowedByUsersParams {
  /** whose page, and the id before it */
  readonly requests: readonly { readonly index: number; readonly of: string; readonly after: string }[];
  /** of each page */
  readonly limit: number;
}
export interface FollowedByUsersRow {
  request: number;
  userId: string;
}
/**
 * Whom does each of these people follow? One page for each, in the order of ids.
 * ```cypher
 * UNWIND $requests AS request
 * MATCH (u:User {id: request.of})
 * CALL (u, request) {
 *   MATCH (u)-[:FOLLOWS]->(other:User)
 *   WHERE other.id > request.after
 *   RETURN other.id AS userId
 *   ORDER BY userId
 *   LIMIT $limit
 * }
 * RETURN request.index AS request, userId
 * ORDER BY request, userId
 * ```
 */
export const followedByUsers: Query<FollowedByUsersParams, FollowedByUsersRow, 'read'> = {
  name: 'people/followed-by-users',
  mode: 'read',
  timeoutMs: 5000,
  params: {"requests":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"of":{"kind":"string"},"after":{"kind":"string"}}}},"limit":{"kind":"int"}},
  row: {"request":{"kind":"int"},"userId":{"kind":"string"}},
  text: `UNWIND $requests AS request
MATCH (u:User {id: request.of})
CALL (u, request) {
  MATCH (u)-[:FOLLOWS]->(other:User)
  WHERE other.id > request.after
  RETURN other.id AS userId
  ORDER BY userId
  LIMIT $limit
}
RETURN request.index AS request, userId
ORDER BY request, userId`,
};

export interface FollowersOfUsersParams {
  /** whose page, and the id before it */
  readonly requests: readonly { readonly index: number; readonly of: string; readonly after: string }[];
  /** of each page */
  readonly limit: number;
}
export interface FollowersOfUsersRow {
  request: number;
  userId: string;
}
/**
 * Who follows each of these people? One page for each, in the order of ids.
 * ```cypher
 * UNWIND $requests AS request
 * MATCH (u:User {id: request.of})
 * CALL (u, request) {
 *   MATCH (u)<-[:FOLLOWS]-(other:User)
 *   WHERE other.id > request.after
 *   RETURN other.id AS userId
 *   ORDER BY userId
 *   LIMIT $limit
 * }
 * RETURN request.index AS request, userId
 * ORDER BY request, userId
 * ```
 */
export const followersOfUsers: Query<FollowersOfUsersParams, FollowersOfUsersRow, 'read'> = {
  name: 'people/followers-of-users',
  mode: 'read',
  timeoutMs: 5000,
  params: {"requests":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"of":{"kind":"string"},"after":{"kind":"string"}}}},"limit":{"kind":"int"}},
  row: {"request":{"kind":"int"},"userId":{"kind":"string"}},
  text: `UNWIND $requests AS request
MATCH (u:User {id: request.of})
CALL (u, request) {
  MATCH (u)<-[:FOLLOWS]-(other:User)
  WHERE other.id > request.after
  RETURN other.id AS userId
  ORDER BY userId
  LIMIT $limit
}
RETURN request.index AS request, userId
ORDER BY request, userId`,
};

export interface FriendsOfUsersParams {
  /** whose page, and the id before it */
  readonly requests: readonly { readonly index: number; readonly of: string; readonly after: string }[];
  /** of each page */
  readonly limit: number;
}
export interface FriendsOfUsersRow {
  request: number;
  userId: string;
}
/**
 * Who are the friends of each of these people? One page for each, in the order of ids.
 * ```cypher
 * UNWIND $requests AS request
 * MATCH (u:User {id: request.of})
 * CALL (u, request) {
 *   MATCH (u)-[:FRIENDS_WITH]-(other:User)
 *   WHERE other.id > request.after
 *   RETURN other.id AS userId
 *   ORDER BY userId
 *   LIMIT $limit
 * }
 * RETURN request.index AS request, userId
 * ORDER BY request, userId
 * ```
 */
export const friendsOfUsers: Query<FriendsOfUsersParams, FriendsOfUsersRow, 'read'> = {
  name: 'people/friends-of-users',
  mode: 'read',
  timeoutMs: 5000,
  params: {"requests":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"of":{"kind":"string"},"after":{"kind":"string"}}}},"limit":{"kind":"int"}},
  row: {"request":{"kind":"int"},"userId":{"kind":"string"}},
  text: `UNWIND $requests AS request
MATCH (u:User {id: request.of})
CALL (u, request) {
  MATCH (u)-[:FRIENDS_WITH]-(other:User)
  WHERE other.id > request.after
  RETURN other.id AS userId
  ORDER BY userId
  LIMIT $limit
}
RETURN request.index AS request, userId
ORDER BY request, userId`,
};

export interface FriendshipsOfPairsParams {
  readonly pairs: readonly { readonly index: number; readonly userId: string; readonly friendId: string }[];
}
export interface FriendshipsOfPairsRow {
  index: number;
  since: Date | null;
}
/**
 * Which of these pairs are friends, and since when?
 * ```cypher
 * UNWIND $pairs AS pair
 * MATCH (:User {id: pair.userId})-[f:FRIENDS_WITH]-(:User {id: pair.friendId})
 * RETURN pair.index AS index, f.since AS since
 * ```
 */
export const friendshipsOfPairs: Query<FriendshipsOfPairsParams, FriendshipsOfPairsRow, 'read'> = {
  name: 'people/friendships-of-pairs',
  mode: 'read',
  params: {"pairs":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"userId":{"kind":"string"},"friendId":{"kind":"string"}}}}},
  row: {"index":{"kind":"int"},"since":{"kind":"datetime","nullable":true}},
  text: `UNWIND $pairs AS pair
MATCH (:User {id: pair.userId})-[f:FRIENDS_WITH]-(:User {id: pair.friendId})
RETURN pair.index AS index, f.since AS since`,
};

export interface FriendshipsOfUsersParams {
  /** whose page, and the id before it */
  readonly requests: readonly { readonly index: number; readonly of: string; readonly after: string }[];
  /** of each page */
  readonly limit: number;
}
export interface FriendshipsOfUsersRow {
  request: number;
  userId: string;
  since: Date | null;
}
/**
 * With whom is each of these people friends, and since when? One page for each, in the order of ids.
 * ```cypher
 * UNWIND $requests AS request
 * MATCH (u:User {id: request.of})
 * CALL (u, request) {
 *   MATCH (u)-[f:FRIENDS_WITH]-(other:User)
 *   WHERE other.id > request.after
 *   RETURN other.id AS userId, f.since AS since
 *   ORDER BY userId
 *   LIMIT $limit
 * }
 * RETURN request.index AS request, userId, since
 * ORDER BY request, userId
 * ```
 */
export const friendshipsOfUsers: Query<FriendshipsOfUsersParams, FriendshipsOfUsersRow, 'read'> = {
  name: 'people/friendships-of-users',
  mode: 'read',
  timeoutMs: 5000,
  params: {"requests":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"of":{"kind":"string"},"after":{"kind":"string"}}}},"limit":{"kind":"int"}},
  row: {"request":{"kind":"int"},"userId":{"kind":"string"},"since":{"kind":"datetime","nullable":true}},
  text: `UNWIND $requests AS request
MATCH (u:User {id: request.of})
CALL (u, request) {
  MATCH (u)-[f:FRIENDS_WITH]-(other:User)
  WHERE other.id > request.after
  RETURN other.id AS userId, f.since AS since
  ORDER BY userId
  LIMIT $limit
}
RETURN request.index AS request, userId, since
ORDER BY request, userId`,
};

export type ListRegionsParams = Record<string, never>;
export interface ListRegionsRow {
  region: string;
}
/**
 * In which regions do people live?
 * ```cypher
 * MATCH (u:User)
 * WHERE u.region IS NOT NULL
 * RETURN DISTINCT u.region AS region
 * ORDER BY region
 * ```
 */
export const listRegions: Query<ListRegionsParams, ListRegionsRow, 'read'> = {
  name: 'people/list-regions',
  mode: 'read',
  timeoutMs: 60000,
  params: {},
  row: {"region":{"kind":"string"}},
  text: `MATCH (u:User)
WHERE u.region IS NOT NULL
RETURN DISTINCT u.region AS region
ORDER BY region`,
};

export interface ListUsersParams {
  /** the id before the page */
  readonly after: string;
  readonly region?: string | null;
  readonly joinedAfter?: Date | null;
  /** in lower case */
  readonly nameContains?: string | null;
  readonly limit: number;
}
export interface ListUsersRow {
  userId: string;
}
/**
 * Which people match the filter, in the order of their ids?
 * ```cypher
 * MATCH (u:User)
 * WHERE
 *   u.id > $after AND
 *   ($region IS NULL OR u.region = $region) AND
 *   ($joinedAfter IS NULL OR u.joinedAt > $joinedAfter) AND
 *   ($nameContains IS NULL OR toLower(u.name) CONTAINS $nameContains)
 * RETURN u.id AS userId
 * ORDER BY userId
 * LIMIT $limit
 * ```
 */
export const listUsers: Query<ListUsersParams, ListUsersRow, 'read'> = {
  name: 'people/list-users',
  mode: 'read',
  timeoutMs: 5000,
  params: {"after":{"kind":"string"},"region":{"kind":"string","nullable":true},"joinedAfter":{"kind":"datetime","nullable":true},"nameContains":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"}},
  text: `MATCH (u:User)
WHERE
  u.id > $after AND
  ($region IS NULL OR u.region = $region) AND
  ($joinedAfter IS NULL OR u.joinedAt > $joinedAfter) AND
  ($nameContains IS NULL OR toLower(u.name) CONTAINS $nameContains)
RETURN u.id AS userId
ORDER BY userId
LIMIT $limit`,
};

export interface RegionExistsParams {
  readonly region: string;
}
export interface RegionExistsRow {
  exists: boolean;
}
/**
 * Does somebody live in this region?
 * ```cypher
 * RETURN
 *   EXISTS {
 *     MATCH (:User {region: $region})
 *   } AS exists
 * ```
 */
export const regionExists: Query<RegionExistsParams, RegionExistsRow, 'read'> = {
  name: 'people/region-exists',
  mode: 'read',
  timeoutMs: 5000,
  params: {"region":{"kind":"string"}},
  row: {"exists":{"kind":"boolean"}},
  text: `RETURN
  EXISTS {
    MATCH (:User {region: $region})
  } AS exists`,
};

export interface RelationsToViewerParams {
  readonly viewerId: string;
  readonly ids: readonly string[];
}
export interface RelationsToViewerRow {
  userId: string;
  shareActivity: string;
  friend: boolean;
  /** the viewer follows the person */
  followed: boolean;
}
/**
 * What is each of these people to the viewer, and with whom does the person share activity? No rows for an unknown viewer.
 * ```cypher
 * MATCH (viewer:User {id: $viewerId})
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * RETURN
 *   u.id AS userId,
 *   coalesce(u.shareActivity, 'FRIENDS') AS shareActivity,
 *   EXISTS { (viewer)-[:FRIENDS_WITH]-(u) } AS friend,
 *   EXISTS { (viewer)-[:FOLLOWS]->(u) } AS followed
 * ```
 */
export const relationsToViewer: Query<RelationsToViewerParams, RelationsToViewerRow, 'read'> = {
  name: 'people/relations-to-viewer',
  mode: 'read',
  params: {"viewerId":{"kind":"string"},"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"userId":{"kind":"string"},"shareActivity":{"kind":"string"},"friend":{"kind":"boolean"},"followed":{"kind":"boolean"}},
  text: `MATCH (viewer:User {id: $viewerId})
UNWIND $ids AS id
MATCH (u:User {id: id})
RETURN
  u.id AS userId,
  coalesce(u.shareActivity, 'FRIENDS') AS shareActivity,
  EXISTS { (viewer)-[:FRIENDS_WITH]-(u) } AS friend,
  EXISTS { (viewer)-[:FOLLOWS]->(u) } AS followed`,
};

export interface SearchPeopleParams {
  /** in the syntax of the full-text index */
  readonly words: string;
  /** as it was typed: the id of somebody comes first */
  readonly text: string;
  /** how many of the best are looked at */
  readonly hits: number;
  readonly limit: number;
}
export interface SearchPeopleRow {
  userId: string;
}
/**
 * Who fits these words best, of whom some have most friends and followers?
 * ```cypher
 * CALL db.index.fulltext.queryNodes('user_words', $words, {limit: $hits}) YIELD node AS u, score
 * WITH u, score, COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience
 * RETURN u.id AS userId
 * ORDER BY toLower(u.id) = toLower($text) DESC, score DESC, audience DESC, userId
 * LIMIT $limit
 * ```
 */
export const searchPeople: Query<SearchPeopleParams, SearchPeopleRow, 'read'> = {
  name: 'people/search-people',
  mode: 'read',
  timeoutMs: 5000,
  params: {"words":{"kind":"string"},"text":{"kind":"string"},"hits":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"}},
  text: `CALL db.index.fulltext.queryNodes('user_words', $words, {limit: $hits}) YIELD node AS u, score
WITH u, score, COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience
RETURN u.id AS userId
ORDER BY toLower(u.id) = toLower($text) DESC, score DESC, audience DESC, userId
LIMIT $limit`,
};

export interface SetConsentParams {
  readonly userId: string;
  readonly shareActivity: string;
}
export interface SetConsentRow {
  userId: string;
}
/**
 * Store who may see the activity of a person as a reason; no row where the person is unknown.
 * ```cypher
 * MATCH (u:User {id: $userId})
 * SET u.shareActivity = $shareActivity
 * RETURN u.id AS userId
 * ```
 */
export const setConsent: Query<SetConsentParams, SetConsentRow, 'write'> = {
  name: 'people/set-consent',
  mode: 'write',
  params: {"userId":{"kind":"string"},"shareActivity":{"kind":"string"}},
  row: {"userId":{"kind":"string"}},
  text: `MATCH (u:User {id: $userId})
SET u.shareActivity = $shareActivity
RETURN u.id AS userId`,
};

export interface SetContactConsentParams {
  readonly userId: string;
  readonly mayContact: boolean;
  readonly at: Date;
  /** PERSON or SHOP */
  readonly by: string;
}
export interface SetContactConsentRow {
  userId: string;
}
/**
 * Store whether the shop may write to a person, and since when by whose word where that changes; no row where the person is unknown.
 * ```cypher
 * MATCH (u:User {id: $userId})
 * // Locked before it is read, by a property that nobody reads: of two calls the second sees what the first wrote.
 * SET u.contactLocked = true
 * WITH u, coalesce(u.mayContact, false) <> $mayContact AS changes
 * FOREACH (_ IN
 * CASE
 *   WHEN changes THEN [1]
 *   ELSE []
 * END |
 *   SET
 *     u.contactTimes = (coalesce(u.contactTimes, []) + [$at.epochMillis])[-100..],
 *     u.contactSteps = (coalesce(u.contactSteps, []) + [
 *           CASE
 *             WHEN $mayContact THEN 'GIVEN'
 *             ELSE 'WITHDRAWN'
 *           END])[-100..],
 *     u.contactBys = (coalesce(u.contactBys, []) + [$by])[-100..],
 *     u.mayContact = $mayContact
 * )
 * RETURN u.id AS userId
 * ```
 */
export const setContactConsent: Query<SetContactConsentParams, SetContactConsentRow, 'write'> = {
  name: 'people/set-contact-consent',
  mode: 'write',
  params: {"userId":{"kind":"string"},"mayContact":{"kind":"boolean"},"at":{"kind":"datetime"},"by":{"kind":"string"}},
  row: {"userId":{"kind":"string"}},
  text: `MATCH (u:User {id: $userId})
// Locked before it is read, by a property that nobody reads: of two calls the second sees what the first wrote.
SET u.contactLocked = true
WITH u, coalesce(u.mayContact, false) <> $mayContact AS changes
FOREACH (_ IN
CASE
  WHEN changes THEN [1]
  ELSE []
END |
  SET
    u.contactTimes = (coalesce(u.contactTimes, []) + [$at.epochMillis])[-100..],
    u.contactSteps = (coalesce(u.contactSteps, []) + [
          CASE
            WHEN $mayContact THEN 'GIVEN'
            ELSE 'WITHDRAWN'
          END])[-100..],
    u.contactBys = (coalesce(u.contactBys, []) + [$by])[-100..],
    u.mayContact = $mayContact
)
RETURN u.id AS userId`,
};

export interface SocialCountsParams {
  readonly ids: readonly string[];
}
export interface SocialCountsRow {
  userId: string;
  friends: number;
  followers: number;
  following: number;
}
/**
 * How many friends, followers and followed people does each of these people have?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * RETURN
 *   u.id AS userId,
 *   COUNT { (u)-[:FRIENDS_WITH]-() } AS friends,
 *   COUNT { (u)<-[:FOLLOWS]-() } AS followers,
 *   COUNT { (u)-[:FOLLOWS]->() } AS following
 * ```
 */
export const socialCounts: Query<SocialCountsParams, SocialCountsRow, 'read'> = {
  name: 'people/social-counts',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"userId":{"kind":"string"},"friends":{"kind":"int"},"followers":{"kind":"int"},"following":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
RETURN
  u.id AS userId,
  COUNT { (u)-[:FRIENDS_WITH]-() } AS friends,
  COUNT { (u)<-[:FOLLOWS]-() } AS followers,
  COUNT { (u)-[:FOLLOWS]->() } AS following`,
};

export interface UnfollowParams {
  readonly userId: string;
  readonly followedId: string;
}
export interface UnfollowRow {
  removed: number;
  userId: string;
}
/**
 * End that one person follows another, and return how many follows were removed; no row where one of them is unknown.
 * ```cypher
 * MATCH (a:User {id: $userId}), (b:User {id: $followedId})
 * OPTIONAL MATCH (a)-[f:FOLLOWS]->(b)
 * DELETE f
 * RETURN count(f) AS removed, a.id AS userId
 * ```
 */
export const unfollow: Query<UnfollowParams, UnfollowRow, 'write'> = {
  name: 'people/unfollow',
  mode: 'write',
  params: {"userId":{"kind":"string"},"followedId":{"kind":"string"}},
  row: {"removed":{"kind":"int"},"userId":{"kind":"string"}},
  text: `MATCH (a:User {id: $userId}), (b:User {id: $followedId})
OPTIONAL MATCH (a)-[f:FOLLOWS]->(b)
DELETE f
RETURN count(f) AS removed, a.id AS userId`,
};

export interface UnfriendParams {
  readonly userId: string;
  readonly friendId: string;
}
export interface UnfriendRow {
  removed: number;
  userId: string;
}
/**
 * End the friendship of two people, and return how many were removed; no row where one of them is unknown.
 * ```cypher
 * MATCH (a:User {id: $userId}), (b:User {id: $friendId})
 * OPTIONAL MATCH (a)-[f:FRIENDS_WITH]-(b)
 * DELETE f
 * RETURN count(f) AS removed, a.id AS userId
 * ```
 */
export const unfriend: Query<UnfriendParams, UnfriendRow, 'write'> = {
  name: 'people/unfriend',
  mode: 'write',
  params: {"userId":{"kind":"string"},"friendId":{"kind":"string"}},
  row: {"removed":{"kind":"int"},"userId":{"kind":"string"}},
  text: `MATCH (a:User {id: $userId}), (b:User {id: $friendId})
OPTIONAL MATCH (a)-[f:FRIENDS_WITH]-(b)
DELETE f
RETURN count(f) AS removed, a.id AS userId`,
};

export interface UpsertUsersParams {
  readonly rows: readonly ({ readonly id: string; readonly name?: string | null; readonly joinedAt?: Date | null; readonly region?: string | null; readonly mayContact?: boolean | null; readonly clear: readonly string[] })[];
  /** when new people joined whose row does not say it */
  readonly now: Date;
}
export interface UpsertUsersRow {
  userId: string;
  created: boolean;
}
/**
 * Store these people, and return which are new; absent values leave the stored ones as they are, those named in `clear` are removed.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (old:User {id: row.id})
 * WITH row, old IS NULL AS created, row.mayContact <> coalesce(old.mayContact, false) AS consents
 * MERGE (u:User {id: row.id})
 *   ON CREATE SET u.joinedAt = $now, u.shareActivity = 'FRIENDS'
 * SET
 *   u.name =
 *     CASE
 *       WHEN 'name' IN row.clear THEN null
 *       ELSE coalesce(row.name, u.name)
 *     END,
 *   u.region =
 *     CASE
 *       WHEN 'region' IN row.clear THEN null
 *       ELSE coalesce(row.region, u.region)
 *     END,
 *   u.joinedAt = coalesce(row.joinedAt, u.joinedAt)
 * FOREACH (_ IN
 * CASE
 *   WHEN consents THEN [1]
 *   ELSE []
 * END |
 *   SET
 *     u.contactTimes = (coalesce(u.contactTimes, []) + [$now.epochMillis])[-100..],
 *     u.contactSteps =
 *       (coalesce(u.contactSteps, []) + [
 *           CASE
 *             WHEN row.mayContact THEN 'GIVEN'
 *             ELSE 'WITHDRAWN'
 *           END])[-100..],
 *     u.contactBys = (coalesce(u.contactBys, []) + ['SHOP'])[-100..],
 *     u.mayContact = row.mayContact
 * )
 * RETURN u.id AS userId, created
 * ```
 */
export const upsertUsers: Query<UpsertUsersParams, UpsertUsersRow, 'write'> = {
  name: 'people/upsert-users',
  mode: 'write',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"name":{"kind":"string","nullable":true},"joinedAt":{"kind":"datetime","nullable":true},"region":{"kind":"string","nullable":true},"mayContact":{"kind":"boolean","nullable":true},"clear":{"kind":"list","of":{"kind":"string"}}}}},"now":{"kind":"datetime"}},
  row: {"userId":{"kind":"string"},"created":{"kind":"boolean"}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (old:User {id: row.id})
WITH row, old IS NULL AS created, row.mayContact <> coalesce(old.mayContact, false) AS consents
MERGE (u:User {id: row.id})
  ON CREATE SET u.joinedAt = $now, u.shareActivity = 'FRIENDS'
SET
  u.name =
    CASE
      WHEN 'name' IN row.clear THEN null
      ELSE coalesce(row.name, u.name)
    END,
  u.region =
    CASE
      WHEN 'region' IN row.clear THEN null
      ELSE coalesce(row.region, u.region)
    END,
  u.joinedAt = coalesce(row.joinedAt, u.joinedAt)
FOREACH (_ IN
CASE
  WHEN consents THEN [1]
  ELSE []
END |
  SET
    u.contactTimes = (coalesce(u.contactTimes, []) + [$now.epochMillis])[-100..],
    u.contactSteps =
      (coalesce(u.contactSteps, []) + [
          CASE
            WHEN row.mayContact THEN 'GIVEN'
            ELSE 'WITHDRAWN'
          END])[-100..],
    u.contactBys = (coalesce(u.contactBys, []) + ['SHOP'])[-100..],
    u.mayContact = row.mayContact
)
RETURN u.id AS userId, created`,
};

export interface UsersByIdsParams {
  readonly ids: readonly string[];
}
export interface UsersByIdsRow {
  userId: string;
  name: string | null;
  joinedAt: Date | null;
  region: string | null;
  shareActivity: string;
}
/**
 * What are the properties of these people?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * RETURN
 *   u.id AS userId,
 *   u.name AS name,
 *   u.joinedAt AS joinedAt,
 *   u.region AS region,
 *   coalesce(u.shareActivity, 'FRIENDS') AS shareActivity
 * ```
 */
export const usersByIds: Query<UsersByIdsParams, UsersByIdsRow, 'read'> = {
  name: 'people/users-by-ids',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"userId":{"kind":"string"},"name":{"kind":"string","nullable":true},"joinedAt":{"kind":"datetime","nullable":true},"region":{"kind":"string","nullable":true},"shareActivity":{"kind":"string"}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
RETURN
  u.id AS userId,
  u.name AS name,
  u.joinedAt AS joinedAt,
  u.region AS region,
  coalesce(u.shareActivity, 'FRIENDS') AS shareActivity`,
};
