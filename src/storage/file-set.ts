import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileSetDamaged, type FileSetFault } from './damage.js';
import { syncFolder } from './durable.js';

const MANIFEST = 'manifest.json';

/** What `manifest.json` holds: what the writer says of the set, and length and checksum of each file. */
export type Manifest<Header extends object> = Header & {
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
};

export interface FileSet<Header extends object> {
  readonly folder: string;
  readonly manifest: Manifest<Header>;
  readonly files: ReadonlyMap<string, Buffer>;
  /** SHA-256 of the manifest, which holds the checksums of all files: two sets with one checksum are the same bytes. */
  readonly checksum: string;
}

/** A set without the content of its files. */
export type Described<Header extends object> = Omit<FileSet<Header>, 'files'>;

/**
 * Writes files and their manifest as one folder that holds the whole set or is not there, whenever the process or the
 * machine stops: temporary folder beside it, fsync of each file and of the folder, rename. A folder of that name is
 * replaced.
 *
 * @param header what the manifest says beside the files; JSON
 */
export async function writeFileSet<Header extends object>(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  header: Header,
): Promise<Described<Header>> {
  const temporary = `${folder}.partial`;
  const replaced = `${folder}.replaced`;
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const described = entries.map(([name, bytes]) => [name, { bytes: bytes.byteLength, sha256: sha256(bytes) }] as const);
  const manifest: Manifest<Header> = { ...header, files: Object.fromEntries(described) };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  for (const [name, bytes] of [...entries, [MANIFEST, text] as const]) {
    await writeFile(join(temporary, name), bytes, { flush: true });
  }
  await syncFolder(temporary);
  await rm(replaced, { recursive: true, force: true });
  await rename(folder, replaced).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(temporary, folder);
  await syncFolder(dirname(folder));
  await rm(replaced, { recursive: true, force: true });
  return { folder, manifest, checksum: sha256(text) };
}

/**
 * Reads a folder back and checks every byte of every file.
 *
 * @param keys what the manifest must say beside the files
 * @throws FileSetDamaged
 */
export async function readFileSet<Header extends object>(
  folder: string,
  keys: readonly (keyof Header & string)[],
): Promise<FileSet<Header>> {
  const { manifest, checksum } = await readFileSetManifest<Header>(folder, keys);
  const files = new Map<string, Buffer>();
  for (const [name, expected] of Object.entries(manifest.files)) {
    const bytes = await read(folder, name, 'FILE_MISSING');
    if (bytes.byteLength !== expected.bytes) throw new FileSetDamaged('FILE_LENGTH', folder, name);
    if (sha256(bytes) !== expected.sha256) throw new FileSetDamaged('FILE_CHECKSUM', folder, name);
    files.set(name, bytes);
  }
  return { folder, manifest, files, checksum };
}

/**
 * Reads the manifest only; the files are not looked at.
 *
 * @param keys what the manifest must say beside the files
 * @throws FileSetDamaged
 */
export async function readFileSetManifest<Header extends object>(
  folder: string,
  keys: readonly (keyof Header & string)[],
): Promise<Described<Header>> {
  const bytes = await read(folder, MANIFEST, 'NO_MANIFEST');
  const manifest = parsed(bytes);
  if (!manifest || !('files' in manifest) || keys.some((key) => !(key in manifest))) {
    throw new FileSetDamaged('MANIFEST_UNREADABLE', folder, MANIFEST);
  }
  return { folder, manifest: manifest as Manifest<Header>, checksum: sha256(bytes) };
}

/** A file that is not there is damage; any other fault of the disk or of rights is thrown as it is. */
async function read(folder: string, name: string, ifMissing: FileSetFault): Promise<Buffer> {
  return readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new FileSetDamaged(ifMissing, folder, name, { cause: error });
  });
}

function parsed(bytes: Buffer): object | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
