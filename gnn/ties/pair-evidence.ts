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
 * links^1.5: Chiba and Nishizeki 1985), tastes Σ items of both plus Σ_u items of u x neighbours in the ridge: popular items
 * have many, so the scores of each person are spread out once for all pairs of that person.
 *
 * @param linked so many of the pairs, the first, are ties of `context.social`: each is left out of its own evidence
 * @param onShare called now and then with the share that is done, 0..1; what it throws ends the work
 */
export function pairEvidence(
  context: TieContext,
  pairs: Pairs,
  linked: number,
  onShare: (share: number) => void = () => undefined,
): PairEvidence {
  const people = context.social.rows;
  const { from, to } = pairs;
  const work = new PairWork(context, linked, from.length);
  const ends = [grouped(from, people), grouped(to, people)];
  // Of each pair, how much its second end's items are for the first, and the other way round.
  const tastes = [new Float32Array(from.length), new Float32Array(from.length)] as const;
  const others = [to, from];
  for (let u = 0; u < people; u += 1) {
    if (u % 1024 === 0) onShare((0.5 * u) / people);
    if (ends.every(({ starts }) => starts[u] === starts[u + 1])) continue;
    work.spreadScores(u);
    ends.forEach(({ starts, order }, end) => {
      for (let n = starts[u]; n < starts[u + 1]; n += 1) tastes[end][order[n]] = work.taste(others[end][order[n]]);
    });
  }
  // The end with more friends is marked, the other's friends are gone through.
  const degree = (u: number): number => context.social.indptr[u + 1] - context.social.indptr[u];
  const swapped = Uint8Array.from(from, (_, p) => Number(degree(from[p]) < degree(to[p])));
  const byMarked = grouped(
    from.map((u, p) => (swapped[p] ? to[p] : u)),
    people,
  );
  for (let u = 0; u < people; u += 1) {
    if (u % 1024 === 0) onShare(0.5 + (0.5 * u) / people);
    if (byMarked.starts[u] === byMarked.starts[u + 1]) continue;
    work.hold(u);
    for (let n = byMarked.starts[u]; n < byMarked.starts[u + 1]; n += 1) {
      const p = byMarked.order[n];
      work.judge(p, swapped[p] ? from[p] : to[p], [tastes[0][p], tastes[1][p]]);
    }
    work.release();
  }
  onShare(1);
  return { table: work.table, steps: work.steps };
}

/** Compares one person with others: holds the person's ridge scores, dense, and marks friends and items. */
class PairWork {
  steps = 0;
  readonly table: Float32Array;
  private held = -1;
  private readonly isFriend: Uint8Array;
  private readonly hasItem: Uint8Array;
  private readonly scores: Float32Array;

  constructor(
    private readonly context: TieContext,
    private readonly linked: number,
    pairs: number,
  ) {
    this.table = new Float32Array(pairs * EVIDENCE_WIDTH);
    this.isFriend = new Uint8Array(context.social.rows);
    this.hasItem = new Uint8Array(context.interactions.cols);
    this.scores = new Float32Array(context.interactions.cols);
  }

  hold(person: number): void {
    this.held = person;
    this.mark(1);
  }

  release(): void {
    this.mark(0);
  }

  /** A person's row of R B, dense, for `taste`. */
  spreadScores(person: number): void {
    const { interactions, ridge } = this.context;
    const { scores } = this;
    const { indptr, indices, values } = ridge;
    scores.fill(0);
    for (let e = interactions.indptr[person]; e < interactions.indptr[person + 1]; e += 1) {
      const item = interactions.indices[e];
      const weight = interactions.values[e];
      for (let n = indptr[item]; n < indptr[item + 1]; n += 1) scores[indices[n]] += weight * values[n];
      this.steps += indptr[item + 1] - indptr[item];
    }
  }

  /** Mean ridge score of the other's items for whose scores were spread last. */
  taste(other: number): number {
    const { indptr, indices } = this.context.interactions;
    const length = indptr[other + 1] - indptr[other];
    let sum = 0;
    for (let e = indptr[other]; e < indptr[other + 1]; e += 1) sum += this.scores[indices[e]];
    this.steps += length;
    return length > 0 ? sum / length : 0;
  }

  /** Writes the row of the pair (held, other). */
  judge(row: number, other: number, taste: readonly [number, number]): void {
    const { social, interactions, rarity } = this.context;
    const own = row < this.linked ? 1 : 0;
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
      friends: social.indptr[u + 1] - social.indptr[u] - own,
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
      taste,
      ...this.closeness(other, own),
    };
    writeEvidence(figures, this.table, row);
  }

  /** @param own 1 where each is among the other's friends, and is left out of that circle */
  private closeness(
    other: number,
    own: 0 | 1,
  ): {
    cosine: number;
    centredCosine: number;
    circle: readonly [number, number];
    circles: number;
  } {
    const { width, vectors, centred, circle } = this.context;
    const a = this.held * width;
    const b = other * width;
    let [raw, ab, aToB, bToA, both, aa, bb, ca, cb] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
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

  private mark(value: 0 | 1): void {
    const { social, interactions } = this.context;
    mark(this.isFriend, social, this.held, value);
    mark(this.hasItem, interactions, this.held, value);
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
