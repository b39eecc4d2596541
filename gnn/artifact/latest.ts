import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ArtifactDamaged, loadArtifact, readManifest, type ModelArtifact } from './artifact.js';

export interface LatestArtifact {
  /** Null where no folder holds a good artefact. */
  readonly artifact: ModelArtifact | null;
  readonly folder: string | null;
  /** The folders that were passed over, each with the reason. */
  readonly refused: readonly { readonly folder: string; readonly reason: string }[];
}

/**
 * Finds the model to serve: the wanted one if its files are good, else the newest one with good files.
 *
 * @param root folder of artefact folders; one that does not exist counts as empty
 * @param wanted name of the wanted folder (the id of the active model)
 */
export async function latestGood(root: string, wanted?: string): Promise<LatestArtifact> {
  const refused: { folder: string; reason: string }[] = [];
  const dated: { folder: string; createdAt: number }[] = [];
  for (const name of await foldersIn(root)) {
    const folder = join(root, name);
    try {
      const { createdAt } = await readManifest(folder);
      dated.push({ folder, createdAt: name === wanted ? Infinity : createdAt });
    } catch (error) {
      refused.push(refusal(error));
    }
  }
  if (wanted !== undefined && ![...dated, ...refused].some(({ folder }) => folder === join(root, wanted))) {
    refused.push({ folder: join(root, wanted), reason: 'there is no such folder' });
  }
  dated.sort((a, b) => b.createdAt - a.createdAt || a.folder.localeCompare(b.folder));
  for (const { folder } of dated) {
    try {
      return { artifact: await loadArtifact(folder), folder, refused };
    } catch (error) {
      refused.push(refusal(error));
    }
  }
  return { artifact: null, folder: null, refused };
}

/** The names of artefact folders, without those of a save in progress or cut short. */
async function foldersIn(root: string): Promise<string[]> {
  try {
    const entries = await readdir(root, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !/\.(partial|replaced)$/.test(entry.name))
      .map((entry) => entry.name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function refusal(error: unknown): { folder: string; reason: string } {
  if (error instanceof ArtifactDamaged) return { folder: error.folder, reason: error.reason };
  throw error;
}
