import { open, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes one file so that its path holds the old bytes or the new bytes whole, whenever the process or the machine stops:
 * temporary file beside it, fsync, rename, fsync of the folder.
 *
 * @param bytes the content, or its parts in order
 */
export async function writeDurably(path: string, bytes: Uint8Array | Iterable<Uint8Array>): Promise<void> {
  const temporary = `${path}.partial`;
  await writeFile(temporary, bytes, { flush: true });
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** Makes the names in a folder (files created, renamed, removed) survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
