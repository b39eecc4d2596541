import { type BackendName } from '../../gnn/backends/select.js';

/** A row of `bench -- sparse-product`: a back end, or on that of wasm a kernel in JavaScript. */
export interface SparseProductRow {
  readonly name: string;
  readonly backend: BackendName;
  readonly threads: number;
  readonly kernel: 'own' | 'plain' | 'naive';
}

/** The first of each pair comes before any order. */
export type SparseProductOrder = 'round' | 'round with step' | 'end';

/** What a process of a row says: that it is ready or cannot be had, then an answer to each order. */
export type SparseProductAnswer =
  | { readonly kind: 'ready'; readonly on: string }
  | { readonly kind: 'missing'; readonly why: string }
  | { readonly kind: 'round'; readonly round: SparseProductRound }
  | { readonly kind: 'end'; readonly left: LeftBehind };

/** Milliseconds. */
export interface SparseProductRound {
  /** One product with the whole matrix, one with half of its entries. */
  readonly whole: number;
  readonly half: number;
  /** Three layers and their gradient. */
  readonly step: number | null;
}

/** After 50 uploads and releases of a matrix. */
export interface LeftBehind {
  readonly tensors: number;
  /** TensorFlow counts its handles, wasm the bytes of its heap, WebGPU those on the device. */
  readonly kept: number;
  readonly residentMB: number;
}
