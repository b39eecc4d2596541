/** Whole numbers by a key of each, least key first: a binary heap, in which a number may stand several times. */
export class PriorityQueue {
  private readonly keys: number[] = [];
  private readonly things: number[] = [];

  get size(): number {
    return this.keys.length;
  }

  /** The key of the first; Infinity where there is none. */
  get least(): number {
    return this.keys.length > 0 ? this.keys[0] : Infinity;
  }

  clear(): void {
    this.keys.length = 0;
    this.things.length = 0;
  }

  push(key: number, thing: number): void {
    const { keys, things } = this;
    let at = keys.length;
    keys.push(key);
    things.push(thing);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keys[parent] <= key) break;
      keys[at] = keys[parent];
      things[at] = things[parent];
      at = parent;
    }
    keys[at] = key;
    things[at] = thing;
  }

  /** Takes the first out; read `least` before. -1 where there is none. */
  pop(): number {
    const { keys, things } = this;
    if (keys.length === 0) return -1;
    const taken = things[0];
    const key = keys.pop()!;
    const thing = things.pop()!;
    const size = keys.length;
    if (size === 0) return taken;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1] < keys[child]) child += 1;
      if (keys[child] >= key) break;
      keys[at] = keys[child];
      things[at] = things[child];
      at = child;
    }
    keys[at] = key;
    things[at] = thing;
    return taken;
  }
}
