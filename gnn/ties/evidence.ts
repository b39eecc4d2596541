/**
 * The evidence for or against a tie, by name and in the order of a row. The tie itself has no influence on it: friends are
 * counted without it, and vectors and ridge were learnt without ties.
 *
 * | name | what | range |
 * |---|---|---|
 * | `commonFriends` | friends of both | count |
 * | `adamicAdar` | Σ over them 1 / ln(1 + their friends) (Adamic and Adar 2003) | ≥ 0 |
 * | `resourceAllocation` | Σ over them 1 / their friends (Zhou, Lü and Zhang 2009) | ≥ 0 |
 * | `fewerFriends`, `moreFriends` | other friends of the two, smaller and larger number | counts |
 * | `sharedItems` | items that both have | count |
 * | `sharedRarity` | Σ over them 1 / √popularity | ≥ 0 |
 * | `likelierTaste`, `unlikelierTaste` | mean ridge score of one's items for the other, the larger and the smaller | around 0 .. 1 |
 * | `fewerItems`, `moreItems` | items of the two | counts |
 * | `cosine` | of the two network vectors | -1 .. 1 |
 * | `centredCosine` | the same with everybody's mean taken off | -1 .. 1 |
 * | `nearerCircle`, `fartherCircle` | cosine of one with the mean of the other's other friends, centred; larger and smaller | -1 .. 1 |
 * | `circles` | cosine of the two means of other friends | -1 .. 1 |
 */
export const TIE_EVIDENCE = [
  'commonFriends',
  'adamicAdar',
  'resourceAllocation',
  'fewerFriends',
  'moreFriends',
  'sharedItems',
  'sharedRarity',
  'likelierTaste',
  'unlikelierTaste',
  'fewerItems',
  'moreItems',
  'cosine',
  'centredCosine',
  'nearerCircle',
  'fartherCircle',
  'circles',
] as const;

export type TieEvidenceName = (typeof TIE_EVIDENCE)[number];

/** The evidence of one tie by name. */
export type TieEvidence = Readonly<Record<TieEvidenceName, number>>;

/** Numbers a row of evidence has. */
export const EVIDENCE_WIDTH = TIE_EVIDENCE.length;

/** Place of `centredCosine` in a row. */
export const CENTRED_COSINE = TIE_EVIDENCE.indexOf('centredCosine');

/** The first of the cosines: everything before it grows without bound and is squashed for the classifier. */
const FIRST_COSINE = TIE_EVIDENCE.indexOf('cosine');

/** The figures of a pair before they are written into a row; those of each side in the order of the pair. */
export interface PairFigures {
  readonly commonFriends: number;
  readonly adamicAdar: number;
  readonly resourceAllocation: number;
  readonly friends: readonly [number, number];
  readonly sharedItems: number;
  readonly sharedRarity: number;
  readonly taste: readonly [number, number];
  readonly items: readonly [number, number];
  readonly cosine: number;
  readonly centredCosine: number;
  readonly circle: readonly [number, number];
  readonly circles: number;
}

/** Row `row` of a table of evidence by name. */
export function namedEvidence(table: Float32Array, row: number): TieEvidence {
  const entries = TIE_EVIDENCE.map((name, f) => [name, table[row * EVIDENCE_WIDTH + f]] as const);
  return Object.fromEntries(entries) as Record<TieEvidenceName, number>;
}

/** Evidence as the classifier takes it: counts and sums by asinh (linear near 0, a logarithm far from it), cosines as they are. */
export function squashed(value: number, feature: number): number {
  return feature < FIRST_COSINE ? Math.asinh(value) : value;
}
