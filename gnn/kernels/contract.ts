import { type KernelBackend, type NamedAttrMap, type NamedTensorInfoMap, type TensorInfo } from '@tensorflow/tfjs';
import { type Csr } from '../tensors/csr.js';

/** What the loss must know of a batch. Rows of z: people, negatives, positives. */
export interface SoftmaxBatch {
  readonly people: number;
  readonly negatives: number;
  /** The positives of person b are the edges `edgePtr[b] .. edgePtr[b + 1]`. Length people + 1. */
  readonly edgePtr: Int32Array;
  /** Row of z of each positive. */
  readonly edgeRow: Int32Array;
  /** Added to the logsumexp over the negatives: `log(items / negatives)`, so that a sample estimates the sum over all. */
  readonly correction: number;
  /** The negatives are all items: the bracket of the loss is then `A_u - s_ui`. */
  readonly exhaustive: boolean;
}

/**
 * The kernels of this library, one of each name for every back end: what goes in, what comes out. All tensors are float32,
 * dense, row-major. A kernel computes and checks nothing: shapes were checked by the op that calls it, and gradients are
 * the op's matter. A back end without a kernel of its own gets the one of `host` (see `registerKernels`).
 *
 * Kernels return fresh tensors, write no input, and keep nothing but copies of matrices (`MatrixCache`).
 */
export interface KernelContract {
  /** `scale * (base + A x)`; a missing base is zeros. x: cols x width; base and output: rows x width. */
  Spmm: {
    inputs: { x: TensorInfo; base?: TensorInfo };
    attrs: { a: Csr; scale: number };
    outputs: TensorInfo;
  };
  /** `Y[k] = X[rows[k]]`. x: height x width; output: rows.length x width. */
  GatherRows: {
    inputs: { x: TensorInfo };
    attrs: { rows: Int32Array };
    outputs: TensorInfo;
  };
  /** `Y[rows[k]] += X[k]` on zeros, in the order of k. x: rows.length x width; output: height x width. */
  ScatterRows: {
    inputs: { x: TensorInfo };
    attrs: { rows: Int32Array; height: number };
    outputs: TensorInfo;
  };
  /** `z = x / ||x||` row by row, zeros for a row of zeros. */
  NormaliseRows: {
    inputs: { x: TensorInfo };
    attrs: Record<never, never>;
    outputs: TensorInfo;
  };
  /** `dx = (dz - z (z . dz)) / ||x||` row by row, zeros for a row of zeros; z is the output of NormaliseRows for x. */
  NormaliseRowsGrad: {
    inputs: { x: TensorInfo; z: TensorInfo; dz: TensorInfo };
    attrs: Record<never, never>;
    outputs: TensorInfo;
  };
  /**
   * Row by row `exp(scale * (x - max of the row))`, its sum, and `logsumexp(scale * x)`; scale above 0. x and the first
   * output: rows x width; sums and logSums: rows.
   */
  RowExponentials: {
    inputs: { x: TensorInfo };
    attrs: { scale: number };
    outputs: [exponentials: TensorInfo, sums: TensorInfo, logSums: TensorInfo];
  };
  /** Value (a scalar) and gradient (shape of z) of the loss of `multiPositiveSoftmax`, which has its formula. */
  MultiPositiveSoftmax: {
    inputs: { z: TensorInfo };
    attrs: { batch: SoftmaxBatch; tau: number };
    outputs: [loss: TensorInfo, gradient: TensorInfo];
  };
  /**
   * One step of Adam: `first += (1 - beta1) (gradient - first)`, `second += (1 - beta2) (gradient^2 - second)`,
   * `value -= rate * first / (sqrt(second) + epsilon)`; rate is corrected for the moments' start at zero. All of one shape.
   */
  AdamStep: {
    inputs: { value: TensorInfo; first: TensorInfo; second: TensorInfo; gradient: TensorInfo };
    attrs: { rate: number; beta1: number; beta2: number; epsilon: number };
    outputs: [value: TensorInfo, first: TensorInfo, second: TensorInfo];
  };
  /**
   * Attention over the entries of A, whose values are not looked at (`edgeAttention` has the formula). v: cols x
   * (heads · d), `to`: rows x heads, `from`: cols x heads; y: rows x (heads · d), alpha: entries x heads in the order of A.
   */
  EdgeAttention: {
    inputs: { v: TensorInfo; to: TensorInfo; from: TensorInfo };
    attrs: { a: Csr; slope: number };
    outputs: [y: TensorInfo, alpha: TensorInfo];
  };
  /** The gradients of EdgeAttention; y and alpha are its outputs. Shapes of v, `to` and `from`. */
  EdgeAttentionGrad: {
    inputs: { v: TensorInfo; to: TensorInfo; from: TensorInfo; y: TensorInfo; alpha: TensorInfo; dy: TensorInfo };
    attrs: { a: Csr; slope: number };
    outputs: [dv: TensorInfo, dTo: TensorInfo, dFrom: TensorInfo];
  };
}

export type KernelName = keyof KernelContract;
export type KernelInputs<K extends KernelName> = KernelContract[K]['inputs'] & NamedTensorInfoMap;
export type KernelAttrs<K extends KernelName> = KernelContract[K]['attrs'];
export type KernelOutputs<K extends KernelName> = KernelContract[K]['outputs'];

/** A kernel as a back end writes it; `B` is the class of the back end. */
export interface Kernel<K extends KernelName = KernelName> {
  readonly name: K;
  readonly run: (call: {
    inputs: NamedTensorInfoMap;
    attrs: NamedAttrMap | undefined;
    backend: unknown;
  }) => TensorInfo | TensorInfo[];
}

/** Types a kernel by the contract: its inputs, attributes and outputs are those of its name. */
export function kernel<K extends KernelName, B = KernelBackend>(
  name: K,
  run: (call: { inputs: KernelInputs<K>; attrs: KernelAttrs<K>; backend: B }) => KernelOutputs<K>,
): Kernel<K> {
  return { name, run: run as unknown as Kernel<K>['run'] };
}
