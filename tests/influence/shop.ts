import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_WEIGHTS } from '../../src/features/activity/index.js';
import { catalogueFeature } from '../../src/features/catalogue/feature.js';
import { influenceFeature } from '../../src/features/influence/feature.js';
import { peopleFeature } from '../../src/features/people/feature.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { schemaOf } from '../support/graphql.js';

export const DAY = 86_400_000;
export const START = Date.UTC(2026, 0, 1);

/** A time some days after the start. */
export const day = (n: number): Date => new Date(START + n * DAY);

/** Where the features of a test file keep their files. */
const dataFolder = mkdtempSync(join(tmpdir(), 'grapevine-influence-'));
afterAll(() => rm(dataFolder, { recursive: true }));

export interface InfluenceFeatures {
  readonly schema: ReturnType<typeof schemaOf>;
  readonly influence: ReturnType<typeof influenceFeature.make>;
  readonly contents: ReturnType<typeof catalogueFeature.make>['contents'];
}

/** The features that influence stands on, and itself. */
export function influenceFeatures(db: Database, folder = 'data', now: () => number = () => START): InfluenceFeatures {
  const people = peopleFeature.make({ db, now: () => START });
  const catalogue = catalogueFeature.make({ db, now: () => performance.now(), warn: () => undefined });
  const influence = influenceFeature.make({
    db,
    dataFolder: join(dataFolder, folder),
    people: people.people,
    catalogue: catalogue.catalogue,
    contents: catalogue.contents,
    weights: DEFAULT_WEIGHTS,
    worker: 'test',
    now,
    timers: { setTimeout, clearTimeout: () => undefined },
    log: () => undefined,
  });
  return { schema: schemaOf(people, catalogue, influence), influence, contents: catalogue.contents };
}
