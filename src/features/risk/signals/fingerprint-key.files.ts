import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The key of fingerprints: the one of the settings, else one made once and kept beside the models (mode 600). It stands never in the graph.
 * Without it what was kept before cannot be compared with what comes.
 */
export function fingerprintKey(path: string, given?: string): () => Buffer {
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
