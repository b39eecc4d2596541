/** Rows of weighted terms: the terms of row `r` are `starts[r] .. starts[r + 1]`. */
export interface TermRows {
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** What a term weighs, by its number. */
export interface Vocabulary {
  readonly numberOf: ReadonlyMap<string, number>;
  readonly rarity: Float32Array;
}

/** A term of one product says nothing about others. */
const FEWEST = 2;
/** Terms at most: those of most products. */
const MOST_TERMS = 30_000;

/** The terms of at least two products, with `log((1 + products) / products that have it)`. */
export function vocabularyOf(products: readonly ReadonlyMap<string, number>[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const terms of products) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= FEWEST)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_TERMS);
  return {
    numberOf: new Map(kept.map(([term], n) => [term, n])),
    rarity: Float32Array.from(kept, ([, count]) => Math.log((1 + products.length) / count)),
  };
}

/** TF-IDF rows of length 1 (Salton and Buckley 1988), with the root of what a term counts; empty where no term is known. */
export function weightedTerms(products: readonly ReadonlyMap<string, number>[], vocabulary: Vocabulary): TermRows {
  const { numberOf, rarity } = vocabulary;
  const starts = new Uint32Array(products.length + 1);
  const terms: number[] = [];
  const weights: number[] = [];
  products.forEach((counts, row) => {
    const known = [...counts].flatMap(([term, count]) => {
      const number = numberOf.get(term);
      return number === undefined ? [] : [[number, Math.sqrt(count) * rarity[number]]];
    });
    const norm = Math.hypot(...known.map(([, weight]) => weight)) || 1;
    for (const [number, weight] of known) {
      terms.push(number);
      weights.push(weight / norm);
    }
    starts[row + 1] = terms.length;
  });
  return { starts, terms: Uint32Array.from(terms), weights: Float32Array.from(weights) };
}
