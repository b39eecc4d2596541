/**
 * The library's face: tensors, layers, heads, losses, samplers, training, classes of nodes and figures, for programs that train
 * models of their own.
 * `README.md` says what each computes, `EXAMPLES.md` has whole programs. The recommender's face is `index.ts`.
 */

// Back ends and sparse matrices.
export { selectBackend } from './backends/select.js';
export { propagationMatrix } from './tensors/block-matrix.js';
export { csrFromEdges, csrFromEntries, type Csr } from './tensors/csr.js';
export { spmm } from './tensors/spmm.js';

// Layers: maps of node rows over a graph, and of rows alone.
export { dropout } from './layers/dropout.js';
export { edgeAttention } from './layers/edge-attention.js';
export { GatLayer } from './layers/gat-layer.js';
export { gatherRows } from './layers/gather-rows.js';
export { GcnLayer } from './layers/gcn-layer.js';
export { gcnGraph, meanGraph, plainGraph, type Graph, type GraphLayer } from './layers/graph-layer.js';
export { layerNormalise } from './layers/layer-normalise.js';
export { lightGraphConvolution } from './layers/light-graph-convolution.js';
export { Linear } from './layers/linear.js';
export { rowNormalise } from './layers/row-normalise.js';
export { SageLayer } from './layers/sage-layer.js';

// Heads: from a node's row to a score, a class or a number.
export { ClassificationHead } from './heads/classification.js';
export { CosineHead, DotHead, MlpHead } from './heads/ranking.js';
export { RegressionHead } from './heads/regression.js';

// Losses.
export { bayesianPersonalisedRanking } from './losses/bayesian-personalised-ranking.js';
export { binaryCrossEntropy } from './losses/binary-cross-entropy.js';
export { catalogueSoftmax } from './losses/catalogue-softmax.js';
export { categoricalCrossEntropy } from './losses/categorical-cross-entropy.js';
export { huber } from './losses/huber.js';
export { multiPositiveSoftmax } from './losses/multi-positive-softmax.js';
export { sampledSoftmax } from './losses/sampled-softmax.js';
export { squaredError } from './losses/squared-error.js';

// Samplers.
export { seededRng, type Rng } from '../src/algorithms/random.js';
export { AliasTable } from './samplers/alias-table.js';
export { EdgeBatches } from './samplers/edge-batches.js';
export { NegativeSampler } from './samplers/negative-sampler.js';
export { sampleBlocks } from './samplers/neighbour-sampler.js';

// Training of whole models.
export { TrainingCancelled, TrainingDiverged } from './train/options.js';
export { GraphNetwork } from './models/network/graph-network.js';
export { EarlyStopping } from './train/early-stopping.js';
export { fitNetwork } from './train/fit-network.js';
export { readWeights, writeWeights } from './train/weights.js';

// Classes of nodes: features that know the graph, and a classifier on them.
export { BundleDamaged } from './artifact/bundle.js';
export { loadNodeClassifier, saveNodeClassifier } from './artifact/node-classifier.js';
export { columnFeatures, joinFeatures, type Features } from './data/features.js';
export { degreeFeatures, hopFeatures } from './data/hop-features.js';
export { neighbourLabels } from './data/neighbour-labels.js';
export { quantileNormal } from './data/quantile-normal.js';
export { nodeLogits } from './models/network/node-classifier.js';
export { fitNodeClassifier } from './train/fit-classifier.js';

// What comes next: parts that count, a network on the latest events, and how they speak together.
export { AttentionNetwork } from './sequence/attention-network.js';
export { AttentionPart, type AttentionModel } from './sequence/attention-part.js';
export { chooseBlend, chooseCounting, fitParts } from './sequence/choose-next.js';
export { fitAttention } from './sequence/fit-attention.js';
export { gainsOfPart, type NextCase } from './sequence/judge-next.js';
export { LagFilter } from './sequence/lag-filter.js';
export { BlendedParts } from './sequence/next-blend.js';
export { type NextPart } from './sequence/next-part.js';
export { NextRidge } from './sequence/next-ridge.js';
export { type History, type Sequences, sequencesOf, withoutLast } from './sequence/sequences.js';
export { shuffleEqualTimes, shufflePast } from './sequence/shuffle-order.js';

// Figures.
export { topK } from '../src/algorithms/top-k.js';
export { accuracy, averagePrecision, rocAuc } from '../src/algorithms/probability/classification.js';
export { judge } from './evaluate/metrics.js';
export { meanAbsoluteError, meanSquaredError, r2 } from './evaluate/regression.js';
