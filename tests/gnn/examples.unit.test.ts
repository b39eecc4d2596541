import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import ts from 'typescript';

/** The page as a reader has it: each program with the output that stands below it. */
const PAGE = 'gnn/EXAMPLES.md';
const examples = [
  ...readFileSync(PAGE, 'utf8').matchAll(/^## (.+)$[\s\S]*?```ts\n([\s\S]*?)```\s+```text\n([\s\S]*?)```/gm),
].map(([, title, source, output], k) => ({ title, source, output, path: resolve(`example-${k + 1}.ts`) }));

/** The modules that examples import, by the name they have beside `package.json`. */
const load = (name: string): Promise<unknown> => import(name.startsWith('./') ? `../../${name.slice(2)}` : name);

/** Runs a program in here, its imports turned into awaits of the same modules; returns what it printed. */
async function run(source: string): Promise<string> {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const body = outputText.replace(
    /^import (?:\* as (\w+)|(\{[\s\S]*?\})) from '([^']+)';$/gm,
    (_, star?: string, names?: string, name?: string) => `const ${star ?? names} = await load('${name}');`,
  );
  const lines: string[] = [];
  const log = (line: string): number => lines.push(`${line}\n`);
  const AsyncFunction = (Object.getPrototypeOf(run) as { constructor: FunctionConstructor }).constructor;
  await (AsyncFunction('load', 'console', body) as (...given: unknown[]) => Promise<void>)(load, { log });
  return lines.join('');
}

describe('the examples', () => {
  it('are all found: every block of code is a program with its output', () => {
    const blocks = readFileSync(PAGE, 'utf8').match(/```ts\n/g) ?? [];
    expect(examples).toHaveLength(blocks.length);
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });

  it('have the types that the library has', () => {
    const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8')) as {
      config: { compilerOptions: object };
    };
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
    const settings = { ...options, incremental: false, tsBuildInfoFile: undefined, types: ['node'] };
    const host = ts.createCompilerHost(settings);
    const sources = new Map(examples.map(({ path, source }) => [path, source]));
    const { getSourceFile, fileExists, readFile } = host;
    host.fileExists = (path) => sources.has(path) || fileExists(path);
    host.readFile = (path) => sources.get(path) ?? readFile(path);
    host.getSourceFile = (path, language, ...rest) => {
      const source = sources.get(path);
      return source === undefined
        ? getSourceFile(path, language, ...rest)
        : ts.createSourceFile(path, source, language);
    };
    const program = ts.createProgram([...sources.keys()], settings, host);
    const wrong = [...sources.keys()].flatMap((path) => {
      const file = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
        ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      );
    });
    expect(wrong).toEqual([]);
  });

  it.each(examples)('$title: prints what stands below it, and leaves no tensor', async ({ source, output }) => {
    const before = tf.memory().numTensors;
    expect(await run(source)).toBe(output);
    expect(tf.memory().numTensors).toBe(before);
  });
});
