import { type KindTable } from '../../../../gnn/index.js';
import { EVENT_KINDS, KIND_CODE, LIKED_FROM, type EventKind } from '../../activity/index.js';

/**
 * The weights of the kinds of event in training, as configured. Recommendations are evaluated on events that weigh at least
 * as much as a like (a purchase, a share, a good rating), not on views.
 */
export function kindTable(weights: Readonly<Record<EventKind, number>>, halfLifeDays: number): KindTable {
  return {
    names: EVENT_KINDS.map(({ kind }) => kind),
    weights: Float32Array.from(EVENT_KINDS, ({ kind }) => weights[kind]),
    rating: KIND_CODE.RATE,
    likedFrom: LIKED_FROM,
    targetWeight: weights.LIKE,
    halfLifeDays,
  };
}
