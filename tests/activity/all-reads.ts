/** Every reading query of the catalogue, run with parameters that mean something in a small shop. */
import { EVENT_RELATIONSHIPS } from '../../src/features/activity/events/kinds.js';
import { queryFeatures } from '../../scripts/generate/catalogue.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { type ValueType } from '../../src/platform/neo4j/query.js';

/** What the parameters may name. */
export interface Names {
  readonly users: readonly string[];
  readonly products: readonly string[];
  readonly category: string;
  readonly now: number;
}

/** The answer of each reading query by its name: its rows as text in order, or that it fails. */
export async function allReads(db: Database, names: Names): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const feature of await queryFeatures(process.cwd())) {
    const all = (await import(`../../cypher/${feature}/index.js`)) as Record<string, Query<object, object> | undefined>;
    for (const query of Object.values(all)) {
      // A query for each kind of event is a record of queries; those write.
      if (query?.mode !== 'read') continue;
      const entries = Object.entries(query.params).map(([name, type]) => [name, valueOf(name, type, names)]);
      answers.set(
        query.name,
        await answerOf(db, query as Query<object, object, 'read'>, Object.fromEntries(entries) as object),
      );
    }
  }
  return answers;
}

async function answerOf(db: Database, query: Query<object, object, 'read'>, params: object): Promise<string> {
  try {
    const rows = await db.run(query, params, { operation: 'test' });
    return rows
      .map((row) => JSON.stringify(inOrder(row)))
      .sort()
      .join('\n');
  } catch {
    return 'fails';
  }
}

/** A row with its lists in one order: the database gives relationships of a node in whichever order it keeps them. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inOrder(one)]));
}

function valueOf(name: string, type: ValueType, names: Names): unknown {
  switch (type.kind) {
    case 'string':
      if (/^(product|other|one$)/.test(name)) return names.products[0];
      if (name === 'categoryId') return names.category;
      return type.nullable && !/^user/.test(name) ? null : names.users[0];
    case 'int':
      return name === 'now' ? names.now / 1000 : name === 'minBuyers' ? 1 : 10_000;
    case 'float':
      return name === 'likedFrom' ? 4 : /halfLife/i.test(name) ? 1e7 : 1;
    case 'boolean':
      return true;
    case 'datetime':
      return type.nullable ? null : new Date(/^(until|cutoff|now|at)/.test(name) ? names.now : 0);
    case 'list':
      return listOf(name, type.of, names);
    case 'map':
      return Object.fromEntries(Object.entries(type.fields).map(([field, of]) => [field, valueOf(field, of, names)]));
  }
}

function listOf(name: string, of: ValueType, names: Names): unknown[] {
  if (of.kind === 'string') {
    if (/^(types|relationships)$/.test(name)) return [...EVENT_RELATIONSHIPS];
    if (/^product/.test(name)) return [...names.products];
    return name === 'users' ? [...names.users] : [...names.users, ...names.products];
  }
  if (of.kind !== 'map' || name === 'requests') return [valueOf(name, of, names)];
  const { users, products } = names;
  return users.map((user, i) => {
    const ofOne = { ...names, users: [user], products: [products[0]] };
    const fields = Object.entries(of.fields).map(([field, type]) => [field, valueOf(field, type, ofOne)] as const);
    const one = Object.fromEntries(fields);
    return 'other' in one ? { ...one, other: products[1 + (i % (products.length - 1))] } : one;
  });
}
