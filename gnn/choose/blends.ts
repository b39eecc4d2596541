import { type PartWeights } from '../models/fusion.js';

/** A name, and the parts that go by it: tried as one, all alike. */
export type Blend = readonly [name: string, parts: readonly string[]];

/**
 * The two networks are trained from different seeds, so what chance wrote into one the other does not repeat: on a tenth of Yelp's train
 * both together have NDCG@20 .0721, either alone .0711 to .0714.
 */
export const BLENDS: readonly Blend[] = [
  ['networks', ['network', 'network-friends']],
  ['networks-rare', ['network-rare', 'network-friends-rare']],
];

/**
 * All that is learnt, for where few people choose: single steps may stop short of it there. Chosen on one of six hold-outs of LastFM's
 * train, NDCG@10 on the other five is .1598 with it, .1591 without. Where many choose, steps get there and on from there (Yelp).
 */
export const LEARNT: Blend = ['learnt', ['ridge-friends', 'network', 'network-friends']];

/** Weights in which every blend has become its parts. */
export function spread(weights: PartWeights): PartWeights {
  const parts: Record<string, number> = {};
  for (const [name, weight] of Object.entries(weights)) {
    const members = [...BLENDS, LEARNT].find(([blend]) => blend === name)?.[1] ?? [name];
    for (const part of members) parts[part] = (parts[part] ?? 0) + weight / members.length;
  }
  return parts;
}
