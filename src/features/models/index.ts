export { type JobId, type ModelId } from './ids.js';
export { JobID } from './ids.type.js';
export { MODEL_FAILURES } from './failures.js';
export {
  evaluationReport,
  reportRow,
  type DatedVerdicts,
  type EvaluationReport,
  type ReportRow,
} from './evaluation/evaluation-report.js';
export { GIVEN_KINDS, InvalidSplit, readGivenSplit } from './evaluation/given-split.files.js';
export { datasetOfRows } from './evaluation/mapped-dataset.js';
export { type LoadedModel } from './registry/active-model.service.js';
export { type Model as StoredModel } from './registry/model.js';
export { jobView } from './registry/model-view.type.js';
export { Model } from './registry/model.type.js';
export { ModelsService } from './registry/models.service.js';
export { kindTable } from './snapshot/kinds.js';
export { type Snapshot } from './snapshot/snapshot.js';
export { type SnapshotSource } from './snapshot/snapshot-source.js';
export { type AfterFit, type PeoplePlaces } from './training/after-fit.js';
export { Job, JobAccepted } from './training/job.type.js';
export { trainJobInput, type TrainInput } from './training/train-input.js';
export { type TrainJobResult } from './training/training.job.js';
export { STAGES } from './training/training-stages.js';
export { embeddingsOf } from './write-back/embeddings.js';
export { type ScoreSink } from './write-back/score-sink.js';
