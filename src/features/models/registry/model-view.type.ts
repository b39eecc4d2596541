import { globalId } from '../../../platform/graphql/index.js';
import { hasEnded, type Job as StoredJob } from '../../../platform/jobs/job.js';
import { type CardRow, type Figure, type ModelCard, type PartWeight, type SocialLift } from './card.type.js';
import { type CardFairness } from './fairness.type.js';
import { type Job, type JobProgress } from '../training/job.type.js';
import { type Model as StoredModel } from './model.js';
import { type Model } from './model.type.js';

type StoredCard = StoredModel['card'];
type StoredRow = StoredCard['rows'][number];

/** A job as the type `Job` of the schema. */
export function jobView(job: StoredJob): Job {
  const { id, kind, status, stage, progress, message, error, attempts, maxAttempts, cancelRequested } = job;
  const { createdAt, startedAt, finishedAt } = job;
  const modelId = (job.result as { modelId?: string } | undefined)?.modelId ?? null;
  return {
    id: globalId('Job', id),
    jobId: id,
    ...{ kind, status, stage, progress, message, error, attempts, maxAttempts, cancelRequested },
    ...{ createdAt, startedAt, finishedAt, modelId },
  } as Job;
}

export function progressView(job: StoredJob): JobProgress {
  return { job: jobView(job), ended: hasEnded(job) };
}

/** A model as the type `Model` of the schema. */
export function modelView(model: StoredModel): Model {
  const { id, kind, active, createdAt, activatedAt, withdrawnAt, seed, checksum, snapshot, trainedOn } = model;
  const { items: products, ...rest } = trainedOn;
  return {
    id: globalId('Model', id),
    modelId: id,
    ...{ kind, active, createdAt, activatedAt, withdrawnAt, seed, checksum },
    trainedOn: { snapshotId: snapshot, products, ...rest },
    card: cardView(model.card),
  } as Model;
}

function cardView(card: StoredCard): ModelCard {
  const { split, backend, weights, rows, rolling, slices, verdicts, seconds, peakMemoryBytes, notes } = card;
  return {
    split: split.kind,
    splitReason: split.reason,
    testFrom: split.testFrom === null ? null : new Date(split.testFrom * 1000),
    backend,
    weights: weightsView(weights),
    rows: rows.map(rowView),
    rolling: rolling.map(rowView),
    slices: slices.map(({ name, people, socialLift, ...slice }) => ({
      ...{ name, people, socialLift: liftView(socialLift) },
      rows: slice.rows.map((row) => ({ name: row.name, recallAt20: row['recall@20'], ndcgAt20: row['ndcg@20'] })),
    })),
    verdicts: [...verdicts],
    fairness: card.fairness ? fairnessView(card.fairness) : null,
    seconds: Object.values(seconds).reduce((sum, one) => sum + one, 0),
    peakMemoryBytes,
    notes: [...notes],
    json: JSON.stringify(card),
  };
}

function fairnessView({ groups, floors, ...rest }: NonNullable<StoredCard['fairness']>): CardFairness {
  return {
    ...rest,
    groups: groups.map(({ 'ndcg@10': ndcgAt10, ...group }) => ({ ...group, ndcgAt10 })),
    floors: floors.map(({ 'ndcg@10': ndcgAt10, ...floor }) => ({ ...floor, ndcgAt10 })),
  };
}

/** Half the width of a 95 % interval in standard errors. */
const Z95 = 1.96;

function liftView(lift: StoredCard['slices'][number]['socialLift']): SocialLift | null {
  if (!lift) return null;
  const { difference, standardError } = lift;
  return { difference, lower: difference - Z95 * standardError, upper: difference + Z95 * standardError };
}

function rowView(row: StoredRow): CardRow {
  const figure = (metric: keyof StoredRow['figures']): Figure => {
    const { value, standardError, difference, differenceError } = row.figures[metric];
    return { value, standardError, differenceToServed: difference, differenceError };
  };
  return {
    name: row.name,
    weights: weightsView(row.weights),
    people: row.people,
    recallAt10: figure('recall@10'),
    ndcgAt10: figure('ndcg@10'),
    precisionAt10: figure('precision@10'),
    recallAt20: figure('recall@20'),
    ndcgAt20: figure('ndcg@20'),
    precisionAt20: figure('precision@20'),
    coverage: row.coverage,
  };
}

function weightsView(weights: StoredCard['weights']): PartWeight[] {
  return Object.entries(weights).map(([part, weight]) => ({ part, weight }));
}
