// Generated from cypher/groups/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface AskIntoGroupParams {
  readonly groupId: string;
  readonly by: string;
  readonly userIds: readonly string[];
  readonly at: Date;
}
export interface AskIntoGroupRow {
  /** friends among them */
  asked: number;
}
/**
 * Ask friends of a person to join a group purchase; whoever is no friend is not asked, and whoever was asked before stays so.
 * ```cypher
 * MATCH (g:GroupPurchase {id: $groupId})
 * MATCH (asker:User {id: $by})
 * UNWIND $userIds AS id
 * MATCH (u:User {id: id})
 * WHERE EXISTS { (asker)-[:FRIENDS_WITH]-(u) }
 * MERGE (u)-[x:ASKED_INTO]->(g)
 *   ON CREATE SET x.at = $at, x.by = $by
 * RETURN count(*) AS asked
 * ```
 */
export const askIntoGroup: Query<AskIntoGroupParams, AskIntoGroupRow, 'write'> = {
  name: 'groups/ask-into-group',
  mode: 'write',
  timeoutMs: 10000,
  params: {"groupId":{"kind":"string"},"by":{"kind":"string"},"userIds":{"kind":"list","of":{"kind":"string"}},"at":{"kind":"datetime"}},
  row: {"asked":{"kind":"int"}},
  text: `MATCH (g:GroupPurchase {id: $groupId})
MATCH (asker:User {id: $by})
UNWIND $userIds AS id
MATCH (u:User {id: id})
WHERE EXISTS { (asker)-[:FRIENDS_WITH]-(u) }
MERGE (u)-[x:ASKED_INTO]->(g)
  ON CREATE SET x.at = $at, x.by = $by
RETURN count(*) AS asked`,
};

export interface ChangeGroupParams {
  readonly groupId: string;
  readonly state: string;
  /** more or fewer */
  readonly people: number;
  /** more or fewer */
  readonly reserved: number;
  /** more or fewer, where the shop says what it has */
  readonly stock: number;
  readonly unitPrice?: number | null;
  readonly joins?: string | null;
  readonly leaves?: string | null;
  readonly at: Date;
  readonly step: { readonly id: string; readonly at: Date; readonly by: string; readonly act: string; readonly userId?: string | null; readonly before: string; readonly after: string; readonly people: number; readonly note?: string | null };
}
export interface ChangeGroupRow {
  id: string;
}
/**
 * Change a group purchase and the pieces of its product, and keep what was done. The product is locked by the transaction.
 * ```cypher
 * MATCH (g:GroupPurchase {id: $groupId})-[:GROUP_OF]->(p:Product)
 * SET
 *   p.reserved = coalesce(p.reserved, 0) + $reserved,
 *   p.stock = p.stock + $stock,
 *   g.changedAt =
 *     CASE
 *       WHEN g.state = $state THEN g.changedAt
 *       ELSE $at
 *     END,
 *   g.state = $state,
 *   g.people = g.people + $people,
 *   g.unitPrice = coalesce($unitPrice, g.unitPrice)
 * WITH g, COUNT { (:GroupStep)-[:GROUP_STEP_OF]->(g) } AS place
 * CREATE (s:GroupStep)
 * SET s = $step, s.place = place
 * CREATE (s)-[:GROUP_STEP_OF]->(g)
 * WITH g
 * CALL (g) {
 *   MATCH (joins:User {id: $joins})
 *   MERGE (joins)-[x:BUYS_IN]->(g)
 *     ON CREATE SET x.at = $at
 * }
 * CALL (g) {
 *   MATCH (:User {id: $leaves})-[left:BUYS_IN]->(g)
 *   DELETE left
 * }
 * RETURN g.id AS id
 * ```
 */
export const changeGroup: Query<ChangeGroupParams, ChangeGroupRow, 'write'> = {
  name: 'groups/change-group',
  mode: 'write',
  timeoutMs: 10000,
  params: {"groupId":{"kind":"string"},"state":{"kind":"string"},"people":{"kind":"int"},"reserved":{"kind":"int"},"stock":{"kind":"int"},"unitPrice":{"kind":"float","nullable":true},"joins":{"kind":"string","nullable":true},"leaves":{"kind":"string","nullable":true},"at":{"kind":"datetime"},"step":{"kind":"map","fields":{"id":{"kind":"string"},"at":{"kind":"datetime"},"by":{"kind":"string"},"act":{"kind":"string"},"userId":{"kind":"string","nullable":true},"before":{"kind":"string"},"after":{"kind":"string"},"people":{"kind":"int"},"note":{"kind":"string","nullable":true}}}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (g:GroupPurchase {id: $groupId})-[:GROUP_OF]->(p:Product)
SET
  p.reserved = coalesce(p.reserved, 0) + $reserved,
  p.stock = p.stock + $stock,
  g.changedAt =
    CASE
      WHEN g.state = $state THEN g.changedAt
      ELSE $at
    END,
  g.state = $state,
  g.people = g.people + $people,
  g.unitPrice = coalesce($unitPrice, g.unitPrice)
WITH g, COUNT { (:GroupStep)-[:GROUP_STEP_OF]->(g) } AS place
CREATE (s:GroupStep)
SET s = $step, s.place = place
CREATE (s)-[:GROUP_STEP_OF]->(g)
WITH g
CALL (g) {
  MATCH (joins:User {id: $joins})
  MERGE (joins)-[x:BUYS_IN]->(g)
    ON CREATE SET x.at = $at
}
CALL (g) {
  MATCH (:User {id: $leaves})-[left:BUYS_IN]->(g)
  DELETE left
}
RETURN g.id AS id`,
};

export interface CircleCandidatesParams {
  readonly userId: string;
  readonly productId: string;
  /** most friends, those with the strongest ties */
  readonly ties: number;
  /** most products beside, those with most in common: not those bought most, which would tell of purchases */
  readonly near: number;
}
export interface CircleCandidatesRow {
  userId: string;
  shareActivity: string;
  /** of the tie; absent before the first training */
  strength: number | null;
  acts: ({ productId: string; relationship: string; reason: string | null; value: number | null; text: string | null; at: Date })[];
}
/**
 * Who of the friends of a person could buy a product together with that person, and what did each do with the product and with products of its categories or brand? People who were found inauthentic are left out. What of it may be told is judged by whoever asks. No row for an unknown person or product.
 * ```cypher
 * MATCH (u:User {id: $userId})
 * MATCH (p:Product {id: $productId})
 * CALL (p) {
 *   MATCH (p)-[:IN_CATEGORY|MADE_BY]->()<-[:IN_CATEGORY|MADE_BY]-(other:Product)
 *   WITH other, count(*) AS common
 *   ORDER BY common DESC, other.id
 *   LIMIT $near
 *   RETURN collect(other) AS beside
 * }
 * MATCH (u)-[r:FRIENDS_WITH]-(v:User)
 * WHERE v.inauthentic IS NULL
 * WITH beside + [p] AS products, v, r.tieStrength AS strength
 * ORDER BY coalesce(strength, 0) DESC, v.id
 * LIMIT $ties
 * RETURN
 *   v.id AS userId,
 *   coalesce(v.shareActivity, 'FRIENDS') AS shareActivity,
 *   strength,
 *   COLLECT {
 *     UNWIND products AS near
 *     MATCH (v)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(near)
 *     RETURN {productId: near.id, relationship: type(e), reason: e.reason, value: e.value, text: e.text, at: e.at}
 *   } AS acts
 * ```
 */
export const circleCandidates: Query<CircleCandidatesParams, CircleCandidatesRow, 'read'> = {
  name: 'groups/circle-candidates',
  mode: 'read',
  timeoutMs: 10000,
  params: {"userId":{"kind":"string"},"productId":{"kind":"string"},"ties":{"kind":"int"},"near":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"shareActivity":{"kind":"string"},"strength":{"kind":"float","nullable":true},"acts":{"kind":"list","of":{"kind":"map","fields":{"productId":{"kind":"string"},"relationship":{"kind":"string"},"reason":{"kind":"string","nullable":true},"value":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"at":{"kind":"datetime"}}}}},
  text: `MATCH (u:User {id: $userId})
MATCH (p:Product {id: $productId})
CALL (p) {
  MATCH (p)-[:IN_CATEGORY|MADE_BY]->()<-[:IN_CATEGORY|MADE_BY]-(other:Product)
  WITH other, count(*) AS common
  ORDER BY common DESC, other.id
  LIMIT $near
  RETURN collect(other) AS beside
}
MATCH (u)-[r:FRIENDS_WITH]-(v:User)
WHERE v.inauthentic IS NULL
WITH beside + [p] AS products, v, r.tieStrength AS strength
ORDER BY coalesce(strength, 0) DESC, v.id
LIMIT $ties
RETURN
  v.id AS userId,
  coalesce(v.shareActivity, 'FRIENDS') AS shareActivity,
  strength,
  COLLECT {
    UNWIND products AS near
    MATCH (v)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(near)
    RETURN {productId: near.id, relationship: type(e), reason: e.reason, value: e.value, text: e.text, at: e.at}
  } AS acts`,
};

export interface DueGroupsParams {
  readonly now: Date;
  readonly limit: number;
}
export interface DueGroupsRow {
  id: string;
}
/**
 * Which open group purchases are past their deadline, the oldest first?
 * ```cypher
 * MATCH (g:GroupPurchase)
 * WHERE g.state = 'OPEN' AND g.deadline <= $now
 * RETURN g.id AS id
 * ORDER BY g.deadline
 * LIMIT $limit
 * ```
 */
export const dueGroups: Query<DueGroupsParams, DueGroupsRow, 'read'> = {
  name: 'groups/due-groups',
  mode: 'read',
  timeoutMs: 10000,
  params: {"now":{"kind":"datetime"},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (g:GroupPurchase)
WHERE g.state = 'OPEN' AND g.deadline <= $now
RETURN g.id AS id
ORDER BY g.deadline
LIMIT $limit`,
};

export interface EndOfferParams {
  readonly productId: string;
}
export interface EndOfferRow {
  ended: number;
}
/**
 * Sell a product no longer to groups. Groups that are open go on at their terms.
 * ```cypher
 * MATCH (o:GroupOffer {productId: $productId})
 * DETACH DELETE o
 * RETURN count(*) AS ended
 * ```
 */
export const endOffer: Query<EndOfferParams, EndOfferRow, 'write'> = {
  name: 'groups/end-offer',
  mode: 'write',
  timeoutMs: 10000,
  params: {"productId":{"kind":"string"}},
  row: {"ended":{"kind":"int"}},
  text: `MATCH (o:GroupOffer {productId: $productId})
DETACH DELETE o
RETURN count(*) AS ended`,
};

export interface GroupNowParams {
  readonly groupId: string;
  readonly userId?: string | null;
}
export interface GroupNowRow {
  state: string;
  openerId: string;
  deadline: Date;
  tierPeople: number[];
  tierPrices: number[];
  mostPeople: number;
  people: number;
  stock: number | null;
  reserved: number;
  member: boolean;
  asked: boolean;
  /** whether the person is in another open group of the product */
  elsewhere: boolean;
}
/**
 * How is a group purchase, and what is a person in it?
 * ```cypher
 * MATCH (g:GroupPurchase {id: $groupId})-[:GROUP_OF]->(p:Product)
 * OPTIONAL MATCH (u:User {id: $userId})
 * RETURN
 *   g.state AS state,
 *   g.openerId AS openerId,
 *   g.deadline AS deadline,
 *   g.tierPeople AS tierPeople,
 *   g.tierPrices AS tierPrices,
 *   g.mostPeople AS mostPeople,
 *   g.people AS people,
 *   p.stock AS stock,
 *   coalesce(p.reserved, 0) AS reserved,
 *   u IS NOT NULL AND EXISTS { (u)-[:BUYS_IN]->(g) } AS member,
 *   u IS NOT NULL AND EXISTS { (u)-[:ASKED_INTO]->(g) } AS asked,
 *   u IS NOT NULL AND
 *   EXISTS {
 *     MATCH (u)-[:BUYS_IN]->(other:GroupPurchase {state: 'OPEN'})-[:GROUP_OF]->(p)
 *     WHERE other <> g
 *   } AS elsewhere
 * ```
 */
export const groupNow: Query<GroupNowParams, GroupNowRow, 'read'> = {
  name: 'groups/group-now',
  mode: 'read',
  timeoutMs: 5000,
  params: {"groupId":{"kind":"string"},"userId":{"kind":"string","nullable":true}},
  row: {"state":{"kind":"string"},"openerId":{"kind":"string"},"deadline":{"kind":"datetime"},"tierPeople":{"kind":"list","of":{"kind":"int"}},"tierPrices":{"kind":"list","of":{"kind":"float"}},"mostPeople":{"kind":"int"},"people":{"kind":"int"},"stock":{"kind":"int","nullable":true},"reserved":{"kind":"int"},"member":{"kind":"boolean"},"asked":{"kind":"boolean"},"elsewhere":{"kind":"boolean"}},
  text: `MATCH (g:GroupPurchase {id: $groupId})-[:GROUP_OF]->(p:Product)
OPTIONAL MATCH (u:User {id: $userId})
RETURN
  g.state AS state,
  g.openerId AS openerId,
  g.deadline AS deadline,
  g.tierPeople AS tierPeople,
  g.tierPrices AS tierPrices,
  g.mostPeople AS mostPeople,
  g.people AS people,
  p.stock AS stock,
  coalesce(p.reserved, 0) AS reserved,
  u IS NOT NULL AND EXISTS { (u)-[:BUYS_IN]->(g) } AS member,
  u IS NOT NULL AND EXISTS { (u)-[:ASKED_INTO]->(g) } AS asked,
  u IS NOT NULL AND
  EXISTS {
    MATCH (u)-[:BUYS_IN]->(other:GroupPurchase {state: 'OPEN'})-[:GROUP_OF]->(p)
    WHERE other <> g
  } AS elsewhere`,
};

export interface GroupsByIdsParams {
  readonly ids: readonly string[];
}
export interface GroupsByIdsRow {
  id: string;
  productId: string;
  state: string;
  openerId: string;
  openedAt: Date;
  deadline: Date;
  changedAt: Date;
  tierPeople: number[];
  tierPrices: number[];
  currency: string;
  listPrice: number | null;
  mostPeople: number;
  people: number;
  unitPrice: number | null;
}
/**
 * What are these group purchases?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (g:GroupPurchase {id: id})-[:GROUP_OF]->(p:Product)
 * RETURN
 *   g.id AS id,
 *   p.id AS productId,
 *   g.state AS state,
 *   g.openerId AS openerId,
 *   g.openedAt AS openedAt,
 *   g.deadline AS deadline,
 *   g.changedAt AS changedAt,
 *   g.tierPeople AS tierPeople,
 *   g.tierPrices AS tierPrices,
 *   g.currency AS currency,
 *   g.listPrice AS listPrice,
 *   g.mostPeople AS mostPeople,
 *   g.people AS people,
 *   g.unitPrice AS unitPrice
 * ```
 */
export const groupsByIds: Query<GroupsByIdsParams, GroupsByIdsRow, 'read'> = {
  name: 'groups/groups-by-ids',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"},"productId":{"kind":"string"},"state":{"kind":"string"},"openerId":{"kind":"string"},"openedAt":{"kind":"datetime"},"deadline":{"kind":"datetime"},"changedAt":{"kind":"datetime"},"tierPeople":{"kind":"list","of":{"kind":"int"}},"tierPrices":{"kind":"list","of":{"kind":"float"}},"currency":{"kind":"string"},"listPrice":{"kind":"float","nullable":true},"mostPeople":{"kind":"int"},"people":{"kind":"int"},"unitPrice":{"kind":"float","nullable":true}},
  text: `UNWIND $ids AS id
MATCH (g:GroupPurchase {id: id})-[:GROUP_OF]->(p:Product)
RETURN
  g.id AS id,
  p.id AS productId,
  g.state AS state,
  g.openerId AS openerId,
  g.openedAt AS openedAt,
  g.deadline AS deadline,
  g.changedAt AS changedAt,
  g.tierPeople AS tierPeople,
  g.tierPrices AS tierPrices,
  g.currency AS currency,
  g.listPrice AS listPrice,
  g.mostPeople AS mostPeople,
  g.people AS people,
  g.unitPrice AS unitPrice`,
};

export interface GroupsOfPersonParams {
  readonly userId: string;
  readonly productId?: string | null;
  readonly openOnly: boolean;
  readonly beforeAt?: Date | null;
  readonly beforeId?: string | null;
  readonly limit: number;
}
export interface GroupsOfPersonRow {
  id: string;
  productId: string;
  state: string;
  openerId: string;
  openedAt: Date;
  deadline: Date;
  changedAt: Date;
  tierPeople: number[];
  tierPrices: number[];
  currency: string;
  listPrice: number | null;
  mostPeople: number;
  people: number;
  unitPrice: number | null;
}
/**
 * Which group purchases is a person in, or was asked into, the latest first?
 * ```cypher
 * MATCH (:User {id: $userId})-[:BUYS_IN|ASKED_INTO]->(g:GroupPurchase)
 * WITH DISTINCT g
 * MATCH (g)-[:GROUP_OF]->(p:Product)
 * WHERE
 *   ($productId IS NULL OR p.id = $productId) AND
 *   (NOT $openOnly OR g.state = 'OPEN') AND
 *   ($beforeAt IS NULL OR g.openedAt < $beforeAt OR (g.openedAt = $beforeAt AND g.id > $beforeId))
 * RETURN
 *   g.id AS id,
 *   p.id AS productId,
 *   g.state AS state,
 *   g.openerId AS openerId,
 *   g.openedAt AS openedAt,
 *   g.deadline AS deadline,
 *   g.changedAt AS changedAt,
 *   g.tierPeople AS tierPeople,
 *   g.tierPrices AS tierPrices,
 *   g.currency AS currency,
 *   g.listPrice AS listPrice,
 *   g.mostPeople AS mostPeople,
 *   g.people AS people,
 *   g.unitPrice AS unitPrice
 * ORDER BY openedAt DESC, id
 * LIMIT $limit
 * ```
 */
export const groupsOfPerson: Query<GroupsOfPersonParams, GroupsOfPersonRow, 'read'> = {
  name: 'groups/groups-of-person',
  mode: 'read',
  timeoutMs: 5000,
  params: {"userId":{"kind":"string"},"productId":{"kind":"string","nullable":true},"openOnly":{"kind":"boolean"},"beforeAt":{"kind":"datetime","nullable":true},"beforeId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"productId":{"kind":"string"},"state":{"kind":"string"},"openerId":{"kind":"string"},"openedAt":{"kind":"datetime"},"deadline":{"kind":"datetime"},"changedAt":{"kind":"datetime"},"tierPeople":{"kind":"list","of":{"kind":"int"}},"tierPrices":{"kind":"list","of":{"kind":"float"}},"currency":{"kind":"string"},"listPrice":{"kind":"float","nullable":true},"mostPeople":{"kind":"int"},"people":{"kind":"int"},"unitPrice":{"kind":"float","nullable":true}},
  text: `MATCH (:User {id: $userId})-[:BUYS_IN|ASKED_INTO]->(g:GroupPurchase)
WITH DISTINCT g
MATCH (g)-[:GROUP_OF]->(p:Product)
WHERE
  ($productId IS NULL OR p.id = $productId) AND
  (NOT $openOnly OR g.state = 'OPEN') AND
  ($beforeAt IS NULL OR g.openedAt < $beforeAt OR (g.openedAt = $beforeAt AND g.id > $beforeId))
RETURN
  g.id AS id,
  p.id AS productId,
  g.state AS state,
  g.openerId AS openerId,
  g.openedAt AS openedAt,
  g.deadline AS deadline,
  g.changedAt AS changedAt,
  g.tierPeople AS tierPeople,
  g.tierPrices AS tierPrices,
  g.currency AS currency,
  g.listPrice AS listPrice,
  g.mostPeople AS mostPeople,
  g.people AS people,
  g.unitPrice AS unitPrice
ORDER BY openedAt DESC, id
LIMIT $limit`,
};

export interface ListGroupsParams {
  readonly productId?: string | null;
  readonly state?: string | null;
  readonly beforeAt?: Date | null;
  readonly beforeId?: string | null;
  readonly limit: number;
}
export interface ListGroupsRow {
  id: string;
  productId: string;
  state: string;
  openerId: string;
  openedAt: Date;
  deadline: Date;
  changedAt: Date;
  tierPeople: number[];
  tierPrices: number[];
  currency: string;
  listPrice: number | null;
  mostPeople: number;
  people: number;
  unitPrice: number | null;
}
/**
 * Which group purchases are there, the latest first?
 * ```cypher
 * MATCH (g:GroupPurchase)-[:GROUP_OF]->(p:Product)
 * WHERE
 *   ($productId IS NULL OR p.id = $productId) AND
 *   ($state IS NULL OR g.state = $state) AND
 *   ($beforeAt IS NULL OR g.openedAt < $beforeAt OR (g.openedAt = $beforeAt AND g.id > $beforeId))
 * RETURN
 *   g.id AS id,
 *   p.id AS productId,
 *   g.state AS state,
 *   g.openerId AS openerId,
 *   g.openedAt AS openedAt,
 *   g.deadline AS deadline,
 *   g.changedAt AS changedAt,
 *   g.tierPeople AS tierPeople,
 *   g.tierPrices AS tierPrices,
 *   g.currency AS currency,
 *   g.listPrice AS listPrice,
 *   g.mostPeople AS mostPeople,
 *   g.people AS people,
 *   g.unitPrice AS unitPrice
 * ORDER BY openedAt DESC, id
 * LIMIT $limit
 * ```
 */
export const listGroups: Query<ListGroupsParams, ListGroupsRow, 'read'> = {
  name: 'groups/list-groups',
  mode: 'read',
  timeoutMs: 10000,
  params: {"productId":{"kind":"string","nullable":true},"state":{"kind":"string","nullable":true},"beforeAt":{"kind":"datetime","nullable":true},"beforeId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"productId":{"kind":"string"},"state":{"kind":"string"},"openerId":{"kind":"string"},"openedAt":{"kind":"datetime"},"deadline":{"kind":"datetime"},"changedAt":{"kind":"datetime"},"tierPeople":{"kind":"list","of":{"kind":"int"}},"tierPrices":{"kind":"list","of":{"kind":"float"}},"currency":{"kind":"string"},"listPrice":{"kind":"float","nullable":true},"mostPeople":{"kind":"int"},"people":{"kind":"int"},"unitPrice":{"kind":"float","nullable":true}},
  text: `MATCH (g:GroupPurchase)-[:GROUP_OF]->(p:Product)
WHERE
  ($productId IS NULL OR p.id = $productId) AND
  ($state IS NULL OR g.state = $state) AND
  ($beforeAt IS NULL OR g.openedAt < $beforeAt OR (g.openedAt = $beforeAt AND g.id > $beforeId))
RETURN
  g.id AS id,
  p.id AS productId,
  g.state AS state,
  g.openerId AS openerId,
  g.openedAt AS openedAt,
  g.deadline AS deadline,
  g.changedAt AS changedAt,
  g.tierPeople AS tierPeople,
  g.tierPrices AS tierPrices,
  g.currency AS currency,
  g.listPrice AS listPrice,
  g.mostPeople AS mostPeople,
  g.people AS people,
  g.unitPrice AS unitPrice
ORDER BY openedAt DESC, id
LIMIT $limit`,
};

export interface LockGroupParams {
  readonly groupId: string;
}
export interface LockGroupRow {
  productId: string;
}
/**
 * Lock the product of a group purchase, before anything of both is read; no row where there is no such group.
 * ```cypher
 * MATCH (:GroupPurchase {id: $groupId})-[:GROUP_OF]->(p:Product)
 * SET p.id = p.id
 * RETURN p.id AS productId
 * ```
 */
export const lockGroup: Query<LockGroupParams, LockGroupRow, 'write'> = {
  name: 'groups/lock-group',
  mode: 'write',
  timeoutMs: 30000,
  params: {"groupId":{"kind":"string"}},
  row: {"productId":{"kind":"string"}},
  text: `MATCH (:GroupPurchase {id: $groupId})-[:GROUP_OF]->(p:Product)
SET p.id = p.id
RETURN p.id AS productId`,
};

export interface LockProductParams {
  readonly productId: string;
}
export interface LockProductRow {
  productId: string;
}
/**
 * Lock a product, so that of two calls that count its pieces one waits: before anything of it or of its groups is read.
 * ```cypher
 * MATCH (p:Product {id: $productId})
 * SET p.id = p.id
 * RETURN p.id AS productId
 * ```
 */
export const lockProduct: Query<LockProductParams, LockProductRow, 'write'> = {
  name: 'groups/lock-product',
  mode: 'write',
  timeoutMs: 30000,
  params: {"productId":{"kind":"string"}},
  row: {"productId":{"kind":"string"}},
  text: `MATCH (p:Product {id: $productId})
SET p.id = p.id
RETURN p.id AS productId`,
};

export interface OffersOfProductsParams {
  readonly productIds: readonly string[];
}
export interface OffersOfProductsRow {
  productId: string;
  tierPeople: number[];
  tierPrices: number[];
  currency: string;
  hours: number;
  mostPeople: number;
  price: number | null;
  priceCurrency: string | null;
  active: boolean;
  stock: number | null;
  reserved: number;
}
/**
 * At which prices are these products sold to groups, and how many pieces are there for groups?
 * ```cypher
 * UNWIND $productIds AS id
 * MATCH (o:GroupOffer {productId: id})-[:OFFER_OF]->(p:Product)
 * RETURN
 *   p.id AS productId,
 *   o.tierPeople AS tierPeople,
 *   o.tierPrices AS tierPrices,
 *   o.currency AS currency,
 *   o.hours AS hours,
 *   o.mostPeople AS mostPeople,
 *   p.price AS price,
 *   p.currency AS priceCurrency,
 *   coalesce(p.active, true) AS active,
 *   p.stock AS stock,
 *   coalesce(p.reserved, 0) AS reserved
 * ```
 */
export const offersOfProducts: Query<OffersOfProductsParams, OffersOfProductsRow, 'read'> = {
  name: 'groups/offers-of-products',
  mode: 'read',
  timeoutMs: 5000,
  params: {"productIds":{"kind":"list","of":{"kind":"string"}}},
  row: {"productId":{"kind":"string"},"tierPeople":{"kind":"list","of":{"kind":"int"}},"tierPrices":{"kind":"list","of":{"kind":"float"}},"currency":{"kind":"string"},"hours":{"kind":"int"},"mostPeople":{"kind":"int"},"price":{"kind":"float","nullable":true},"priceCurrency":{"kind":"string","nullable":true},"active":{"kind":"boolean"},"stock":{"kind":"int","nullable":true},"reserved":{"kind":"int"}},
  text: `UNWIND $productIds AS id
MATCH (o:GroupOffer {productId: id})-[:OFFER_OF]->(p:Product)
RETURN
  p.id AS productId,
  o.tierPeople AS tierPeople,
  o.tierPrices AS tierPrices,
  o.currency AS currency,
  o.hours AS hours,
  o.mostPeople AS mostPeople,
  p.price AS price,
  p.currency AS priceCurrency,
  coalesce(p.active, true) AS active,
  p.stock AS stock,
  coalesce(p.reserved, 0) AS reserved`,
};

export interface OpenGroupParams {
  readonly productId: string;
  readonly userId: string;
  readonly group: { readonly id: string; readonly state: string; readonly openerId: string; readonly openedAt: Date; readonly deadline: Date; readonly changedAt: Date; readonly tierPeople: readonly number[]; readonly tierPrices: readonly number[] | Float32Array | Float64Array; readonly currency: string; readonly listPrice?: number | null; readonly mostPeople: number; readonly people: number };
  readonly step: { readonly id: string; readonly at: Date; readonly by: string; readonly act: string; readonly userId: string; readonly before: string; readonly after: string; readonly people: number; readonly note?: string | null };
}
export interface OpenGroupRow {
  id: string;
}
/**
 * Open a group purchase with its first person, whose piece is kept. The product is locked by the transaction.
 * ```cypher
 * MATCH (p:Product {id: $productId})
 * MATCH (u:User {id: $userId})
 * SET p.reserved = coalesce(p.reserved, 0) + 1
 * CREATE (g:GroupPurchase)
 * SET g = $group
 * CREATE (g)-[:GROUP_OF]->(p)
 * CREATE (u)-[:BUYS_IN {at: $group.openedAt}]->(g)
 * CREATE (s:GroupStep)
 * SET s = $step, s.place = 0
 * CREATE (s)-[:GROUP_STEP_OF]->(g)
 * RETURN g.id AS id
 * ```
 */
export const openGroup: Query<OpenGroupParams, OpenGroupRow, 'write'> = {
  name: 'groups/open-group',
  mode: 'write',
  timeoutMs: 10000,
  params: {"productId":{"kind":"string"},"userId":{"kind":"string"},"group":{"kind":"map","fields":{"id":{"kind":"string"},"state":{"kind":"string"},"openerId":{"kind":"string"},"openedAt":{"kind":"datetime"},"deadline":{"kind":"datetime"},"changedAt":{"kind":"datetime"},"tierPeople":{"kind":"list","of":{"kind":"int"}},"tierPrices":{"kind":"list","of":{"kind":"float"}},"currency":{"kind":"string"},"listPrice":{"kind":"float","nullable":true},"mostPeople":{"kind":"int"},"people":{"kind":"int"}}},"step":{"kind":"map","fields":{"id":{"kind":"string"},"at":{"kind":"datetime"},"by":{"kind":"string"},"act":{"kind":"string"},"userId":{"kind":"string"},"before":{"kind":"string"},"after":{"kind":"string"},"people":{"kind":"int"},"note":{"kind":"string","nullable":true}}}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (p:Product {id: $productId})
MATCH (u:User {id: $userId})
SET p.reserved = coalesce(p.reserved, 0) + 1
CREATE (g:GroupPurchase)
SET g = $group
CREATE (g)-[:GROUP_OF]->(p)
CREATE (u)-[:BUYS_IN {at: $group.openedAt}]->(g)
CREATE (s:GroupStep)
SET s = $step, s.place = 0
CREATE (s)-[:GROUP_STEP_OF]->(g)
RETURN g.id AS id`,
};

export interface PeopleOfGroupsParams {
  readonly ids: readonly string[];
}
export interface PeopleOfGroupsRow {
  id: string;
  /** in the order in which they came */
  members: string[];
  /** those who joined too */
  asked: { userId: string; by: string }[];
}
/**
 * Who is in these group purchases, and who was asked?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (g:GroupPurchase {id: id})
 * RETURN
 *   g.id AS id,
 *   COLLECT {
 *     MATCH (u:User)-[x:BUYS_IN]->(g)
 *     RETURN u.id
 *     ORDER
 *     BY
 *     x.at,
 *     u.id
 *   } AS members,
 *   COLLECT {
 *     MATCH (u:User)-[x:ASKED_INTO]->(g)
 *     RETURN {userId: u.id, by: x.by}
 *     ORDER
 *     BY
 *     u.id
 *   } AS asked
 * ```
 */
export const peopleOfGroups: Query<PeopleOfGroupsParams, PeopleOfGroupsRow, 'read'> = {
  name: 'groups/people-of-groups',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"},"members":{"kind":"list","of":{"kind":"string"}},"asked":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"by":{"kind":"string"}}}}},
  text: `UNWIND $ids AS id
MATCH (g:GroupPurchase {id: id})
RETURN
  g.id AS id,
  COLLECT {
    MATCH (u:User)-[x:BUYS_IN]->(g)
    RETURN u.id
    ORDER
    BY
    x.at,
    u.id
  } AS members,
  COLLECT {
    MATCH (u:User)-[x:ASKED_INTO]->(g)
    RETURN {userId: u.id, by: x.by}
    ORDER
    BY
    u.id
  } AS asked`,
};

export interface ProductNowParams {
  readonly productId: string;
  readonly userId: string;
}
export interface ProductNowRow {
  stock: number | null;
  reserved: number;
  elsewhere: boolean;
}
/**
 * How many pieces has a product, and is a person in an open group purchase of it?
 * ```cypher
 * MATCH (p:Product {id: $productId})
 * OPTIONAL MATCH (u:User {id: $userId})
 * RETURN
 *   p.stock AS stock,
 *   coalesce(p.reserved, 0) AS reserved,
 *   u IS NOT NULL AND EXISTS { (u)-[:BUYS_IN]->(:GroupPurchase {state: 'OPEN'})-[:GROUP_OF]->(p) } AS elsewhere
 * ```
 */
export const productNow: Query<ProductNowParams, ProductNowRow, 'read'> = {
  name: 'groups/product-now',
  mode: 'read',
  timeoutMs: 5000,
  params: {"productId":{"kind":"string"},"userId":{"kind":"string"}},
  row: {"stock":{"kind":"int","nullable":true},"reserved":{"kind":"int"},"elsewhere":{"kind":"boolean"}},
  text: `MATCH (p:Product {id: $productId})
OPTIONAL MATCH (u:User {id: $userId})
RETURN
  p.stock AS stock,
  coalesce(p.reserved, 0) AS reserved,
  u IS NOT NULL AND EXISTS { (u)-[:BUYS_IN]->(:GroupPurchase {state: 'OPEN'})-[:GROUP_OF]->(p) } AS elsewhere`,
};

export interface SetOfferParams {
  readonly productId: string;
  readonly tierPeople: readonly number[];
  readonly tierPrices: readonly number[] | Float32Array | Float64Array;
  readonly currency: string;
  readonly hours: number;
  readonly mostPeople: number;
  readonly at: Date;
  readonly by: string;
}
export interface SetOfferRow {
  productId: string;
}
/**
 * Say at which prices a product is sold to groups; no row for an unknown product.
 * ```cypher
 * MATCH (p:Product {id: $productId})
 * MERGE (o:GroupOffer {productId: $productId})
 * MERGE (o)-[:OFFER_OF]->(p)
 * SET
 *   o.tierPeople = $tierPeople,
 *   o.tierPrices = $tierPrices,
 *   o.currency = $currency,
 *   o.hours = $hours,
 *   o.mostPeople = $mostPeople,
 *   o.changedAt = $at,
 *   o.changedBy = $by
 * RETURN p.id AS productId
 * ```
 */
export const setOffer: Query<SetOfferParams, SetOfferRow, 'write'> = {
  name: 'groups/set-offer',
  mode: 'write',
  timeoutMs: 10000,
  params: {"productId":{"kind":"string"},"tierPeople":{"kind":"list","of":{"kind":"int"}},"tierPrices":{"kind":"list","of":{"kind":"float"}},"currency":{"kind":"string"},"hours":{"kind":"int"},"mostPeople":{"kind":"int"},"at":{"kind":"datetime"},"by":{"kind":"string"}},
  row: {"productId":{"kind":"string"}},
  text: `MATCH (p:Product {id: $productId})
MERGE (o:GroupOffer {productId: $productId})
MERGE (o)-[:OFFER_OF]->(p)
SET
  o.tierPeople = $tierPeople,
  o.tierPrices = $tierPrices,
  o.currency = $currency,
  o.hours = $hours,
  o.mostPeople = $mostPeople,
  o.changedAt = $at,
  o.changedBy = $by
RETURN p.id AS productId`,
};

export interface StepOfKeyParams {
  readonly id: string;
}
export interface StepOfKeyRow {
  groupId: string;
  act: string;
  userId: string | null;
}
/**
 * What was done under this key?
 * ```cypher
 * MATCH (s:GroupStep {id: $id})-[:GROUP_STEP_OF]->(g:GroupPurchase)
 * RETURN g.id AS groupId, s.act AS act, s.userId AS userId
 * ```
 */
export const stepOfKey: Query<StepOfKeyParams, StepOfKeyRow, 'read'> = {
  name: 'groups/step-of-key',
  mode: 'read',
  timeoutMs: 5000,
  params: {"id":{"kind":"string"}},
  row: {"groupId":{"kind":"string"},"act":{"kind":"string"},"userId":{"kind":"string","nullable":true}},
  text: `MATCH (s:GroupStep {id: $id})-[:GROUP_STEP_OF]->(g:GroupPurchase)
RETURN g.id AS groupId, s.act AS act, s.userId AS userId`,
};

export interface StepsOfGroupParams {
  readonly groupId: string;
  readonly limit: number;
}
export interface StepsOfGroupRow {
  at: Date;
  by: string;
  act: string;
  userId: string | null;
  before: string;
  after: string;
  people: number;
  note: string | null;
}
/**
 * What was done with a group purchase, the earliest first?
 * ```cypher
 * MATCH (s:GroupStep)-[:GROUP_STEP_OF]->(:GroupPurchase {id: $groupId})
 * RETURN
 *   s.at AS at,
 *   s.by AS by,
 *   s.act AS act,
 *   s.userId AS userId,
 *   s.before AS before,
 *   s.after AS after,
 *   s.people AS people,
 *   s.note AS note
 * ORDER BY s.place
 * LIMIT $limit
 * ```
 */
export const stepsOfGroup: Query<StepsOfGroupParams, StepsOfGroupRow, 'read'> = {
  name: 'groups/steps-of-group',
  mode: 'read',
  timeoutMs: 5000,
  params: {"groupId":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"at":{"kind":"datetime"},"by":{"kind":"string"},"act":{"kind":"string"},"userId":{"kind":"string","nullable":true},"before":{"kind":"string"},"after":{"kind":"string"},"people":{"kind":"int"},"note":{"kind":"string","nullable":true}},
  text: `MATCH (s:GroupStep)-[:GROUP_STEP_OF]->(:GroupPurchase {id: $groupId})
RETURN
  s.at AS at,
  s.by AS by,
  s.act AS act,
  s.userId AS userId,
  s.before AS before,
  s.after AS after,
  s.people AS people,
  s.note AS note
ORDER BY s.place
LIMIT $limit`,
};

export interface TiesOfCircleParams {
  readonly ids: readonly string[];
}
export interface TiesOfCircleRow {
  a: string;
  b: string;
  /** absent before the first training */
  strength: number | null;
}
/**
 * Which of these people are friends, and how strong is the tie?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (a:User {id: id})-[r:FRIENDS_WITH]->(b:User)
 * WHERE b.id IN $ids
 * RETURN a.id AS a, b.id AS b, r.tieStrength AS strength
 * ```
 */
export const tiesOfCircle: Query<TiesOfCircleParams, TiesOfCircleRow, 'read'> = {
  name: 'groups/ties-of-circle',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"a":{"kind":"string"},"b":{"kind":"string"},"strength":{"kind":"float","nullable":true}},
  text: `UNWIND $ids AS id
MATCH (a:User {id: id})-[r:FRIENDS_WITH]->(b:User)
WHERE b.id IN $ids
RETURN a.id AS a, b.id AS b, r.tieStrength AS strength`,
};
