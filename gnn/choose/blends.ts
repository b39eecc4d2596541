import { type PartWeights } from '../models/fusion.js';

/** A name for several parts that are tried as one, with equal weights. */
export type Blend = readonly [name: string, parts: readonly string[]];

/**
 * The two networks are trained from different seeds, so their random errors differ: on a tenth of Yelp's train both together have
 * NDCG@20 .0721, either alone .0711 to .0714.
 */
export const BLENDS: readonly Blend[] = [
  ['networks', ['network', 'network-friends']],
  ['networks-rare', ['network-rare', 'network-friends-rare']],
];

/**
 * All learnt parts, a candidate where choices are made on few people: single steps may not reach it there. Chosen on one of six
 * hold-outs of LastFM's train, NDCG@10 on the other five is .1598 with it, .1591 without. With many people single steps reach it
 * (Yelp).
 */
export const LEARNT: Blend = ['learnt', ['ridge-friends', 'network', 'network-friends']];

/** Weights with the parts of each blend in its place. */
export function spread(weights: PartWeights): PartWeights {
  const parts: Record<string, number> = {};
  for (const [name, weight] of Object.entries(weights)) {
    const members = [...BLENDS, LEARNT].find(([blend]) => blend === name)?.[1] ?? [name];
    for (const part of members) parts[part] = (parts[part] ?? 0) + weight / members.length;
  }
  return parts;
}
