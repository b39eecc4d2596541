import { type Csr, entryOf, rowSums } from '../tensors/csr.js';
import { type TieModel } from '../ties/tie-classifier.js';
import { friendShares } from './baselines/friends.js';
import { type FriendView, type PersonView } from './part.js';

/** The strength of ties (`fitTieStrength`), as scoring needs it. */
export interface TieState {
  /** `w` of every tie at training: people x people, symmetric. */
  readonly strength: Csr;
  /** Mean probability that a tie is real, 0..1. */
  readonly meanProbability: number;
  /** Judges ties made after training (`TieJudge`). */
  readonly model: TieModel;
  /** Whether scores use the strengths: only where they beat equal ties on earlier slices. Else they are only shown. */
  readonly useful: boolean;
}

/** Each friend's share in the friends' part of a person, in the order of `PersonView.friends`. */
export type Shares = (person: PersonView) => Float64Array;

/**
 * A person's row of `S~ = D^(-1/2) W D^(-1/2)` by the strength of ties, where `friendShares` takes every tie for 1. A tie made
 * since training weighs as much as the mean one, and a friend's weighted degree grows with the ties made since.
 */
export function tieShares(ties: TieState | null): Shares {
  if (ties === null || !ties.useful) return friendShares;
  const { strength } = ties;
  const degrees = rowSums(strength);
  let sum = 0;
  for (const value of strength.values) sum += value;
  const typical = strength.values.length === 0 ? 1 : sum / strength.values.length;
  const weighted = (person: PersonView, friend: FriendView): FriendView => {
    const { row } = friend;
    const known = row < 0 ? 0 : strength.indptr[row + 1] - strength.indptr[row];
    const degree = (known === 0 ? 0 : degrees[row]) + typical * Math.max(0, friend.degree - known);
    return { ...friend, strength: strengthOf(strength, person.row, row) ?? typical, degree };
  };
  return (person) => friendShares({ ...person, friends: person.friends.map((friend) => weighted(person, friend)) });
}

/** Strength of a tie known at training, undefined for another. */
function strengthOf(strength: Csr, person: number, friend: number): number | undefined {
  return person < 0 || friend < 0 ? undefined : entryOf(strength, person, friend);
}
