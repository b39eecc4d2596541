import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { IngestError } from './errors.js';
import { type FileMapping, type Mapping } from './mapping/mapping.js';

/** A file of the folder, and how to read it. */
export interface SourceFile {
  /** Name within the folder. */
  readonly name: string;
  readonly path: string;
  /** Bytes on disk (compressed, where it is). */
  readonly bytes: number;
  readonly gzip: boolean;
  readonly format: 'csv' | 'tsv' | 'jsonl';
  readonly mapping: FileMapping;
}

const EXTENSIONS = ['.csv', '.tsv', '.jsonl', '.ndjson'];

/**
 * The files of a mapping in a folder, in the mapping's order (several for one pattern: in name order).
 * @throws {IngestError} FOLDER_MISSING, or FILE_MISSING, with the names that were looked for.
 */
export async function findFiles(folder: string, mapping: Mapping): Promise<SourceFile[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (cause) {
    throw new IngestError('FOLDER_MISSING', `There is no folder ${folder} to ingest.`, { cause });
  }
  const found: SourceFile[] = [];
  for (const file of mapping.files) {
    const matching = namesFor(file.file, names);
    if (matching.length === 0 && !file.optional) throw missing(folder, file, mapping, names);
    for (const name of matching) found.push(await sourceFile(folder, name, file));
  }
  if (found.length === 0) throw missing(folder, mapping.files[0], mapping, names);
  return found;
}

function namesFor(wanted: string, names: readonly string[]): string[] {
  const pattern = wanted
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const endings = wanted.includes('.') ? '' : `(${EXTENSIONS.map((end) => `\\${end}`).join('|')})`;
  const matcher = new RegExp(`^${pattern}${endings}(\\.gz)?$`);
  return names.filter((name) => matcher.test(name));
}

function missing(folder: string, file: FileMapping, mapping: Mapping, names: readonly string[]): IngestError {
  const wanted = file.file.includes('.')
    ? `${file.file} (or ${file.file}.gz)`
    : `${EXTENSIONS.map((end) => file.file + end).join(', ')} (each may end in .gz)`;
  const there = names.length === 0 ? 'The folder is empty' : `It holds ${names.slice(0, 20).join(', ')}`;
  return new IngestError(
    'FILE_MISSING',
    `${folder} has no ${wanted}, which mapping "${mapping.name}" reads ${file.target} from. ${there}.`,
  );
}

async function sourceFile(folder: string, name: string, mapping: FileMapping): Promise<SourceFile> {
  const path = join(folder, name);
  const { size } = await stat(path);
  const bare = name.replace(/\.gz$/, '');
  const format = mapping.format ?? (/\.(jsonl|ndjson)$/.test(bare) ? 'jsonl' : bare.endsWith('.csv') ? 'csv' : 'tsv');
  return { name, path, bytes: size, gzip: await startsAsGzip(path), format, mapping };
}

/** Decided by the first bytes, because shops do not name their exports by their format. */
async function startsAsGzip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

/** Identity of an ingest: a hash over the mapping and over names and contents of the files. */
export async function fingerprint(files: readonly SourceFile[], mapping: Mapping): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(mapping));
  for (const { name, path, bytes } of files) {
    hash.update(`\n${name} ${bytes}\n`);
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  }
  return hash.digest('hex').slice(0, 32);
}
