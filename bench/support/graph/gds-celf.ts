import neo4j, { type Driver } from 'neo4j-driver';
import { type Arcs } from '../../../src/algorithms/graph/arcs.js';
import { dropped, projected } from '../../../tests/support/gds.js';

export interface CelfPlan {
  readonly seeds: readonly number[];
  /** Inside the procedure alone, without making the graph. */
  readonly seconds: number;
}

/** The peer: our own queries have nothing to do with it, so its text is here. */
const SEEDS = `CALL gds.influenceMaximization.celf.stream($name,
  {seedSetSize: $count, propagationProbability: $p, monteCarloSimulations: 100, concurrency: 1, randomSeed: 1})
YIELD nodeId, spread RETURN nodeId, spread ORDER BY spread DESC`;

/** Finds seeds with one thread of Neo4j's Graph Data Science; all arcs have the chance `p`, which is all that it can. */
export async function celf(driver: Driver, arcs: Arcs, count: number, p: number): Promise<CelfPlan> {
  const peer = await projected(driver, 'celf', arcs, false);
  try {
    const started = performance.now();
    const { records } = await driver.executeQuery(SEEDS, { name: peer.name, count: neo4j.int(count), p });
    const seconds = (performance.now() - started) / 1000;
    return { seeds: records.map((record) => Number(record.get('nodeId'))), seconds };
  } finally {
    await dropped(peer);
  }
}
