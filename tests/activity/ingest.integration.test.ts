import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { seededRng } from '../../src/algorithms/random.js';
import {
  formatReport,
  holdsDemo,
  ingestFolder,
  type IngestReport,
  loadMapping,
  parseMapping,
} from '../../src/features/activity/sources/files/index.js';
import { testDatabase, testDatabaseOptions, wipe } from '../support/database.js';
import { type PlantedCounts, writeShop } from './ingest-shop.js';

// Each ingest is a few dozen transactions, and the machine may be busy.
jest.setTimeout(480_000);

const NOW = Date.UTC(2026, 0, 1);
let root = '';
let folder = '';
let planted: PlantedCounts;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'grapevine-ingest-'));
  folder = join(root, 'shop');
  planted = await writeShop(folder, 1500, 7);
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => wipe(await testDatabase()));

interface Extra {
  readonly folder?: string;
  readonly force?: boolean;
  readonly demo?: boolean;
  readonly batchSize?: number;
  readonly signal?: AbortSignal;
}

async function ingest(extra: Extra = {}) {
  const db = await testDatabase();
  const mapping = await loadMapping('docs/mappings/default.json');
  return ingestFolder({
    db,
    folder,
    mapping,
    dataFolder: join(root, 'data'),
    now: () => NOW,
    batchSize: 200,
    ...extra,
  });
}

function counts({ read, loaded, duplicates, quarantined, outliers }: IngestReport): PlantedCounts {
  return { read, loaded, duplicates, quarantined, dropped: outliers.dropped, flagged: outliers.flagged };
}

/** Every node and relationship an ingest makes, with its properties, in order. */
async function graph(): Promise<string[]> {
  const { uri, user, password } = testDatabaseOptions();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const nodes = await driver.executeQuery(
      'MATCH (n:User|Product|Category|Brand) RETURN labels(n) AS kind, n {.*, eventsStamp: null} AS content',
    );
    const ties = await driver.executeQuery(
      'MATCH (a:User|Product|Category)-[r]->(b) RETURN a.id AS a, type(r) AS kind, b.id AS b, properties(r) AS content',
    );
    return [...nodes.records, ...ties.records].map((record) => JSON.stringify(record.toObject())).sort();
  } finally {
    await driver.close();
  }
}

describe('bulk ingest', () => {
  it('counts every record once, and stores what was planted', async () => {
    const report = await ingest();
    expect(counts(report)).toEqual(planted);
    expect(report.reasons.quarantined).toEqual({ 'userId: missing': planted.quarantined });
    expect(report.reasons.dropped).toEqual({ 'before 1990': planted.dropped });
    expect(report.graph).toEqual({ people: 51, products: 35 });
    const stored = await graph();
    expect(stored).toContainEqual(
      expect.stringMatching(
        /"Product".*"title":"Thing, no. 7".*"price":7.5|"Product".*"price":7.5.*"title":"Thing, no. 7"/,
      ),
    );
    expect(stored.filter((row) => row.includes('"FRIENDS_WITH"'))).toHaveLength(40);
    expect(stored.filter((row) => row.includes('"robotLike":true'))).toHaveLength(1);
    expect(stored).toContain('{"a":"c1","kind":"CHILD_OF","b":"all","content":{}}');
    const quarantine = (await readFile(report.quarantineFile, 'utf8')).trim().split('\n');
    expect(quarantine).toHaveLength(planted.quarantined);
    const first = JSON.parse(quarantine[0]) as { line: number; row: string[] };
    const lines = (await readFile(join(folder, 'user_behavior.csv'), 'utf8')).split('\n');
    expect(lines[first.line - 1]).toBe(first.row.join(','));
    expect(formatReport(report)).toMatch(/quarantined: .* userId: missing/);
  });

  it('does nothing the second time, and finds only duplicates when forced to read again', async () => {
    const first = await ingest();
    const before = await graph();
    const second = await ingest();
    expect(second.doneBefore).toBe(true);
    expect(counts(second)).toEqual(counts(first));
    const forced = await ingest({ force: true });
    const { read, quarantined, dropped, flagged } = planted;
    const duplicates = read - quarantined - dropped;
    expect(counts(forced)).toEqual({ read, loaded: 0, duplicates, quarantined, dropped, flagged });
    expect(await graph()).toEqual(before);
  });

  it('makes the same graph of compressed JSON lines, in batches of any size', async () => {
    await ingest({ batchSize: 5000 });
    const before = await graph();
    await wipe(await testDatabase());
    const other = await mkdtemp(join(root, 'json-'));
    for (const name of ['users', 'item_info', 'social_network', 'user_behavior']) {
      const [head, ...rows] = (await readFile(join(folder, `${name}.csv`), 'utf8')).trim().split('\n');
      const columns = head.split(',');
      const cellsOf = (row: string) =>
        [...row.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell.replaceAll('"', ''));
      const objects = rows.map((row) =>
        JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, cellsOf(row)[i]]))),
      );
      await writeFile(join(other, `${name}.jsonl.gz`), gzipSync(objects.join('\n')));
    }
    expect(counts(await ingest({ folder: other, batchSize: 77 }))).toEqual(planted);
    expect(await graph()).toEqual(before);
  });

  it('takes back what was refunded since, so that the graph is the one of the later export alone', async () => {
    const shop = await mkdtemp(join(root, 'refund-'));
    const mapping = await loadMapping('docs/mappings/shopify.json');
    const db = await testDatabase();
    const head = 'Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku';
    const read = async (status: string, force = false) => {
      const lines = [
        `#1,ann,${status},2025-05-01,1,Mug,5,mug`,
        `#1,,,2025-05-01,2,Pot,50,pot`,
        '#2,ann,paid,2025-05-02,1,Mug,5,mug',
      ];
      await writeFile(join(shop, 'orders_export_1.csv'), [head, ...lines].join('\n'));
      return ingestFolder({ db, folder: shop, mapping, dataFolder: join(root, 'data'), now: () => NOW, force });
    };
    expect(await read('paid')).toMatchObject({ read: 3, loaded: 3 });
    const refunded = await read('refunded');
    expect(refunded).toMatchObject({ read: 3, loaded: 0, duplicates: 1, outliers: { dropped: 2 } });
    expect(formatReport(refunded)).toContain('taken back: 2 purchases');
    expect(formatReport(await read('refunded', true))).not.toContain('taken back');
    const bought = (await graph()).filter((row) => row.includes('PURCHASED'));
    expect(bought).toEqual([expect.stringContaining('"a":"ann","kind":"PURCHASED","b":"mug"')]);
    expect(await graph()).toContainEqual(expect.stringMatching(/"Product".*"title":"Pot"|"title":"Pot".*"Product"/));
  });

  it('remembers that the graph holds the demo shop, as long as its people are there', async () => {
    const db = await testDatabase();
    await ingest();
    expect(await holdsDemo(db)).toBe(false);
    await ingest({ demo: true });
    expect(await holdsDemo(db)).toBe(true);
    await ingest({ force: true });
    expect(await holdsDemo(db)).toBe(true);
    await wipe(db);
    expect(await holdsDemo(db)).toBe(false);
  });

  it('puts events aside that contradict the graph', async () => {
    const one = await mkdtemp(join(root, 'one-'));
    const head = 'event_id,user_id,item_id,behavior_type,timestamp\n';
    await writeFile(join(one, 'user_behavior.csv'), `${head}a,u,p,view,1700000000\nb,u,p,view,1700000001\n`);
    await ingest({ folder: one });
    await writeFile(
      join(one, 'user_behavior.csv'),
      `${head}a,u,q,view,1700000000\nb,u,p,view,1700000001\nc,u,p,buy,1700000002\n`,
    );
    const report = await ingest({ folder: one });
    expect(report).toMatchObject({ read: 3, loaded: 1, duplicates: 1, quarantined: 1 });
    expect(JSON.parse(await readFile(report.quarantineFile, 'utf8'))).toMatchObject({
      line: 2,
      reason: 'id: in the graph with different content',
    });
  });

  it('takes a like for a state: one for a person and a product, over batches, runs, files and other sources', async () => {
    const head = 'event_id,user_id,item_id,behavior_type,timestamp\n';
    const likes = async (): Promise<number> => (await graph()).filter((row) => row.includes('"LIKED"')).length;
    const [one, two] = [await mkdtemp(join(root, 'likes-')), await mkdtemp(join(root, 'likes-'))];
    const line = (id: string, user: string, item = 'p'): string => `${id},${user},${item},like,1700000000\n`;
    const first = [line('a', 'u'), line('b', 'u'), line('c', 'v'), line('d', 'u', 'q'), line('e', 'u')];
    await writeFile(join(one, 'user_behavior.csv'), head + first.join(''));
    const options = { folder: one, batchSize: 2 };
    expect(await ingest(options)).toMatchObject({ read: 5, loaded: 3, duplicates: 2, quarantined: 0 });
    const before = await graph();
    expect(await ingest({ ...options, force: true })).toMatchObject({ read: 5, loaded: 0, duplicates: 5 });
    expect(await graph()).toEqual(before);
    // In the other file: known by its pair, known by its id, contradicting a stored id, and new after such a contradiction.
    const second = [line('f', 'v'), line('a', 'u'), line('c', 'w'), line('g', 'w')];
    await writeFile(join(two, 'user_behavior.csv'), head + second.join(''));
    const report = await ingest({ folder: two });
    expect(report).toMatchObject({ read: 4, loaded: 1, duplicates: 2, quarantined: 1 });
    expect(await likes()).toBe(4);
    // At once, of somebody who is not there yet.
    await writeFile(join(one, 'user_behavior.csv'), head + line('h', 'new'));
    await writeFile(join(two, 'user_behavior.csv'), head + line('i', 'new'));
    const both = await Promise.all([ingest({ folder: one }), ingest({ folder: two })]);
    expect(both.map(({ loaded, duplicates }) => loaded + duplicates)).toEqual([1, 1]);
    expect(await likes()).toBe(5);
  });

  it('counts each record of a file whose rows are put together, stores one product of them, and finds them known', async () => {
    const shop = await mkdtemp(join(root, 'variants-'));
    const rows = ['lamp,Lamp,0', 'mug,Mug,3', 'lamp,,24', 'lamp,,9', 'lamp,,"1,234"'];
    await writeFile(join(shop, 'products.csv'), ['Handle,Title,Stock', ...rows].join('\n'));
    const columns = { productId: 'Handle', title: 'Title', stock: 'Stock' };
    const file = { file: 'products.csv', target: 'products', combine: true, columns };
    const options = {
      ...{ db: await testDatabase(), folder: shop, mapping: parseMapping({ name: 'variants', files: [file] }, 'test') },
      ...{ dataFolder: join(root, 'data'), now: () => NOW, batchSize: 2 },
    };
    const report = await ingestFolder(options);
    const counted = { read: 5, duplicates: 0, quarantined: 1, dropped: 0, flagged: 0 };
    expect(counts(report)).toEqual({ ...counted, loaded: 4 });
    expect(report.graph).toEqual({ people: 0, products: 2 });
    expect(await graph()).toContainEqual(expect.stringMatching(/"stock":33/));
    expect(counts(await ingestFolder({ ...options, force: true }))).toEqual({ ...counted, loaded: 0, duplicates: 4 });
  });

  it('reads anew where a table has changed in which it looks things up', async () => {
    const shop = await mkdtemp(join(root, 'tables-'));
    await writeFile(join(shop, 'lines.csv'), 'order,sku\no1,a\n');
    await writeFile(join(shop, 'orders.csv'), 'order,who,at\no1,ann,2025-05-01\n');
    const lookup = { file: 'orders.csv', key: 'order' };
    const columns = {
      userId: { column: 'order', lookup: { ...lookup, value: 'who' } },
      at: { column: 'order', lookup: { ...lookup, value: 'at' } },
      productId: 'sku',
      kind: { constant: 'PURCHASE' },
    };
    const mapping = parseMapping({ name: 'two', files: [{ file: 'lines.csv', target: 'events', columns }] }, 'test');
    const options = { db: await testDatabase(), folder: shop, mapping, dataFolder: join(root, 'data'), now: () => NOW };
    expect(await ingestFolder(options)).toMatchObject({ loaded: 1, doneBefore: false });
    await writeFile(join(shop, 'orders.csv'), 'order,who,at\no1,ben,2025-05-01\n');
    expect(await ingestFolder(options)).toMatchObject({ loaded: 1, doneBefore: false });
  });

  it('goes on after an interruption', async () => {
    const stop = new AbortController();
    const db = await testDatabase();
    const mapping = await loadMapping('docs/mappings/default.json');
    const options = { db, folder, mapping, dataFolder: join(root, 'data'), now: () => NOW, batchSize: 100 };
    const onProgress = ({ records }: { records: number }): void => {
      if (records >= 800) stop.abort(new Error('enough'));
    };
    await expect(ingestFolder({ ...options, onProgress, signal: stop.signal })).rejects.toThrow('enough');
    const report = await ingestFolder(options);
    expect(report.resumedAt).toBeGreaterThanOrEqual(700);
    expect(counts(report)).toEqual(planted);
  });

  it('killed at random moments and started again, ends as one clean run', async () => {
    const clean = counts(await ingest());
    const cleanGraph = await graph();
    await wipe(await testDatabase());
    const data = join(root, 'killed');
    const rng = seededRng(3);
    let killed = 0;
    let report: IngestReport | undefined;
    const resumed = new Set<number>();
    while (!report) {
      const child = spawn(process.execPath, ['--import', 'tsx', 'tests/activity/ingest.child.ts', folder, data, '25'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      const ended = once(child, 'close');
      await once(child.stdout, 'data');
      // Six deaths at moments between the first batch and some later one, then a run left to finish.
      if (killed < 6) {
        await Promise.race([delay(rng() * 400), ended]);
        child.kill('SIGKILL');
      }
      await ended;
      const last = output.trim().split('\n').at(-1) ?? '';
      if (last.startsWith('{')) report = JSON.parse(last) as IngestReport;
      else killed++;
      resumed.add(await progressOfRun());
      expect(killed).toBeLessThan(8);
    }
    expect(killed).toBeGreaterThan(0);
    expect(counts(report)).toEqual(clean);
    expect(await graph()).toEqual(cleanGraph);
    const quarantine = (await readFile(report.quarantineFile, 'utf8')).trim().split('\n');
    expect(new Set(quarantine).size).toBe(planted.quarantined);
    expect(quarantine).toHaveLength(planted.quarantined);
    expect(resumed.size).toBeGreaterThan(1);
  });
});

async function progressOfRun(): Promise<number> {
  const { uri, user, password } = testDatabaseOptions();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery('MATCH (r:IngestRun) RETURN r.records AS records');
    return (records[0]?.get('records') as number | undefined) ?? 0;
  } finally {
    await driver.close();
  }
}
