import { type CategoryId, type ProductId } from '../../catalogue/index.js';
import { type UserRecord } from '../../people/index.js';
import { type Person, type TieRelation } from '../person/person.js';
import { type Shop } from '../shop/shop.js';
import { type EndorsementKind } from './endorsement.js';
import { type ReasonParameters, type ReasonTemplate } from './texts.js';

/** Why a product is on a list. A recommendation has the first of these that applies. */
export type ReasonKind = 'FRIENDS' | 'CO_PURCHASE' | 'CATEGORY' | 'POPULAR' | 'NEW' | 'DISCOVERY';

/** A friend or followed person who endorses the product. */
export interface FriendReason {
  readonly user: UserRecord;
  readonly relation: TieRelation;
  readonly action: EndorsementKind;
  readonly at: Date;
  /** Of a rating, else null. */
  readonly stars: number | null;
  /** What this person added to the score of the product, as a share of the score. */
  readonly strength: number;
}

export interface Reason {
  readonly kind: ReasonKind;
  readonly template: ReasonTemplate;
  readonly parameters: ReasonParameters;
  /** At most three, the strongest first. */
  readonly friends: readonly FriendReason[];
  /** Number of such friends and followed people, including those not listed. */
  readonly friendCount: number;
  /** People that the reason rests on; null for CATEGORY, NEW and DISCOVERY. */
  readonly count: number | null;
  /** For CO_PURCHASE and CATEGORY: the person's own product, or the one in the cart, that the reason names. */
  readonly productId: ProductId | null;
  /** The category that the sentence names; null where it names none. */
  readonly categoryId: CategoryId | null;
}

/** A product on a person's list, for which a reason is wanted. */
export interface ReasonSubject {
  readonly person: Person;
  readonly shop: Shop;
  /** Row of the product. */
  readonly row: number;
  /** Unix seconds of the list. */
  readonly at: number;
  /** Row of a product in the cart that the product is listed for. */
  readonly beside?: number;
  /** Row of a product that a visitor looked at, and that this one is like. */
  readonly looked?: number;
  /** What each of `person.friends` added to the score, as a share of the score; computed at the call. */
  readonly shares: () => readonly number[];
}
