import { exposureOf } from './exposure.js';

/** What may be shown to people: the candidates of person n are `starts[n]` to before `starts[n + 1]`. */
export interface ScoredCandidates {
  readonly starts: Uint32Array;
  readonly items: Int32Array;
  /** Comparable between people, such as the chance that the person takes it. */
  readonly scores: Float64Array;
}

export interface ExposureFloors {
  /** Group of each item, 0 to below `least.length`. */
  readonly groupOf: ArrayLike<number>;
  /** Least share of all attention of each group, 0 to 1; they sum to below 1. */
  readonly least: readonly number[];
  /** How much of the bonus the lists of each person take, 0 for lists that stay as they are; default 1 for all. */
  readonly bearing?: ArrayLike<number>;
}

export interface FlooredLists {
  readonly lists: readonly Int32Array[];
  /** What is added to the scores of each group's items: to be kept, and added when lists are served. */
  readonly bonuses: Float64Array;
  /** Whether every floor is reached; with few candidates of a group it may be out of reach. */
  readonly reached: boolean;
}

/** Halvings of the interval in which a bonus lies. */
const HALVINGS = 24;
/** Walks over the groups: raising one lowers the others. */
const ROUNDS = 4;

/**
 * Lists in which no group of items gets less than its share of the attention, at the least loss: to maximise Σ attention · score with a floor under each group's attention is to
 * add one bonus to all scores of a group (its Lagrange multiplier; Singh and Joachims 2018 for the problem), the smallest that reaches the floor. O(rounds · halvings · candidates · log).
 *
 * @param length of the lists
 * @throws RangeError where floors leave nothing, or sizes do not fit
 */
export function rankWithFloors(candidates: ScoredCandidates, floors: ExposureFloors, length: number): FlooredLists {
  const { groupOf, least } = floors;
  const people = candidates.starts.length - 1;
  if (!(least.every((share) => share >= 0) && least.reduce((sum, share) => sum + share, 0) < 1))
    throw new RangeError(`Floors of ${least.join(', ')} are negative or leave nothing.`);
  if (floors.bearing && floors.bearing.length !== people)
    throw new RangeError(`${floors.bearing.length} bearings for ${people} people.`);
  const bonuses = new Float64Array(least.length);
  const attentionOf = (group: number): number =>
    exposureOf(listsWith(candidates, floors, bonuses, length), groupOf, least.length).attention[group];
  const short = (group: number): boolean => attentionOf(group) < least[group];
  const most = 2 * candidates.scores.reduce((top, score) => Math.max(top, Math.abs(score)), 0) + 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const groups = least.flatMap((_, group) => (short(group) ? [group] : []));
    if (groups.length === 0) break;
    for (const group of groups) {
      let [low, high] = [bonuses[group], bonuses[group] + most];
      for (let n = 0; n < HALVINGS; n += 1) {
        bonuses[group] = (low + high) / 2;
        if (short(group)) low = bonuses[group];
        else high = bonuses[group];
      }
      bonuses[group] = high;
    }
  }
  return {
    lists: listsWith(candidates, floors, bonuses, length),
    bonuses,
    reached: least.every((_, group) => !short(group)),
  };
}

/** The best of each person by score and bonus; equal ones in the order of the candidates. */
function listsWith(
  { starts, items, scores }: ScoredCandidates,
  { groupOf, bearing }: ExposureFloors,
  bonuses: Float64Array,
  length: number,
): Int32Array[] {
  return Array.from({ length: starts.length - 1 }, (_, person) => {
    const from = starts[person];
    const borne = bearing ? bearing[person] : 1;
    const raised = Float64Array.from({ length: starts[person + 1] - from }, (__, n) => {
      return scores[from + n] + borne * bonuses[groupOf[items[from + n]]];
    });
    const order = Uint32Array.from(raised, (__, n) => n).sort((a, b) => raised[b] - raised[a] || a - b);
    return Int32Array.from(order.subarray(0, length), (n) => items[from + n]);
  });
}
