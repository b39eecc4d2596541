import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Generator } from './generator.js';

/** A command and not an import: the compiler's types would declare `Array.prototype.at` anew for this whole program. */
const COMPILER = 'node_modules/assemblyscript/bin/asc.js';

/** No runtime and no data: a module owns no byte of the memory that it works on; who calls it does. */
const OPTIONS = ['--runtime=stub', '--importMemory', '--noAssert', '--noExportMemory', '-O3'];

interface WasmModule {
  readonly name: string;
  /** Folder of the AssemblyScript, whose `index.ts` exports the kernels. */
  readonly source: string;
  readonly output: string;
  readonly options: readonly string[];
}

const MODULES: readonly WasmModule[] = [
  {
    name: 'wasm kernels of the learner',
    source: 'gnn/kernels/wasm/assembly',
    output: 'gnn/kernels/wasm/module.generated.ts',
    options: ['--sharedMemory', '--maximumMemory=65536', '--enable=simd,threads'],
  },
  {
    name: 'wasm kernels of graph measures',
    source: 'src/algorithms/graph/assembly',
    output: 'src/algorithms/graph/module.generated.ts',
    options: [],
  },
];

/** Modules of AssemblyScript kernels, compiled, so that who runs them needs no compiler. */
export function wasmModuleGenerators(root: string): readonly Generator[] {
  return MODULES.map((module) => ({
    name: module.name,
    outputs: async () => {
      const content = `// Generated from ${module.source}/*.ts by \`npm run generate\`: do not edit.\nexport const MODULE_BASE64 =\n  '${await compiled(root, module)}';\n`;
      return new Map([[module.output, content]]);
    },
  }));
}

/** In base 64. */
async function compiled(root: string, { source, options }: WasmModule): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'grapevine-wasm-'));
  try {
    const outFile = join(folder, 'module.wasm');
    const args = [COMPILER, `${source}/index.ts`, '--outFile', outFile, ...OPTIONS, ...options];
    await promisify(execFile)(process.execPath, args, { cwd: root });
    return await readFile(outFile, 'base64');
  } finally {
    await rm(folder, { recursive: true });
  }
}
