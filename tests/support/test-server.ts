/** The servers that neo4j-setup.ts started, one for each worker of jest, as suites and the processes they start find them. */
import { type DatabaseOptions } from '../../src/platform/neo4j/index.js';

type Address = Readonly<Record<'boltUri' | 'user' | 'password', string>>;

/** The environment of a process whose test server is this one. */
export function testServerEnvironment(server: Address): Record<string, string> {
  return { GRAPEVINE_TEST_NEO4J: JSON.stringify([server]), JEST_WORKER_ID: '1' };
}

/**
 * How to reach the server of this worker, from a suite or from a process that it started.
 * @throws Error outside a run of integration suites
 */
export function testDatabaseOptions(): DatabaseOptions {
  const { GRAPEVINE_TEST_NEO4J: servers, JEST_WORKER_ID: worker } = process.env;
  if (!servers) throw new Error('No test database: run the suite through jest --selectProjects integration.');
  const address = (JSON.parse(servers) as Address[]).at(Number(worker) - 1);
  if (!address) throw new Error(`Worker ${worker} of jest has no Neo4j: NEO4J_TEST_URI needs --maxWorkers 1.`);
  return { uri: address.boltUri, user: address.user, password: address.password };
}
