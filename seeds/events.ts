/** What a person does with a product, in the words of `user_behavior.csv`. */
export type Behaviour =
  'view' | 'like' | 'dislike' | 'not_interested' | 'comment' | 'share' | 'add_to_cart' | 'rate' | 'purchase' | 'return';

/** One event. People and products are indices; `number` is given in order of time when its day is complete (-1 before). */
export interface ShopEvent {
  number: number;
  readonly at: number;
  readonly user: number;
  readonly product: number;
  readonly kind: Behaviour;
  /** Stars 1..5 of a rating. */
  readonly value?: number;
  readonly quantity?: number;
  /** Euros for one piece. */
  readonly price?: number;
  readonly text?: string;
  readonly channel?: string;
  /** A purchase of the experiment with coupons: it is numbered apart. */
  readonly ofTrial?: boolean;
  /** The friend's purchase that caused this one. */
  readonly cause?: ShopEvent;
}
