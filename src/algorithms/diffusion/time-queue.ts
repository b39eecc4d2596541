/** What is to happen, soonest first: a binary heap of times, each with a whole number. */
export class TimeQueue {
  private readonly times: number[] = [];
  private readonly things: number[] = [];

  get size(): number {
    return this.times.length;
  }

  /** The time of the soonest; Infinity where there is none. */
  get soonest(): number {
    return this.times.length > 0 ? this.times[0] : Infinity;
  }

  clear(): void {
    this.times.length = 0;
    this.things.length = 0;
  }

  push(time: number, thing: number): void {
    const { times, things } = this;
    let at = times.length;
    times.push(time);
    things.push(thing);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (times[parent] <= time) break;
      times[at] = times[parent];
      things[at] = things[parent];
      at = parent;
    }
    times[at] = time;
    things[at] = thing;
  }

  /** Takes the soonest out; read `soonest` before. -1 where there is none. */
  pop(): number {
    const { times, things } = this;
    if (times.length === 0) return -1;
    const taken = things[0];
    const time = times.pop()!;
    const thing = things.pop()!;
    const size = times.length;
    if (size === 0) return taken;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && times[child + 1] < times[child]) child += 1;
      if (times[child] >= time) break;
      times[at] = times[child];
      things[at] = things[child];
      at = child;
    }
    times[at] = time;
    things[at] = thing;
    return taken;
  }
}
