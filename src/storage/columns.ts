import { FileSetDamaged } from './damage.js';
import { type FileSet } from './file-set.js';

/** The bytes of a typed array, without a copy: what `writeFileSet` takes. Little-endian, as every machine we run on. */
export function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * A file of a set.
 * @throws FileSetDamaged FILE_MISSING where the manifest does not name it
 */
export function fileOf({ folder, files }: FileSet<object>, name: string): Buffer {
  const file = files.get(name);
  if (file === undefined) throw new FileSetDamaged('FILE_MISSING', folder, name);
  return file;
}

/**
 * A file of a set as a typed array, `columnOf(set, 'items.i32', Int32Array)`.
 * @throws FileSetDamaged FILE_MISSING
 */
export function columnOf<Column>(set: FileSet<object>, name: string, kind: new (bytes: ArrayBuffer) => Column): Column {
  // A copy: a view of a pooled Buffer need not begin at a multiple of the width of an element.
  return new kind(new Uint8Array(fileOf(set, name)).buffer);
}
