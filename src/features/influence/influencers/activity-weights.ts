import { EVENT_KINDS, type EventKind } from '../../activity/index.js';

/** The weight of each kind of event that shows interest in a product, by relationship type. */
export interface ActivityWeights {
  readonly LIKED: number;
  readonly COMMENTED: number;
  readonly SHARED: number;
  readonly ADDED_TO_CART: number;
  readonly RATED: number;
  readonly PURCHASED: number;
}

/** Takes the weights of events from the configuration. Views and dislikes show no interest and are left out. */
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

/** The weights where the configuration does not change them. */
export const DEFAULT_WEIGHTS = activityWeights(
  Object.fromEntries(EVENT_KINDS.map(({ kind, weight }) => [kind, weight])) as Record<EventKind, number>,
);
