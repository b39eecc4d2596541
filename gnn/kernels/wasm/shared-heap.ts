const MEMORY_SECTION = 5;
const HAS_MAXIMUM = 1;
const SHARED = 2;

/**
 * A WebAssembly module with its memory declared shared: one bit of the memory section. A shared memory is one
 * that another module, and the same module in another thread, may import. TensorFlow.js does not notice.
 *
 * @param bytes a module that defines one memory with a maximum
 * @throws Error where the module is not like that, or this engine refuses what comes out (no SIMD, no threads)
 */
export function withSharedMemory(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const shared = new Uint8Array(bytes);
  // After the magic number and the version: sections of a kind, a length, a content.
  for (let at = 8; at < shared.length;) {
    const [length, content] = readUnsigned(shared, at + 1);
    if (shared[at] === MEMORY_SECTION) {
      const [count, flags] = readUnsigned(shared, content);
      if (count !== 1 || shared[flags] !== HAS_MAXIMUM) throw new Error('its memory is not as expected');
      shared[flags] |= SHARED;
      if (!WebAssembly.validate(shared)) throw new Error('no SIMD or no shared memory in this engine');
      return shared;
    }
    at = content + length;
  }
  throw new Error('it defines no memory');
}

/** A LEB128 number and where the next byte lies. */
function readUnsigned(bytes: Uint8Array, from: number): [value: number, next: number] {
  let value = 0;
  for (let at = from, shift = 0; at < bytes.length; at += 1, shift += 7) {
    value += (bytes[at] & 127) * 2 ** shift;
    if (bytes[at] < 128) return [value, at + 1];
  }
  throw new Error('the module ends in the middle of a number');
}
