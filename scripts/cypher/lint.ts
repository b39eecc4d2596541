import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMigrations } from '../../src/platform/neo4j/migration-files.js';
import { queryFeatures, readQueries } from '../generate/catalogue.js';
import { variantsOf } from '../generate/for-each.js';
import { type QueryFile } from '../generate/query-file.js';
import { LintCache } from './lint-cache.js';
import { formatted, lintQuery, MIGRATION_SCHEMA } from './lint-query.js';

/**
 * Lints every query file and migration, and holds query files to one format; `--fix` writes the format.
 * One line a finding, `file:line message`; exit code 1 if there is any.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const fix = process.argv.includes('--fix');
const cache = await LintCache.open(root);
const findings: string[] = [];
let files = 0;

for (const feature of await queryFeatures(root)) {
  try {
    for (const query of await readQueries(root, feature)) await checkQuery(query);
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    findings.push(error.message);
  }
}
for (const { id, statements } of await readMigrations()) {
  files++;
  statements.forEach((statement, index) => {
    if (cache.isFine(statement)) return;
    const found = lintQuery(statement, [], MIGRATION_SCHEMA);
    if (found.length === 0) cache.remember(statement);
    for (const { message } of found) findings.push(`${id} statement ${index + 1}: ${message}`);
  });
}
await cache.save();

console.log(findings.length === 0 ? `${files} Cypher files are fine` : findings.join('\n'));
process.exitCode = findings.length === 0 ? 0 : 1;

async function checkQuery(query: QueryFile): Promise<void> {
  const { file, text, textLine, params } = query;
  files++;
  const source = await readFile(join(root, file), 'utf8');
  if (cache.isFine(source)) return;
  const found = variantsOf(query)
    .flatMap((variant) => lintQuery(variant.text, [...params.keys()]))
    .map(({ line, message }) => `${file}:${textLine + line - 1} ${message}`);
  const header = source
    .split('\n')
    .slice(0, textLine - 1)
    .join('\n')
    .trimEnd();
  const wanted = `${header}\n\n${formatted(text)}\n`;
  if (source !== wanted && fix) await writeFile(join(root, file), wanted);
  else if (source !== wanted) found.push(`${file}:${textLine} format: node --import tsx scripts/cypher/lint.ts --fix`);
  if (found.length === 0) cache.remember(wanted);
  findings.push(...found);
}
