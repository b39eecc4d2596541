import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { main } from 'assemblyscript/asc';
import { type Generator } from './generator.js';

const SOURCE = 'gnn/kernels/wasm/assembly/index.ts';

/** No runtime and no data: the module must own no byte of the heap that it works on, TensorFlow.js does. */
const OPTIONS = [
  '--runtime=stub',
  '--importMemory',
  '--sharedMemory',
  '--maximumMemory=65536',
  '--enable=simd,threads',
  '--noAssert',
  '--noExportMemory',
  '-O3',
];

/** `gnn/kernels/wasm/module.generated.ts`: the AssemblyScript kernels, compiled, so that who runs them needs no compiler. */
export function wasmModuleGenerator(root: string): Generator {
  return {
    name: 'wasm kernels',
    outputs: async () => {
      let binary: Uint8Array | undefined;
      const diagnostics: string[] = [];
      const { error } = await main([SOURCE, '--outFile=module.wasm', ...OPTIONS], {
        // What it asks for in vain (its configuration, folders of libraries) is answered by null.
        readFile: (name) => readFile(join(root, name), 'utf8').catch(() => null),
        writeFile: (_, contents) => void (binary = contents as Uint8Array),
        listFiles: () => [],
        stderr: { write: (text: string | Uint8Array) => void diagnostics.push(String(text)) },
      });
      if (error !== null || binary === undefined)
        throw new Error(`${error?.message ?? 'no output'}\n${diagnostics.join('')}`);
      const base64 = Buffer.from(binary).toString('base64');
      return new Map([
        [
          'gnn/kernels/wasm/module.generated.ts',
          `// Generated from gnn/kernels/wasm/assembly/*.ts by \`npm run generate\`: do not edit.\nexport const MODULE_BASE64 =\n  '${base64}';\n`,
        ],
      ]);
    },
  };
}
