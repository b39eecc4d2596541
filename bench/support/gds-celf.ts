import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { startEmbedded } from '../../neo4j/server.js';
import { tailsOf } from '../../src/algorithms/diffusion/reversed.js';
import { type Arcs } from '../../src/algorithms/graph/arcs.js';

export interface CelfPlan {
  readonly seeds: readonly number[];
  /** Inside the procedure alone, without making the graph. */
  readonly seconds: number;
}

/** Finds seeds with one thread of Neo4j's Graph Data Science; all arcs have the chance `p`, which is all that it can. */
export type Celf = (arcs: Arcs, count: number, p: number) => Promise<CelfPlan>;

/** Lends a server of its own; it is gone when the work is done. */
export async function withCelf<T>(work: (celf: Celf) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'grapevine-bench-'));
  const server = await startEmbedded({ home: join(root, 'neo4j') });
  const driver = neo4j.driver(server.boltUri, neo4j.auth.basic(server.user, server.password));
  try {
    return await work((arcs, count, p) => celf(driver, arcs, count, p));
  } finally {
    await driver.close();
    await server.stop();
    await rm(root, { recursive: true });
  }
}

/** The peer: our own queries have nothing to do with it, so its text is here. The graph is of numbers, no node is stored. */
const PROJECT = `UNWIND $pairs AS pair RETURN gds.graph.project('peer', pair[0], pair[1]) AS graph`;
const SEEDS = `CALL gds.influenceMaximization.celf.stream('peer',
  {seedSetSize: $count, propagationProbability: $p, monteCarloSimulations: 100, concurrency: 1, randomSeed: 1})
YIELD nodeId, spread RETURN nodeId, spread ORDER BY spread DESC`;
const DROP = `CALL gds.graph.drop('peer') YIELD graphName RETURN graphName`;

async function celf(driver: Driver, arcs: Arcs, count: number, p: number): Promise<CelfPlan> {
  const tails = tailsOf(arcs);
  const pairs = Array.from(arcs.heads, (head, arc) => [neo4j.int(tails[arc]), neo4j.int(head)]);
  await driver.executeQuery(PROJECT, { pairs });
  try {
    const started = performance.now();
    const { records } = await driver.executeQuery(SEEDS, { count: neo4j.int(count), p });
    const seconds = (performance.now() - started) / 1000;
    return { seeds: records.map((record) => Number(record.get('nodeId'))), seconds };
  } finally {
    await driver.executeQuery(DROP);
  }
}
