import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import yauzl from 'yauzl';
import { IngestError } from '../errors.js';

/** A file of a folder, or of a zip archive in it. */
export interface StoredFile {
  /** Name without folders; a file of an archive has the name that it has there. */
  readonly name: string;
  /** Where the bytes are: the file, or the archive that holds it. */
  readonly path: string;
  /** Path within the archive. */
  readonly member?: string;
  /** Bytes on disk (compressed, where it is). */
  readonly bytes: number;
  readonly gzip: boolean;
}

/** First bytes of what looks like a table to a shop and is none for us. */
const NO_TABLE: readonly (readonly [string, string])[] = [
  ['PAR1', 'a Parquet file'],
  ['SQLite format 3', 'an SQLite database'],
  ['BZh', 'compressed by bzip2'],
  ['\u00fd7zXZ', 'compressed by xz'],
  ['7z\u00bc\u00af', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['\u0028\u00b5\u002f\u00fd', 'compressed by zstd'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Excel workbook'],
];

/**
 * The files of a folder in name order; a zip archive stands for the files in it. The folder may be an archive itself.
 * @throws {IngestError} FOLDER_MISSING
 */
export async function listFolder(folder: string): Promise<StoredFile[]> {
  let names: string[];
  try {
    names = (await stat(folder)).isDirectory() ? (await readdir(folder)).sort() : [''];
  } catch (cause) {
    throw new IngestError('FOLDER_MISSING', `There is no folder ${folder} to ingest.`, { cause });
  }
  const found: StoredFile[] = [];
  for (const name of names) found.push(...(await filesAt(name === '' ? folder : join(folder, name))));
  if (names[0] === '' && found[0]?.member === undefined) {
    throw new IngestError('FOLDER_MISSING', `${folder} is a file; an ingest takes the folder that it is in.`);
  }
  return found;
}

async function filesAt(path: string): Promise<StoredFile[]> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) return [];
  const name = basename(path);
  const head = await firstBytes(path, 16);
  if (head.startsWith('PK\u0003\u0004')) return membersOf(path);
  return [{ name, path, bytes: info.size, gzip: head.startsWith('\u001f\u008b') }];
}

/** Decided by the first bytes, because shops do not name their exports by their format. One character a byte. */
async function firstBytes(path: string, count: number): Promise<string> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(count), 0, count, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The files of an archive; the archive itself, which a mapping that names it refuses, where it holds none to read. */
async function membersOf(path: string): Promise<StoredFile[]> {
  const unread = { name: basename(path), path, bytes: 0, gzip: false };
  try {
    const archive = await yauzl.openPromise(path);
    const found: StoredFile[] = [];
    for await (const entry of archive.eachEntry()) {
      const member = entry.fileName;
      const name = basename(member);
      if (member.endsWith('/') || name.startsWith('.') || member.startsWith('__MACOSX/')) continue;
      found.push({ name, path, member, bytes: entry.compressedSize, gzip: name.endsWith('.gz') });
    }
    // A workbook is an archive too; its parts are no tables.
    const workbook = found.some(({ member }) => member === '[Content_Types].xml' || member === 'mimetype');
    return workbook ? [unread] : found;
  } catch {
    return [unread];
  }
}

/** @throws {IngestError} FILE_UNREADABLE, with what to do, for a file that is no text */
export async function refuseNoTable({ path, member, name }: StoredFile): Promise<void> {
  if (member !== undefined) return;
  const head = await firstBytes(path, 16);
  const what = head.startsWith('PK\u0003\u0004')
    ? 'an Excel or Open Document workbook, or an archive that is broken'
    : NO_TABLE.find(([magic]) => head.startsWith(magic))?.[1];
  if (what === undefined) return;
  const mend = /^compressed|^an? \S+ archive/.test(what) ? 'unpack it' : 'save it as CSV';
  throw new IngestError('FILE_UNREADABLE', `${name} is ${what}: ${mend} and ingest that.`);
}
