/**
 * The ids that a run has met, and the content of each, in 12 bytes for each id: an open-addressing table of 64-bit hashes of the
 * id and 32-bit hashes of the content. With 10 million ids the chance that any two share a hash is 3e-6. Grows by
 * doubling, at most 3/4 full: 5 million events take 96 MiB.
 */
export class SeenIds {
  private low = new Uint32Array(1 << 12);
  private high = new Uint32Array(1 << 12);
  private content = new Uint32Array(1 << 12);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Notes the id. `new` the first time; later `same` or `other`, by the content it first came with. */
  note(id: string, content: string): 'new' | 'same' | 'other' {
    if ((this.count + 1) * 4 > this.low.length * 3) this.grow();
    const low = hash32(id, 0x9e3779b9);
    const high = hash32(id, 0x85ebca6b) || 1; // 0 marks a free place.
    const what = hash32(content, 0xc2b2ae35);
    const at = this.place(low, high);
    if (this.high[at] !== 0) return this.content[at] === what ? 'same' : 'other';
    this.low[at] = low;
    this.high[at] = high;
    this.content[at] = what;
    this.count++;
    return 'new';
  }

  /** Whether the id was noted, with whatever content. */
  has(id: string): boolean {
    return this.high[this.place(hash32(id, 0x9e3779b9), hash32(id, 0x85ebca6b) || 1)] !== 0;
  }

  private place(low: number, high: number): number {
    const mask = this.low.length - 1;
    let at = low & mask;
    while (this.high[at] !== 0 && (this.high[at] !== high || this.low[at] !== low)) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { low, high, content } = this;
    this.low = new Uint32Array(low.length * 2);
    this.high = new Uint32Array(low.length * 2);
    this.content = new Uint32Array(low.length * 2);
    for (let i = 0; i < low.length; i++) {
      if (high[i] === 0) continue;
      const at = this.place(low[i], high[i]);
      this.low[at] = low[i];
      this.high[at] = high[i];
      this.content[at] = content[i];
    }
  }
}

const { imul } = Math;

/** MurmurHash3 (Appleby, public domain), 32 bits, over UTF-16 code units. */
export function hash32(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) {
    let k = imul(text.charCodeAt(i), 0xcc9e2d51);
    k = imul((k << 15) | (k >>> 17), 0x1b873593);
    h ^= k;
    h = (imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
  }
  h ^= text.length;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
