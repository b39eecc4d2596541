import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXPERIMENT_FILE, type ExperimentFile } from '../../seeds/index.js';
import { experimentsFeature } from '../features/experiments/feature.js';
import { type Database } from '../platform/neo4j/index.js';

/** People of one call, as callers of the API send them. */
const AT_ONCE = 1_000;
const SMALLEST_EFFECT = 0.05;
const BY = 'demo';

/** Makes the experiment of the demo shop again, as if the service had run it then: its clock is that of the experiment. Done again it changes nothing. */
export async function loadExperiment(db: Database, folder: string): Promise<void> {
  const file = JSON.parse(await readFile(join(folder, EXPERIMENT_FILE), 'utf8')) as ExperimentFile;
  const { id, name, arms, windowDays, exposures } = file;
  const clock = { now: Date.parse(file.startedAt) };
  const { experiments, assignments } = experimentsFeature.make({ db, now: () => clock.now });
  const design = { unit: 'PERSON', outcome: 'BOUGHT', smallestEffect: SMALLEST_EFFECT } as const;
  const { state } = await experiments.create({ id, name, arms, windowDays, ...design }, BY);
  if (state === 'STOPPED') return;
  await experiments.start(id);
  clock.now = Date.parse(file.stoppedAt);
  for (let from = 0; from < exposures.length; from += AT_ONCE) {
    const some = exposures.slice(from, from + AT_ONCE).map(({ userId, at }) => ({ userId, at: new Date(at) }));
    await assignments.expose(id, some, true);
  }
  await experiments.stop(id);
}
