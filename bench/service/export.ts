/**
 * Events a second out of the embedded server into typed arrays: people grouped in the query, beside a row an event, which
 * everybody writes first. `bench -- export [events a person]`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { startEmbedded } from '../../neo4j/server.js';
import { Neo4jSnapshotSource } from '../../src/features/models/snapshot/neo4j-snapshot.store.js';
import { Database } from '../../src/platform/neo4j/index.js';
import { migrate } from '../../src/platform/neo4j/migrate.js';

const PEOPLE = 10_000;
const PRODUCTS = 5_000;
const ROUNDS = 3;

/** A shop made inside the server: views, spread by multiplicative hashing. */
const SHOP = [
  'UNWIND range(0, $people - 1) AS n CREATE (:User {id: "u" + n, region: "r" + n % 5})',
  'UNWIND range(0, $products - 1) AS n CREATE (:Product {id: "p" + n})',
  `MATCH (u:User)
   CALL (u) {
     WITH toInteger(substring(u.id, 1)) AS n
     UNWIND range(1, $each) AS e
     MATCH (p:Product {id: "p" + (n * 7919 + e * 104729) % $products})
     CREATE (u)-[:VIEWED {id: u.id + "-" + e, at: datetime({epochSeconds: 1700000000 + n * 60 + e})}]->(p)
   } IN TRANSACTIONS OF 500 ROWS`,
];

/** The peer: a row an event, sorted into people afterwards. Not ours, so its text is here. */
const ROW_BY_ROW = `MATCH (u:User)-[e:VIEWED]->(p:Product)
WHERE e.at <= $cutoff
RETURN u.id AS user, p.id AS item, type(e) AS kind, e.at.epochSeconds AS time`;

export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const each = Number(args[0] ?? 50);
  const home = await mkdtemp(join(tmpdir(), 'grapevine-bench-'));
  const server = await startEmbedded({ home, heapMb: 1024, pageCacheMb: 512 });
  const address = { uri: server.boltUri, user: server.user, password: server.password };
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
  });
  try {
    const db = await Database.connect(address);
    await migrate(db);
    const session = driver.session();
    const sizes = { people: neo4j.int(PEOPLE), products: neo4j.int(PRODUCTS), each: neo4j.int(each) };
    for (const text of SHOP) await session.run(text, sizes);
    await session.close();

    const cutoff = new Date(Date.UTC(2026, 0, 1));
    const ours: number[] = [];
    const peers: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await rate(async () => (await new Neo4jSnapshotSource(db).read({ cutoff })).about.counts.events));
      peers.push(await rate(() => rowByRow(driver, cutoff)));
    }
    await db.close();
    const [grouped, rows] = [Math.max(...ours), Math.max(...peers)].map(Math.round);
    console.log(`people grouped, whole snapshot  ${grouped} events/s`);
    console.log(`row by row, events alone        ${rows} events/s`);
    console.log(`ratio ${(grouped / rows).toFixed(2)} (best of ${ROUNDS}, ${PEOPLE * each} events)`);
    return { events: PEOPLE * each, people: PEOPLE, grouped, rowByRow: rows, ratio: grouped / rows };
  } finally {
    await driver.close();
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function rate(work: () => Promise<number>): Promise<number> {
  const started = performance.now();
  const events = await work();
  return events / ((performance.now() - started) / 1000);
}

async function rowByRow(driver: neo4j.Driver, cutoff: Date): Promise<number> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: 20_000 });
  const people = new Map<string, number[]>();
  let events = 0;
  try {
    for await (const record of session.run(ROW_BY_ROW, { cutoff: neo4j.types.DateTime.fromStandardDate(cutoff) })) {
      const user = record.get('user') as string;
      const times = people.get(user) ?? [];
      times.push(record.get('time') as number);
      people.set(user, times);
      events += 1;
    }
  } finally {
    await session.close();
  }
  return events;
}
