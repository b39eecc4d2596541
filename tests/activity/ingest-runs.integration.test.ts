import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IngestRunsResolver } from '../../src/features/activity/ingest-runs/ingest-runs.resolver.js';
import { IngestRunsService } from '../../src/features/activity/ingest-runs/ingest-runs.service.js';
import { IngestRunsStore } from '../../src/features/activity/ingest-runs/ingest-runs.store.js';
import { ingestFolder, parseMapping } from '../../src/features/activity/sources/files/index.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, schemaOf } from '../support/graphql.js';

const NOW = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const analyst = { identity: as('ANALYST') };
const TEXT = { list: operation('activity', 'ingest-runs'), one: operation('activity', 'ingest-run') };

interface Run {
  readonly runId: string;
  readonly folder: string;
  readonly status: string;
  readonly read: number;
  readonly loaded: number;
  readonly quarantined: number;
  readonly leftOut: readonly { what: string; count: number }[];
  readonly files: readonly { name: string; read: number }[];
  readonly quarantine: readonly { file: string; line: number; reason: string; row: readonly string[] }[];
}

const MAPPING = parseMapping(
  { name: 'people', files: [{ file: 'users', target: 'users', columns: { userId: 'id', name: 'name' } }] },
  'the mapping of this test',
);

let db: Database;
let root = '';
let now = NOW;

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  now = NOW;
  await wipe(db);
  root = await mkdtemp(join(tmpdir(), 'grapevine-runs-'));
});
afterEach(() => rm(root, { recursive: true }));

function service(dataFolder: string | undefined = join(root, 'data')) {
  const runs = new IngestRunsService(new IngestRunsStore(db), dataFolder, () => now);
  return { runs, schema: schemaOf({ resolvers: [new IngestRunsResolver(runs)] }) };
}

/** Two people, of whom one has no id; the second call has other files. */
async function load(people = 'id,name\nu1,Ada\n,=SUM(A1)\n', signal?: AbortSignal) {
  await writeFile(join(root, 'users.csv'), people);
  const dataFolder = join(root, 'data');
  return ingestFolder({ db, folder: root, mapping: MAPPING, dataFolder, now: () => now, batchSize: 1, signal });
}

const list = async (schema = service().schema): Promise<Run[]> =>
  (await ask<{ ingestRuns: { edges: { node: Run }[] } }>(schema, TEXT.list, {}, analyst)).ingestRuns.edges.map(
    ({ node }) => node,
  );
const one = async (runId: string, schema = service().schema): Promise<Run> =>
  (await ask<{ ingestRun: Run }>(schema, TEXT.one, { runId }, analyst)).ingestRun;

it('tells what the command tells: counts, reasons, and the rows that were refused as they stand in the file', async () => {
  const report = await load();
  expect(report.quarantined).toBe(1);
  const [run] = await list();
  expect(run).toMatchObject({ folder: root, status: 'DONE', read: 2, loaded: 1, quarantined: 1 });
  const whole = await one(run.runId);
  expect(whole.files.map(({ name, read }) => [name, read])).toEqual(
    Object.entries(report.files).map(([name, tally]) => [name, tally.read]),
  );
  expect(whole.leftOut).toMatchObject([{ what: 'QUARANTINED', count: 1 }]);
  expect(whole.quarantine).toMatchObject([{ file: 'users.csv', line: 3, row: ['', '=SUM(A1)'] }]);
});

it('gives the refused rows as a file that no spreadsheet computes', async () => {
  await load();
  const { runs } = service();
  const [{ runId }] = await list();
  const { name, pieces } = await runs.quarantineCsv(runId);
  let text = '';
  for await (const piece of pieces) text += piece;
  expect(name).toMatch(/^quarantine-[0-9a-f]+\.csv$/);
  const [header, row, end] = text.split('\r\n');
  expect(header).toBe('\uFEFF#run,#file,#line,#reason,#detail,id,name');
  expect(row).toMatch(/^[0-9a-f]+,users\.csv,3,.*,,'=SUM\(A1\)$/);
  expect(end).toBe('');
});

it('says which ingest runs, and which was broken off', async () => {
  const stop = new AbortController();
  stop.abort(new Error('enough'));
  await expect(load('id,name\nu1,Ada\nu2,Bo\n', stop.signal)).rejects.toThrow('enough');
  expect((await list())[0].status).toBe('RUNNING');
  now += 3 * MINUTE;
  expect((await list())[0].status).toBe('STOPPED');
  await load('id,name\nu1,Ada\nu2,Bo\n');
  expect((await list()).map(({ status }) => status)).toEqual(['DONE']);
});

it('lists the latest first, and tells of rows whose file is gone that there are none to show', async () => {
  await load();
  now += MINUTE;
  await load('id,name\nu3,Cy\n');
  const [latest, first] = await list();
  expect([latest.loaded, first.loaded]).toEqual([1, 1]);
  await rm(join(root, 'data'), { recursive: true });
  expect((await one(first.runId)).quarantine).toEqual([]);
});

it('knows no other ingest, and is closed to who does not work with data', async () => {
  const { schema } = service();
  const { errors } = await execute(schema, TEXT.one, { runId: 'nothing' }, analyst);
  expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  for (const role of ['CUSTOMER', 'MARKETER', 'STOREFRONT', 'TRACKING'] as const) {
    const refused = await execute(schema, TEXT.list, {}, { identity: as(role) });
    expect(refused.errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  }
});
