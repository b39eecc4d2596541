import { EVENT_KINDS, type EventKind } from '../../activity/index.js';

/** How much an act counts that shows interest in a product, by its relationship. */
export interface ActivityWeights {
  readonly LIKED: number;
  readonly COMMENTED: number;
  readonly SHARED: number;
  readonly ADDED_TO_CART: number;
  readonly RATED: number;
  readonly PURCHASED: number;
}

/** The table of one weight a kind, as configuration has it, by relationship. Views and displeasure are no interest. */
export function activityWeights(weights: Readonly<Record<EventKind, number>>): ActivityWeights {
  const { LIKE, COMMENT, SHARE, ADD_TO_CART, RATE, PURCHASE } = weights;
  return {
    LIKED: LIKE,
    COMMENTED: COMMENT,
    SHARED: SHARE,
    ADDED_TO_CART: ADD_TO_CART,
    RATED: RATE,
    PURCHASED: PURCHASE,
  };
}

/** The weights that configuration has where nobody changed them. */
export const DEFAULT_WEIGHTS = activityWeights(
  Object.fromEntries(EVENT_KINDS.map(({ kind, weight }) => [kind, weight])) as Record<EventKind, number>,
);
