import { tieShares, type Shares, type TieState } from './tie-shares.js';

/** The influence of people on friends, as scoring needs it. */
export interface InfluenceState {
  /** `influenceLift` of everybody at training. */
  readonly lift: Float32Array;
  /** Whether friends count by it: only where that was better on earlier slices. */
  readonly useful: boolean;
}

/**
 * Each friend's share in the friends' part: by the strength of the tie (`tieShares`), times the friend's influence where that is
 * useful. A friend whom training did not know gets the mean influence.
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
