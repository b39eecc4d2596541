import { type PartWeights } from '../models/fusion.js';

/**
 * Parts that are also tried as one, all alike. The two networks are trained from different seeds, so what chance wrote into one the
 * other does not repeat: on a tenth of Yelp's train both together have NDCG@20 .0721, either alone .0711 to .0714. All that is learnt is
 * where a step by step choice ends on much data (Yelp) and may stop short on little: chosen on one of six hold-outs of LastFM's train,
 * NDCG@10 on the other five is .1598 with it, .1591 without.
 */
export const BLENDS: readonly (readonly [name: string, parts: readonly string[]])[] = [
  ['networks', ['network', 'network-friends']],
  ['networks-rare', ['network-rare', 'network-friends-rare']],
  ['learnt', ['ridge-friends', 'network', 'network-friends']],
];

/** Weights in which every blend has become its parts. */
export function spread(weights: PartWeights): PartWeights {
  const parts: Record<string, number> = {};
  for (const [name, weight] of Object.entries(weights)) {
    const members = BLENDS.find(([blend]) => blend === name)?.[1] ?? [name];
    for (const part of members) parts[part] = (parts[part] ?? 0) + weight / members.length;
  }
  return parts;
}
