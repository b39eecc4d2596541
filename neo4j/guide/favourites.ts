import { strToU8, zipSync } from 'fflate';
import { type SavedQuery } from './saved-queries.js';

/** The folder that the favourites get in Neo4j Browser. */
const FOLDER = 'Grapevine';

/**
 * A zip archive of saved queries: dropped onto Neo4j Browser, each becomes a favourite named by its question.
 */
export function favouritesOf(queries: Iterable<SavedQuery>): Uint8Array {
  const files = [...queries].map(({ name, text }) => [`${FOLDER}/${name}.cypher`, strToU8(`${text}\n`)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(Date.UTC(2000, 0, 1)) });
}
