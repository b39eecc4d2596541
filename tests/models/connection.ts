import { type DatabaseOptions } from '../../src/platform/neo4j/index.js';

/** Where the shared test server is, for a process outside jest (tests/support/database.ts needs jest's globals). */
export function testDatabaseOptions(): DatabaseOptions {
  const { GRAPEVINE_TEST_NEO4J_URI, GRAPEVINE_TEST_NEO4J_USER, GRAPEVINE_TEST_NEO4J_PASSWORD } = process.env;
  return {
    uri: GRAPEVINE_TEST_NEO4J_URI!,
    user: GRAPEVINE_TEST_NEO4J_USER!,
    password: GRAPEVINE_TEST_NEO4J_PASSWORD!,
  };
}
