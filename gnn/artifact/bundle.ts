import { createHash } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

const MAGIC = 'GVBUNDL1';
const CHECKSUM_BYTES = 32;
const ARRAYS = { Int32Array, Uint8Array, Int8Array, Uint16Array, Float32Array, Float64Array } as const;
type ArrayName = keyof typeof ARRAYS;
type TypedArray = InstanceType<(typeof ARRAYS)[ArrayName]>;

/** Thrown by `decodeBundle`: the bytes are no bundle, cut short or altered. */
export class BundleDamaged extends Error {
  override readonly name = 'BundleDamaged';
}

/**
 * Plain values with typed arrays anywhere inside, as bytes: magic, length of the header, header (JSON, an array stands
 * there as `{"$array": [type, offset, length]}`), arrays (little-endian, each on a multiple of eight), SHA-256 of all
 * before. What JSON cannot hold (undefined, NaN, Infinity outside arrays) does not survive.
 */
export function encodeBundle(value: unknown): Buffer {
  const arrays: Buffer[] = [];
  let offset = 0;
  const header = JSON.stringify(value, (_key, inner: unknown) => {
    const name = arrayName(inner);
    if (name === null) return inner;
    const array = inner as TypedArray;
    const padding = (8 - (array.byteLength % 8)) % 8;
    const place = { $array: [name, offset, array.length] };
    arrays.push(Buffer.from(array.buffer, array.byteOffset, array.byteLength), Buffer.alloc(padding));
    offset += array.byteLength + padding;
    return place;
  });
  const start = Buffer.alloc(MAGIC.length + 4);
  start.write(MAGIC, 'latin1');
  const headerBytes = Buffer.from(header);
  start.writeUInt32LE(headerBytes.length, MAGIC.length);
  const body = Buffer.concat([start, headerBytes, ...arrays]);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

/**
 * Reads bytes of `encodeBundle` back; typed arrays are fresh copies.
 *
 * @throws BundleDamaged
 */
export function decodeBundle(bytes: Buffer): unknown {
  const end = bytes.length - CHECKSUM_BYTES;
  if (end < MAGIC.length + 4 || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new BundleDamaged('no bundle: the first bytes are not its mark');
  }
  if (!createHash('sha256').update(bytes.subarray(0, end)).digest().equals(bytes.subarray(end))) {
    throw new BundleDamaged('the checksum does not fit the content');
  }
  const from = MAGIC.length + 4;
  const arraysFrom = from + bytes.readUInt32LE(MAGIC.length);
  return JSON.parse(bytes.toString('utf8', from, arraysFrom), (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || !('$array' in inner)) return inner;
    const [name, offset, length] = (inner as { $array: [ArrayName, number, number] }).$array;
    const array = new ARRAYS[name](length);
    const at = arraysFrom + offset;
    // Byte by byte: the header leaves arrays at any offset, typed views need multiples of their width.
    new Uint8Array(array.buffer).set(bytes.subarray(at, at + array.byteLength));
    return array;
  });
}

/** Writes a file so that its path holds the old bytes or the new ones whole: temporary file, fsync, rename, fsync. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.partial`;
  await writeSynced(temporary, bytes);
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** Writes a file and waits until the disk has it. */
export async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes renames in a folder survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function arrayName(value: unknown): ArrayName | null {
  for (const name of Object.keys(ARRAYS) as ArrayName[]) if (value instanceof ARRAYS[name]) return name;
  return null;
}
