export {
  DEFAULT_WEIGHTS,
  EVENT_KINDS,
  type EventKind,
  type EventRelationship,
  KIND_CODE,
  kindOf,
  LIKED_FROM,
  type PerRelationship,
  perRelationship,
  RELATIONSHIP_CODES,
  RELATIONSHIP_OF,
} from './events/kinds.js';
export { type Act, mayBeTold, toldActs, type ToldKind } from './events/told.js';
export {
  firstIdOf,
  readRecommendationId,
  RECOMMENDATION_LISTS,
  type RecommendationList,
  recommendationIdOf,
} from './events/recommendation-id.js';
export { type ActivityNews } from './events/news.js';
export { LatestEvent } from './reading/latest-event.store.js';
export { visibleActs } from './events/visibility.js';
export { opinionOf } from './events/opinion.js';
export { EventKindEnum } from './events/event.type.js';
export { SHOP, type Sender, senderOf, storedId } from './sources/graphql/sender.js';
export { type EventRate } from './sources/graphql/event-rate.js';
export { IngestedFile, IngestReason, QuarantinedRow } from './ingest-runs/ingest-run.type.js';
export { csvLine } from './ingest-runs/refused-csv.js';
export { countsOfTallies } from './ingest-runs/tally-counts.js';
export {
  FIELDS,
  findFiles,
  FOLDER_MAPPING,
  holdsDemo,
  IngestError,
  ingestFolder,
  type ProposedMapping,
  proposeMapping,
  readMapping,
  type ReadSoFar,
  shownRow,
  type Trial,
  tryFolder,
} from './sources/files/index.js';
