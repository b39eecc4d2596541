import type * as tf from '@tensorflow/tfjs';

/** The parts of the wasm back end of TensorFlow.js that lie behind its interface. */
interface WasmBackend extends tf.KernelBackend {
  readonly wasm: {
    readonly asm?: { readonly memory?: WebAssembly.Memory };
    /** Replaced when the heap grows. */
    readonly HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    _free(address: number): void;
  };
  readonly dataIdMap: { get(dataId: object): { memoryOffset: number } };
  makeOutput(shape: number[], dtype: 'float32'): tf.TensorInfo;
}

/** The heap on which the wasm back end keeps its tensors, for kernels that work there in place. */
export class Heap {
  private constructor(
    private readonly backend: WasmBackend,
    readonly memory: WebAssembly.Memory,
  ) {}

  /** The heap of this back end, or null where it is not shared, so that no other module can import it. */
  static of(backend: tf.KernelBackend): Heap | null {
    const memory = (backend as WasmBackend).wasm?.asm?.memory;
    // By name: under jest the class is not that of this realm.
    const shared = Object.prototype.toString.call(memory?.buffer) === '[object SharedArrayBuffer]';
    return memory !== undefined && shared ? new Heap(backend as WasmBackend, memory) : null;
  }

  /** Address of the numbers of a tensor; stays when the heap grows. */
  addressOf(tensor: tf.TensorInfo): number {
    return this.backend.dataIdMap.get(tensor.dataId).memoryOffset;
  }

  /** A new float32 tensor of unknown content. */
  output(shape: number[]): tf.TensorInfo {
    return this.backend.makeOutput(shape, 'float32');
  }

  /**
   * Copies arrays of 4-byte numbers onto the heap, one after the other.
   * @returns address of each; the first is that of the block, which `free` takes
   * @throws RangeError when the heap cannot grow that far
   */
  store(arrays: readonly (Int32Array | Float32Array)[]): number[] {
    const bytes = arrays.reduce((sum, array) => sum + array.byteLength, 0);
    const block = this.allocate(bytes);
    const addresses: number[] = [];
    let at = block;
    for (const array of arrays) {
      addresses.push(at);
      const bits = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      this.backend.wasm.HEAPU8.set(bits, at);
      at += array.byteLength;
    }
    return addresses;
  }

  /**
   * @returns address of a block of unknown content
   * @throws RangeError when the heap cannot grow that far
   */
  allocate(bytes: number): number {
    // Addresses above 2 GiB come out negative.
    const block = this.backend.wasm._malloc(Math.max(bytes, 4)) >>> 0;
    if (block === 0) throw new RangeError(`the heap of the wasm back end has no ${bytes} bytes left`);
    return block;
  }

  /** A view of the heap; take it anew after anything was allocated. */
  floats(address: number, length: number): Float32Array {
    return new Float32Array(this.backend.wasm.HEAPU8.buffer, address, length);
  }

  free(block: number): void {
    this.backend.wasm._free(block);
  }
}
