/**
 * A binary heap of nodes, least key first and of equal keys the least number, which may learn that a key has become less. Keys
 * stay in the caller's array. Each act takes time of the logarithm of what it holds; it takes 8 bytes per node.
 */
export class NodeHeap {
  private readonly held: Int32Array;
  /** Where each node stands in the heap, plus one; 0 where it does not. */
  private readonly place: Int32Array;
  private count = 0;

  /** @param keys one per node; the key of a node in the heap may only fall, and `raise` is called after it */
  constructor(private readonly keys: Float64Array) {
    this.held = new Int32Array(keys.length);
    this.place = new Int32Array(keys.length);
  }

  /** Puts a node in, or up to where its key, which has become less, belongs. */
  raise(node: number): void {
    const { held, place } = this;
    if (place[node] === 0) {
      this.count += 1;
      place[node] = this.count;
    }
    let at = place[node] - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = held[above];
      if (!this.before(node, other)) break;
      held[at] = other;
      place[other] = at + 1;
      at = above;
    }
    held[at] = node;
    place[node] = at + 1;
  }

  /** Takes out the node of least key; -1 where there is none. */
  pop(): number {
    if (this.count === 0) return -1;
    const { held, place } = this;
    const least = held[0];
    place[least] = 0;
    this.count -= 1;
    if (this.count === 0) return least;
    const node = held[this.count];
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.count) break;
      if (below + 1 < this.count && this.before(held[below + 1], held[below])) below += 1;
      const other = held[below];
      if (!this.before(other, node)) break;
      held[at] = other;
      place[other] = at + 1;
      at = below;
    }
    held[at] = node;
    place[node] = at + 1;
    return least;
  }

  private before(a: number, b: number): boolean {
    const { keys } = this;
    return keys[a] < keys[b] || (keys[a] === keys[b] && a < b);
  }
}
