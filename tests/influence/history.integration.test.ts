/** What the graph keeps of runs before the latest: who moved whom of one of them, and the history of people of nine. */
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { type InfluenceService } from '../../src/features/influence/run/influence.service.js';
import { loadShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { influenceFeatures, START } from './shop.js';
import { village } from './village.js';

let db: Database;
let influence: InfluenceService;

beforeAll(async () => {
  db = await testDatabase();
  // A second between two readings of the clock: the order of runs is that of time, not of names.
  let at = START;
  ({ influence } = influenceFeatures(db, 'data', () => (at += 1_000)).influence);
  await wipe(db);
  await loadShop(db, village());
  await influence.score('run-1');
});

/** The runs that the graph has results of for a person, and whom each says the person moved. */
async function resultsOf(person: string): Promise<{ history: string[]; moved: string[] }> {
  const list = { kind: 'list', of: { kind: 'string' } } as const;
  const query: Query<{ person: string }, { history: string[]; moved: string[] }, 'read'> = {
    ...{ name: 'test/results', mode: 'read', params: { person: { kind: 'string' } } },
    row: { history: list, moved: list },
    text: `MATCH (u:User {id: $person})
      RETURN
        COLLECT { MATCH (u)-[h:MEASURED]->(m:Model {id: h.model}) RETURN h.model ORDER BY h.at } AS history,
        COLLECT { MATCH (u)-[i:INFLUENCED]->(o) RETURN i.model + ' ' + o.id AS moved ORDER BY i.model, i.credit DESC } AS moved`,
  };
  return (await db.run(query, { person }))[0];
}

it('keeps who moved whom of this run and the one before, also where a run is repeated', async () => {
  // As after a process was killed: nothing is doubled, and the run before stays the run before.
  for (let time = 0; time < 2; time += 1) await influence.score('run-2');
  expect(await resultsOf('hub')).toEqual({
    history: ['run-1', 'run-2'],
    moved: ['run-1 ann', 'run-1 dan', 'run-2 ann', 'run-2 dan'],
  });
  await influence.score('run-3');
  expect(await resultsOf('hub')).toEqual({
    history: ['run-1', 'run-2', 'run-3'],
    moved: ['run-2 ann', 'run-2 dan', 'run-3 ann', 'run-3 dan'],
  });
});

it('has in the history what the latest run found', async () => {
  const text = `MATCH (u:User)-[h:MEASURED {model: u.influenceModel}]->(m:Model)
    WHERE h.influence = u.influenceScore AND h.rank = u.influenceRank AND h.at = m.measuredAt
      AND [h.sales, h.salesLower, h.salesUpper] = [u.salesAdjusted, u.salesLower, u.salesUpper]
    RETURN count(u) AS people`;
  const row = { people: { kind: 'int' } } as const;
  const query: Query<object, { people: number }, 'read'> = { name: 'test/same', mode: 'read', params: {}, row, text };
  expect(await db.run(query, {})).toEqual([{ people: 7 }]);
});

it('has nothing of a run that is broken off', async () => {
  const stop = new AbortController();
  // The last tenth is the transaction that writes the scores.
  const onProgress = (share: number): void => (share > 0.9 ? stop.abort(new Error('broken off')) : undefined);
  await expect(influence.score('run-4', { signal: stop.signal, onProgress })).rejects.toThrow('broken off');
  expect((await resultsOf('hub')).history).toEqual(['run-1', 'run-2', 'run-3']);
});

it('keeps the history of the last ten runs', async () => {
  const runs = Array.from({ length: 9 }, (_, n) => `run-${n + 4}`);
  for (const run of runs) await influence.score(run);
  expect((await resultsOf('hub')).history).toEqual(['run-3', ...runs]);
});
