import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MigrationFailed } from './migration-errors.js';
import { splitStatements } from './text.js';

/**
 * Neo4j cannot change schema and data in one transaction, so a migration file does one or the other. `batches` changes data of
 * which there is too much for one transaction: each statement changes some nodes or relationships that are not changed yet,
 * returns how many as `changed`, and is run until it returns 0.
 */
export type MigrationKind = 'schema' | 'data' | 'batches';

export interface Migration {
  /** `0001-constraints`: number and name. */
  readonly id: string;
  readonly kind: MigrationKind;
  readonly statements: readonly string[];
  /** SHA-256 of the text, line ends as \n. */
  readonly checksum: string;
}

/** `schema/migrations` of the project. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../schema/migrations/', import.meta.url));

const FILE_NAME = /^((\d{4})-[a-z0-9-]+)\.(schema|data|batches)\.cypher$/;

/**
 * The migrations of a folder in the order of their numbers.
 * @throws {MigrationFailed} MIGRATION_MISNAMED, MIGRATION_NUMBER_TAKEN
 */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const migrations: Migration[] = [];
  const byNumber = new Map<string, string>();
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.cypher')).sort()) {
    const parts = FILE_NAME.exec(name);
    if (!parts)
      throw new MigrationFailed(
        'MIGRATION_MISNAMED',
        name,
        'use NNNN-name.schema.cypher, .data.cypher or .batches.cypher',
      );
    const [, id, number, kind] = parts;
    const other = byNumber.get(number);
    if (other) throw new MigrationFailed('MIGRATION_NUMBER_TAKEN', name, `number ${number} is taken by ${other}`);
    byNumber.set(number, name);
    const text = (await readFile(join(folder, name), 'utf8')).replace(/\r\n?/g, '\n');
    migrations.push({
      id,
      kind: kind as MigrationKind,
      statements: splitStatements(text),
      checksum: createHash('sha256').update(text).digest('hex'),
    });
  }
  return migrations;
}
