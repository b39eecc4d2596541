/** What a page tells of: events without id and time, which the beacon gives. */
interface About {
  readonly productId: string;
}

interface Led {
  /** The `recommendationId` of the list that led to it. */
  readonly recommendationId?: string;
}

/** What anybody may tell of, visitors among them: the kinds that a key of TRACKING records. */
export type ToldByVisitor =
  | (About &
      Led & {
        readonly kind: 'VIEW' | 'LIKE' | 'ADD_TO_CART';
        /** Pieces, or how many times: 1 to 1,000,000; 1, if absent. */
        readonly quantity?: number;
      })
  | (About & { readonly kind: 'DISLIKE' | 'NOT_INTERESTED' });

/**
 * What a customer may tell of, with the customer's own token. Of a visitor these are refused. Purchases and returns are known to
 * the shop's back end alone.
 */
export type ToldByCustomer =
  | ToldByVisitor
  | (About & {
      readonly kind: 'RATE';
      /** Stars, 0 to 5. */
      readonly value: number;
    })
  | (About & {
      readonly kind: 'COMMENT';
      /** 1 to 10,000 characters. */
      readonly text: string;
    })
  | (About &
      Led & {
        readonly kind: 'SHARE';
        /** Where, in at most 200 characters. */
        readonly channel?: string;
      });

export type Told = ToldByCustomer;
