import { type PartWeights } from '../models/fusion.js';

/**
 * Parts that are also tried as one, half of each. The two networks are trained from different seeds, so what chance wrote into one the
 * other does not repeat: on a tenth of Yelp's train both together have NDCG@20 .0721, either alone .0711 to .0714.
 */
export const BLENDS: readonly (readonly [name: string, parts: readonly string[]])[] = [
  ['networks', ['network', 'network-friends']],
  ['networks-rare', ['network-rare', 'network-friends-rare']],
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
