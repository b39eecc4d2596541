import { createHash } from 'node:crypto';

const MAGIC = 'GVBUNDL1';
const CHECKSUM_BYTES = 32;
const ARRAYS = { Int32Array, Uint8Array, Int8Array, Uint16Array, Float32Array, Float64Array } as const;
type ArrayName = keyof typeof ARRAYS;
type TypedArray = InstanceType<(typeof ARRAYS)[ArrayName]>;

/** Thrown by `decodeBundle`: the bytes are not a bundle, or were cut or altered. */
export class BundleDamaged extends Error {
  override readonly name = 'BundleDamaged';
}

/**
 * Encodes plain values with typed arrays anywhere inside. Layout: magic, length of the header, header (JSON, where
 * `{"$array": [type, offset, length]}` replaces an array), arrays (little-endian, each at a multiple of eight bytes after the
 * header), SHA-256 of all bytes before it. Values that JSON cannot hold (undefined; NaN and Infinity outside arrays) are lost.
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
 * Decodes the bytes of `encodeBundle`; typed arrays are new copies.
 *
 * @throws BundleDamaged
 */
export function decodeBundle(bytes: Buffer): unknown {
  const end = bytes.length - CHECKSUM_BYTES;
  if (end < MAGIC.length + 4 || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new BundleDamaged('not a bundle: it does not begin with the magic bytes');
  }
  if (!createHash('sha256').update(bytes.subarray(0, end)).digest().equals(bytes.subarray(end))) {
    throw new BundleDamaged('the checksum does not match the content');
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

function arrayName(value: unknown): ArrayName | null {
  // By its tag, as an array that comes from a thread may have constructors of its own.
  const tag = ArrayBuffer.isView(value) ? Object.prototype.toString.call(value).slice('[object '.length, -1) : '';
  return tag in ARRAYS ? (tag as ArrayName) : null;
}
