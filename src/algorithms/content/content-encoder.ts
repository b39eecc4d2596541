import { seededRng } from '../random.js';
import { type Content, contentTerms } from './content.js';
import { leadingDirections, within } from './leading-directions.js';
import { type Vocabulary, vocabularyOf, weightedTerms } from './weighted-terms.js';

export interface EncoderOptions {
  /** Numbers of a vector, at most. */
  readonly width: number;
  readonly seed: number;
}

export const ENCODER_DEFAULTS: EncoderOptions = { width: 96, seed: 1 };

/** Places texts among products: plain values and arrays, to keep. */
export interface ContentEncoder {
  readonly vocabulary: Vocabulary;
  readonly width: number;
  /** terms x width. */
  readonly directions: Float32Array;
}

/**
 * Learns where products stand by what is written of them: TF-IDF of words, of parts of words and of brand, categories, tags and attributes, in the
 * directions in which the products differ most (latent semantic analysis, Deerwester et al. 1990). Texts may be in any language; Chinese and Japanese
 * are read by characters and pairs of them.
 */
export function fitContentEncoder(products: readonly Content[], options: Partial<EncoderOptions> = {}): ContentEncoder {
  const { width: most, seed } = { ...ENCODER_DEFAULTS, ...options };
  const counted = products.map(contentTerms);
  const vocabulary = vocabularyOf(counted);
  const terms = vocabulary.rarity.length;
  const width = Math.min(most, terms, products.length);
  const rows = weightedTerms(counted, vocabulary);
  return { vocabulary, width, directions: leadingDirections(rows, terms, width, seededRng(seed)) };
}

/** Vectors of length 1, contents x width; zeros where no term is known. */
export function encodeContents(
  { vocabulary, width, directions }: ContentEncoder,
  contents: readonly Content[],
): Float32Array {
  const vectors = within(weightedTerms(contents.map(contentTerms), vocabulary), directions, width);
  for (let from = 0; from < vectors.length; from += width) {
    const vector = vectors.subarray(from, from + width);
    const length = Math.hypot(...vector);
    if (length > 0) vector.forEach((value, c) => (vector[c] = value / length));
  }
  return vectors;
}

/** The cosine of a vector with each of many, which are all of length 1 or 0. */
export function cosinesWith(vector: Float32Array, vectors: Float32Array): Float32Array {
  const width = vector.length;
  const out = new Float32Array(width === 0 ? 0 : vectors.length / width);
  for (let n = 0; n < out.length; n += 1) {
    let dot = 0;
    for (let c = 0; c < width; c += 1) dot += vector[c] * vectors[n * width + c];
    out[n] = dot;
  }
  return out;
}
