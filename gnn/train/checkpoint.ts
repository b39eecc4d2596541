import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeDurably } from '../../src/storage/durable.js';

/** A point a run can go on from: a few plain values and named arrays, in one file. */
export interface Checkpoint {
  /** Anything JSON holds. */
  readonly state: Readonly<Record<string, unknown>>;
  readonly arrays: Readonly<Record<string, Float32Array>>;
}

/** Thrown when a checkpoint file is cut, altered or no checkpoint at all. */
export class DamagedCheckpoint extends Error {
  override readonly name = 'DamagedCheckpoint';
}

const MAGIC = 'GVCKPT01';
const CHECKSUM_BYTES = 32;

/**
 * Writes a checkpoint; the path holds the old file or the new file whole (`writeDurably`). Layout: magic, length of the header, header (JSON), arrays
 * (little-endian float32), SHA-256 of all before.
 */
export async function saveCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  const lengths = Object.fromEntries(Object.entries(checkpoint.arrays).map(([name, array]) => [name, array.length]));
  const header = Buffer.from(JSON.stringify({ state: checkpoint.state, lengths }));
  const start = Buffer.alloc(MAGIC.length + 4);
  start.write(MAGIC, 'latin1');
  start.writeUInt32LE(header.length, MAGIC.length);
  const arrays = Object.values(checkpoint.arrays).map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength));
  const hash = createHash('sha256');
  const parts = [start, header, ...arrays];
  for (const part of parts) hash.update(part);
  await writeDurably(path, [...parts, hash.digest()]);
}

/**
 * Reads a checkpoint back.
 *
 * @returns null where there is no file
 * @throws DamagedCheckpoint
 */
export async function loadCheckpoint(path: string): Promise<Checkpoint | null> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return null;
  const end = bytes.length - CHECKSUM_BYTES;
  if (end < MAGIC.length + 4 || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new DamagedCheckpoint(`${path} is no checkpoint`);
  }
  if (!createHash('sha256').update(bytes.subarray(0, end)).digest().equals(bytes.subarray(end))) {
    throw new DamagedCheckpoint(`the checksum of ${path} does not fit its content`);
  }
  let at = MAGIC.length + 4;
  const headerLength = bytes.readUInt32LE(MAGIC.length);
  const header = JSON.parse(bytes.toString('utf8', at, at + headerLength)) as {
    state: Record<string, unknown>;
    lengths: Record<string, number>;
  };
  at += headerLength;
  const arrays: Record<string, Float32Array> = {};
  for (const [name, length] of Object.entries(header.lengths)) {
    const array = new Float32Array(length);
    // Copied byte by byte: the header leaves the arrays at any offset, typed views need multiples of four.
    new Uint8Array(array.buffer).set(bytes.subarray(at, at + array.byteLength));
    arrays[name] = array;
    at += array.byteLength;
  }
  return { state: header.state, arrays };
}
