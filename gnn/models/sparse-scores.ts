import { type Part, type PersonView } from './part.js';

/** Receives scores. */
export interface ScoreSink {
  add(item: number, value: number): void;
}

/** Scores of a part that is zero for most items: only the others are visited again. */
export class SparseScores implements ScoreSink {
  /** One an item; zero without a score. */
  readonly values: Float32Array;
  /** The first `count` are the items with a score, each once, in no order. */
  readonly touched: Int32Array;
  count = 0;
  private readonly marks: Uint8Array;

  constructor(items: number) {
    this.values = new Float32Array(items);
    this.touched = new Int32Array(items);
    this.marks = new Uint8Array(items);
  }

  add(item: number, value: number): void {
    if (this.marks[item] === 0) {
      this.marks[item] = 1;
      this.touched[this.count] = item;
      this.count += 1;
    }
    this.values[item] += value;
  }

  clear(): void {
    for (let n = 0; n < this.count; n += 1) {
      this.values[this.touched[n]] = 0;
      this.marks[this.touched[n]] = 0;
    }
    this.count = 0;
  }

  /** Length of the vector, the sum in double precision. */
  norm(): number {
    let squares = 0;
    for (let n = 0; n < this.count; n += 1) squares += this.values[this.touched[n]] ** 2;
    return Math.sqrt(squares);
  }
}

/** A part that scores few items. @param scatter adds a person's scores into a sink of zeros */
export function sparsePart(name: string, scatter: (person: PersonView, at: number, into: ScoreSink) => void): Part {
  let scores = new SparseScores(0);
  return {
    name,
    scatter,
    score: (person, at, out) => {
      if (scores.values.length !== out.length) scores = new SparseScores(out.length);
      scores.clear();
      scatter(person, at, scores);
      out.set(scores.values);
    },
  };
}
