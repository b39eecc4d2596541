/** Neo4j Graph Data Science, for comparison: graphs are projected from lists of arcs; nothing is stored. */
import neo4j, { type Driver } from 'neo4j-driver';
import { type Arcs } from '../../src/algorithms/graph/arcs.js';

export interface Peer {
  readonly driver: Driver;
  /** Name of the projection in the server. */
  readonly name: string;
}

type Row = Record<string, unknown>;

/**
 * Projects a graph, isolated nodes included.
 * @param undirected the graph holds each tie in both directions; each is sent once
 */
export async function projected(driver: Driver, name: string, graph: Arcs, undirected: boolean): Promise<Peer> {
  const arcs: Row[] = [];
  for (let n = 0; n < graph.nodes; n += 1) {
    arcs.push({ source: neo4j.int(n), target: null, weight: 1 });
    for (let a = graph.starts[n]; a < graph.starts[n + 1]; a += 1) {
      if (undirected && graph.heads[a] < n) continue;
      arcs.push({ source: neo4j.int(n), target: neo4j.int(graph.heads[a]), weight: graph.weights?.[a] ?? 1 });
    }
  }
  await driver.executeQuery(
    `UNWIND $arcs AS arc
     RETURN gds.graph.project($name, arc.source, arc.target, { relationshipProperties: { weight: arc.weight } },
       { undirectedRelationshipTypes: $undirected }) AS graph`,
    { arcs, name, undirected: undirected ? ['*'] : [] },
  );
  return { driver, name };
}

export async function dropped({ driver, name }: Peer): Promise<void> {
  await driver.executeQuery('CALL gds.graph.drop($name) YIELD graphName RETURN graphName', { name });
}

/** The values that a procedure yields for each node, such as `score` of `gds.pageRank` or `values.hub` of `gds.hits`, by number of node. */
export async function streamed(
  { driver, name }: Peer,
  procedure: string,
  column: string,
  config: Row = {},
): Promise<number[]> {
  const { records } = await driver.executeQuery(
    `CALL ${procedure}.stream($name, $config) YIELD nodeId, ${column.split('.')[0]} RETURN nodeId, ${column} AS value`,
    { name, config: wholeNumbers(config) },
  );
  const values: number[] = [];
  for (const record of records) values[Number(record.get('nodeId'))] = Number(record.get('value'));
  return values;
}

/** One statistic of a procedure, such as `modularity`, or `computeMillis` as the server measured it. */
export async function summary(
  { driver, name }: Peer,
  procedure: string,
  column: string,
  config: Row = {},
): Promise<number> {
  const { records } = await driver.executeQuery(
    `CALL ${procedure}.stats($name, $config) YIELD ${column} RETURN ${column} AS value`,
    { name, config: wholeNumbers(config) },
  );
  return Number(records[0].get('value'));
}

/** Numbers of JavaScript are sent as floats; the server refuses a float where it expects an integer. */
function wholeNumbers(config: Row): Row {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key,
      Number.isInteger(value) && !FLOATS.has(key) ? neo4j.int(value as number) : value,
    ]),
  );
}

const FLOATS = new Set(['tolerance', 'dampingFactor', 'similarityCutoff', 'gamma']);
