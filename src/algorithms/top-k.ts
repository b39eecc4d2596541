/** The best items of a ranking, best first. */
export interface TopList {
  readonly items: Int32Array;
  readonly scores: Float32Array;
}

/**
 * The `k` items with the largest scores, in one pass with a heap of `k` (O(n + hits log k), no full sort). Ties go to the
 * smaller row number, so a ranking is repeatable.
 *
 * @param scores one an item
 * @param blocked items with a 1 are passed over; null for none
 * @param above only scores above this count. Evaluation takes 0: a part's zero means "nothing to say", not a rank
 */
export function topK(
  scores: Float32Array,
  k: number,
  blocked: Uint8Array | null = null,
  above = Number.NEGATIVE_INFINITY,
): TopList {
  const items = new Int32Array(k);
  const heap = new Float32Array(k);
  let size = 0;
  let bar = above;
  // The root is the worst of the kept: smallest score, then largest row number.
  const worse = (a: number, b: number): boolean => heap[a] < heap[b] || (heap[a] === heap[b] && items[a] > items[b]);
  const swap = (a: number, b: number): void => {
    const score = heap[a];
    const item = items[a];
    heap[a] = heap[b];
    items[a] = items[b];
    heap[b] = score;
    items[b] = item;
  };
  const sink = (from: number, length: number): void => {
    for (let at = from, child = 2 * at + 1; child < length; at = child, child = 2 * at + 1) {
      if (child + 1 < length && worse(child + 1, child)) child += 1;
      if (!worse(child, at)) return;
      swap(at, child);
    }
  };
  if (k <= 0) return { items, scores: heap };
  for (let i = 0; i < scores.length; i += 1) {
    // Rows come in ascending order, so an equal score never displaces an earlier one.
    if (!(scores[i] > bar) || (blocked !== null && blocked[i] !== 0)) continue;
    if (size < k) {
      heap[size] = scores[i];
      items[size] = i;
      for (let at = size; at > 0 && worse(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
      size += 1;
      if (size === k) bar = heap[0];
    } else {
      heap[0] = scores[i];
      items[0] = i;
      sink(0, k);
      bar = heap[0];
    }
  }
  for (let length = size - 1; length > 0; length -= 1) {
    swap(0, length);
    sink(0, length);
  }
  return { items: items.slice(0, size), scores: heap.slice(0, size) };
}
