/**
 * Events a second from files into the embedded server, beside the plain loop everybody writes first: the same events,
 * batches of the same size, `MERGE` by event id, people and products there beforehand. `bench -- ingest [events]`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { startEmbedded } from '../../neo4j/server.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { BATCH_SIZE, ingestFolder, loadMapping } from '../../src/features/activity/sources/files/index.js';
import { Database } from '../../src/platform/neo4j/index.js';
import { migrate } from '../../src/platform/neo4j/migrate.js';

const PEOPLE = 20_000;
const PRODUCTS = 20_000;
const FIRST = Date.UTC(2025, 0, 1);
const ROUNDS = 3;

interface Shot {
  readonly id: string;
  readonly userId: string;
  readonly productId: string;
  readonly at: number;
}

/** Views in order of time; products as unevenly liked as in a shop. */
function views(count: number, round: number): Shot[] {
  const rng = seededRng(round);
  return Array.from({ length: count }, (_, i) => ({
    id: `r${round}-${i}`,
    userId: `u${randomInt(rng, PEOPLE)}`,
    productId: `p${Math.floor(PRODUCTS * rng() ** 2.5)}`,
    at: FIRST + i * 1000,
  }));
}

/** The peer: our own queries have nothing to do with it, so its text is here. */
const PLAIN = `UNWIND $rows AS row
MATCH (u:User {id: row.userId})
MATCH (p:Product {id: row.productId})
MERGE (u)-[e:VIEWED {id: row.id}]->(p)
  ON CREATE SET e.at = datetime({epochMillis: row.at})`;

type Address = { readonly uri: string; readonly user: string; readonly password: string };

async function plainLoop({ uri, user, password }: Address, events: readonly Shot[]): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const started = performance.now();
    for (let from = 0; from < events.length; from += BATCH_SIZE) {
      const rows = events.slice(from, from + BATCH_SIZE).map((event) => ({ ...event, at: neo4j.int(event.at) }));
      await driver.executeQuery(PLAIN, { rows });
    }
    return events.length / ((performance.now() - started) / 1000);
  } finally {
    await driver.close();
  }
}

async function ours(db: Database, root: string, events: readonly Shot[], name: string): Promise<number> {
  const folder = await mkdtemp(join(root, name));
  const lines = events.map(({ id, userId, productId, at }) => `${id},${userId},${productId},view,${at}`);
  await writeFile(
    join(folder, 'user_behavior.csv'),
    `event_id,user_id,item_id,behavior_type,timestamp\n${lines.join('\n')}\n`,
  );
  const mapping = await loadMapping('docs/mappings/default.json');
  const report = await ingestFolder({ db, folder, mapping, dataFolder: root, now: Date.now });
  if (report.loaded !== events.length) throw new Error(`loaded ${report.loaded} of ${events.length}`);
  return report.read / report.seconds;
}

/** Prints the table; returns events a second, the best of the rounds for each, and their ratio. */
export async function run(args: readonly string[] = []): Promise<Record<string, unknown>> {
  const count = Number(args[0] ?? 100_000);
  const root = await mkdtemp(join(tmpdir(), 'grapevine-bench-'));
  const server = await startEmbedded({ home: join(root, 'neo4j') });
  const address = { uri: server.boltUri, user: server.user, password: server.password };
  const db = await Database.connect(address);
  try {
    await migrate(db);
    // Brings the people and products in, and both ways of loading up to speed.
    const everybody = Array.from({ length: PEOPLE }, (_, i) => ({
      id: `w${i}`,
      userId: `u${i}`,
      productId: `p${i}`,
      at: FIRST,
    }));
    await ours(db, root, everybody, 'warm');
    await plainLoop(address, views(20_000, 99));
    const pace = { ours: 0, plain: 0 };
    console.log(`${count} events a round, ${PEOPLE} people, ${PRODUCTS} products, batches of ${BATCH_SIZE}`);
    for (let round = 0; round < ROUNDS; round++) {
      const plain = await plainLoop(address, views(count, 2 * round));
      const files = await ours(db, root, views(count, 2 * round + 1), `round${round}`);
      console.log(
        `round ${round + 1}: plain loop ${plain.toFixed(0)}/s, ingest ${files.toFixed(0)}/s, ratio ${(files / plain).toFixed(2)}`,
      );
      pace.plain = Math.max(pace.plain, plain);
      pace.ours = Math.max(pace.ours, files);
    }
    const ratio = pace.ours / pace.plain;
    console.log(
      `best: plain loop ${pace.plain.toFixed(0)}/s, ingest ${pace.ours.toFixed(0)}/s, ratio ${ratio.toFixed(2)}`,
    );
    return { events: count, eventsPerSecond: Math.round(pace.ours), plainLoop: Math.round(pace.plain), ratio };
  } finally {
    await db.close();
    await server.stop();
    await rm(root, { recursive: true });
  }
}
