import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { ConfigError, readConfig } from './config.js';
import { EmbeddedNeo4jError } from '../neo4j/server.js';
import { IngestError } from './features/activity/sources/files/index.js';
import { Failure } from './platform/errors.js';
import { DatabaseError, MigrationFailed } from './platform/neo4j/index.js';
import { InvalidSplit } from './features/models/index.js';
import { registerEvaluate } from './cli/evaluate.js';
import { registerIngest } from './cli/ingest.js';
import { registerKeys } from './cli/keys.js';
import { wireFeatures } from './cli/compose.js';
import { registerMap } from './cli/map.js';
import { registerMigrate } from './cli/migrate.js';
import { registerModels } from './cli/models.js';
import { registerNeo4j } from './cli/neo4j.js';
import { registerSeed } from './cli/seed.js';
import { registerStart } from './cli/start.js';
import { registerTrain } from './cli/train.js';
import { wire } from './cli/wire.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const FILE_TROUBLES: Readonly<Record<string, (path: string) => string>> = {
  EISDIR: (path) => `${path} is a folder; a file is needed.`,
  ENOTDIR: (path) => `${path} is not in a folder: a part of the path is a file.`,
  ENOENT: (path) => `There is no file or folder ${path}.`,
  EACCES: (path) => `${path} may not be read or written by this user.`,
  EPERM: (path) => `${path} may not be changed by this user.`,
  EROFS: (path) => `${path} is on a disk that may only be read.`,
  ENOSPC: (path) => `${path} cannot be written: the disk is full.`,
  EMFILE: (path) => `${path} cannot be opened: this process has too many files open already.`,
};

const program = new Command('grapevine')
  .description('Word of mouth, measured: socially-aware recommendations and influence over Neo4j.')
  .version(version)
  .showHelpAfterError('`grapevine --help` and `grapevine <command> --help` say what there is.')
  .addHelpText('after', '\nSettings come from the environment or .env; .env.example lists them with their defaults.');

registerStart(program);
registerIngest(program, wire);
registerMap(program, Date.now);
registerTrain(program, wireFeatures);
registerModels(program, wireFeatures);
registerEvaluate(program, readConfig);
registerSeed(program);
registerMigrate(program);
registerNeo4j(program);
registerKeys(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(complaint(error));
  process.exitCode = 1;
}

/** What a person can act on comes without a stack; anything else is ours to mend and comes whole. */
function complaint(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const named = fileTrouble(error);
  if (named !== undefined) return named;
  const known = [ConfigError, EmbeddedNeo4jError, IngestError, MigrationFailed, Failure, DatabaseError, InvalidSplit];
  const plain = known.some((Known) => error instanceof Known);
  return plain || !error.stack || error.constructor === Error ? `${error.name}: ${error.message}` : error.stack;
}

/** What Node says of a file, as a sentence; undefined for what is not about a file. */
function fileTrouble(error: NodeJS.ErrnoException): string | undefined {
  const { code, path } = error;
  if (code === undefined || !(code in FILE_TROUBLES)) return undefined;
  return FILE_TROUBLES[code](path ?? 'A file that is needed');
}
