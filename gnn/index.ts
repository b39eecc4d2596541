/** The public face of the learner: what rooms and the trainer may use. Everything else is inside. */
export { type Dataset, type EventColumns, type KindTable } from './data/dataset.js';
export { SECONDS_PER_DAY, eventWeight, isTarget, popularityWeight } from './data/events.js';
export { type EventSpan, foldEvents, type History } from './data/history.js';
export { heardOf } from './data/hearing.js';
export { DEFAULT_CAPS, friendHistory, personFromEvents, personView, type ViewCaps } from './data/person-view.js';
export { type Preferences, preferences } from './data/preferences.js';
export { sliceBefore } from './data/slice.js';
export { settledItems, targets } from './data/targets.js';
export { InvalidDataset, validateDataset } from './data/validate.js';

export { type Attribution } from './models/attribution.js';
export { type FriendView, type Part, type PersonView } from './models/part.js';
export { type PartWeights } from './models/fusion.js';
export { friendShares } from './models/friends.js';
export { tieShares, type Shares } from './models/tie-shares.js';
export { popularityColumn } from './models/popularity.js';
export { Ranker, type RankedItem, type RankOptions } from './models/ranker.js';
export {
  popularityName,
  type ColdWeights,
  type CountedState,
  type LearntState,
  type NetworkState,
  type RankerState,
} from './models/ranker-state.js';

export { type CardRow, type ModelCard, type Verdict } from './evaluate/card.js';
export {
  fakeFriendsTrials,
  type FakeFriendsOptions,
  type FakeFriendsTrial,
  type TrialRow,
} from './evaluate/fake-friends-trial.js';
export { fitAndEvaluate, type FittedModel } from './evaluate/fit-and-evaluate.js';
export { formatCard } from './evaluate/format-card.js';
export { FIT_DEFAULTS, thoroughOptions, type FitOptions, type SplitOptions } from './evaluate/options.js';
export { WITHOUT_FRIENDS } from './evaluate/rows.js';
export { SERVED } from './evaluate/card.js';
export { type RunHooks, type StageProgress } from './evaluate/stages.js';
export { topK, type TopList } from './evaluate/top-k.js';

export {
  ARTIFACT_FORMAT,
  ArtifactDamaged,
  loadArtifact,
  readManifest,
  saveArtifact,
  type ArtifactManifest,
  type IdTables,
  type ModelArtifact,
} from './artifact/artifact.js';
export { decodeBundle, encodeBundle, writeDurably, BundleDamaged } from './artifact/bundle.js';
export { latestGood, type LatestArtifact } from './artifact/latest.js';

export { type BackendName, BackendUnavailable, selectBackend, type SelectedBackend } from './backends/select.js';
export { type Csr, csrFromEdges, csrFromEntries, transpose, validateCsr, InvalidCsr } from './tensors/csr.js';

export { gcnGraph, meanGraph, type Graph, type GraphLayer } from './layers/graph-layer.js';
export { GcnLayer } from './layers/gcn-layer.js';
export { SageLayer } from './layers/sage-layer.js';
export { lightGraphConvolution } from './layers/light-graph-convolution.js';
export { spmm } from './tensors/spmm.js';
export { rocAuc } from './evaluate/classification.js';

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
} from './train/classifier-options.js';
export { dropout } from './layers/dropout.js';
export { layerNormalise } from './layers/layer-normalise.js';
export { ResidualMlp, type ResidualMlpShape } from './models/residual-mlp.js';
export { binaryCrossEntropy } from './train/binary-cross-entropy.js';
