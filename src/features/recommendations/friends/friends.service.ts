import { type ProductId } from '../../catalogue/index.js';
import { type Capped } from '../../../platform/capped.js';
import { type UserId } from '../../people/index.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type Act } from '../reasons/endorsement.js';
import { pairKey } from '../reasons/pair.js';
import { type ReasonStore } from '../reasons/reason.store.js';
import { actsIn, endorsementIn, type FriendAct, keyOf, latestFirst } from './friend-act.js';
import { type ActOfFriend, type FriendsStore } from './friends.store.js';

/**
 * What the friends of a person, and the people whom that person follows, did for products, as that person may see it.
 * People who were found inauthentic are left out.
 */
export class FriendsService {
  constructor(
    private readonly store: FriendsStore,
    private readonly proofs: Pick<ReasonStore, 'acts'>,
  ) {}

  /** Of whom the viewer may be told anything at all. */
  circle(viewerId: string, context?: QueryContext): Promise<ReadonlySet<UserId>> {
    return this.store.circle(viewerId, context);
  }

  /**
   * Who of them endorses each of these products, the latest first, each once by the strongest act; in the order of
   * `productIds`, by one query.
   */
  async endorsing(
    viewerId: string,
    productIds: readonly ProductId[],
    context?: QueryContext,
  ): Promise<Capped<FriendAct>[]> {
    const { rows, truncated } = await this.store.onProducts(viewerId, [...new Set(productIds)], context);
    const found = new Map<string, FriendAct[]>(productIds.map((id) => [id, []]));
    for (const { of, acts } of byPair(rows)) {
      const endorsement = endorsementIn(of, acts);
      if (endorsement) found.get(of.productId)?.push(endorsement);
    }
    return productIds.map((id) => ({ rows: found.get(id)!.sort(latestFirst), truncated }));
  }

  /**
   * What they did lately that may be told, the latest first; `truncated` where they did more than is looked at. Two queries: the latest
   * acts, then all acts on these products, which decide what of them may be told.
   */
  async lately(viewerId: string, context?: QueryContext): Promise<Capped<FriendAct>> {
    const { rows: latest, truncated } = await this.store.latest(viewerId, context);
    const pairs = new Map(latest.map((of) => [pairKey(of.userId, of.productId), of]));
    const acts = await this.proofs.acts([...pairs.values()], context);
    const wanted = new Set(latest.map((act) => `${keyOf({ ...act, action: act.kind })}\n${act.time}`));
    const told = new Map<string, FriendAct>();
    for (const [pair, of] of pairs) {
      for (const act of actsIn(of, acts.get(pair) ?? [])) {
        const key = `${keyOf(act)}\n${act.at.getTime()}`;
        if (wanted.has(key)) told.set(key, act);
      }
    }
    return { rows: [...told.values()].sort(latestFirst), truncated };
  }
}

/** The acts of each person on each product. */
function byPair(rows: readonly ActOfFriend[]): Iterable<{ readonly of: ActOfFriend; readonly acts: readonly Act[] }> {
  const pairs = new Map<string, { of: ActOfFriend; acts: Act[] }>();
  for (const row of rows) {
    const key = pairKey(row.userId, row.productId);
    const pair = pairs.get(key);
    if (pair) pair.acts.push(row.act);
    else pairs.set(key, { of: row, acts: [row.act] });
  }
  return pairs.values();
}
