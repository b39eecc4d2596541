import { createServer } from 'node:net';

/**
 * The wanted port if nobody listens there on 127.0.0.1, else 0, which lets the server take any free one. Addresses stay
 * the same over restarts this way, and bookmarks in Neo4j Browser hold.
 */
export function freePortOr(wanted: number | undefined): Promise<number> {
  if (wanted === undefined) return Promise.resolve(0);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}
