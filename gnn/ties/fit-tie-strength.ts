import { seededRng, shuffle } from '../../src/algorithms/random.js';
import { type Csr } from '../tensors/csr.js';
import { CENTRED_COSINE, EVIDENCE_WIDTH } from './evidence.js';
import { estimateFakeShare, probabilityReal } from './fake-share.js';
import { fitTieClassifier } from './fit-tie-classifier.js';
import { pairEvidence, type Pairs } from './pair-evidence.js';
import { randomNonTies, tiesOf } from './pairs.js';
import { type TieClassifier, type TieModel, TieScorer } from './tie-classifier.js';
import { tieContext, type TieData } from './tie-context.js';
import { tieWeight } from './tie-weight.js';

export interface TieStrengthOptions extends TieData {
  readonly seed: number;
  readonly signal?: AbortSignal;
  /** Called with the share that is done, 0..1. */
  readonly onProgress?: (share: number) => void;
}

export interface TieStrength {
  /** `w = P exp(2 centred cosine)`, 0 .. e², in the pattern of `social`; symmetric. */
  readonly strength: Csr;
  /** Every tie once, in the order of the next two. */
  readonly ties: Pairs;
  /** P(real | evidence) of each tie, 0..1. */
  readonly probability: Float32Array;
  /** Ties x `EVIDENCE_WIDTH`: see `namedEvidence`. */
  readonly evidence: Float32Array;
  /** Over all ties; the friends' weight in the score scales with its square root. 1 without ties. */
  readonly meanProbability: number;
  /** `e`, 0..1. */
  readonly estimatedFakeShare: number;
  readonly model: TieModel;
  /** Innermost steps of gathering the evidence, to judge how cost grows. */
  readonly steps: number;
}

/** With fewer ties there is nothing to learn from: every tie is taken for real. */
const FEWEST_TIES = 50;

/**
 * The strength of each tie, learnt without labels of made-up ones. A classifier tells ties from as many random pairs, by evidence
 * on which the tie itself has no influence; a made-up tie looks like a random pair, so from the odds `o` and the share `e`
 * of made-up ties `P = max(0, 1 - e / o)`. Each half of the ties is judged by the classifier of the other half: one that had
 * seen a tie would take it for real, and `e` for too small. Deterministic by seed.
 *
 * @throws RangeError where shapes do not fit
 * @throws the reason of `signal` when it is aborted
 */
export function fitTieStrength(options: TieStrengthOptions): TieStrength {
  const { social, seed, signal } = options;
  const report = (share: number): void => {
    signal?.throwIfAborted();
    options.onProgress?.(share);
  };
  report(0);
  const context = tieContext(options);
  const ties = tiesOf(social);
  const count = ties.from.length;
  const drawn = count < FEWEST_TIES ? NO_PAIRS : randomNonTies(social, count, seed);
  const { table, steps } = pairEvidence(context, joined(ties, drawn), count, (share) => report(0.4 * share));
  const [own, random] = [table.subarray(0, count * EVIDENCE_WIDTH), table.subarray(count * EVIDENCE_WIDTH)];
  let judged: Pick<TieModel, 'classifiers' | 'fakeShare'> = { classifiers: [], fakeShare: 0 };
  const probability = new Float32Array(count).fill(1);
  if (drawn.from.length >= FEWEST_TIES) {
    const crossed = crossFit(own, random, seed, (share) => report(0.4 + 0.6 * share));
    judged = { classifiers: crossed.classifiers, fakeShare: estimateFakeShare(crossed.ties, crossed.others) };
    for (let t = 0; t < count; t += 1) probability[t] = probabilityReal(crossed.ties[t], judged.fakeShare);
  }
  report(1);
  const weights = probability.map((p, t) => tieWeight(p, own[t * EVIDENCE_WIDTH + CENTRED_COSINE]));
  return {
    strength: spread(social, ties, weights),
    ties,
    probability,
    evidence: own,
    meanProbability: count === 0 ? 1 : probability.reduce((sum, p) => sum + p, 0) / count,
    estimatedFakeShare: judged.fakeShare,
    model: { ...judged, mean: context.mean },
    steps,
  };
}

const NO_PAIRS: Pairs = { from: new Int32Array(0), to: new Int32Array(0) };

function joined(a: Pairs, b: Pairs): Pairs {
  const join = (end: 'from' | 'to'): Int32Array => {
    const out = new Int32Array(a.from.length + b.from.length);
    out.set(a[end]);
    out.set(b[end], a.from.length);
    return out;
  };
  return { from: join('from'), to: join('to') };
}

/** Log odds of every row, each from the classifier that was learnt from the other half. */
function crossFit(
  ties: Float32Array,
  others: Float32Array,
  seed: number,
  report: (share: number) => void,
): { classifiers: TieClassifier[]; ties: Float32Array; others: Float32Array } {
  const rng = seededRng(seed + 1);
  const [tieHalves, otherHalves] = [ties, others].map((table) => {
    const order = shuffle(
      Int32Array.from({ length: table.length / EVIDENCE_WIDTH }, (_, n) => n),
      rng,
    );
    const middle = order.length >> 1;
    return [order.subarray(0, middle), order.subarray(middle)];
  });
  const logOdds = [ties, others].map((table) => new Float32Array(table.length / EVIDENCE_WIDTH));
  const classifiers = [0, 1].map((half) => {
    const classifier = fitTieClassifier(
      { table: ties, rows: tieHalves[half] },
      { table: others, rows: otherHalves[half] },
      rng,
      undefined,
      (share) => report(0.5 * (half + share)),
    );
    const scorer = new TieScorer(classifier);
    for (const row of tieHalves[1 - half]) logOdds[0][row] = scorer.logOdds(ties, row);
    for (const row of otherHalves[1 - half]) logOdds[1][row] = scorer.logOdds(others, row);
    return classifier;
  });
  return { classifiers, ties: logOdds[0], others: logOdds[1] };
}

/** One weight a tie, laid out in both directions. */
function spread(social: Csr, ties: Pairs, weights: Float32Array): Csr {
  const values = new Float32Array(social.indices.length);
  // Rows ascend and ties come in the order of the smaller end, so each row is filled from its left.
  const next = social.indptr.slice(0, social.rows);
  for (let t = 0; t < weights.length; t += 1) {
    values[next[ties.to[t]]] = weights[t];
    next[ties.to[t]] += 1;
  }
  for (let t = 0; t < weights.length; t += 1) {
    values[next[ties.from[t]]] = weights[t];
    next[ties.from[t]] += 1;
  }
  return { ...social, values };
}
