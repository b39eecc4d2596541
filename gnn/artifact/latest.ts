import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ArtifactDamaged, loadArtifact, readManifest, type ModelArtifact } from './artifact.js';

export interface LatestArtifact {
  /** Null where no folder holds a good one. */
  readonly artifact: ModelArtifact | null;
  readonly folder: string | null;
  /** What was passed over on the way, with the reason: to be reported, not hidden. */
  readonly refused: readonly { readonly folder: string; readonly reason: string }[];
}

/**
 * The model to serve: the wanted one if it is good, else the newest good one.
 *
 * @param root folder of artefact folders; missing counts as empty
 * @param wanted name of the folder that ought to serve (the active model's id)
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

/** Names of artefact folders; those of a save under way or cut short are none. */
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
