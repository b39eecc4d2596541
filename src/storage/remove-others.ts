import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes every entry of a folder whose name is not in `keep`. A folder that does not exist counts as empty. */
export async function removeOthers(folder: string, keep: readonly string[]): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) if (!keep.includes(name)) await rm(join(folder, name), { recursive: true, force: true });
}
