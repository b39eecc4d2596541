import { type EventColumns } from '../../../../gnn/index.js';

/** The events of one person: columns of one length, in any order. */
export interface EventRows {
  /** Rows of products; -1 for a product that is not in the snapshot. */
  readonly items: ArrayLike<number>;
  readonly kinds: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  /** Unix seconds. */
  readonly times: ArrayLike<number>;
}

/** Collects events person by person, in any order of people, into columns that grow by doubling. */
export class EventCollector {
  private readonly from: Int32Array;
  private readonly counts: Int32Array;
  private length = 0;
  private item = new Int32Array(1024);
  private kind = new Uint8Array(1024);
  private value = new Float32Array(1024);
  private time = new Float64Array(1024);

  constructor(private readonly users: number) {
    this.from = new Int32Array(users);
    this.counts = new Int32Array(users);
  }

  /** Call at most once a person. Events of item -1 are left out. @returns how many events were taken */
  add(user: number, events: EventRows): number {
    this.reserve(events.items.length);
    this.from[user] = this.length;
    for (let e = 0; e < events.items.length; e += 1) {
      if (events.items[e] < 0) continue;
      this.item[this.length] = events.items[e];
      this.kind[this.length] = events.kinds[e];
      this.value[this.length] = events.values[e];
      this.time[this.length] = events.times[e];
      this.length += 1;
    }
    this.counts[user] = this.length - this.from[user];
    return this.counts[user];
  }

  /** Ordered by person, then time, then item, kind and value, so that equal events give equal bytes. */
  finish(): EventColumns {
    const { item, kind, value, time } = this;
    const indptr = new Int32Array(this.users + 1);
    const order = new Int32Array(this.length);
    let at = 0;
    for (let user = 0; user < this.users; user += 1) {
      const start = at;
      for (let e = this.from[user]; e < this.from[user] + this.counts[user]; e += 1) order[at++] = e;
      order
        .subarray(start, at)
        .sort((a, b) => time[a] - time[b] || item[a] - item[b] || kind[a] - kind[b] || value[a] - value[b]);
      indptr[user + 1] = at;
    }
    const events = {
      indptr,
      item: new Int32Array(at),
      kind: new Uint8Array(at),
      value: new Float32Array(at),
      time: new Float64Array(at),
    };
    for (let n = 0; n < at; n += 1) {
      const e = order[n];
      events.item[n] = item[e];
      events.kind[n] = kind[e];
      events.value[n] = value[e];
      events.time[n] = time[e];
    }
    return events;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.item.length) return;
    const size = Math.max(2 * this.item.length, this.length + more);
    this.item = copied(this.item, new Int32Array(size));
    this.kind = copied(this.kind, new Uint8Array(size));
    this.value = copied(this.value, new Float32Array(size));
    this.time = copied(this.time, new Float64Array(size));
  }
}

function copied<T extends Int32Array | Uint8Array | Float32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
