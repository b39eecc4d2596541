import { type Kernel } from '../contract.js';
import { adamStep } from './adam-step.js';
import { edgeAttention } from './edge-attention.js';
import { edgeAttentionGrad } from './edge-attention-grad.js';
import { gatherRows } from './gather-rows.js';
import { multiPositiveSoftmax } from './multi-positive-softmax.js';
import { normaliseRows } from './normalise-rows.js';
import { normaliseRowsGrad } from './normalise-rows-grad.js';
import { rowExponentials } from './row-exponentials.js';
import { scatterRows } from './scatter-rows.js';
import { spmm } from './spmm.js';

/** Plain JavaScript on arrays: for the cpu back end, and for any that has no kernel of its own under a name. */
export const hostKernels: readonly Kernel[] = [
  adamStep,
  edgeAttention,
  edgeAttentionGrad,
  gatherRows,
  multiPositiveSoftmax,
  normaliseRows,
  normaliseRowsGrad,
  rowExponentials,
  scatterRows,
  spmm,
];
