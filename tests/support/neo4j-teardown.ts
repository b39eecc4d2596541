/** Stops the servers of neo4j-setup.ts and removes their homes. */
import { type TestServerGlobal } from './neo4j-setup.js';

async function teardown(): Promise<void> {
  await (globalThis as TestServerGlobal).stopGrapevineTestServers?.();
}

// jest asks for a default export here.
export { teardown as default };
