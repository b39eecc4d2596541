/**
 * A copy of plain data whose typed arrays lie in memory that worker threads see as it is: passing it to them copies nothing. An
 * array that occurs twice is copied once, one that is shared already not at all.
 */
export function shared<T>(data: T): T {
  const copies = new Map<ArrayBufferView, ArrayBufferView>();
  const copyOf = (value: unknown): unknown => {
    if (ArrayBuffer.isView(value)) {
      const known = copies.get(value) ?? sharedArray(value as TypedArray);
      copies.set(value, known);
      return known;
    }
    if (Array.isArray(value)) return value.map(copyOf);
    if (typeof value !== 'object' || value === null || value instanceof Set) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copyOf(entry)]));
  };
  return copyOf(data) as T;
}

type TypedArray = Uint8Array | Int32Array | Float32Array | Float64Array;

function sharedArray(from: TypedArray): TypedArray {
  if (from.buffer instanceof SharedArrayBuffer) return from;
  const Kind = from.constructor as new (buffer: SharedArrayBuffer) => TypedArray;
  const copy = new Kind(new SharedArrayBuffer(from.byteLength));
  copy.set(from);
  return copy;
}
