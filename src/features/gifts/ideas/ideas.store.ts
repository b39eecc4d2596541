import { ideas, type IdeasParams, receiver, taken } from '../../../../cypher/gifts/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type Act, type EventRelationship, kindOf } from '../../activity/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type ShareActivity, type UserId } from '../../people/index.js';

/** An act of somebody on a product, before it is decided who is told of it. */
export interface ProductAct extends Act {
  readonly productId: ProductId;
  readonly at: Date;
}

export interface Receiver {
  readonly friend: boolean;
  readonly consent: ShareActivity;
  readonly acts: readonly ProductAct[];
}

/** A product that could be given, and the liked products that it is near to. */
export interface NearProduct {
  readonly productId: ProductId;
  readonly near: readonly ProductId[];
}

/** An act of a friend of both, before it is decided whether the giver is told of it. */
export type FriendsAct = ProductAct & { readonly userId: UserId; readonly consent: ShareActivity };

/** Reads what could be given, as ties, consent and acts are stored now. */
export class IdeasStore {
  constructor(private readonly db: Database) {}

  async receiver(userId: string, forUserId: string, context?: QueryContext): Promise<Receiver | undefined> {
    const [row] = await this.db.run(receiver, { userId, forUserId }, context);
    if (!row) return undefined;
    return { friend: row.friend, consent: row.shareActivity as ShareActivity, acts: row.acts.map(actOf) };
  }

  /** Best first. */
  async near(params: IdeasParams, context?: QueryContext): Promise<NearProduct[]> {
    return this.db.run(ideas, params, context);
  }

  async taken(
    params: {
      readonly userId: string;
      readonly forUserId: string;
      readonly productIds: readonly string[];
      readonly now: Date;
    },
    context?: QueryContext,
  ): Promise<{ readonly claimed: readonly string[]; readonly acts: readonly FriendsAct[] }> {
    const [row] = await this.db.run(taken, params, context);
    const acts = row.acts.map(({ shareActivity, ...act }) => ({
      ...{ ...actOf(act), userId: act.userId, consent: shareActivity as ShareActivity },
    }));
    return { claimed: row.claimed, acts };
  }
}

function actOf({
  relationship,
  reason,
  productId,
  value,
  text,
  at,
}: {
  readonly productId: string;
  readonly relationship: string;
  readonly reason: string | null;
  readonly value: number | null;
  readonly text: string | null;
  readonly at: Date;
}): ProductAct {
  return { productId, value, text, at, kind: kindOf(relationship as EventRelationship, reason) };
}
