/**
 * Refuses what a reader would stumble over in comments, descriptions of the schema and documents: the rules of
 * `words/rules.ts`. Prints `file:line: what is wrong` for each and exits with 1.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { proseOf } from './words/prose.js';
import { faultsIn } from './words/rules.js';
import { missingDescriptions } from './words/descriptions.js';

/** Third-party words, generated files, and what may not change any more: the record of the past, applied migrations. */
const LEFT_OUT =
  /^(LICENSE|package-lock\.json|CHANGELOG\.md|cypher\/[^/]+\/index\.ts|schema\/migrations\/.*|.*\.generated\.ts)$/;

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(tsx?|mts|mjs|cjs|cypher|md|graphql)$/.test(file) && !LEFT_OUT.test(file));

const said: string[] = [];
for (const file of files) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // Removed in the working tree, still in the index.
    continue;
  }
  for (const { line, words } of proseOf(file, text)) {
    for (const fault of faultsIn(words)) said.push(`${file}:${line}: ${fault}`);
  }
}
said.push(...missingDescriptions('schema/schema.graphql'));

for (const line of said) console.log(line);
if (said.length > 0) {
  console.log(`${said.length} places to word anew; the rules and their reasons: scripts/words/rules.ts`);
  process.exitCode = 1;
}
