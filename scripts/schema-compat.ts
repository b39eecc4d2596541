import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CriticalityLevel, diff, DiffRule } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/**
 * Compares the schema with that of the last release (`schema/released.graphql`) and fails for each change that breaks a client:
 * what is to go is marked `@deprecated` in one release and removed in a later one. `--accept` takes the schema of now for the
 * released one: run it when a version is released.
 */
const schemaFile = fileURLToPath(new URL('../schema/schema.graphql', import.meta.url));
const releasedFile = fileURLToPath(new URL('../schema/released.graphql', import.meta.url));
const schema = readFileSync(schemaFile, 'utf8');

if (process.argv.includes('--accept')) writeFileSync(releasedFile, schema);
const released = readFileSync(releasedFile, 'utf8');

const changes = await diff(buildSchema(released), buildSchema(schema), [DiffRule.suppressRemovalOfDeprecatedField]);
const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
for (const { path, message } of breaking) console.error(`${path ?? 'schema'}: ${message}`);
if (breaking.length > 0) {
  console.error(
    `${breaking.length} changes break clients of the last release. Keep the old part with @deprecated(reason) beside the new one ` +
      'and remove it in a later release (CONTRIBUTING.md, "A change of the schema").',
  );
  process.exitCode = 1;
}
