import { exposureOf } from '../../src/algorithms/fairness/exposure.js';
import { rankWithFloors } from '../../src/algorithms/fairness/exposure-floors.js';
import { qualityByGroup, qualityGap } from '../../src/algorithms/fairness/group-quality.js';
import { mean, pairedDifference } from '../../src/algorithms/statistics.js';
import { type Dataset } from '../data/dataset.js';
import { type KeptPerson } from '../evaluate/each-person.js';
import { type BestOfGroups } from '../evaluate/keep.js';
import { judge } from '../evaluate/metrics.js';

/** What lists of ten show of the products of one group. */
export interface ShownGroup {
  readonly group: 'NICHE' | 'POPULAR';
  /** Products that were known before the test. */
  readonly items: number;
  /** Share of all attention; a place at rank r, from 0, counts 1 / log2(r + 2). */
  readonly attention: number;
  /** Share of all places. */
  readonly places: number;
  /** Share of the group's products that is on somebody's list. */
  readonly coverage: number;
}

/** How well one group of people is served. */
export interface ServedGroup {
  readonly by: 'HISTORY' | 'REGION';
  readonly group: string;
  /** Row of the region in its table, where the group is one. */
  readonly region?: number;
  readonly people: number;
  readonly 'ndcg@10': number;
  readonly standardError: number;
}

/** NDCG@10 of the best served group minus that of the worst. */
export interface ServedGap {
  readonly by: ServedGroup['by'];
  readonly gap: number;
  readonly standardError: number;
}

/** What a floor under the attention of niche products costs. */
export interface FloorPrice {
  /** Least share of the attention. */
  readonly floor: number;
  /** What niche products get with it. */
  readonly attention: number;
  readonly 'ndcg@10': number;
  /** NDCG@10 without a floor minus with it, on the same people. */
  readonly lost: number;
  readonly lostError: number;
  /** Whether there were products enough to reach it. */
  readonly reached: boolean;
  /** What is added to the scores of niche products. */
  readonly bonus: number;
}

export interface CardFairness {
  readonly people: number;
  readonly products: readonly ShownGroup[];
  readonly groups: readonly ServedGroup[];
  readonly gaps: readonly ServedGap[];
  readonly floors: readonly FloorPrice[];
}

const TOP = 10;
const FLOORS = [0.05, 0.1, 0.2, 0.3, 0.4];
/** People with fewer events are new. */
const FEW_EVENTS = 10;
/** Smaller groups say nothing. */
const FEWEST = 10;

/**
 * Who is served how well and what is shown, by the served row, and the price of floors under the attention of niche products. The bonuses
 * are found on the same people whose loss is printed: one number a floor, which is too little to fit them.
 *
 * @param people with the best of niche (group 0) and of popular products (group 1)
 * @param popular 1 an item of the popular fifth
 */
export function cardFairness(
  people: readonly KeptPerson<BestOfGroups>[],
  past: Dataset,
  popular: Uint8Array,
): CardFairness | null {
  if (people.length < FEWEST) return null;
  const starts = new Uint32Array(people.length + 1);
  people.forEach(({ kept }, n) => (starts[n + 1] = starts[n] + kept.items.length));
  const candidates = {
    starts,
    items: Int32Array.from(people.flatMap(({ kept }) => [...kept.items])),
    scores: Float64Array.from(people.flatMap(({ kept }) => [...kept.scores])),
  };
  const withFloor = (floor: number) => {
    const { lists, bonuses, reached } = rankWithFloors(candidates, { groupOf: popular, least: [floor, 0] }, TOP);
    const quality = Float64Array.from(lists, (list, n) => judge(list, people[n].relevant, TOP).ndcg);
    return { lists, reached, quality, bonus: bonuses[0], exposure: exposureOf(lists, popular, 2) };
  };
  const served = withFloor(0);
  const known = knownOf(past, popular);
  const groupings = groupingsOf(people, past);
  return {
    people: people.length,
    products: (['NICHE', 'POPULAR'] as const).map((group, g) => ({
      ...{ group, items: known[g], attention: served.exposure.attention[g], places: served.exposure.places[g] },
      coverage: known[g] > 0 ? served.exposure.shown[g] / known[g] : 0,
    })),
    groups: groupings.flatMap(({ by, names, of }) =>
      qualityByGroup(served.quality, of, names.length).flatMap(({ people: size, mean: value, standardError }, n) =>
        size < FEWEST ? [] : [{ by, ...names[n], people: size, 'ndcg@10': value, standardError }],
      ),
    ),
    gaps: groupings.flatMap(({ by, names, of }) => {
      const groups = qualityByGroup(served.quality, of, names.length).filter(({ people: size }) => size >= FEWEST);
      const gap = qualityGap(groups);
      return gap ? [{ by, gap: gap.gap, standardError: gap.standardError }] : [];
    }),
    floors: FLOORS.map((floor) => {
      const { exposure, quality, reached, bonus } = withFloor(floor);
      const { difference, standardError } = pairedDifference(served.quality, quality);
      return {
        ...{ floor, attention: exposure.attention[0], 'ndcg@10': mean(quality), lost: difference },
        ...{ lostError: standardError, reached, bonus },
      };
    }),
  };
}

/** Number of niche and of popular items with an event. */
function knownOf(past: Dataset, popular: Uint8Array): readonly [number, number] {
  const seen = new Set(past.events.item);
  const popularKnown = popular.reduce((sum, own) => sum + own, 0);
  return [seen.size - popularKnown, popularKnown];
}

interface Grouping {
  readonly by: ServedGroup['by'];
  readonly names: readonly Pick<ServedGroup, 'group' | 'region'>[];
  /** Group of each person; -1 for who is in none. */
  readonly of: Int32Array;
}

function groupingsOf(people: readonly KeptPerson<unknown>[], { events, userRegion, regions }: Dataset): Grouping[] {
  const touched = (user: number): number => events.indptr[user + 1] - events.indptr[user];
  return [
    {
      by: 'HISTORY',
      names: [{ group: `below ${FEW_EVENTS} events` }, { group: `${FEW_EVENTS} events and more` }],
      of: Int32Array.from(people, ({ user }) => (touched(user) < FEW_EVENTS ? 0 : 1)),
    },
    {
      by: 'REGION',
      names: Array.from({ length: regions }, (_, region) => ({ group: `region ${region}`, region })),
      of: Int32Array.from(people, ({ user }) => userRegion[user]),
    },
  ];
}

/** The groups that are regions, called by their names. @param regions names in the order of the table */
export function namedGroups(fairness: CardFairness, regions: readonly string[]): CardFairness {
  return {
    ...fairness,
    groups: fairness.groups.map((group) =>
      group.region === undefined ? group : { ...group, group: regions[group.region] ?? group.group },
    ),
  };
}
