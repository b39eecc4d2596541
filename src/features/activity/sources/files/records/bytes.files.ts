import { createReadStream } from 'node:fs';
import { type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import yauzl from 'yauzl';
import { type StoredFile } from './folder.files.js';

/** The unpacked bytes of a file, once. */
export interface Bytes {
  readonly chunks: AsyncIterable<Buffer>;
  /** Bytes read from disk so far (compressed, where the file is). */
  readonly read: () => number;
}

/** Opens a file, whatever it is packed in; its stream is closed where the reader ends or stops. */
export async function openBytes(file: StoredFile): Promise<Bytes> {
  const { stream, read } = file.member === undefined ? plain(file) : await memberOf(file, file.member);
  return { chunks: file.gzip ? pipe(stream, createGunzip()) : stream, read };
}

function plain({ path }: StoredFile): { stream: Readable; read: () => number } {
  const stream = createReadStream(path, { highWaterMark: 1 << 18 });
  return { stream, read: () => stream.bytesRead };
}

async function memberOf(
  { path, bytes }: StoredFile,
  member: string,
): Promise<{ stream: Readable; read: () => number }> {
  const archive = await yauzl.openPromise(path);
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName !== member) continue;
    const stream = await archive.openReadStreamPromise(entry);
    let unpacked = 0;
    stream.on('data', (chunk: Buffer) => (unpacked += chunk.length)).pause();
    return { stream, read: () => Math.round((bytes * unpacked) / Math.max(1, entry.uncompressedSize)) };
  }
  throw new Error(`${path} no longer holds ${member}`);
}

/** `pipe` of Node does not hand on errors. */
function pipe<T extends NodeJS.ReadWriteStream & Readable>(from: Readable, to: T): T {
  from.on('error', (error) => to.destroy(error));
  return from.pipe(to);
}
