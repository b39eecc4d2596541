/** The saved queries of `neo4j/browser`. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of queries and style. */
const BROWSER_FOLDER = fileURLToPath(new URL('../browser/', import.meta.url));

export interface SavedQuery {
  /** Name of the file without its ending. */
  readonly name: string;
  /** What it asks: its first line, a comment. */
  readonly question: string;
  /** The whole file, comments included: it runs as it is. */
  readonly text: string;
}

/** All saved queries by name, in the order of their names. */
export function readSavedQueries(folder = BROWSER_FOLDER): ReadonlyMap<string, SavedQuery> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.cypher'));
  return new Map(
    files.sort().map((file) => {
      const text = readFileSync(`${folder}/${file}`, 'utf8').trim();
      const name = file.replace(/\.cypher$/, '');
      return [name, { name, question: text.split('\n')[0].replace(/^\/\/\s*/, ''), text }];
    }),
  );
}

/** The style of pictures, GraSS. */
export function readStyle(folder = BROWSER_FOLDER): string {
  return readFileSync(`${folder}/grapevine.grass`, 'utf8');
}
