/** Files over HTTP into the graph: what is taken, what is proposed, tried, stored, refused, mended and sent again; on a real Neo4j. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { activityFeature } from '../../src/features/activity/feature.js';
import { holdsDemo, ingestFolder, readMapping } from '../../src/features/activity/sources/files/index.js';
import { uploadsFeature } from '../../src/features/uploads/feature.js';
import { JobStore } from '../../src/platform/jobs/index.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import neo4j, { type Driver } from 'neo4j-driver';
import { HandTimers } from '../support/by-hand.js';
import { testDatabase, testDatabaseOptions, wipe } from '../support/database.js';
import { as, ask, execute, operation, operationNames, schemaOf } from '../support/graphql.js';
import { smallServer, type SmallServer } from '../support/small-server.js';
import { shopFeatures } from '../activity/shop.js';
import { type IngestJob, type Proposed, type Run, type Started } from './answers.js';
import { EVENTS, USERS } from './shop-files.js';

const NOW = Date.UTC(2026, 0, 1);
const DAY = 24 * 3_600_000;
const admin = { identity: as('ADMIN') };
const RUN = `query ($runId: String!) {
  ingestRun(runId: $runId) { runId folder status loaded duplicates quarantined }
}`;

let db: Database;
let driver: Driver;
let root: string;
let server: SmallServer;
let now: number;
let made: ReturnType<typeof features>;

function features() {
  const ground = { db, now: () => now, timers: new HandTimers(), log: () => undefined, dataFolder: root, worker: 'a' };
  const uploads = uploadsFeature.make({ ...ground, uploadBytes: 20_000 });
  const { people, catalogue } = shopFeatures(db);
  const activity = activityFeature.make({ ...ground, people: people.people, catalogue: catalogue.catalogue });
  return { uploads, activity, schema: schemaOf(uploads, activity, people, catalogue) };
}

beforeAll(async () => {
  db = await testDatabase();
  const { uri, user, password } = testDatabaseOptions();
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
});
afterAll(() => driver.close());
beforeEach(async () => {
  now = NOW;
  await wipe(db);
  root = await mkdtemp(join(tmpdir(), 'grapevine-uploads-'));
  made = features();
  const identify = (headers: Readonly<Record<string, unknown>>) =>
    Promise.resolve(headers['x-api-key'] === 'admin' ? as('ADMIN') : as('SERVICE'));
  server = await smallServer({
    routes: [...made.uploads.routes, ...made.activity.routes],
    authenticator: { identify },
  });
});
afterEach(async () => {
  await server.stop();
  await rm(root, { recursive: true });
});

const run = <T>(name: string, variables: Record<string, unknown>): Promise<T> =>
  ask<T>(made.schema, operation('uploads', name), variables, admin);

async function openUpload(): Promise<string> {
  const { openUpload: opened } = await run<{ openUpload: { upload: { uploadId: string } } }>('open-upload', {});
  return opened.upload.uploadId;
}

const put = (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${server.url}/uploads/${path}`, { method: 'PUT', body, headers: { 'x-api-key': 'admin', ...headers } });
const codeOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0].extensions.code;

async function filesOf(uploadId: string): Promise<[string, number][]> {
  const { upload } = await run<{ upload: { files: { name: string; bytes: number }[] } }>('upload', { uploadId });
  return upload.files.map(({ name, bytes }) => [name, bytes]);
}

async function uploaded(files: Readonly<Record<string, string>>): Promise<string> {
  const uploadId = await openUpload();
  for (const [name, body] of Object.entries(files)) {
    const answer = await put(`${uploadId}/${encodeURIComponent(name)}`, body);
    expect([name, answer.status]).toEqual([name, 201]);
  }
  return uploadId;
}

const propose = async (uploadId: string): Promise<Proposed> =>
  (await run<{ proposedMapping: Proposed }>('proposed-mapping', { uploadId })).proposedMapping;

const start = async (input: Record<string, unknown>): Promise<Started> =>
  (await run<{ startIngest: Started }>('start-ingest', { input })).startIngest;

/** Starts a job and does it, in this process. */
async function done(input: Record<string, unknown>): Promise<IngestJob> {
  const { job, message } = await start(input);
  if (!job) throw new Error(message);
  await made.uploads.ingestWorker.workOnce();
  return (await run<{ ingestJob: IngestJob }>('ingest-job', { jobId: job.jobId })).ingestJob;
}

const report = async (runId: string): Promise<Run> =>
  (await ask<{ ingestRun: Run }>(made.schema, RUN, { runId }, admin)).ingestRun;

const asked = async <Row>(text: string): Promise<Row[]> =>
  (await driver.executeQuery(text)).records.map((record) => record.toObject() as Row);
const events = async (): Promise<string[]> => {
  const rows = await asked<{ id: string }>(
    'MATCH (:User)-[e]->(:Product) WHERE e.id IS NOT NULL RETURN e.id AS id ORDER BY id',
  );
  return rows.map(({ id }) => id);
};

async function quarantine(runId: string): Promise<string> {
  const answer = await fetch(`${server.url}/ingest-runs/${runId}/quarantine.csv`, {
    headers: { 'x-api-key': 'admin' },
  });
  return answer.text();
}

describe('files over HTTP', () => {
  it('stand in the upload once they are whole, in pieces or at once, as CSV, JSON lines and gzip', async () => {
    const uploadId = await openUpload();
    const half = 30;
    const first = await put(`${uploadId}/users.csv?from=0&of=${USERS.length}`, USERS.slice(0, half));
    expect([first.status, await first.json()]).toEqual([200, { bytes: half, whole: false }]);
    expect(await filesOf(uploadId)).toEqual([]);
    const path = `${uploadId}/users.csv?from=${half}&of=${USERS.length}`;
    expect((await put(path, USERS.slice(half), { 'content-type': 'text/csv; charset=utf-8' })).status).toBe(201);
    expect((await put(`${uploadId}/e.jsonl.gz`, new Uint8Array(gzipSync('{}')))).status).toBe(201);
    expect((await filesOf(uploadId)).map(([name]) => name)).toEqual(['e.jsonl.gz', 'users.csv']);
  });

  it('that break off on the way leave nothing, and are gone on with where they stopped', async () => {
    const uploadId = await openUpload();
    const broken = (path: string): Promise<void> =>
      new Promise((resolve) => {
        const sent = request(`${server.url}/uploads/${path}`, { method: 'PUT', headers: { 'x-api-key': 'admin' } });
        sent.on('error', () => resolve());
        sent.flushHeaders();
        sent.write('user_id,na', () => sent.destroy(new Error('the line was cut')));
      });
    await broken(`${uploadId}/users.csv`);
    expect(await filesOf(uploadId)).toEqual([]);
    await put(`${uploadId}/users.csv?from=0&of=${USERS.length}`, USERS.slice(0, 20));
    await broken(`${uploadId}/users.csv?from=20&of=${USERS.length}`);
    const ahead = await put(`${uploadId}/users.csv?from=30&of=${USERS.length}`, USERS.slice(30));
    expect([ahead.status, await codeOf(ahead)]).toEqual([409, 'CONFLICT']);
    expect((await put(`${uploadId}/users.csv?from=20&of=${USERS.length}`, USERS.slice(20))).status).toBe(201);
    expect(await filesOf(uploadId)).toEqual([['users.csv', USERS.length]]);
    expect(server.logged).toEqual([]);
  });

  it('go nowhere else, whatever they are called, and are of kinds that are read', async () => {
    const uploadId = await openUpload();
    const names = ['..%2Fx.csv', '%2e%2e%2f%2e%2e%2fx.csv', '.hidden.csv', 'a%5Cb.csv', 'a%00.csv', 'run.sh', 'a*.csv'];
    for (const name of [...names, `${'a'.repeat(201)}.csv`]) {
      const answer = await put(`${uploadId}/${name}`, 'x');
      expect([name, answer.status]).toEqual([name, 400]);
    }
    for (const id of ['..', '%2e%2e', 'no-upload', '00000000-0000-0000-0000-000000000000']) {
      expect([id, (await put(`${id}/users.csv`, 'x')).status]).toEqual([id, 404]);
    }
    const form = await put(`${uploadId}/users.csv`, 'x', { 'content-type': 'multipart/form-data; boundary=x' });
    expect([form.status, await codeOf(form)]).toEqual([400, 'INVALID_INPUT']);
    expect(await readdir(join(root, 'uploads', uploadId, 'files'))).toEqual([]);
    expect((await readdir(root)).sort()).toEqual(['uploads']);
  });

  it('are taken from admins only, by a header that no other page can send', async () => {
    const uploadId = await openUpload();
    const other = await put(`${uploadId}/users.csv`, USERS, { 'x-api-key': 'good-shop' });
    expect([other.status, await codeOf(other)]).toEqual([403, 'FORBIDDEN']);
    const preflight = await fetch(`${server.url}/uploads/${uploadId}/users.csv`, {
      method: 'OPTIONS',
      headers: { origin: 'https://other.example', 'access-control-request-method': 'PUT' },
    });
    expect(preflight.headers.get('access-control-allow-methods') ?? '').not.toContain('PUT');
    for (const name of operationNames('uploads')) {
      const more = { 'start-ingest': { mapping: '{}' }, 'remove-uploaded-file': { name: 'a.csv' } }[name];
      const variables = { uploadId, jobId: 'x', input: { uploadId, ...more } };
      const text = operation('uploads', name);
      const { errors } = await execute(made.schema, text, variables, { identity: as('ANALYST') });
      expect([name, errors.map(({ code }) => code)]).toEqual([name, ['FORBIDDEN']]);
    }
  });

  it('are removed together when an admin says so, but not under a job that needs them', async () => {
    const uploadId = await uploaded({ 'people.csv': USERS });
    await put(`${uploadId}/more.csv?from=0&of=100`, USERS.slice(0, 20));
    type Removed = { removeUpload: { uploadId?: string; code?: string; path?: string[] } };
    const remove = async (): Promise<Removed['removeUpload']> =>
      (await run<Removed>('remove-upload', { input: { uploadId } })).removeUpload;
    const { job } = await start({ uploadId, mapping: (await propose(uploadId)).mapping });
    expect(await remove()).toMatchObject({ code: 'CONFLICT', path: ['input', 'uploadId'] });
    expect(await filesOf(uploadId)).toHaveLength(1);
    await made.uploads.ingestWorker.workOnce();
    expect(await remove()).toEqual({ uploadId });
    expect(await readdir(join(root, 'uploads'))).toEqual([]);
    expect(await remove()).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'uploadId'] });
    expect((await put(`${uploadId}/people.csv`, USERS)).status).toBe(404);
    // What was loaded stays, and so does what became of it.
    const { ingestJob } = await run<{ ingestJob: IngestJob }>('ingest-job', { jobId: job!.jobId });
    expect(await report(ingestJob.runId!)).toMatchObject({ loaded: 3 });
  });

  it('are no larger than allowed, each and together, and go after a week', async () => {
    const uploadId = await uploaded({ 'a.csv': 'x'.repeat(15_000) });
    const more = await put(`${uploadId}/b.csv`, 'x'.repeat(6_000));
    expect([more.status, await codeOf(more)]).toEqual([400, 'LIMIT_EXCEEDED']);
    const said = await put(`${uploadId}/b.csv?from=0&of=6000`, 'x');
    expect(await codeOf(said)).toBe('LIMIT_EXCEEDED');
    expect((await put(`${uploadId}/a.csv`, 'x'.repeat(19_000))).status).toBe(201);
    type Removed = { removeUploadedFile: { upload: { files: unknown[] } } };
    const { removeUploadedFile } = await run<Removed>('remove-uploaded-file', { input: { uploadId, name: 'a.csv' } });
    expect(removeUploadedFile.upload.files).toEqual([]);
    now = Date.now() + 8 * DAY;
    const next = await openUpload();
    expect(await readdir(join(root, 'uploads'))).toEqual([next]);
  });
});

describe('reading uploaded files', () => {
  it('is proposed with what each column is taken for, tried without storing, and done', async () => {
    const uploadId = await uploaded({ 'people.csv': USERS, 'orders.csv': EVENTS });
    const { mapping, files } = await propose(uploadId);
    const people = files.find(({ file }) => file === 'people.csv')!;
    expect(people).toMatchObject({ target: 'users', columns: ['user_id', 'name', 'region'], looked: 3, taken: 3 });
    expect(people.fields).toContainEqual({ field: 'userId', required: true, from: '"user_id"' });

    const { trial } = await done({ uploadId, mapping, dryRun: true });
    expect(trial).toMatchObject({ read: 7, loaded: 5, quarantined: 2 });
    expect(trial!.kinds).toEqual([
      { kind: 'users', count: 3 },
      { kind: 'PURCHASE', count: 1 },
      { kind: 'LIKE', count: 1 },
    ]);
    expect(trial!.problems.map(({ file, line }) => [file, line])).toEqual([
      ['orders.csv', 3],
      ['orders.csv', 5],
    ]);
    expect(await events()).toEqual([]);

    const { runId, job } = await done({ uploadId, mapping });
    expect(job.status).toBe('SUCCEEDED');
    const folder = 'orders.csv, people.csv';
    expect(await report(runId!)).toMatchObject({ status: 'DONE', folder, loaded: 5, quarantined: 2 });
    expect(await events()).toEqual(['e1', 'e3']);
  });

  it('takes refused rows that were mended, once however often they are sent', async () => {
    const uploadId = await uploaded({ 'people.csv': USERS, 'orders.csv': EVENTS });
    const { runId } = await done({ uploadId, mapping: (await propose(uploadId)).mapping });
    const csv = await quarantine(runId!);
    expect(csv.split('\r\n')[0]).toBe(
      '#run,#file,#line,#reason,#detail,event_id,user_id,item_id,behavior_type,timestamp',
    );
    // As a spreadsheet saves it elsewhere: with semicolons.
    const mended = `\uFEFF${csv}`.replace('e2,,', 'e2,u2,').replace(',adored,2025', ',like,2025').replaceAll(',', ';');
    for (const [attempt, loaded, duplicates] of [
      ['mended.csv', 2, 0],
      ['mended again.csv', 0, 2],
    ] as const) {
      const again = await uploaded({ [attempt]: mended });
      const { mapping, files } = await propose(again);
      expect(files.map(({ mends, columns, taken }) => [mends, columns[0], taken])).toEqual([
        ['orders.csv', 'event_id', 2],
      ]);
      const { runId: next } = await done({ uploadId: again, mapping });
      expect(await report(next!)).toMatchObject({ loaded, duplicates, quarantined: 0 });
    }
    expect(await events()).toEqual(['e1', 'e2', 'e3', 'e4']);
  });

  it('gives cells back as they were, also those that a spreadsheet would compute', async () => {
    const users = 'id,name,share\n=1,-x,MAYBE\n';
    const shape = {
      name: 'people',
      files: [{ file: 'users', target: 'users', columns: { userId: 'id', name: 'name', shareActivity: 'share' } }],
    };
    const uploadId = await uploaded({ 'users.csv': users });
    const { runId } = await done({ uploadId, mapping: JSON.stringify(shape) });
    const csv = await quarantine(runId!);
    expect(csv).toContain("'=1,'-x,MAYBE");
    const again = await uploaded({ 'mended.csv': csv.replaceAll('MAYBE', 'NOBODY') });
    const { job } = await done({ uploadId: again, mapping: (await propose(again)).mapping });
    expect(job).toMatchObject({ status: 'SUCCEEDED' });
    const [{ name }] = await asked<{ name: string }>("MATCH (u:User {id: '=1'}) RETURN u.name AS name");
    expect(name).toBe('-x');
  });

  it('refuses at once what cannot be read, at the argument, without the path of the folder', async () => {
    const uploadId = await uploaded({ 'people.csv': USERS });
    const noJson = await start({ uploadId, mapping: '{' });
    expect(noJson).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'mapping'] });
    const noFile = await start({
      uploadId,
      mapping: (await propose(uploadId)).mapping.replace('people.csv', 'other.csv'),
    });
    expect(noFile).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'mapping'] });
    expect(noFile.message).not.toContain(root);
    expect((await start({ uploadId: await openUpload(), mapping: '{}' })).path).toEqual(['input', 'uploadId']);
    expect((await start({ uploadId: 'none', mapping: '{}' })).code).toBe('NOT_FOUND');
    const column = (await propose(uploadId)).mapping.replace('"user_id"', '"nobody"');
    const { job } = await done({ uploadId, mapping: column });
    expect(job).toMatchObject({ status: 'DEAD', error: { code: 'INVALID_INPUT' } });
  });

  it('does not fall into the demo shop unasked', async () => {
    const demo = await uploaded({ 'users.csv': USERS });
    const { mapping } = await propose(demo);
    const folder = join(root, 'uploads', demo, 'files');
    await ingestFolder({
      db,
      folder,
      mapping: readMapping(mapping, 'this'),
      dataFolder: root,
      now: () => now,
      demo: true,
    });
    expect(await holdsDemo(db)).toBe(true);
    const uploadId = await uploaded({ 'users.csv': `${USERS}u4,Di,south\n` });
    expect(await start({ uploadId, mapping })).toMatchObject({ code: 'CONFLICT', path: ['input', 'besideDemo'] });
    expect((await done({ uploadId, mapping, dryRun: true })).trial!.loaded).toBe(4);
    expect((await done({ uploadId, mapping, besideDemo: true })).job.status).toBe('SUCCEEDED');
  });

  it('goes on where a process died, and ends as one that nobody killed', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `e${i},u${i % 3},p1,view,2025-05-01T10:00:00Z`);
    const uploadId = await uploaded({
      'orders.csv': `event_id,user_id,item_id,behavior_type,timestamp\n${rows.join('\n')}\n`,
    });
    const { mapping } = await propose(uploadId);
    const { job } = await start({ uploadId, mapping });
    // A worker takes the job, stores a part and is heard of no more.
    const jobs = new JobStore(db, { now: () => now });
    await jobs.claim('ingest', 'somebody who dies');
    const stop = new AbortController();
    const folder = join(root, 'uploads', uploadId, 'files');
    const dying = ingestFolder({
      ...{ db, folder, mapping: readMapping(mapping, 'this'), dataFolder: root, now: () => now, batchSize: 50 },
      signal: stop.signal,
      onProgress: ({ records }) => records >= 150 && stop.abort(new Error('died')),
    });
    await expect(dying).rejects.toThrow('died');
    const part = await events();
    expect(part.length).toBeGreaterThan(0);
    expect(part.length).toBeLessThan(300);
    await made.uploads.ingestWorker.workOnce();
    expect((await jobs.get(job!.jobId)).status).toBe('RUNNING');
    now += 60_000;
    await made.uploads.ingestWorker.workOnce();
    const { ingestJob } = await run<{ ingestJob: IngestJob }>('ingest-job', { jobId: job!.jobId });
    expect(ingestJob.job.status).toBe('SUCCEEDED');
    expect(await report(ingestJob.runId!)).toMatchObject({ loaded: 300, duplicates: 0, quarantined: 0 });
    expect(await events()).toHaveLength(300);
  });

  it('is cancelled while it waits, and knows jobs of its own kind only', async () => {
    const uploadId = await uploaded({ 'people.csv': USERS });
    const { job } = await start({ uploadId, mapping: (await propose(uploadId)).mapping });
    const jobs = new JobStore(db, { now: () => now });
    await jobs.cancel(job!.jobId);
    expect(await made.uploads.ingestWorker.workOnce()).toBeUndefined();
    const { ingestJob } = await run<{ ingestJob: IngestJob }>('ingest-job', { jobId: job!.jobId });
    expect(ingestJob).toMatchObject({ job: { status: 'CANCELLED' }, runId: null, trial: null });
    const { id: jobId } = await jobs.enqueue({ kind: 'train', input: null });
    const { errors } = await execute(made.schema, operation('uploads', 'ingest-job'), { jobId }, admin);
    expect(errors.map(({ code }) => code)).toEqual(['INVALID_INPUT']);
  });
});
