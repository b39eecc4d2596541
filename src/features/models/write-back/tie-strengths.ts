import { TieJudge, type RankerState } from '../../../../gnn/index.js';

/** The strength of the tie between two people, rows of the snapshot with `from < to`; the same in both directions. */
export interface TieStrength {
  readonly from: number;
  readonly to: number;
  /** 0 .. 1: how much the parts that use ties count this one. */
  readonly strength: number;
  /** 0 .. 1: that the tie is a real one. */
  readonly probability: number;
}

export interface TieStrengths {
  /** Number of ties, at most. */
  readonly count: number;
  /** By `from`, then by `to`. */
  readonly ties: Iterable<TieStrength>;
}

/** The strength of every friendship and follow that the model was trained on; null where it has none. */
export function tieStrengthsOf({ learnt }: RankerState): TieStrengths | null {
  const judge = TieJudge.of(learnt);
  const strength = learnt.ties?.strength;
  if (!judge || !strength) return null;
  const { rows, indptr, indices } = strength;
  function* ties(of: TieJudge): Generator<TieStrength> {
    for (let from = 0; from < rows; from += 1) {
      for (let e = indptr[from]; e < indptr[from + 1]; e += 1) {
        const to = indices[e];
        const judged = to > from ? of.known(from, to) : null;
        if (judged) yield { from, to, ...judged };
      }
    }
  }
  return { count: indices.length / 2, ties: ties(judge) };
}
