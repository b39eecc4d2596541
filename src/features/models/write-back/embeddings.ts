import { type NetworkState, type RankerState } from '../../../../gnn/index.js';

/** One vector a person and a product, row-major; a row of zeros where the network knows no place for one. */
export interface Embeddings {
  readonly width: number;
  /** People x width, unit vectors. */
  readonly users: Float32Array;
  /** Items x width, unit vectors. */
  readonly items: Float32Array;
}

/** The embeddings of the network without ties, or where there is none of the network with ties; null where there is neither. */
export function embeddingsOf({ learnt }: RankerState): NetworkState | null {
  return learnt.network ?? learnt.networkWithFriends;
}
