import { type Csr } from '../tensors/csr.js';
import { writeEvidence } from './evidence-row.js';
import { EVIDENCE_WIDTH } from './evidence.js';
import { type TieContext } from './tie-context.js';

/** Pairs of people, each once, ends in any order. */
export interface Pairs {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export interface PairEvidence {
  /** Pairs x `EVIDENCE_WIDTH`, a row a pair, columns as in `TIE_EVIDENCE`. */
  readonly table: Float32Array;
  /** Innermost steps that were made, to judge how cost grows. */
  readonly steps: number;
}

/**
 * The evidence of many pairs. Friends in common cost Σ min(friends of the two) (over links at most a constant times
 * links^1.5: Chiba and Nishizeki 1985), tastes Σ items of both plus Σ_u items of u x neighbours in the ridge.
 *
 * @param linked whether the pairs are ties of `context.social`: each is then left out of its own evidence
 * @param onShare called now and then with the share that is done, 0..1; what it throws ends the work
 */
export function pairEvidence(
  context: TieContext,
  pairs: Pairs,
  linked: boolean,
  onShare: (share: number) => void = () => undefined,
): PairEvidence {
  const people = context.social.rows;
  const count = pairs.from.length;
  const degree = (u: number): number => context.social.indptr[u + 1] - context.social.indptr[u];
  // The end with more friends is marked, the other's friends are gone through.
  const [marked, walked] = [new Int32Array(count), new Int32Array(count)];
  for (let p = 0; p < count; p += 1) {
    const swap = degree(pairs.from[p]) < degree(pairs.to[p]);
    marked[p] = swap ? pairs.to[p] : pairs.from[p];
    walked[p] = swap ? pairs.from[p] : pairs.to[p];
  }
  const work = new PairWork(context, linked, new Float32Array(count * EVIDENCE_WIDTH));
  const byWalked = grouped(walked, people);
  const byMarked = grouped(marked, people);
  const backwards = new Float32Array(count);
  for (let u = 0; u < people; u += 1) {
    if (u % 1024 === 0) onShare((0.5 * u) / people);
    if (byWalked.starts[u] === byWalked.starts[u + 1]) continue;
    work.hold(u, false);
    for (let n = byWalked.starts[u]; n < byWalked.starts[u + 1]; n += 1) {
      backwards[byWalked.order[n]] = work.taste(marked[byWalked.order[n]]);
    }
    work.release();
  }
  for (let u = 0; u < people; u += 1) {
    if (u % 1024 === 0) onShare(0.5 + (0.5 * u) / people);
    if (byMarked.starts[u] === byMarked.starts[u + 1]) continue;
    work.hold(u, true);
    for (let n = byMarked.starts[u]; n < byMarked.starts[u + 1]; n += 1) {
      const p = byMarked.order[n];
      work.judge(p, walked[p], backwards[p]);
    }
    work.release();
  }
  onShare(1);
  return { table: work.table, steps: work.steps };
}

/** One person held against others: her friends and items marked, her ridge scores spread out. */
class PairWork {
  steps = 0;
  private held = -1;
  private readonly isFriend: Uint8Array;
  private readonly hasItem: Uint8Array;
  private readonly scores: Float32Array;

  constructor(
    private readonly context: TieContext,
    private readonly linked: boolean,
    readonly table: Float32Array,
  ) {
    this.isFriend = new Uint8Array(context.social.rows);
    this.hasItem = new Uint8Array(context.interactions.cols);
    this.scores = new Float32Array(context.interactions.cols);
  }

  hold(person: number, withMarks: boolean): void {
    this.held = person;
    this.spreadScores();
    if (!withMarks) return;
    const { social, interactions } = this.context;
    mark(this.isFriend, social, person, 1);
    mark(this.hasItem, interactions, person, 1);
  }

  release(): void {
    this.scores.fill(0);
    mark(this.isFriend, this.context.social, this.held, 0);
    mark(this.hasItem, this.context.interactions, this.held, 0);
  }

  /** Mean ridge score of the other's items for the held one. */
  taste(other: number): number {
    const { indptr, indices } = this.context.interactions;
    const length = indptr[other + 1] - indptr[other];
    let sum = 0;
    for (let e = indptr[other]; e < indptr[other + 1]; e += 1) sum += this.scores[indices[e]];
    this.steps += length;
    return length > 0 ? sum / length : 0;
  }

  /** Writes the row of the pair (held, other). */
  judge(row: number, other: number, otherTaste: number): void {
    const { social, interactions, rarity } = this.context;
    let [commonFriends, adamicAdar, resourceAllocation, sharedItems, sharedRarity] = [0, 0, 0, 0, 0];
    for (let e = social.indptr[other]; e < social.indptr[other + 1]; e += 1) {
      const friend = social.indices[e];
      if (this.isFriend[friend] === 0) continue;
      const friends = social.indptr[friend + 1] - social.indptr[friend];
      commonFriends += 1;
      adamicAdar += 1 / Math.log(1 + friends);
      resourceAllocation += 1 / friends;
    }
    for (let e = interactions.indptr[other]; e < interactions.indptr[other + 1]; e += 1) {
      if (this.hasItem[interactions.indices[e]] === 0) continue;
      sharedItems += 1;
      sharedRarity += rarity[interactions.indices[e]];
    }
    const lengths = [this.held, other].map((u) => ({
      friends: social.indptr[u + 1] - social.indptr[u] - (this.linked ? 1 : 0),
      items: interactions.indptr[u + 1] - interactions.indptr[u],
    }));
    this.steps += social.indptr[other + 1] - social.indptr[other] + lengths[1].items;
    const figures = {
      commonFriends,
      adamicAdar,
      resourceAllocation,
      sharedItems,
      sharedRarity,
      friends: [lengths[0].friends, lengths[1].friends] as const,
      items: [lengths[0].items, lengths[1].items] as const,
      taste: [this.taste(other), otherTaste] as const,
      ...this.closeness(other),
    };
    writeEvidence(figures, this.table, row);
  }

  private closeness(other: number): {
    cosine: number;
    centredCosine: number;
    circle: readonly [number, number];
    circles: number;
  } {
    const { width, vectors, centred, circle } = this.context;
    const a = this.held * width;
    const b = other * width;
    let [raw, ab, aToB, bToA, both, aa, bb, ca, cb] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    const own = this.linked ? 1 : 0;
    for (let c = 0; c < width; c += 1) {
      const x = centred[a + c];
      const y = centred[b + c];
      const f = circle[a + c] - own * y;
      const g = circle[b + c] - own * x;
      raw += vectors[a + c] * vectors[b + c];
      ab += x * y;
      aToB += x * g;
      bToA += y * f;
      both += f * g;
      aa += f * f;
      bb += g * g;
      ca += x * x;
      cb += y * y;
    }
    this.steps += width;
    return {
      cosine: raw,
      centredCosine: ab,
      circle: [cosine(aToB, ca, bb), cosine(bToA, cb, aa)],
      circles: cosine(both, aa, bb),
    };
  }

  /** Her row of R B, dense. */
  private spreadScores(): void {
    const { interactions, ridge } = this.context;
    const { scores } = this;
    const { indptr, indices, values } = ridge;
    for (let e = interactions.indptr[this.held]; e < interactions.indptr[this.held + 1]; e += 1) {
      const item = interactions.indices[e];
      const weight = interactions.values[e];
      for (let n = indptr[item]; n < indptr[item + 1]; n += 1) scores[indices[n]] += weight * values[n];
      this.steps += indptr[item + 1] - indptr[item];
    }
  }
}

/** The cosine from a product and two squared lengths; 0 where a length is next to nothing (rounding after leaving oneself out). */
export function cosine(product: number, squareA: number, squareB: number): number {
  const square = squareA * squareB;
  return squareA > 1e-6 && squareB > 1e-6 ? Math.max(-1, Math.min(1, product / Math.sqrt(square))) : 0;
}

function mark(marks: Uint8Array, matrix: Csr, row: number, value: 0 | 1): void {
  for (let e = matrix.indptr[row]; e < matrix.indptr[row + 1]; e += 1) marks[matrix.indices[e]] = value;
}

/** Positions grouped by key, by counting: those of key k are `order[starts[k]] .. order[starts[k + 1] - 1]`, ascending. */
function grouped(keys: Int32Array, groups: number): { starts: Int32Array; order: Int32Array } {
  const starts = new Int32Array(groups + 1);
  for (const key of keys) starts[key + 1] += 1;
  for (let k = 0; k < groups; k += 1) starts[k + 1] += starts[k];
  const next = starts.slice(0, groups);
  const order = new Int32Array(keys.length);
  keys.forEach((key, position) => {
    order[next[key]] = position;
    next[key] += 1;
  });
  return { starts, order };
}
