/**
 * The process of the trainer: reads a snapshot, fits and evaluates a model (`fitAndEvaluate`), writes the artefact and the top
 * scores. Finished steps are found on disk and not repeated, so a killed training goes on. The process ends when its parent
 * disconnects.
 */
import {
  fitAndEvaluate,
  loadArtifact,
  namedGroups,
  namedSlices,
  saveArtifact,
  selectBackend,
  stageName,
  type ModelArtifact,
} from '../../../../gnn/index.js';
import { sampleNotes } from '../snapshot/sample.js';
import { loadSnapshot } from '../snapshot/snapshot.files.js';
import { type Snapshot } from '../snapshot/snapshot.js';
import { loadTopScores, saveTopScores } from '../write-back/top-scores.files.js';
import { topScores } from '../write-back/top-scores.js';
import { loadStart, saveStart } from './starts.files.js';
import { STOP, type TrainerMessage, type TrainerRequest } from './trainer-protocol.js';

const stopping = new AbortController();

process.once('disconnect', () => process.exit(1));
process.once('message', (request: TrainerRequest) => {
  process.on('message', (message) => {
    if (message === STOP) stopping.abort(new Error('The trainer was told to stop.'));
  });
  work(request)
    .then(
      (scoredPeople) => say({ type: 'done', scoredPeople }),
      (error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        return say({ type: 'failed', name, message });
      },
    )
    .finally(() => process.disconnect());
});

async function work(request: TrainerRequest): Promise<number> {
  const snapshot = await loadSnapshot(request.snapshotFolder);
  const artifact = (await loadArtifact(request.modelFolder).catch(() => undefined)) ?? (await fit(request, snapshot));
  const kept = await loadTopScores(request.scoresFolder).catch(() => undefined);
  if (kept) return kept.users.length;
  const scores = await topScores(snapshot.dataset, artifact.kinds, artifact.state, {
    perPerson: request.scoresPerPerson,
    work: request.scoringWork,
    signal: stopping.signal,
    onProgress: (done, total) => void say({ type: 'progress', stage: 'scores', name: 'scores', done, total }),
  });
  await saveTopScores(request.scoresFolder, scores);
  return scores.users.length;
}

async function fit(request: TrainerRequest, { about, dataset, ids }: Snapshot): Promise<ModelArtifact> {
  const log = (line: string): void => void say({ type: 'log', line });
  const backend = await selectBackend({ forced: request.backend, log });
  const warm =
    request.warmFolder === null
      ? null
      : await loadStart(request.warmFolder, ids).catch((error: Error) => {
          log(`training starts from nothing: ${error.message}`);
          return null;
        });
  const options = { ...request.options, backend: backend.name, warm };
  const { state, kinds, card, start } = await fitAndEvaluate(dataset, request.kinds, options, Date.now, {
    signal: stopping.signal,
    checkpointDir: request.checkpointFolder,
    onProgress: ({ stage, ...progress }) =>
      void say({ type: 'progress', stage: stage.phase, name: stageName(stage), ...progress }),
    log,
  });
  const { modelId: id, createdAt } = request;
  const artifact: ModelArtifact = {
    ...{ id, createdAt, state, kinds, ids },
    card: {
      ...card,
      slices: namedSlices(card.slices, ids.regions),
      fairness: card.fairness && namedGroups(card.fairness, ids.regions),
      notes: [...sampleNotes(about), ...card.notes],
    },
  };
  // Before the artefact: once the artefact exists, this function is not called again.
  await saveStart(request.startFolder, id, start, ids);
  await saveArtifact(request.modelFolder, artifact, request.precision);
  // Top scores are computed with the numbers that will serve: those on disk.
  return request.precision === 'float32' ? artifact : loadArtifact(request.modelFolder);
}

/** Resolves when the message was sent: a process that disconnects earlier loses it. */
function say(message: TrainerMessage): Promise<void> {
  return new Promise((resolve) => {
    if (!process.send) throw new Error('This file is run by trainer.worker.ts, with a channel for messages.');
    process.send(message, () => resolve());
  });
}
