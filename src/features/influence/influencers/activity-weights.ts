import { type EventKind, type PerRelationship, perRelationship } from '../../activity/index.js';

/** The weight of each relationship that shows interest in a product. Views and dislikes show none and are left out. */
export type ActivityWeights = Omit<PerRelationship, 'VIEWED' | 'DISLIKED' | 'NOT_INTERESTED' | 'RETURNED'>;

/** Takes the weights of events from the configuration. */
export function activityWeights(weights: Readonly<Record<EventKind, number>>): ActivityWeights {
  const { LIKED, COMMENTED, SHARED, ADDED_TO_CART, RATED, PURCHASED } = perRelationship((kind) => weights[kind]);
  return { LIKED, COMMENTED, SHARED, ADDED_TO_CART, RATED, PURCHASED };
}
