import { IngestError } from '../errors.js';
import { keptMapping } from '../kept-mapping.files.js';
import { matcherOf } from '../mapping/file-names.js';
import { loadMapping } from '../mapping/mapping.files.js';
import { type FileMapping, type Mapping } from '../mapping/mapping.js';
import { type MendedFile, mendedFiles } from '../mended.files.js';
import { FOLDER_MAPPING, ownMapping, readyMappings } from '../ready-mappings.files.js';
import { REFUSED_COLUMNS } from '../records/refused.js';
import { type GuessedMapping, guessMapping } from './guess-mapping.service.js';
import { mendMapping } from './mend-mapping.js';
import { type Preview, Previews } from './preview.service.js';
import { surveyFolder, type Surveyed } from './survey.files.js';

/** A file with its mapping, what becomes of its first rows, and the columns that it has. */
export interface ProposedFile extends Preview {
  readonly columns: readonly string[];
}

/** By what a folder could be read, for a person to check. */
export interface ProposedMapping extends Omit<GuessedMapping, 'files'> {
  readonly files: readonly ProposedFile[];
}

/**
 * The mapping by which a folder is read where nobody names one: its own `mapping.json`; rows that a run refused and somebody
 * mended as that run read them; everything else as it is guessed.
 *
 * @param dataFolder where runs keep how they read
 * @param now epoch milliseconds
 * @throws {IngestError} as {@link guessMapping}; FILE_MISSING for mended rows of a run that is not known here
 */
export async function proposeMapping(folder: string, dataFolder: string, now: number): Promise<ProposedMapping> {
  const { tables } = await surveyFolder(folder, [FOLDER_MAPPING]);
  const own = await ownMapping(folder);
  if (own !== undefined) return withColumns(await previewed(folder, await loadMapping(own), now), tables);
  const mended = await mendedFiles(folder);
  const mappings = await Promise.all(mended.map((file) => mappingOfMended(file, dataFolder)));
  const parts = await Promise.all(mappings.map((mapping) => previewed(folder, mapping, now)));
  const except = [FOLDER_MAPPING, ...mended.map(({ name }) => name)];
  if (parts.length === 0 || tables.some(({ name }) => !except.includes(name)))
    parts.unshift(await guessMapping(folder, await readyMappings(), except, now));
  return withColumns({ ...parts[0], files: parts.flatMap(({ files }) => files) }, tables);
}

async function mappingOfMended({ name, runId, files }: MendedFile, dataFolder: string): Promise<Mapping> {
  const kept = /^[0-9a-f]+$/.test(runId) ? await keptMapping(dataFolder, runId) : undefined;
  const sources = kept?.sources.filter(({ label }) => files.has(label)) ?? [];
  if (kept && sources.length > 0) return mendMapping({ ...kept, sources }, name);
  const message = `${name} holds refused rows of the load "${runId}", which is not known here. Mend the rows in their own files and load those again.`;
  throw new IngestError('FILE_MISSING', message);
}

async function previewed(folder: string, mapping: Mapping, now: number): Promise<GuessedMapping> {
  const previews = new Previews(folder, now, false);
  for (const file of mapping.files) await previews.add({ file, because: [] });
  return { name: mapping.name, description: mapping.description ?? '', files: previews.files, unread: [] };
}

function withColumns(guess: GuessedMapping, tables: readonly Surveyed[]): ProposedMapping {
  return { ...guess, files: guess.files.map((one) => ({ ...one, columns: columnsOf(one.file, tables) })) };
}

const SIGNS: readonly string[] = REFUSED_COLUMNS;

function columnsOf({ file, header }: FileMapping, tables: readonly Surveyed[]): readonly string[] {
  if (header) return header;
  const matcher = matcherOf(file);
  const named = tables.filter(({ name }) => matcher.test(name)).flatMap(({ columns }) => columns);
  return [...new Set(named)].filter((column) => !SIGNS.includes(column));
}
