import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Generator } from './generator.js';

/** A command and not an import: the compiler's types would declare `Array.prototype.at` anew for this whole program. */
const COMPILER = 'node_modules/assemblyscript/bin/asc.js';
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
      let base64: string;
      const folder = await mkdtemp(join(tmpdir(), 'grapevine-wasm-'));
      try {
        const outFile = join(folder, 'module.wasm');
        await promisify(execFile)(process.execPath, [COMPILER, SOURCE, '--outFile', outFile, ...OPTIONS], {
          cwd: root,
        });
        base64 = await readFile(outFile, 'base64');
      } finally {
        await rm(folder, { recursive: true });
      }
      return new Map([
        [
          'gnn/kernels/wasm/module.generated.ts',
          `// Generated from gnn/kernels/wasm/assembly/*.ts by \`npm run generate\`: do not edit.\nexport const MODULE_BASE64 =\n  '${base64}';\n`,
        ],
      ]);
    },
  };
}
