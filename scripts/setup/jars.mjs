import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Missing } from './missing.mjs';

/** The jars of a runtime with their SHA-256, as text in the form of `sha256sum`, sorted by name. */
export function listJars(folder) {
  return `${names(folder)
    .map((name) => `${sum(folder, name)}  ${name}`)
    .join('\n')}\n`;
}

/**
 * Compares every jar with the committed list.
 * @param {string} folder with `lib` and `plugins`
 * @param {string} list as {@link listJars} writes it
 * @throws Missing naming each jar that differs, is absent or was never listed
 */
export function checkJars(folder, list) {
  const expected = new Map(
    list
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const present = names(folder);
  const wrong = [
    ...present.filter((name) => !expected.has(name)).map((name) => `${name} is not in neo4j/jars.sha256`),
    ...present
      .filter((name) => expected.has(name) && expected.get(name) !== sum(folder, name))
      .map((name) => `${name} differs from its checksum`),
    ...[...expected.keys()].filter((name) => !present.includes(name)).map((name) => `${name} is missing`),
  ];
  if (wrong.length === 0) return;
  throw new Missing(
    `The Neo4j jars are not the ones that were pinned:\n${wrong.map((line) => `     ${line}`).join('\n')}`,
    [
      'delete these from the local Maven repository (~/.m2/repository) and run it again',
      'after a change of neo4j/pom.xml on purpose: node scripts/setup.mjs --pin-jars, and look at the difference',
    ],
  );
}

function names(folder) {
  return ['lib', 'plugins'].flatMap((part) =>
    readdirSync(join(folder, part))
      .sort()
      .map((name) => `${part}/${name}`),
  );
}

function sum(folder, name) {
  return createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
}
