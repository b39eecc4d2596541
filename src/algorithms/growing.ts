type Numbers =
  Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/**
 * A typed array whose length is not known before: grows by doubling, so `n` numbers cost O(n) and at most three times their
 * bytes while it grows. A plain array of numbers costs 8 to 16 bytes each and its growth stops at about 100 million.
 */
export class Growing<Kind extends Numbers> {
  private held: Kind;
  private count = 0;

  constructor(private readonly type: new (length: number) => Kind) {
    this.held = new type(1024);
  }

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    if (this.count === this.held.length) {
      const larger = new this.type(2 * this.count);
      larger.set(this.held);
      this.held = larger;
    }
    this.held[this.count] = value;
    this.count += 1;
  }

  /** Forgets what was pushed; its memory stays for what comes. */
  clear(): void {
    this.count = 0;
  }

  /** What was pushed, without a copy: later pushes may or may not show in it. */
  values(): Kind {
    return this.held.subarray(0, this.count) as Kind;
  }
}
