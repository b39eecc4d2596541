/** Stops the server of neo4j-setup.ts and removes its home. */
import { type TestServerGlobal } from './neo4j-setup.js';

async function teardown(): Promise<void> {
  await (globalThis as TestServerGlobal).stopGrapevineTestServer?.();
}

// jest asks for a default export here.
export { teardown as default };
