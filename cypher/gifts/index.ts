// Generated from cypher/gifts/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface ChangeGiftParams {
  readonly giftId: string;
  readonly state: string;
  readonly at: Date;
  readonly step: { readonly id: string; readonly at: Date; readonly by: string; readonly act: string; readonly userId: string; readonly amount?: number | null };
}
export interface ChangeGiftRow {
  id: string;
}
/**
 * Change a gift, and keep what was done. Whoever receives is locked by the transaction.
 * ```cypher
 * MATCH (g:Gift {id: $giftId})
 * SET g.state = $state, g.promised = g.promised + coalesce($step.amount, 0.0)
 * CREATE (s:GiftStep)
 * SET s = $step
 * CREATE (s)-[:GIFT_STEP_OF]->(g)
 * WITH g
 * CALL (g) {
 *   MATCH (u:User {id: $step.userId})
 *   WHERE $step.amount IS NOT NULL
 *   MERGE (u)-[x:GIVES]->(g)
 *     ON CREATE SET x.at = $at
 *   SET x.amount = coalesce(x.amount, 0.0) + $step.amount
 * }
 * RETURN g.id AS id
 * ```
 */
export const changeGift: Query<ChangeGiftParams, ChangeGiftRow, 'write'> = {
  name: 'gifts/change-gift',
  mode: 'write',
  timeoutMs: 10000,
  params: {"giftId":{"kind":"string"},"state":{"kind":"string"},"at":{"kind":"datetime"},"step":{"kind":"map","fields":{"id":{"kind":"string"},"at":{"kind":"datetime"},"by":{"kind":"string"},"act":{"kind":"string"},"userId":{"kind":"string"},"amount":{"kind":"float","nullable":true}}}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (g:Gift {id: $giftId})
SET g.state = $state, g.promised = g.promised + coalesce($step.amount, 0.0)
CREATE (s:GiftStep)
SET s = $step
CREATE (s)-[:GIFT_STEP_OF]->(g)
WITH g
CALL (g) {
  MATCH (u:User {id: $step.userId})
  WHERE $step.amount IS NOT NULL
  MERGE (u)-[x:GIVES]->(g)
    ON CREATE SET x.at = $at
  SET x.amount = coalesce(x.amount, 0.0) + $step.amount
}
RETURN g.id AS id`,
};

export interface ClaimGiftParams {
  readonly forUserId: string;
  readonly productId: string;
  readonly userId: string;
  readonly gift: { readonly id: string; readonly state: string; readonly occasion: string; readonly claimerId: string; readonly claimedAt: Date; readonly until: Date; readonly goal?: number | null; readonly promised?: number | null; readonly currency?: string | null };
  readonly step: { readonly id: string; readonly at: Date; readonly by: string; readonly act: string; readonly userId: string; readonly amount?: number | null };
}
export interface ClaimGiftRow {
  id: string;
}
/**
 * Keep a product to be given to a person. The person who receives is locked by the transaction.
 * ```cypher
 * MATCH (receiver:User {id: $forUserId})
 * MATCH (p:Product {id: $productId})
 * MATCH (u:User {id: $userId})
 * CREATE (g:Gift)
 * SET g = $gift
 * CREATE (g)-[:GIFT_FOR]->(receiver)
 * CREATE (g)-[:GIFT_OF]->(p)
 * CREATE (u)-[x:GIVES {at: $gift.claimedAt}]->(g)
 * SET x.amount = $step.amount
 * CREATE (s:GiftStep)
 * SET s = $step
 * CREATE (s)-[:GIFT_STEP_OF]->(g)
 * RETURN g.id AS id
 * ```
 */
export const claimGift: Query<ClaimGiftParams, ClaimGiftRow, 'write'> = {
  name: 'gifts/claim-gift',
  mode: 'write',
  timeoutMs: 10000,
  params: {"forUserId":{"kind":"string"},"productId":{"kind":"string"},"userId":{"kind":"string"},"gift":{"kind":"map","fields":{"id":{"kind":"string"},"state":{"kind":"string"},"occasion":{"kind":"string"},"claimerId":{"kind":"string"},"claimedAt":{"kind":"datetime"},"until":{"kind":"datetime"},"goal":{"kind":"float","nullable":true},"promised":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true}}},"step":{"kind":"map","fields":{"id":{"kind":"string"},"at":{"kind":"datetime"},"by":{"kind":"string"},"act":{"kind":"string"},"userId":{"kind":"string"},"amount":{"kind":"float","nullable":true}}}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (receiver:User {id: $forUserId})
MATCH (p:Product {id: $productId})
MATCH (u:User {id: $userId})
CREATE (g:Gift)
SET g = $gift
CREATE (g)-[:GIFT_FOR]->(receiver)
CREATE (g)-[:GIFT_OF]->(p)
CREATE (u)-[x:GIVES {at: $gift.claimedAt}]->(g)
SET x.amount = $step.amount
CREATE (s:GiftStep)
SET s = $step
CREATE (s)-[:GIFT_STEP_OF]->(g)
RETURN g.id AS id`,
};

export interface GiftByIdParams {
  readonly id: string;
}
export interface GiftByIdRow {
  id: string;
  forUserId: string;
  productId: string;
  state: string;
  occasion: string;
  claimerId: string;
  claimedAt: Date;
  until: Date;
  goal: number | null;
  promised: number | null;
  currency: string | null;
  /** in the order in which they came */
  givers: ({ userId: string; amount: number | null })[];
}
/**
 * What is a gift?
 * ```cypher
 * MATCH (g:Gift {id: $id})-[:GIFT_FOR]->(receiver:User)
 * MATCH (g)-[:GIFT_OF]->(p:Product)
 * RETURN
 *   g.id AS id,
 *   receiver.id AS forUserId,
 *   p.id AS productId,
 *   g.state AS state,
 *   g.occasion AS occasion,
 *   g.claimerId AS claimerId,
 *   g.claimedAt AS claimedAt,
 *   g.until AS until,
 *   g.goal AS goal,
 *   g.promised AS promised,
 *   g.currency AS currency,
 *   COLLECT {
 *     MATCH (u:User)-[x:GIVES]->(g)
 *     RETURN {userId: u.id, amount: x.amount}
 *     ORDER
 *     BY
 *     x.at,
 *     u.id
 *   } AS givers
 * ```
 */
export const giftById: Query<GiftByIdParams, GiftByIdRow, 'read'> = {
  name: 'gifts/gift-by-id',
  mode: 'read',
  timeoutMs: 5000,
  params: {"id":{"kind":"string"}},
  row: {"id":{"kind":"string"},"forUserId":{"kind":"string"},"productId":{"kind":"string"},"state":{"kind":"string"},"occasion":{"kind":"string"},"claimerId":{"kind":"string"},"claimedAt":{"kind":"datetime"},"until":{"kind":"datetime"},"goal":{"kind":"float","nullable":true},"promised":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"givers":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"amount":{"kind":"float","nullable":true}}}}},
  text: `MATCH (g:Gift {id: $id})-[:GIFT_FOR]->(receiver:User)
MATCH (g)-[:GIFT_OF]->(p:Product)
RETURN
  g.id AS id,
  receiver.id AS forUserId,
  p.id AS productId,
  g.state AS state,
  g.occasion AS occasion,
  g.claimerId AS claimerId,
  g.claimedAt AS claimedAt,
  g.until AS until,
  g.goal AS goal,
  g.promised AS promised,
  g.currency AS currency,
  COLLECT {
    MATCH (u:User)-[x:GIVES]->(g)
    RETURN {userId: u.id, amount: x.amount}
    ORDER
    BY
    x.at,
    u.id
  } AS givers`,
};

export interface GiftStepOfKeyParams {
  readonly id: string;
}
export interface GiftStepOfKeyRow {
  giftId: string;
  act: string;
  userId: string;
}
/**
 * What was done with a gift under this key?
 * ```cypher
 * MATCH (s:GiftStep {id: $id})-[:GIFT_STEP_OF]->(g:Gift)
 * RETURN g.id AS giftId, s.act AS act, s.userId AS userId
 * ```
 */
export const giftStepOfKey: Query<GiftStepOfKeyParams, GiftStepOfKeyRow, 'read'> = {
  name: 'gifts/gift-step-of-key',
  mode: 'read',
  timeoutMs: 5000,
  params: {"id":{"kind":"string"}},
  row: {"giftId":{"kind":"string"},"act":{"kind":"string"},"userId":{"kind":"string"}},
  text: `MATCH (s:GiftStep {id: $id})-[:GIFT_STEP_OF]->(g:Gift)
RETURN g.id AS giftId, s.act AS act, s.userId AS userId`,
};

export interface GiftsForParams {
  readonly forUserId: string;
  readonly now: Date;
  readonly beforeAt?: Date | null;
  readonly beforeId?: string | null;
  readonly limit: number;
}
export interface GiftsForRow {
  id: string;
  forUserId: string;
  productId: string;
  state: string;
  occasion: string;
  claimerId: string;
  claimedAt: Date;
  until: Date;
  goal: number | null;
  promised: number | null;
  currency: string | null;
  /** in the order in which they came */
  givers: ({ userId: string; amount: number | null })[];
}
/**
 * What is to be given to a person, the latest first?
 * ```cypher
 * MATCH (g:Gift)-[:GIFT_FOR]->(receiver:User {id: $forUserId})
 * MATCH (g)-[:GIFT_OF]->(p:Product)
 * WHERE
 *   g.state <> 'RELEASED' AND
 *   g.until > $now AND
 *   ($beforeAt IS NULL OR g.claimedAt < $beforeAt OR (g.claimedAt = $beforeAt AND g.id > $beforeId))
 * RETURN
 *   g.id AS id,
 *   receiver.id AS forUserId,
 *   p.id AS productId,
 *   g.state AS state,
 *   g.occasion AS occasion,
 *   g.claimerId AS claimerId,
 *   g.claimedAt AS claimedAt,
 *   g.until AS until,
 *   g.goal AS goal,
 *   g.promised AS promised,
 *   g.currency AS currency,
 *   COLLECT {
 *     MATCH (u:User)-[x:GIVES]->(g)
 *     RETURN {userId: u.id, amount: x.amount}
 *     ORDER
 *     BY
 *     x.at,
 *     u.id
 *   } AS givers
 * ORDER BY claimedAt DESC, id
 * LIMIT $limit
 * ```
 */
export const giftsFor: Query<GiftsForParams, GiftsForRow, 'read'> = {
  name: 'gifts/gifts-for',
  mode: 'read',
  timeoutMs: 5000,
  params: {"forUserId":{"kind":"string"},"now":{"kind":"datetime"},"beforeAt":{"kind":"datetime","nullable":true},"beforeId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"forUserId":{"kind":"string"},"productId":{"kind":"string"},"state":{"kind":"string"},"occasion":{"kind":"string"},"claimerId":{"kind":"string"},"claimedAt":{"kind":"datetime"},"until":{"kind":"datetime"},"goal":{"kind":"float","nullable":true},"promised":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"givers":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"amount":{"kind":"float","nullable":true}}}}},
  text: `MATCH (g:Gift)-[:GIFT_FOR]->(receiver:User {id: $forUserId})
MATCH (g)-[:GIFT_OF]->(p:Product)
WHERE
  g.state <> 'RELEASED' AND
  g.until > $now AND
  ($beforeAt IS NULL OR g.claimedAt < $beforeAt OR (g.claimedAt = $beforeAt AND g.id > $beforeId))
RETURN
  g.id AS id,
  receiver.id AS forUserId,
  p.id AS productId,
  g.state AS state,
  g.occasion AS occasion,
  g.claimerId AS claimerId,
  g.claimedAt AS claimedAt,
  g.until AS until,
  g.goal AS goal,
  g.promised AS promised,
  g.currency AS currency,
  COLLECT {
    MATCH (u:User)-[x:GIVES]->(g)
    RETURN {userId: u.id, amount: x.amount}
    ORDER
    BY
    x.at,
    u.id
  } AS givers
ORDER BY claimedAt DESC, id
LIMIT $limit`,
};

export interface IdeasParams {
  readonly forUserId: string;
  readonly liked: readonly string[];
  readonly occasion: string;
  readonly minPrice?: number | null;
  readonly maxPrice?: number | null;
  readonly currency?: string | null;
  readonly limit: number;
}
export interface IdeasRow {
  productId: string;
  /** the liked products that it is near to */
  common: number;
  /** those products, in any order */
  near: string[];
  /** times it was given for the occasion */
  given: number;
}
/**
 * Which products that are sold now are near to some, by categories, brand and tags, in a range of prices, and which of these some are so themselves? What the receiver bought is not looked at, and neither are gifts for the receiver that were given: no answer depends on them.
 * ```cypher
 * CALL () {
 *   UNWIND $liked AS id
 *   MATCH (l:Product {id: id})-[:IN_CATEGORY|MADE_BY|TAGGED]->()<-[:IN_CATEGORY|MADE_BY|TAGGED]-(p:Product)
 *   RETURN p, id
 *     UNION
 *   UNWIND $liked AS id
 *   MATCH (p:Product {id: id})
 *   RETURN p, id
 *     UNION
 *   MATCH (p:Product)
 *   WHERE size($liked) = 0
 *   RETURN p, null AS id
 * }
 * WITH p, collect(DISTINCT id) AS near
 * WHERE
 *   coalesce(p.active, true) AND
 *   coalesce(p.stock, 1) - coalesce(p.reserved, 0) > 0 AND
 *   ($minPrice IS NULL OR p.price >= $minPrice) AND
 *   ($maxPrice IS NULL OR p.price <= $maxPrice) AND
 *   ($currency IS NULL OR p.currency = $currency)
 * WITH
 *   p,
 *   near,
 *   COUNT {
 *     MATCH (p)<-[:GIFT_OF]-(g:Gift {occasion: $occasion, state: 'BOUGHT'})-[:GIFT_FOR]->(other:User)
 *     WHERE other.id <> $forUserId
 *   } AS given,
 *   COUNT {
 *     MATCH (p)<-[:PURCHASED]-(buyer:User)
 *     WHERE buyer.id <> $forUserId
 *   } AS sold
 * ORDER BY size(near) DESC, given DESC, sold DESC, p.id
 * LIMIT $limit
 * RETURN p.id AS productId, size(near) AS common, near, given
 * ```
 */
export const ideas: Query<IdeasParams, IdeasRow, 'read'> = {
  name: 'gifts/ideas',
  mode: 'read',
  timeoutMs: 10000,
  params: {"forUserId":{"kind":"string"},"liked":{"kind":"list","of":{"kind":"string"}},"occasion":{"kind":"string"},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"common":{"kind":"int"},"near":{"kind":"list","of":{"kind":"string"}},"given":{"kind":"int"}},
  text: `CALL () {
  UNWIND $liked AS id
  MATCH (l:Product {id: id})-[:IN_CATEGORY|MADE_BY|TAGGED]->()<-[:IN_CATEGORY|MADE_BY|TAGGED]-(p:Product)
  RETURN p, id
    UNION
  UNWIND $liked AS id
  MATCH (p:Product {id: id})
  RETURN p, id
    UNION
  MATCH (p:Product)
  WHERE size($liked) = 0
  RETURN p, null AS id
}
WITH p, collect(DISTINCT id) AS near
WHERE
  coalesce(p.active, true) AND
  coalesce(p.stock, 1) - coalesce(p.reserved, 0) > 0 AND
  ($minPrice IS NULL OR p.price >= $minPrice) AND
  ($maxPrice IS NULL OR p.price <= $maxPrice) AND
  ($currency IS NULL OR p.currency = $currency)
WITH
  p,
  near,
  COUNT {
    MATCH (p)<-[:GIFT_OF]-(g:Gift {occasion: $occasion, state: 'BOUGHT'})-[:GIFT_FOR]->(other:User)
    WHERE other.id <> $forUserId
  } AS given,
  COUNT {
    MATCH (p)<-[:PURCHASED]-(buyer:User)
    WHERE buyer.id <> $forUserId
  } AS sold
ORDER BY size(near) DESC, given DESC, sold DESC, p.id
LIMIT $limit
RETURN p.id AS productId, size(near) AS common, near, given`,
};

export interface IsClaimedParams {
  readonly forUserId: string;
  readonly productId: string;
  readonly now: Date;
}
export interface IsClaimedRow {
  claimed: boolean;
}
/**
 * Is a product to be given to a person already?
 * ```cypher
 * MATCH (u:User {id: $forUserId})
 * MATCH (p:Product {id: $productId})
 * RETURN
 *   EXISTS {
 *     MATCH (u)<-[:GIFT_FOR]-(g:Gift)-[:GIFT_OF]->(p)
 *     WHERE g.state <> 'RELEASED' AND g.until > $now
 *   } AS claimed
 * ```
 */
export const isClaimed: Query<IsClaimedParams, IsClaimedRow, 'read'> = {
  name: 'gifts/is-claimed',
  mode: 'read',
  timeoutMs: 5000,
  params: {"forUserId":{"kind":"string"},"productId":{"kind":"string"},"now":{"kind":"datetime"}},
  row: {"claimed":{"kind":"boolean"}},
  text: `MATCH (u:User {id: $forUserId})
MATCH (p:Product {id: $productId})
RETURN
  EXISTS {
    MATCH (u)<-[:GIFT_FOR]-(g:Gift)-[:GIFT_OF]->(p)
    WHERE g.state <> 'RELEASED' AND g.until > $now
  } AS claimed`,
};

export interface LockGiftParams {
  readonly giftId: string;
}
export interface LockGiftRow {
  userId: string;
}
/**
 * Lock whoever receives a gift, before anything of it is read; no row where there is no such gift.
 * ```cypher
 * MATCH (:Gift {id: $giftId})-[:GIFT_FOR]->(u:User)
 * SET u.id = u.id
 * RETURN u.id AS userId
 * ```
 */
export const lockGift: Query<LockGiftParams, LockGiftRow, 'write'> = {
  name: 'gifts/lock-gift',
  mode: 'write',
  timeoutMs: 30000,
  params: {"giftId":{"kind":"string"}},
  row: {"userId":{"kind":"string"}},
  text: `MATCH (:Gift {id: $giftId})-[:GIFT_FOR]->(u:User)
SET u.id = u.id
RETURN u.id AS userId`,
};

export interface LockReceiverParams {
  readonly userId: string;
}
export interface LockReceiverRow {
  userId: string;
}
/**
 * Lock whoever receives, before it is read what is to be given to that person; no row for an unknown person.
 * ```cypher
 * MATCH (u:User {id: $userId})
 * SET u.id = u.id
 * RETURN u.id AS userId
 * ```
 */
export const lockReceiver: Query<LockReceiverParams, LockReceiverRow, 'write'> = {
  name: 'gifts/lock-receiver',
  mode: 'write',
  timeoutMs: 30000,
  params: {"userId":{"kind":"string"}},
  row: {"userId":{"kind":"string"}},
  text: `MATCH (u:User {id: $userId})
SET u.id = u.id
RETURN u.id AS userId`,
};

export interface ReceiverParams {
  /** who gives */
  readonly userId: string;
  readonly forUserId: string;
}
export interface ReceiverRow {
  friend: boolean;
  shareActivity: string;
  acts: ({ productId: string; relationship: string; reason: string | null; value: number | null; text: string | null; at: Date })[];
}
/**
 * What did a person do for or against products, and what is the person to somebody who wants to give a present? No row where one of both is unknown.
 * ```cypher
 * MATCH (giver:User {id: $userId})
 * MATCH (u:User {id: $forUserId})
 * RETURN
 *   EXISTS { (giver)-[:FRIENDS_WITH]-(u) } AS friend,
 *   coalesce(u.shareActivity, 'FRIENDS') AS shareActivity,
 *   COLLECT {
 *     MATCH (u)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p:Product)
 *     RETURN {productId: p.id, relationship: type(e), reason: e.reason, value: e.value, text: e.text, at: e.at}
 *   } AS acts
 * ```
 */
export const receiver: Query<ReceiverParams, ReceiverRow, 'read'> = {
  name: 'gifts/receiver',
  mode: 'read',
  timeoutMs: 10000,
  params: {"userId":{"kind":"string"},"forUserId":{"kind":"string"}},
  row: {"friend":{"kind":"boolean"},"shareActivity":{"kind":"string"},"acts":{"kind":"list","of":{"kind":"map","fields":{"productId":{"kind":"string"},"relationship":{"kind":"string"},"reason":{"kind":"string","nullable":true},"value":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"at":{"kind":"datetime"}}}}},
  text: `MATCH (giver:User {id: $userId})
MATCH (u:User {id: $forUserId})
RETURN
  EXISTS { (giver)-[:FRIENDS_WITH]-(u) } AS friend,
  coalesce(u.shareActivity, 'FRIENDS') AS shareActivity,
  COLLECT {
    MATCH (u)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p:Product)
    RETURN {productId: p.id, relationship: type(e), reason: e.reason, value: e.value, text: e.text, at: e.at}
  } AS acts`,
};

export interface TakenParams {
  /** who gives */
  readonly userId: string;
  readonly forUserId: string;
  readonly productIds: readonly string[];
  readonly now: Date;
}
export interface TakenRow {
  claimed: string[];
  acts: ({ userId: string; shareActivity: string; productId: string; relationship: string; reason: string | null; value: number | null; text: string | null; at: Date })[];
}
/**
 * Which of these products did friends that giver and receiver have in common buy lately, and which are already to be given to the receiver? All that these friends did with them, because that decides what of it may be told.
 * ```cypher
 * MATCH (giver:User {id: $userId})
 * MATCH (receiver:User {id: $forUserId})
 * RETURN
 *   COLLECT {
 *     MATCH (receiver)<-[:GIFT_FOR]-(g:Gift)-[:GIFT_OF]->(p:Product)
 *     WHERE g.state <> 'RELEASED' AND g.until > $now AND p.id IN $productIds
 *     RETURN DISTINCT p.id
 *   } AS claimed,
 *   COLLECT {
 *     MATCH (giver)-[:FRIENDS_WITH]-(v:User)-[:FRIENDS_WITH]-(receiver)
 *     WHERE v.inauthentic IS NULL
 *     WITH DISTINCT v
 *     MATCH (v)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p:Product)
 *     WHERE p.id IN $productIds
 *     RETURN {
 *       userId: v.id,
 *       shareActivity: coalesce(v.shareActivity, 'FRIENDS'),
 *       productId: p.id,
 *       relationship: type(e),
 *       reason: e.reason,
 *       value: e.value,
 *       text: e.text,
 *       at: e.at
 *     }
 *   } AS acts
 * ```
 */
export const taken: Query<TakenParams, TakenRow, 'read'> = {
  name: 'gifts/taken',
  mode: 'read',
  timeoutMs: 10000,
  params: {"userId":{"kind":"string"},"forUserId":{"kind":"string"},"productIds":{"kind":"list","of":{"kind":"string"}},"now":{"kind":"datetime"}},
  row: {"claimed":{"kind":"list","of":{"kind":"string"}},"acts":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"shareActivity":{"kind":"string"},"productId":{"kind":"string"},"relationship":{"kind":"string"},"reason":{"kind":"string","nullable":true},"value":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"at":{"kind":"datetime"}}}}},
  text: `MATCH (giver:User {id: $userId})
MATCH (receiver:User {id: $forUserId})
RETURN
  COLLECT {
    MATCH (receiver)<-[:GIFT_FOR]-(g:Gift)-[:GIFT_OF]->(p:Product)
    WHERE g.state <> 'RELEASED' AND g.until > $now AND p.id IN $productIds
    RETURN DISTINCT p.id
  } AS claimed,
  COLLECT {
    MATCH (giver)-[:FRIENDS_WITH]-(v:User)-[:FRIENDS_WITH]-(receiver)
    WHERE v.inauthentic IS NULL
    WITH DISTINCT v
    MATCH (v)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p:Product)
    WHERE p.id IN $productIds
    RETURN {
      userId: v.id,
      shareActivity: coalesce(v.shareActivity, 'FRIENDS'),
      productId: p.id,
      relationship: type(e),
      reason: e.reason,
      value: e.value,
      text: e.text,
      at: e.at
    }
  } AS acts`,
};
