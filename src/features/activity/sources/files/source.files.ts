import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { IngestError } from './errors.js';
import { type FileMapping, type Mapping, type Reading } from './mapping/mapping.js';
import { EXTENSIONS, matcherOf } from './mapping/file-names.js';
import { lookupsOf } from './mapping/tables.js';
import { listFolder, refuseNoTable, type StoredFile } from './records/folder.files.js';

/** A file of the folder, and how to read its records. */
export interface ReadableFile extends StoredFile {
  readonly format: 'csv' | 'tsv' | 'json' | 'jsonl';
  readonly mapping: Reading;
}

/** A file of the folder, and what its records are. */
export interface SourceFile extends ReadableFile {
  readonly mapping: FileMapping;
  /** What a report calls it: a file that is read for several targets is there once for each. */
  readonly label: string;
}

/**
 * The files of a mapping in a folder, in the mapping's order (several for one pattern: in name order).
 * @throws {IngestError} FOLDER_MISSING, or FILE_MISSING, with the names that were looked for.
 */
export async function findFiles(folder: string, mapping: Mapping): Promise<SourceFile[]> {
  const stored = await listFolder(folder);
  const names = stored.map(({ name }) => name);
  const found: SourceFile[] = [];
  for (const file of mapping.files) {
    const matching = await matchingOf(stored, file.file, file);
    if (matching.length === 0 && !file.optional) throw missing(folder, file, mapping, names);
    found.push(...matching.map((one) => ({ ...one, mapping: file, label: file.mends ?? one.name })));
  }
  if (found.length === 0) throw missing(folder, mapping.files[0], mapping, names);
  return labelled(found);
}

/** The files of a folder that have this name or fit this pattern. @throws {IngestError} FOLDER_MISSING, FILE_UNREADABLE */
export async function findReadable(folder: string, wanted: string, reading: Reading): Promise<ReadableFile[]> {
  return matchingOf(await listFolder(folder), wanted, reading);
}

async function matchingOf(stored: readonly StoredFile[], wanted: string, mapping: Reading): Promise<ReadableFile[]> {
  const matcher = matcherOf(wanted);
  const matching = stored.filter(({ name }) => matcher.test(name));
  for (const file of matching) await refuseNoTable(file);
  return matching.map((file) => ({ ...file, format: mapping.format ?? formatOf(file.name), mapping }));
}

/** Tells the uses of one file apart by what its rows are. */
function labelled(files: readonly SourceFile[]): SourceFile[] {
  const uses = new Map<string, number>();
  return files.map((file) => {
    const same = files.filter(({ name, path }) => name === file.name && path === file.path);
    if (same.length === 1 || file.mapping.mends !== undefined) return file;
    const { target, columns } = file.mapping;
    const kind = columns.kind;
    const what = typeof kind === 'object' && 'constant' in kind ? `${kind.constant} ${target}` : target;
    const label = `${file.name} (${what})`;
    const use = (uses.get(label) ?? 0) + 1;
    uses.set(label, use);
    return { ...file, label: use === 1 ? label : `${file.name} (${what}, ${use})` };
  });
}

/** The format that a file's name tells. */
export function formatOf(name: string): SourceFile['format'] {
  const bare = name.replace(/\.gz$/i, '').toLowerCase();
  if (/\.(jsonl|ndjson)$/.test(bare)) return 'jsonl';
  return bare.endsWith('.json') ? 'json' : bare.endsWith('.csv') ? 'csv' : 'tsv';
}

function missing(folder: string, file: FileMapping, mapping: Mapping, names: readonly string[]): IngestError {
  const wanted = file.file.includes('.')
    ? `${file.file} (or ${file.file}.gz)`
    : `${EXTENSIONS.map((end) => file.file + end).join(', ')} (each may end in .gz, or be in a zip archive)`;
  const there = names.length === 0 ? 'The folder is empty' : `It holds ${names.slice(0, 20).join(', ')}`;
  return new IngestError(
    'FILE_MISSING',
    `${folder} has no ${wanted}, which mapping "${mapping.name}" reads ${file.target} from. ${there}.`,
  );
}

/** Identity of an ingest: a hash over the mapping and over names and contents of its files, those of look-ups among them. */
export async function fingerprint(folder: string, found: readonly SourceFile[], mapping: Mapping): Promise<string> {
  const tables = mapping.files.flatMap((file) => lookupsOf(file));
  const files: StoredFile[] = [...found];
  for (const table of tables) files.push(...(await findReadable(folder, table.file, table)));
  const hash = createHash('sha256').update(JSON.stringify(mapping));
  const read = new Set<string>();
  for (const { name, path, bytes } of files) {
    hash.update(`\n${name} ${bytes}\n`);
    if (read.has(path)) continue;
    read.add(path);
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  }
  return hash.digest('hex').slice(0, 32);
}
