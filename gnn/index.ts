/**
 * The recommender's face: all that `src` may use of the learner. `library.ts` is the face for programs that train models of their
 * own. Everything else is inside.
 */

// Data: events, people, preferences.
export { type Dataset, type EventColumns, type KindTable } from './data/dataset.js';
export { eventWeight, isTarget } from './data/events.js';
export { heardOf } from './data/hearing.js';
export { foldEvents, type EventSpan, type History } from './data/history.js';
export { itemWords } from './data/item-words.js';
export { DEFAULT_CAPS, friendHistory, personFromEvents, personView } from './data/person-view.js';
export { preferences } from './data/preferences.js';
export { settledItems } from './data/targets.js';
export { csrFromEdges, csrFromEntries, entryOf, type Csr } from './tensors/csr.js';

// A model that serves: scores, reasons, ties.
export { type Attribution } from './models/attribution.js';
export { friendShares } from './models/baselines/friends.js';
export { heardShares } from './models/heard-shares.js';
export { type PersonView } from './models/part.js';
export { Ranker } from './models/ranker.js';
export { popularItems } from './models/popular-items.js';
export { BY_SOCIAL_NETWORK, type NetworkState, type RankerState } from './models/ranker-state.js';
export { type Shares } from './models/tie-shares.js';
export { type TieEvidence, type TieEvidenceName } from './ties/evidence.js';
export { TieJudge, type ReasonedTie, type TieEnd } from './ties/tie-judge.js';

// One training, the trials of `grapevine evaluate`, and the model card.
export { selectBackend } from './backends/select.js';
export { formatCard } from './card/format-card.js';
export {
  namedSlices,
  SERVED,
  verdicts,
  WITHOUT_FRIENDS,
  type CardRow,
  type ModelCard,
  type Verdict,
} from './card/card.js';
export { namedGroups, type CardFairness } from './card/fairness.js';
export { hearsFriends } from './card/rows.js';
export { FIT_DEFAULTS, thoroughOptions, type FitOptions, type SplitOptions } from './learn/options.js';
export { stageName } from './learn/stage-id.js';
export { type RunHooks } from './learn/stages.js';
export { PLACED_BEFORE, type DatedStart, type RunStart, type WarmStart } from './learn/warm.js';
export { evaluateColdItems, type ColdItemsResult } from './run/cold-items.js';
export { evaluateColdPeople, type ColdPeopleResult } from './run/cold-people.js';
export { fakeFriendsTrials, type FakeFriendsTrial } from './run/fake-friends-trial.js';
export { fitAndEvaluate } from './run/fit-and-evaluate.js';
export { estimateFitMemory, roomFor, type GraphSize } from './run/memory.js';
export { reorderRows } from './train/warm-start.js';

// Artefacts.
export {
  ArtifactDamaged,
  loadArtifact,
  readManifest,
  saveArtifact,
  type IdTables,
  type ModelArtifact,
} from './artifact/artifact.js';
export { decodeBundle, encodeBundle } from './artifact/bundle.js';
export { PRECISIONS, type Precision } from './artifact/compact-state.js';
export { quantiseRows, restoreRows, type QuantisedRows } from './artifact/quantised-rows.js';
