/**
 * The public face of the learner: what rooms, the trainer and other programs may use. Everything else is inside. First what
 * the recommender is made of, then the library under it, whose page is `EXAMPLES.md`.
 */

// Data: events, people, preferences.
export { type Dataset, type EventColumns, type KindTable } from './data/dataset.js';
export { SECONDS_PER_DAY, eventWeight, isTarget, popularityWeight } from './data/events.js';
export { type EventSpan, foldEvents, type History } from './data/history.js';
export { heardOf } from './data/hearing.js';
export { itemWords } from './data/item-words.js';
export { DEFAULT_CAPS, friendHistory, personFromEvents, personView, type ViewCaps } from './data/person-view.js';
export { type Preferences, preferences } from './data/preferences.js';
export { sliceBefore } from './data/slice.js';
export { settledItems, targets } from './data/targets.js';
export { InvalidDataset, validateDataset } from './data/validate.js';

// Scores, and the ranker that serves.
export { type Attribution } from './models/attribution.js';
export { type FriendView, type Part, type PersonView } from './models/part.js';
export { type PartWeights } from './models/fusion.js';
export { friendShares } from './models/counts/friends.js';
export { heardShares, type InfluenceState } from './models/heard-shares.js';
export { tieShares, type Shares } from './models/tie-shares.js';
export { popularityColumn } from './models/counts/popularity.js';
export { Ranker, type RankedItem, type RankOptions } from './models/ranker.js';
export {
  popularityName,
  type ColdWeights,
  type CountedState,
  type LearntState,
  type NetworkState,
  type RankerState,
  BY_SOCIAL_NETWORK,
} from './models/ranker-state.js';

// The whole run: fit, judge, choose, report.
export { verdicts, type CardRow, type ModelCard, type Verdict } from './card/card.js';
export {
  fakeFriendsTrials,
  type FakeFriendsOptions,
  type FakeFriendsTrial,
  type TrialRow,
} from './run/fake-friends-trial.js';
export { evaluateColdItems, type ColdItemsResult } from './run/cold-items.js';
export { evaluateColdPeople, type ColdPeopleResult } from './run/cold-people.js';
export { fitAndEvaluate } from './run/fit-and-evaluate.js';
export { type FittedModel } from './run/fitted-model.js';
export { stageName, type Phase, type StageId } from './learn/stage-id.js';
export { PLACED_BEFORE, type DatedStart, type RunStart, type WarmStart } from './learn/warm.js';
export { reorderRows } from './train/warm-start.js';
export { quantiseRows, restoreRows, type QuantisedRows } from './artifact/quantised-rows.js';
export { formatCard } from './card/format-card.js';
export { estimateFitMemory, roomFor, sampleOf, type GraphSize, type Room } from './run/memory.js';
export { FIT_DEFAULTS, thoroughOptions, type FitOptions, type SplitOptions } from './learn/options.js';
export { hearsFriends, WITHOUT_FRIENDS } from './card/rows.js';
export { SERVED } from './card/card.js';
export { type RunHooks, type StageProgress } from './learn/stages.js';
export { topK, type TopList } from './evaluate/top-k.js';

// Artefacts.
export {
  ARTIFACT_FORMATS,
  ArtifactDamaged,
  loadArtifact,
  readManifest,
  saveArtifact,
  type ArtifactManifest,
  type IdTables,
  type ModelArtifact,
} from './artifact/artifact.js';
export { PRECISIONS, type Precision } from './artifact/compact-state.js';
export { decodeBundle, encodeBundle, BundleDamaged } from './artifact/bundle.js';
export { loadNodeClassifier, saveNodeClassifier } from './artifact/node-classifier.js';
export { latestGood, type LatestArtifact } from './artifact/latest.js';

// Back ends and sparse matrices.
export { type BackendName, BackendUnavailable, selectBackend, type SelectedBackend } from './backends/select.js';
export {
  type Csr,
  csrFromEdges,
  csrFromEntries,
  InvalidCsr,
  rowNormalised,
  symmetricNormalise,
  transpose,
  validateCsr,
} from './tensors/csr.js';
export { propagationMatrix } from './tensors/block-matrix.js';
export { spmm } from './tensors/spmm.js';
export { releaseMatrix } from './kernels/matrix-cache.js';

// Layers: maps of node rows over a graph, and of rows alone.
export { gcnGraph, meanGraph, plainGraph, type Graph, type GraphLayer } from './layers/graph-layer.js';
export { type Weighted } from './layers/weighted.js';
export { GcnLayer } from './layers/gcn-layer.js';
export { SageLayer } from './layers/sage-layer.js';
export { GatLayer } from './layers/gat-layer.js';
export { edgeAttention } from './layers/edge-attention.js';
export { lightGraphConvolution } from './layers/light-graph-convolution.js';
export { denseProduct } from './layers/dense-product.js';
export { dropout } from './layers/dropout.js';
export { gatherRows } from './layers/gather-rows.js';
export { layerNormalise } from './layers/layer-normalise.js';
export { Linear } from './layers/linear.js';
export { rowNormalise } from './layers/row-normalise.js';

// Heads: what is asked of a node's row.
export { ClassificationHead } from './heads/classification.js';
export { CosineHead, DotHead, MlpHead, type RankingHead } from './heads/ranking.js';
export { RegressionHead, type RegressionLoss } from './heads/regression.js';

// Losses.
export { bayesianPersonalisedRanking } from './losses/bayesian-personalised-ranking.js';
export { binaryCrossEntropy } from './losses/binary-cross-entropy.js';
export { categoricalCrossEntropy } from './losses/categorical-cross-entropy.js';
export { huber } from './losses/huber.js';
export { multiPositiveSoftmax } from './losses/multi-positive-softmax.js';
export { sampledSoftmax } from './losses/sampled-softmax.js';
export { squaredError } from './losses/squared-error.js';

// Samplers.
export { seededRng, type Rng } from '../src/algorithms/random.js';
export { AliasTable } from './samplers/alias-table.js';
export { EdgeBatches, type EdgeBatch } from './samplers/edge-batches.js';
export { NegativeSampler } from './samplers/negative-sampler.js';
export { sampleBlocks, type SampledBlocks } from './samplers/neighbour-sampler.js';
export { type Batch, BatchPlanner } from './train/batch-plan.js';

// Training.
export { EarlyStopping, type StoppingState } from './train/early-stopping.js';
export { readWeights, writeWeights } from './train/weights.js';
export { fitNetwork } from './train/fit-network.js';
export {
  NETWORK_DEFAULTS,
  type NetworkData,
  type NetworkOptions,
  TrainingCancelled,
  TrainingDiverged,
  type TrainingHooks,
} from './train/options.js';
export { GraphNetwork, type GraphNetworkShape } from './models/network/graph-network.js';
export { type NetworkModel } from './models/network/light-graph-network.js';

// Classes of nodes, ready made: features that know the graph, and a classifier on them.
export { columnFeatures, type Features, joinFeatures } from './data/features.js';
export { degreeFeatures, hopFeatures } from './data/hop-features.js';
export { neighbourLabels } from './data/neighbour-labels.js';
export { quantileNormal } from './data/quantile-normal.js';
export { TIE_EVIDENCE, type TieEvidence, type TieEvidenceName } from './ties/evidence.js';
export { TieJudge, type JudgedTie, type ReasonedTie, type TieEnd, type TieFriend } from './ties/tie-judge.js';
export { fitNodeClassifier } from './train/fit-classifier.js';
export {
  NODE_CLASSIFIER_DEFAULTS,
  type NodeClassification,
  type NodeClassifierData,
  type NodeClassifierHooks,
  type NodeClassifierOptions,
  type NodeClassifierState,
} from './train/classifier-options.js';
export { nodeLogits } from './models/network/node-classifier.js';
export { ResidualMlp, type ResidualMlpShape } from './models/network/residual-mlp.js';

// Figures.
export { judge, type ListFigures } from './evaluate/metrics.js';
export { accuracy, averagePrecision, rocAuc } from './evaluate/classification.js';
export { meanAbsoluteError, meanSquaredError, r2 } from './evaluate/regression.js';
