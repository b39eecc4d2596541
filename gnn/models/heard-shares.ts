import { tieShares, type Shares, type TieState } from './tie-shares.js';

/** Whose word counts how much, as scoring needs it. */
export interface InfluenceState {
  /** `influenceLift` of everybody at training. */
  readonly lift: Float32Array;
  /** Whether lists that weigh friends by it beat those that do not on earlier slices; where not it is not used. */
  readonly useful: boolean;
}

/**
 * Each friend's share of what friends say: by the strength of the tie (`tieShares`), times the friend's influence where that was
 * useful. A friend who joined since counts as the mean one.
 */
export function heardShares(ties: TieState | null, influence: InfluenceState | null): Shares {
  const shares = tieShares(ties);
  if (influence === null || !influence.useful) return shares;
  const { lift } = influence;
  return (person) =>
    shares(person).map((share, f) => {
      const { row } = person.friends[f];
      return row < 0 ? share : share * lift[row];
    });
}
