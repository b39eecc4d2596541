import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FieldTypes, type ValueType } from '../../src/platform/neo4j/query.js';
import { type QueryVariant, variantsOf } from './for-each.js';
import { type Generator } from './generator.js';
import { type Declared, parseQueryFile, type QueryFile, QueryFileError } from './query-file.js';

/**
 * One generator for each feature, which writes `cypher/<feature>/index.ts`: a fault in the files of one feature does not stop the others.
 */
export async function catalogueGenerators(root: string): Promise<Generator[]> {
  return (await queryFeatures(root)).map((feature) => ({
    name: `queries of ${feature}`,
    outputs: async () =>
      new Map([[`cypher/${feature}/index.ts`, queryModule(feature, await readQueries(root, feature))]]),
  }));
}

/** Features that have a folder under `cypher/`, in name order. */
export async function queryFeatures(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'cypher'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Every query file of `<root>/cypher/<feature>`, in name order.
 * @throws {AggregateError} with one `QueryFileError` for each file that breaks the rules.
 */
export async function readQueries(root: string, feature: string): Promise<QueryFile[]> {
  const names = (await readdir(join(root, 'cypher', feature))).filter((name) => name.endsWith('.cypher')).sort();
  const queries: QueryFile[] = [];
  const faults: Error[] = [];
  for (const name of names) {
    const file = `cypher/${feature}/${name}`;
    try {
      queries.push(parseQueryFile(file, await readFile(join(root, file), 'utf8')));
    } catch (error) {
      if (!(error instanceof QueryFileError)) throw error;
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, faults.map((fault) => fault.message).join('\n'));
  return queries;
}

/** `a/b/find-user.cypher` -> `findUser`. */
export function constantName(file: string): string {
  const stem = file.slice(file.lastIndexOf('/') + 1, -'.cypher'.length);
  return stem.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The TypeScript text of `cypher/<feature>/index.ts`. */
export function queryModule(feature: string, queries: readonly QueryFile[]): string {
  const parts = [
    `// Generated from cypher/${feature}/*.cypher by \`npm run generate\`: do not edit.`,
    `import { type Query } from '../../src/platform/neo4j/query.js';`,
    '',
  ];
  for (const query of queries) parts.push(queryText(feature, query), '');
  return parts.join('\n');
}

function queryText(feature: string, query: QueryFile): string {
  const constant = constantName(query.file);
  const type = constant[0].toUpperCase() + constant.slice(1);
  const queryType = `Query<${type}Params, ${type}Row, '${query.mode}'>`;
  const variants = variantsOf(query);
  const hover = query.text
    .replaceAll('*/', '*\\/')
    .split('\n')
    .map((line) => ` * ${line}`.trimEnd())
    .join('\n');
  const value = query.list
    ? `{ readonly [Entry in ${variants.map(({ entry }) => `'${entry}'`).join(' | ')}]: ${queryType} } = {
${variants.map((variant) => `${variant.entry}: ${constantText(feature, query, variant)},`).join('\n')}
}`
    : `${queryType} = ${constantText(feature, query, variants[0])}`;
  return `${shape(`${type}Params`, query.params, true)}
${shape(`${type}Row`, query.row, false)}
/**
 * ${query.question}
 * \`\`\`cypher
${hover}
 * \`\`\`
 */
export const ${constant}: ${value};`;
}

function constantText(feature: string, query: QueryFile, { entry, text }: QueryVariant): string {
  const stem = query.file.slice(query.file.lastIndexOf('/') + 1, -'.cypher'.length);
  const name = entry === undefined ? stem : `${stem}-${entry.toLowerCase().replaceAll('_', '-')}`;
  const timeout = query.timeoutMs === undefined ? '' : `\n  timeoutMs: ${query.timeoutMs},`;
  return `{
  name: '${feature}/${name}',
  mode: '${query.mode}',${timeout}
  params: ${JSON.stringify(specs(query.params))},
  row: ${JSON.stringify(specs(query.row))},
  text: \`${text.replace(/[\\`]|\$\{/g, '\\$&')}\`,
}`;
}

function shape(name: string, fields: ReadonlyMap<string, Declared>, input: boolean): string {
  if (fields.size === 0) return `export type ${name} = Record<string, never>;`;
  const lines = [...fields].map(([field, { type, doc }]) => {
    const remark = doc === '' ? '' : `  /** ${doc} */\n`;
    return `${remark}  ${input ? 'readonly ' : ''}${field}${input && type.nullable ? '?' : ''}: ${typeText(type, input)};`;
  });
  return `export interface ${name} {\n${lines.join('\n')}\n}`;
}

function specs(fields: ReadonlyMap<string, Declared>): FieldTypes {
  return Object.fromEntries([...fields].map(([name, { type }]) => [name, type]));
}

/** The TypeScript type: inputs are read-only, may leave nullable fields out, and take typed arrays for numbers. */
function typeText(type: ValueType, input: boolean): string {
  const bare = bareText(type, input);
  return type.nullable ? `${bare} | null` : bare;
}

function bareText(type: ValueType, input: boolean): string {
  switch (type.kind) {
    case 'string':
    case 'boolean':
      return type.kind;
    case 'int':
    case 'float':
      return 'number';
    case 'datetime':
      return 'Date';
    case 'list': {
      const item = typeText(type.of, input);
      const list = `${input ? 'readonly ' : ''}${item.includes('|') || item.startsWith('readonly') ? `(${item})` : item}[]`;
      return input && type.of.kind === 'float' && !type.of.nullable ? `${list} | Float32Array | Float64Array` : list;
    }
    case 'map': {
      const fields = Object.entries(type.fields).map(
        ([name, field]) =>
          `${input ? 'readonly ' : ''}${name}${input && field.nullable ? '?' : ''}: ${typeText(field, input)}`,
      );
      return `{ ${fields.join('; ')} }`;
    }
  }
}
