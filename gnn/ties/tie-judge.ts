import { type NetworkState } from '../models/ranker-state.js';
import { type TieState } from '../models/tie-shares.js';
import { type Csr, entryOf } from '../tensors/csr.js';
import { writeEvidence } from './evidence-row.js';
import { CENTRED_COSINE, EVIDENCE_WIDTH, namedEvidence, type TieEvidence } from './evidence.js';
import { probabilityReal } from './fake-share.js';
import { cosine } from './pair-evidence.js';
import { TieScorer, type TieModel } from './tie-classifier.js';
import { centredVectors, itemRarity } from './tie-context.js';
import { tieWeight } from './tie-weight.js';
import { placeAmongKnown } from './place-among-known.js';

/** One person of a pair, as known now. */
export interface TieEnd {
  /** Row at training, -1 where training did not know the person. */
  readonly row: number;
  /** Items of positive strength, as rows of training, and the strengths (`History`). */
  readonly items: Int32Array;
  readonly weights: Float32Array;
  /** The other people tied to this one: all, or of very many those with few ties. */
  readonly friends: readonly TieFriend[];
  /** How many there are in all. */
  readonly ties: number;
}

export interface TieFriend {
  /** Equal for one person in the lists of both ends. */
  readonly id: string | number;
  /** Row at training, -1 where training did not know the person. */
  readonly row: number;
  /** Number of ties. */
  readonly ties: number;
}

/** The judgement of a tie. */
export interface JudgedTie {
  /** P(real), 0..1. */
  readonly probability: number;
  /** `w / e²` = P exp(2 (centred cosine - 1)), 0..1: the tie's weight in the friends' part over the largest possible. */
  readonly strength: number;
}

export interface ReasonedTie extends JudgedTie {
  readonly evidence: TieEvidence;
}

/** The largest weight a tie can have. */
const MOST = tieWeight(1, 1);

/**
 * Judges ties after training. Ties that training knew keep their judgement; any other pair is judged by the same evidence, from
 * what is known of the two now. A person whom training did not know is placed in the network by items.
 */
export class TieJudge {
  private readonly rarity: Float32Array;
  private readonly scorers: readonly TieScorer[];
  private readonly scores: Float32Array;

  private constructor(
    private readonly ridge: Csr,
    private readonly network: NetworkState,
    private readonly strength: Csr,
    private readonly model: TieModel,
  ) {
    this.rarity = itemRarity(network.itemDegrees);
    this.scorers = model.classifiers.map((classifier) => new TieScorer(classifier));
    this.scores = new Float32Array(ridge.cols);
  }

  /** Null where ties were not learnt, or were too few to learn from. */
  static of(learnt: {
    readonly ridge: Csr | null;
    readonly network: NetworkState | null;
    readonly ties: TieState | null;
  }): TieJudge | null {
    const { ridge, network, ties } = learnt;
    if (ridge === null || network === null || ties === null || ties.model.classifiers.length === 0) return null;
    return new TieJudge(ridge, network, ties.strength, ties.model);
  }

  /** The judgement of training for the tie of two rows; null for a tie it did not know. */
  known(a: number, b: number): JudgedTie | null {
    const weight = a < 0 || b < 0 ? undefined : entryOf(this.strength, a, b);
    if (weight === undefined) return null;
    const [x, y] = [a, b].map((row) => this.centredRow(row));
    let alike = 0;
    for (let c = 0; c < x.length; c += 1) alike += x[c] * y[c];
    return { probability: Math.min(1, weight / tieWeight(1, alike)), strength: weight / MOST };
  }

  /**
   * The judgement of a tie between these two now, with its evidence; the order does not matter. Null where one has neither
   * items nor other friends.
   */
  judge(a: TieEnd, b: TieEnd): ReasonedTie | null {
    if ([a, b].some(({ items, friends }) => items.length + friends.length === 0)) return null;
    const table = this.evidence(a, b);
    // Neither classifier has seen this tie: their mean is taken.
    const logOdds = this.scorers.reduce((sum, scorer) => sum + scorer.logOdds(table, 0), 0) / this.scorers.length;
    const probability = probabilityReal(logOdds, this.model.fakeShare);
    const strength = tieWeight(probability, table[CENTRED_COSINE]) / MOST;
    return { probability, strength, evidence: namedEvidence(table, 0) };
  }

  private evidence(a: TieEnd, b: TieEnd): Float32Array {
    const ends = [a, b];
    const table = new Float32Array(EVIDENCE_WIDTH);
    const [commonFriends, adamicAdar, resourceAllocation] = common(a, b);
    const [sharedItems, sharedRarity] = this.shared(a, b);
    const places = ends.map((end) => placeAmongKnown(this.network, end));
    const centred = places.map((place) => centredVectors(place, this.model.mean));
    const circles = ends.map((end) => this.circle(end));
    const [aa, bb] = circles.map((circle) => dot(circle, circle));
    const [ca, cb] = centred.map((vector) => dot(vector, vector));
    const figures = {
      ...{ commonFriends, adamicAdar, resourceAllocation, sharedItems, sharedRarity },
      friends: [a.ties, b.ties] as const,
      items: [a.items.length, b.items.length] as const,
      taste: [this.taste(a, b), this.taste(b, a)] as const,
      cosine: dot(places[0], places[1]),
      centredCosine: dot(centred[0], centred[1]),
      circle: [cosine(dot(centred[0], circles[1]), ca, bb), cosine(dot(centred[1], circles[0]), cb, aa)] as const,
      circles: cosine(dot(circles[0], circles[1]), aa, bb),
    };
    writeEvidence(figures, table, 0);
    return table;
  }

  private shared(a: TieEnd, b: TieEnd): [items: number, rarity: number] {
    const theirs = new Set(b.items);
    const items = a.items.filter((item) => theirs.has(item));
    return [items.length, items.reduce((sum, item) => sum + this.rarity[item], 0)];
  }

  /** Mean ridge score of one's items for the other. */
  private taste(of: TieEnd, other: TieEnd): number {
    const { indptr, indices, values } = this.ridge;
    const { scores } = this;
    scores.fill(0);
    of.items.forEach((item, n) => {
      for (let e = indptr[item]; e < indptr[item + 1]; e += 1) scores[indices[e]] += of.weights[n] * values[e];
    });
    return other.items.length === 0 ? 0 : other.items.reduce((sum, item) => sum + scores[item], 0) / other.items.length;
  }

  /** Sum of the centred vectors of the other friends, without those whom training did not know. */
  private circle({ friends }: TieEnd): Float32Array {
    const sum = new Float32Array(this.network.width);
    for (const { row } of friends) {
      if (row < 0) continue;
      this.centredRow(row).forEach((value, c) => {
        sum[c] += value;
      });
    }
    return sum;
  }

  private centredRow(row: number): Float32Array {
    const { users, width } = this.network;
    return centredVectors(users.subarray(row * width, (row + 1) * width), this.model.mean);
  }
}

function common(a: TieEnd, b: TieEnd): [count: number, adamicAdar: number, resourceAllocation: number] {
  const theirs = new Set(b.friends.map(({ id }) => id));
  const sums: [number, number, number] = [0, 0, 0];
  for (const { id, ties } of a.friends) {
    if (!theirs.has(id)) continue;
    // The tie itself counts; a graph that is read while it changes may not have it yet.
    const count = Math.max(2, ties);
    sums[0] += 1;
    sums[1] += 1 / Math.log(1 + count);
    sums[2] += 1 / count;
  }
  return sums;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let c = 0; c < a.length; c += 1) sum += a[c] * b[c];
  return sum;
}
