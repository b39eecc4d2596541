import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../../storage/durable.js';
import { isUploadId, type UploadRecord } from './upload.js';

/** A piece that cannot be taken as it is. */
export class PieceRefused extends Error {
  constructor(
    readonly why: 'TOO_LARGE' | 'OUT_OF_PLACE' | 'TOO_LONG',
    /** Bytes that are there. */
    readonly there: number,
  ) {
    super(why);
  }
}

/** Where a piece goes and how long it may be. */
export interface PieceRoom {
  readonly from: number;
  readonly of: number | undefined;
  readonly most: number;
}

/**
 * Uploads on disk: `<folder>/<uploadId>/files` holds whole files, which an ingest reads; `parts` what has come of others. A file
 * is moved from one to the other when its last byte is on disk.
 */
export class UploadFiles {
  constructor(private readonly folder: string) {}

  /** The folder that an ingest reads. */
  filesOf(uploadId: string): string {
    return join(this.folder, uploadId, 'files');
  }

  async open(uploadId: string): Promise<void> {
    await mkdir(join(this.folder, uploadId, 'parts'), { recursive: true });
    await mkdir(this.filesOf(uploadId), { recursive: true });
  }

  async find(uploadId: string): Promise<UploadRecord | undefined> {
    if (!isUploadId(uploadId)) return undefined;
    const info = await stat(join(this.folder, uploadId)).catch(absent);
    if (!info) return undefined;
    const names = (await readdir(this.filesOf(uploadId)).catch(absent)) ?? [];
    const sizes = await Promise.all(names.map((name) => stat(join(this.filesOf(uploadId), name)).catch(absent)));
    const files = names.flatMap((name, i) => (sizes[i] ? [{ name, bytes: sizes[i].size }] : []));
    return { uploadId, createdAt: new Date(info.mtimeMs), files: files.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  }

  /** Uploads that were opened before a moment, epoch milliseconds. */
  async openedBefore(moment: number): Promise<string[]> {
    const ids = ((await readdir(this.folder).catch(absent)) ?? []).filter(isUploadId);
    const infos = await Promise.all(ids.map((id) => stat(join(this.folder, id)).catch(absent)));
    return ids.filter((_, i) => infos[i] !== undefined && infos[i].mtimeMs < moment);
  }

  /** Bytes of all files of an upload but one, whole and in parts. */
  async bytesBeside(uploadId: string, name: string): Promise<number> {
    let sum = 0;
    for (const part of ['files', 'parts']) {
      const folder = join(this.folder, uploadId, part);
      for (const other of (await readdir(folder).catch(absent)) ?? [])
        if (other !== name) sum += (await stat(join(folder, other)).catch(absent))?.size ?? 0;
    }
    return sum;
  }

  /**
   * Writes a piece behind those before it; what is there of it or after it is replaced, so that a piece can be sent again. One that
   * breaks off leaves what was there before it.
   * @returns bytes that are there now, and whether the file is whole
   * @throws PieceRefused
   */
  async append(
    uploadId: string,
    name: string,
    { from, of, most }: PieceRoom,
    chunks: AsyncIterable<Buffer>,
  ): Promise<{ bytes: number; whole: boolean }> {
    const path = join(this.folder, uploadId, 'parts', name);
    const there = from === 0 ? 0 : ((await stat(path).catch(absent))?.size ?? 0);
    if (from > there) throw new PieceRefused('OUT_OF_PLACE', there);
    const file = await open(path, from === 0 ? 'w' : 'r+');
    let bytes = from;
    try {
      await file.truncate(from);
      for await (const chunk of chunks) {
        if (bytes + chunk.length - from > most) throw new PieceRefused('TOO_LARGE', from);
        if (of !== undefined && bytes + chunk.length > of) throw new PieceRefused('TOO_LONG', from);
        await file.write(chunk, 0, chunk.length, bytes);
        bytes += chunk.length;
      }
      await file.datasync();
    } catch (error) {
      await (from === 0 ? rm(path, { force: true }) : file.truncate(from));
      throw error;
    } finally {
      await file.close();
    }
    const whole = of === undefined || bytes === of;
    if (whole) {
      await rename(path, join(this.filesOf(uploadId), name));
      await syncFolder(this.filesOf(uploadId));
    }
    return { bytes, whole };
  }

  /** Removes a file, also one of which only a part has come. */
  async removeFile(uploadId: string, name: string): Promise<void> {
    for (const part of ['files', 'parts']) await rm(join(this.folder, uploadId, part, name), { force: true });
  }

  async remove(uploadId: string): Promise<void> {
    await rm(join(this.folder, uploadId), { recursive: true, force: true });
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
