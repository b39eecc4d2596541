/** Where the set-up script put the jars and the launcher. */
import { access, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { EmbeddedNeo4jError } from './errors.js';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Written by `scripts/setup.mjs` when the runtime is complete and its checksums hold. */
const POINTER = join(project, '.grapevine', 'neo4j-runtime', 'current.json');

const runtimeSchema = z.object({
  /** The Java executable that was found. */
  java: z.string(),
  /** Folder with `plugins` and `java.args`, the command line that all starts share. */
  folder: z.string(),
});

/** A complete Neo4j runtime on this machine. */
export type Runtime = z.infer<typeof runtimeSchema>;

/**
 * The runtime that the set-up script made.
 * @throws EmbeddedNeo4jError `RUNTIME_MISSING`, naming the command that brings it.
 */
export async function findRuntime(): Promise<Runtime> {
  try {
    const runtime = runtimeSchema.parse(JSON.parse(await readFile(POINTER, 'utf8')));
    await access(join(runtime.folder, 'java.args'));
    return runtime;
  } catch {
    throw new EmbeddedNeo4jError(
      'RUNTIME_MISSING',
      'The embedded Neo4j is not installed here. Run `node scripts/setup.mjs`, or set NEO4J_URI to the address of a server.',
    );
  }
}
