import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const MANIFEST = 'manifest.json';

export type FileSetFault = 'NO_MANIFEST' | 'MANIFEST_UNREADABLE' | 'FILE_MISSING' | 'FILE_LENGTH' | 'FILE_CHECKSUM';

/** A folder that is not, byte for byte, what was written: which fault, and in which file. */
export class FileSetDamaged extends Error {
  override readonly name = 'FileSetDamaged';
  constructor(
    readonly code: FileSetFault,
    readonly folder: string,
    readonly file: string,
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${join(folder, file)}`, options);
  }
}

export interface FileSet<About> {
  /** What the writer said of the files. */
  readonly about: About;
  readonly files: ReadonlyMap<string, Buffer>;
  /** SHA-256 of the manifest, which holds those of all files: two sets with one checksum are the same bytes. */
  readonly checksum: string;
}

interface Manifest<About> {
  readonly about: About;
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

/**
 * Writes files and a manifest with their checksums as one folder that is there whole or not at all, whenever process or
 * machine dies: temporary folder beside it, fsync of each file and of the folder, rename. A folder of that name is
 * replaced.
 *
 * @returns the set's checksum
 */
export async function writeFileSet(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  about: unknown,
): Promise<string> {
  const temporary = `${folder}.partial`;
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const described = entries.map(([name, bytes]) => [name, { bytes: bytes.byteLength, sha256: sha256(bytes) }] as const);
  const manifest = Buffer.from(`${JSON.stringify({ about, files: Object.fromEntries(described) }, null, 2)}\n`);
  for (const [name, bytes] of [...entries, [MANIFEST, manifest] as const]) {
    await synced(join(temporary, name), 'w', (file) => file.writeFile(bytes));
  }
  await syncFolder(temporary);
  await rm(folder, { recursive: true, force: true });
  await rename(temporary, folder);
  await syncFolder(dirname(folder));
  return sha256(manifest);
}

/**
 * Reads a folder back and checks every byte of it.
 * @throws FileSetDamaged
 */
export async function readFileSet<About>(folder: string): Promise<FileSet<About>> {
  const damaged = (code: FileSetFault, file: string, cause?: unknown): FileSetDamaged =>
    new FileSetDamaged(code, folder, file, { cause });
  const { manifest, checksum } = await readManifest<About>(folder);
  const files = new Map<string, Buffer>();
  for (const [name, expected] of Object.entries(manifest.files)) {
    const bytes = await readFile(join(folder, name)).catch((error: unknown) => {
      throw damaged('FILE_MISSING', name, error);
    });
    if (bytes.byteLength !== expected.bytes) throw damaged('FILE_LENGTH', name);
    if (sha256(bytes) !== expected.sha256) throw damaged('FILE_CHECKSUM', name);
    files.set(name, bytes);
  }
  return { about: manifest.about, files, checksum };
}

/**
 * Only what the writer said; the files are not looked at.
 * @throws FileSetDamaged
 */
export async function readFileSetAbout<About>(folder: string): Promise<About> {
  return (await readManifest<About>(folder)).manifest.about;
}

async function readManifest<About>(folder: string): Promise<{ manifest: Manifest<About>; checksum: string }> {
  const bytes = await readFile(join(folder, MANIFEST)).catch((error: unknown) => {
    throw new FileSetDamaged('NO_MANIFEST', folder, MANIFEST, { cause: error });
  });
  const manifest = parse<About>(bytes);
  if (!manifest) throw new FileSetDamaged('MANIFEST_UNREADABLE', folder, MANIFEST);
  return { manifest, checksum: sha256(bytes) };
}

/** Removes from a folder all but those named; one that is not there has nothing to lose. */
export async function removeOthers(folder: string, keep: readonly string[]): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) if (!keep.includes(name)) await rm(join(folder, name), { recursive: true, force: true });
}

function parse<About>(bytes: Buffer): Manifest<About> | undefined {
  try {
    const value = JSON.parse(bytes.toString('utf8')) as Partial<Manifest<About>> | null;
    return value?.files && value.about !== undefined ? (value as Manifest<About>) : undefined;
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function syncFolder(folder: string): Promise<void> {
  await synced(folder, 'r', () => Promise.resolve());
}

async function synced(
  path: string,
  flags: string,
  work: (file: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags);
  try {
    await work(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
