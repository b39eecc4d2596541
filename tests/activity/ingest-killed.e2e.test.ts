/**
 * Twelve of the twenty kills that lose and double nothing: `grapevine ingest` and the database under it, at moments drawn
 * from a seed, which `GRAPEVINE_KILL_SEED` replaces. The other eight are in tests/models/trainer-killed.e2e.test.ts.
 */
import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { seededRng, shuffle } from '../../src/algorithms/random.js';
import { type IngestReport } from '../../src/features/activity/sources/files/index.js';
import { GrapevineHome } from '../support/grapevine.js';
import { KillableServer } from '../support/killable-server.js';
import { type PlantedCounts, writeShop } from './ingest-shop.js';

/** Five starts of a database and fourteen of the command, on a machine that may be busy. */
const PATIENCE_MS = 900_000;
const SEED = Number(process.env.GRAPEVINE_KILL_SEED ?? 20);
const BATCH = '10';

let home: GrapevineHome;
let server: KillableServer;
let folder: string;
let planted: PlantedCounts;

beforeAll(async () => {
  home = new GrapevineHome();
  folder = join(home.folder, 'shop');
  planted = await writeShop(folder, 700, 7);
  server = await KillableServer.start(join(home.folder, 'neo4j'));
}, PATIENCE_MS);

afterAll(async () => {
  await server.close();
  await home.close();
}, PATIENCE_MS);

/** `grapevine ingest` as a process under way, with what it prints. */
class Ingest {
  private output = '';
  private errors = '';
  readonly ended: Promise<number | null>;
  over = false;

  constructor(readonly process: ChildProcess) {
    process.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    process.stderr?.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
    this.ended = once(process, 'close').then(([code]) => {
      this.over = true;
      return code as number | null;
    });
  }

  static start(): Ingest {
    return new Ingest(home.spawn(['ingest', folder, '--json', '--batch', BATCH]));
  }

  async report(): Promise<PlantedCounts> {
    const code = await this.ended;
    if (code !== 0) throw new Error(`grapevine ingest ended (${code}): ${this.errors}`);
    const { read, loaded, duplicates, quarantined, outliers } = JSON.parse(
      this.output.trim().split('\n').at(-1)!,
    ) as IngestReport;
    return { read, loaded, duplicates, quarantined, dropped: outliers.dropped, flagged: outliers.flagged };
  }
}

async function recordsDone(): Promise<number> {
  const [run] = await server.ask<{ records: number }>('MATCH (r:IngestRun) RETURN r.records AS records');
  return run?.records ?? 0;
}

interface Graph {
  readonly counts: Record<string, number>;
  /** Every node and relationship with its properties, in order. */
  readonly content: string[];
}

async function graph(): Promise<Graph> {
  const nodes = await server.ask<{ kind: string }>(
    `MATCH (n) WHERE NOT n:IngestRun AND NOT n:Migration AND NOT n:MigrationLock
     RETURN labels(n)[0] AS kind, n {.*, eventsStamp: null} AS content`,
  );
  const ties = await server.ask<{ kind: string }>(
    'MATCH (a)-[r]->(b) RETURN type(r) AS kind, a.id AS a, b.id AS b, properties(r) AS content',
  );
  const counts: Record<string, number> = {};
  for (const { kind } of [...nodes, ...ties]) counts[kind] = (counts[kind] ?? 0) + 1;
  return { counts, content: [...nodes, ...ties].map((row) => JSON.stringify(row)).sort() };
}

async function quarantine(): Promise<string[]> {
  const files = readdirSync(join(home.folder, 'ingest')).filter((file) => file.endsWith('.quarantine.jsonl'));
  expect(files).toHaveLength(1);
  return (await readFile(join(home.folder, 'ingest', files[0]), 'utf8')).trim().split('\n');
}

it(
  'ends as one clean run, whenever it and its database were killed',
  async () => {
    expect(await Ingest.start().report()).toEqual(planted);
    const clean = await graph();
    const cleanQuarantine = await quarantine();
    await server.ask('MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock DETACH DELETE n');
    await server.ask("MATCH (m:Migration {kind: 'data'}) DELETE m");

    const rng = seededRng(SEED);
    const order = shuffle(
      Array.from({ length: 11 }, (_, n) => n),
      rng,
    );
    const victims: string[] = order.map((n) => (n < 7 ? 'ingest' : 'database'));
    // Last, because nothing but the command holds the database from then on.
    victims.push('ingest as the last user of its database');
    const moments = victims.map(() => Math.floor(rng() * 0.95 * planted.read)).sort((a, b) => a - b);
    let ingest = Ingest.start();
    for (const [n, victim] of victims.entries()) {
      const before = await recordsDone();
      // At the latest one batch after the kill before: every command comes to work before it dies.
      const moment = Math.max(moments[n], before + 1);
      let done = before;
      while (done < moment) {
        if (ingest.over) {
          // Given up while its database was away, which it says by its code; it has not come to its end.
          expect(await ingest.ended).toBe(1);
          ingest = Ingest.start();
        }
        await delay(10);
        done = await recordsDone();
      }
      process.stdout.write(`seed ${SEED}, kill ${n + 1}: ${victim} at ${done} of ${planted.read} records\n`);
      if (victim === 'database') {
        await server.killAndRestart();
        continue;
      }
      if (victim !== 'ingest') await server.killHolder();
      expect(ingest.over).toBe(false);
      ingest.process.kill('SIGKILL');
      await ingest.ended;
      ingest = Ingest.start();
    }

    expect(await ingest.report()).toEqual(planted);
    await server.hold();
    const killed = await graph();
    expect(killed.counts).toEqual(clean.counts);
    expect(killed.content).toEqual(clean.content);
    expect(await quarantine()).toEqual(cleanQuarantine);
    // The command once more does nothing, and reports the counts of the run before.
    expect(await Ingest.start().report()).toEqual(planted);
    expect((await graph()).content).toEqual(clean.content);
  },
  PATIENCE_MS,
);
