import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeDurably } from '../../../../storage/durable.js';
import { type Mapping } from './mapping/mapping.js';

/** How a run read its files: what its refused rows are read by when they come back mended. */
export interface KeptMapping {
  readonly mapping: Mapping;
  /** Each file as the report calls it, the place of its mapping among `mapping.files`, and its columns. */
  readonly sources: readonly { readonly label: string; readonly part: number; readonly columns: readonly string[] }[];
}

function pathOf(dataFolder: string, runId: string): string {
  return join(dataFolder, 'ingest', `${runId}.mapping.json`);
}

/** Keeps it beside the file of refused rows; before the first row of a file is stored, so that it is there whenever the run stops. */
export async function keepMapping(dataFolder: string, runId: string, kept: KeptMapping): Promise<void> {
  const path = pathOf(dataFolder, runId);
  await mkdir(dirname(path), { recursive: true });
  await writeDurably(path, [Buffer.from(JSON.stringify(kept))]);
}

/** Undefined for runs of earlier versions and of other machines. */
export async function keptMapping(dataFolder: string, runId: string): Promise<KeptMapping | undefined> {
  try {
    return JSON.parse(await readFile(pathOf(dataFolder, runId), 'utf8')) as KeptMapping;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
