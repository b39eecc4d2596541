import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A secret key of the shop: the one of the settings, else one made once and kept in a file (mode 600). It stands never in the graph. It is read
 * when it is needed first.
 */
export function secretKey(path: string, given?: string): () => Buffer {
  let key: Buffer | undefined = given === undefined ? undefined : Buffer.from(given, 'utf8');
  return () => (key ??= keptKey(path));
}

function keptKey(path: string): Buffer {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path);
}
