import { type ProductId } from '../catalogue/index.js';
import { type UserId } from '../people/index.js';

export type Occasion = 'BIRTHDAY' | 'WEDDING' | 'HOLIDAY' | 'THANKS' | 'OTHER';
/** CLAIMED: one person gives. POOLING, then FUNDED: several pay. */
export type GiftState = 'CLAIMED' | 'POOLING' | 'FUNDED' | 'BOUGHT' | 'RELEASED';
export type GiftAct = 'CLAIM' | 'SHARE' | 'BUY' | 'RELEASE';

export interface GiftRecord {
  readonly id: string;
  readonly forUserId: UserId;
  readonly productId: ProductId;
  readonly state: GiftState;
  readonly occasion: Occasion;
  readonly claimerId: UserId;
  readonly claimedAt: Date;
  readonly until: Date;
  /** Null where one person gives. */
  readonly goal: number | null;
  readonly promised: number | null;
  readonly currency: string | null;
  /** In the order in which they came. */
  readonly givers: readonly { readonly userId: UserId; readonly amount: number | null }[];
}
