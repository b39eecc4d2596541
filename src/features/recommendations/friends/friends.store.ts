import { type ProductId } from '../../catalogue/index.js';
import { type ShareActivity, type UserId } from '../../people/index.js';
import { friendsActsOnProducts, latestActsOfFriends, sharingCircle } from '../../../../cypher/recommendations/index.js';
import { type Capped } from '../../../platform/capped.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type EventRelationship, kindOf } from '../../activity/index.js';
import { type TieRelation } from '../person/person.js';
import { MOST_TIES } from '../person/person.store.js';
import { type Act } from '../reasons/endorsement.js';

/** A friend or followed person, and a product for or against which that person did something. */
export interface FriendProduct {
  readonly userId: UserId;
  /** What that person is to the viewer, and that person's consent, as stored now: a `Standing`. */
  readonly relation: TieRelation;
  readonly consent: ShareActivity;
  readonly productId: ProductId;
}

/** An act of a friend, before it is decided what the viewer sees of it. */
export interface ActOfFriend extends FriendProduct {
  readonly act: Act;
}

/** An act of a friend by kind and time; what decides on it is still to be read. */
export type LatestAct = FriendProduct & Pick<Act, 'kind' | 'time'>;

/** How much a feed looks at: see `cypher/recommendations/latest-acts-of-friends.cypher`. */
const FEED = { people: 500, scanned: 500, each: 100, most: 1_000 } as const;

const NOTHING = { rows: [], truncated: false } as const;

/** Reads what friends and followed people of a viewer did: ties, consent and authenticity as stored now. */
export class FriendsStore {
  constructor(private readonly db: Database) {}

  /** Every act for or against these products, in any order; of a viewer with more than {@link MOST_TIES} ties of a type, in part. */
  async onProducts(
    viewerId: string,
    productIds: readonly string[],
    context?: QueryContext,
  ): Promise<Capped<ActOfFriend>> {
    const [row] = await this.db.run(friendsActsOnProducts, { viewerId, productIds, ties: MOST_TIES }, context);
    if (!row) return NOTHING;
    const rows = row.acts.map(({ relationship, reason, value, text, at, shareActivity, friend, ...pair }) => ({
      ...pair,
      relation: relationOf(friend),
      consent: shareActivity as ShareActivity,
      act: { kind: kindOf(relationship as EventRelationship, reason), value, text, time: at.getTime() },
    }));
    return { rows, truncated: row.truncated };
  }

  /** Of whom the viewer may be told anything at all, as ties, consent and authenticity are now. */
  async circle(viewerId: string, context?: QueryContext): Promise<ReadonlySet<UserId>> {
    const [row] = await this.db.run(sharingCircle, { viewerId, ties: MOST_TIES }, context);
    return new Set((row?.userIds ?? []) as UserId[]);
  }

  /** The latest acts of kinds that may be told, the latest first, of people who share their activity. */
  async latest(viewerId: string, context?: QueryContext): Promise<Capped<LatestAct>> {
    const [row] = await this.db.run(latestActsOfFriends, { viewerId, ties: MOST_TIES, ...FEED }, context);
    if (!row) return NOTHING;
    const rows = row.acts.map(({ relationship, at, friend, ...pair }) => ({
      ...pair,
      relation: relationOf(friend),
      // The query leaves out those who share with nobody.
      consent: 'FRIENDS' as const,
      kind: kindOf(relationship as EventRelationship, null),
      time: at.getTime(),
    }));
    return { rows, truncated: row.truncated };
  }
}

function relationOf(friend: boolean): TieRelation {
  return friend ? 'FRIEND' : 'FOLLOWED';
}
