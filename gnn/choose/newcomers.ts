import { seededRng, shuffle } from '../../src/algorithms/random.js';
import { type PartWeights } from '../models/fusion.js';
import { type PersonView } from '../models/part.js';
import { FALLBACK } from '../models/ranker-state.js';
import { chooseWeights } from './choose-weights.js';
import { FEWEST_COLD, type ColdChoice } from './choose-cold.js';
import { type FittedSlice, type ScoringOptions } from '../evaluate/people.js';
import { CandidatePools } from './pools.js';

/** Numbers of items with which newcomers are tried. */
export const NEWCOMER_ITEMS = [0, 3] as const;
/** Parts that serve newcomers only. */
export const FOR_NEWCOMERS: ReadonlySet<string> = new Set(['network-circle']);
/** Person-windows asked, at most: each is scored once with every number of items. */
const MOST_PEOPLE = 1000;
/** A gain must exceed one standard error, as in `choose-cold.ts`. */
const ERRORS = 1;

/**
 * A person as a newcomer: unknown to training, with `keep` of the items, drawn at random, and all friends.
 *
 * @param person of a dataset: the row seeds the draw
 */
export function asNewcomer(person: PersonView, keep: number): PersonView {
  const kept = shuffle(Int32Array.from(person.items.keys()), seededRng(person.row)).slice(0, keep).sort();
  const items = Int32Array.from(kept, (n) => person.items[n]);
  const times = Float64Array.from(kept, (n) => person.times[n]);
  return {
    ...person,
    row: -1,
    items,
    weights: Float32Array.from(kept, (n) => person.weights[n]),
    times,
    touchedItems: items,
    touchedTimes: times,
  };
}

/**
 * Weights for people with at most three items of their own where the earlier slices have too few such people to choose on: on
 * all people as newcomers, with none and with three of their items. What the network knows it learnt with these people in
 * it, but their later items it has not seen. By the rule of `chooseWeights`, once from the general weights on and once from the best
 * single part; the better of the two.
 *
 * @param known pools of the slices as they are
 * @returns null where there are people enough who are cold, where nobody is tied to anybody, or where no change counts
 */
export async function chooseNewcomerWeights(
  fitted: readonly FittedSlice[],
  general: PartWeights,
  known: CandidatePools,
  scoring: ScoringOptions,
): Promise<ColdChoice | null> {
  const atMost = Math.max(...NEWCOMER_ITEMS);
  if (known.withAtMost(atMost).people.length >= FEWEST_COLD) return null;
  if (fitted.every(({ slice }) => slice.past.social.indices.length === 0)) return null;
  const collected = await CandidatePools.collect(
    NEWCOMER_ITEMS.flatMap(() => fitted),
    {
      ...scoring,
      maxPeople: Math.min(MOST_PEOPLE, scoring.maxPeople ?? Infinity),
      asIf: (person, window) => asNewcomer(person, NEWCOMER_ITEMS[Math.floor(window / fitted.length)]),
    },
  );
  const pools = collected.blended(known.blends);
  const people = pools.people.length;
  if (people < FEWEST_COLD) return null;
  const choices = [general, undefined].map((start) =>
    chooseWeights(pools, { start, always: FALLBACK, errors: ERRORS }),
  );
  const [best] = choices
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => b.steps[b.steps.length - 1].objective - a.steps[a.steps.length - 1].objective);
  return best === undefined ? null : { atMost, weights: best.weights, steps: best.steps, people };
}
