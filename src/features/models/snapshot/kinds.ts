import { type KindTable } from '../../../../gnn/index.js';
import { EVENT_KINDS, KIND_CODE, LIKED_FROM, type EventKind } from '../../activity/index.js';

/**
 * How events count in training, by the weights of configuration: recommendations are judged by what weighs at least a
 * like (a purchase, a share, a good rating), not by views.
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
