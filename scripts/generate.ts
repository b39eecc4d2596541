import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueGenerators } from './generate/catalogue.js';
import { clientGenerator } from './generate/client-documents.js';
import { documentGenerators } from './generate/documents.js';
import { sdlGenerator } from './generate/sdl.js';
import { type Generator } from './generate/generator.js';
import { wasmModuleGenerators } from './generate/wasm-module.js';

/**
 * `npm run generate` writes every generated file; with `--check` it writes nothing and fails, naming each stale file.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

const generators: readonly Generator[] = [
  ...(await catalogueGenerators(root)),
  ...documentGenerators(root),
  ...wasmModuleGenerators(root),
  sdlGenerator,
  // Reads the schema that the generator before it wrote.
  clientGenerator(root),
];

const check = process.argv.includes('--check');
let failed = false;
for (const generator of generators) {
  try {
    const stale: string[] = [];
    const outputs = await generator.outputs();
    for (const [path, content] of outputs) {
      const present = await readFile(join(root, path), 'utf8').catch(() => undefined);
      if (present === content) continue;
      stale.push(path);
      if (check) continue;
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    if (check && stale.length > 0) {
      failed = true;
      console.error(`${generator.name}: stale, run \`npm run generate\`:\n  ${stale.join('\n  ')}`);
    } else if (!check) console.log(`${generator.name}: ${outputs.size} files, ${stale.length} written`);
  } catch (error) {
    failed = true;
    console.error(`${generator.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
process.exitCode = failed ? 1 : 0;
