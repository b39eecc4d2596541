import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_WEIGHTS } from '../../src/features/activity/index.js';
import { influenceFeature } from '../../src/features/influence/feature.js';
import { type Database, QueryFailed } from '../../src/platform/neo4j/index.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-influence-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Deps = Parameters<typeof influenceFeature.make>[0];

/** A database that reads nobody and cannot commit. */
function failing(error: Error): Deps {
  const db = {
    // eslint-disable-next-line @typescript-eslint/require-await
    async *stream() {
      yield* [];
    },
    run: () => Promise.resolve([]),
    transaction: () => Promise.reject(error),
  };
  return { db: db as unknown as Database, dataFolder: folder, now: Date.now, weights: DEFAULT_WEIGHTS } as Deps;
}

const failed = (code: string): QueryFailed => new QueryFailed(code, 'influence/write-influence', code, undefined, null);

describe('influence that the database has no heap for', () => {
  it('is refused for good, with the setting that mends it', async () => {
    const { influence } = influenceFeature.make(
      failing(failed('Neo.TransientError.General.MemoryPoolOutOfMemoryError')),
    );
    const refusal = influence.score('run');
    await expect(refusal).rejects.toMatchObject({ code: 'MEMORY_LIMIT' });
    await expect(refusal).rejects.toThrow(/NEO4J_HEAP_MB/);
  });

  it('is another failure where something else failed', async () => {
    const error = failed('Neo.ClientError.Statement.EntityNotFound');
    await expect(influenceFeature.make(failing(error)).influence.score('run')).rejects.toBe(error);
  });
});
