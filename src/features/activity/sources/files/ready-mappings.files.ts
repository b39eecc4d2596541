import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadMapping } from './mapping/mapping.files.js';
import { type Mapping } from './mapping/mapping.js';

const READY = fileURLToPath(new URL('../../../../../docs/mappings/', import.meta.url));

/** The mapping of the demo shop. */
export const DEMO_MAPPING = join(READY, 'default.json');

/** Name of a mapping that lies with the files it is for. */
export const FOLDER_MAPPING = 'mapping.json';

/** The mappings that come with the project, in name order. */
export async function readyMappings(): Promise<Mapping[]> {
  const names = (await readdir(READY)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => loadMapping(join(READY, name))));
}

/** The mapping that lies with the files of a folder; undefined where none does. */
export async function ownMapping(folder: string): Promise<string | undefined> {
  const own = join(folder, FOLDER_MAPPING);
  return access(own).then(
    () => own,
    () => undefined,
  );
}

/** The mapping that a folder is read by where nobody names one: its own, else that of the demo shop. */
export async function mappingOf(folder: string): Promise<string> {
  return (await ownMapping(folder)) ?? DEMO_MAPPING;
}
