import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { catalogueGenerators, constantName, queryModule } from '../../scripts/generate/catalogue.js';
import { EVENT_RELATIONSHIPS } from '../../src/features/activity/events/kinds.js';
import { parseQueryFile } from '../../scripts/generate/query-file.js';

const source = `// Store these rows; how many?
// mode: write
// param rows: {id: string, at: datetime, note: string?}[]
// param vector: float[]
// param limit: int?
// row stored: int
// row last: datetime?
// timeout: 2m

UNWIND $rows AS row
CREATE (n:User {id: row.id, name: 'back\`tick \${x} \\\\n */'})
WITH n
LIMIT $limit
RETURN count(n) AS stored, $vector[0] AS last`;

/** How many errors the compiler has with each use of the generated module: one program, in memory. */
function typeErrors(module: string, uses: readonly string[]): number[] {
  const files = new Map([['cypher/feature/index.ts', module]]);
  uses.forEach((use, index) => {
    const head = `import { storeRows } from './index.js';
import { type Database } from '../../src/platform/neo4j/index.js';
declare const db: Database;
`;
    files.set(`cypher/feature/use${index}.ts`, head + use);
  });
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const inMemory = (path: string): string | undefined => files.get(path.replace(`${process.cwd()}/`, ''));
  host.directoryExists = undefined;
  host.fileExists = (path) => inMemory(path) !== undefined || fileExists(path);
  host.readFile = (path) => inMemory(path) ?? readFile(path);
  host.getSourceFile = (path, language) => {
    const text = inMemory(path);
    return text === undefined ? getSourceFile(path, language) : ts.createSourceFile(path, text, language);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].map((path) => program.getSemanticDiagnostics(program.getSourceFile(path)).length);
}

/** What a generated module exports for `store-rows.cypher`. */
async function loaded(module: string): Promise<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(module, { compilerOptions: { module: ts.ModuleKind.ESNext } });
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  try {
    await writeFile(join(folder, 'index.mjs'), outputText);
    return ((await import(join(folder, 'index.mjs'))) as { storeRows: Record<string, unknown> }).storeRows;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the generated catalogue', () => {
  const query = parseQueryFile('cypher/feature/store-rows.cypher', source);
  const module = queryModule('feature', [query]);

  it('carries text, mode, limit and types at run time', async () => {
    const storeRows = await loaded(module);
    expect(storeRows).toMatchObject({
      name: 'feature/store-rows',
      mode: 'write',
      timeoutMs: 120_000,
      text: query.text,
    });
    expect(storeRows.params).toEqual(Object.fromEntries([...query.params].map(([name, { type }]) => [name, type])));
    expect(storeRows.row).toEqual({ stored: { kind: 'int' }, last: { kind: 'datetime', nullable: true } });
  });

  it('has a text for each entry of the list that a query names', async () => {
    const each = source
      .replace('// timeout', '// for: each event relationship\n// timeout')
      .replace('CREATE (n:User', 'CREATE ()-[:EACH]->(n:User');
    const listed = queryModule('feature', [parseQueryFile('cypher/feature/store-rows.cypher', each)]);
    const text = (type: string): string => query.text.replace('CREATE (n:User', `CREATE ()-[:${type}]->(n:User`);
    const storeRows = await loaded(listed);
    expect(Object.keys(storeRows)).toEqual(EVENT_RELATIONSHIPS);
    expect(storeRows.ADDED_TO_CART).toMatchObject({
      name: 'feature/store-rows-added-to-cart',
      text: text('ADDED_TO_CART'),
    });
  });

  it('holds callers to the declared types', () => {
    const uses = [
      `export const rows: Promise<{ stored: number; last: Date | null }[]> =
  db.run(storeRows, { rows: [{ id: 'a', at: new Date(0) }] as const, vector: new Float32Array(2) });`,
      `export const a = db.run(storeRows, { rows: [], vector: [], limit: 'x' });`,
      `export const a = db.run(storeRows, { rows: [] });`,
      `export const a = db.run(storeRows, { rows: [{ id: 'a' }], vector: [] });`,
      `export const a = db.stream(storeRows, { rows: [], vector: [] });`,
      `export const a = db.transaction('read', (tx) => tx.run(storeRows, { rows: [], vector: [] }));`,
    ];
    // The module itself, the right use, and five wrong ones.
    expect(typeErrors(module, uses)).toEqual([0, 0, 1, 1, 1, 1, 1]);
  });

  it('names constants after files', () => {
    expect(constantName('cypher/a/find-user-2.cypher')).toBe('findUser2');
  });
});

describe('catalogueGenerators', () => {
  it('reports every broken file of a feature and still writes the other features', async () => {
    const root = await mkdtemp(join(tmpdir(), 'catalogue-'));
    try {
      await mkdir(join(root, 'cypher/good'), { recursive: true });
      await mkdir(join(root, 'cypher/bad'));
      await writeFile(join(root, 'cypher/good/one.cypher'), '// One?\n// mode: read\n// row n: int\n\nRETURN 1 AS n\n');
      await writeFile(join(root, 'cypher/bad/a.cypher'), 'RETURN 1 AS n');
      await writeFile(join(root, 'cypher/bad/b.cypher'), '// B?\n\nRETURN 1 AS n');
      const [bad, good] = await catalogueGenerators(root);
      await expect(bad.outputs()).rejects.toThrow(/bad\/a\.cypher:1 NO_QUESTION[^]*bad\/b\.cypher:1 NO_MODE/);
      expect([...(await good.outputs()).keys()]).toEqual(['cypher/good/index.ts']);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
