import { type Split } from './best-split.js';
import { type TreeEnsemble, type TreeLoss } from './tree-ensemble.js';

/** Collects the nodes of growing trees. */
export class TreeBuilder {
  private readonly roots: number[] = [];
  private readonly column: number[] = [];
  private readonly threshold: number[] = [];
  private readonly left: number[] = [];
  private readonly missingLeft: number[] = [];
  private readonly value: number[] = [];
  private readonly cover: number[] = [];
  private readonly gain: number[] = [];

  constructor(
    private readonly loss: TreeLoss,
    private readonly width: number,
    private readonly base: number,
  ) {}

  get trees(): number {
    return this.roots.length;
  }

  /** Begins a tree. @returns its root, a leaf */
  plant(rows: number): number {
    this.roots.push(this.column.length);
    return this.leaf(rows);
  }

  /** Turns a leaf into a split. @returns its two new leaves */
  split(node: number, split: Split, cuts: Float64Array): readonly [number, number] {
    this.column[node] = split.column;
    // Past the last cut: every known value goes left. Finite, for storage in JSON.
    this.threshold[node] = split.bin <= cuts.length ? cuts[split.bin - 1] : Number.MAX_VALUE;
    this.missingLeft[node] = split.missingLeft ? 1 : 0;
    this.gain[node] = split.gain;
    this.left[node] = this.leaf(split.left.rows);
    return [this.left[node], this.leaf(split.right.rows)];
  }

  set(node: number, value: number): void {
    this.value[node] = value;
  }

  /** Trees `first` to before `last`. */
  build(first: number = 0, last: number = this.trees): TreeEnsemble {
    const from = this.roots[first] ?? 0;
    const to = last < this.trees ? this.roots[last] : this.column.length;
    return {
      ...{ loss: this.loss, width: this.width, base: this.base },
      roots: Int32Array.from(this.roots.slice(first, last), (root) => root - from),
      column: Int32Array.from(this.column.slice(from, to)),
      threshold: Float64Array.from(this.threshold.slice(from, to)),
      left: Int32Array.from(this.left.slice(from, to), (child) => child - from),
      missingLeft: Uint8Array.from(this.missingLeft.slice(from, to)),
      value: Float64Array.from(this.value.slice(from, to)),
      cover: Float64Array.from(this.cover.slice(from, to)),
      gain: Float64Array.from(this.gain.slice(from, to)),
    };
  }

  private leaf(rows: number): number {
    this.threshold.push(0);
    this.left.push(-1);
    this.missingLeft.push(0);
    this.value.push(0);
    this.cover.push(rows);
    this.gain.push(0);
    return this.column.push(-1) - 1;
  }
}
