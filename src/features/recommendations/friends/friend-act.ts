import { compareIds } from '../../../platform/capped.js';
import { type EventKind, visibleActs } from '../../activity/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';
import { type TieRelation } from '../person/person.js';
import { type Act, type EndorsementKind, endorsementOf } from '../reasons/endorsement.js';
import { type FriendProduct } from './friends.store.js';

/** What a friend or followed person did for a product, as a viewer may see it. */
export interface FriendAct {
  readonly userId: UserId;
  readonly relation: TieRelation;
  readonly productId: ProductId;
  readonly action: EndorsementKind;
  readonly at: Date;
  /** Of a rating, else null. */
  readonly stars: number | null;
  /** Of a comment, else null. */
  readonly text: string | null;
}

/** The strongest act of a person for a product that the viewer may see; undefined if there is none. @param acts all there are on it */
export function endorsementIn(of: FriendProduct, acts: readonly Act[]): FriendAct | undefined {
  const seen = visibleActs(acts, of);
  const best = endorsementOf(seen);
  return seen
    .flatMap((act) => (act.kind === best?.kind && act.time === best.at.getTime() ? [shown(of, act)] : []))
    .at(0);
}

/** Every act of a person for a product that the viewer may see. @param acts all there are on it */
export function actsIn(of: FriendProduct, acts: readonly Act[]): FriendAct[] {
  return visibleActs(acts, of).map((act) => shown(of, act));
}

/** The latest first; the order of equal times is that of persons, products and kinds. */
export function latestFirst(a: FriendAct, b: FriendAct): number {
  return b.at.getTime() - a.at.getTime() || compareIds(keyOf(a), keyOf(b));
}

/** Tells the acts of one moment apart. */
export function keyOf({
  userId,
  productId,
  action,
}: Pick<FriendAct, 'userId' | 'productId'> & { readonly action: EventKind }): string {
  return `${userId}\n${productId}\n${action}`;
}

function shown({ userId, relation, productId }: FriendProduct, { kind, value, text, time }: Act): FriendAct {
  return {
    userId,
    relation,
    productId,
    // Others see no other kinds.
    action: kind as EndorsementKind,
    at: new Date(time),
    stars: kind === 'RATE' ? value : null,
    text: text ?? null,
  };
}
