import { readdirSync } from 'node:fs';
import { joinModels } from './join.js';
import { type FeatureModel } from './model.js';

/** Files of this folder that declare nothing themselves. */
const OTHERS = new Set(['index.ts', 'join.ts', 'model.ts', 'former.ts']);

/** What the file of a feature exports under the name of the feature. */
async function declaredIn(file: string): Promise<readonly [feature: string, model: FeatureModel]> {
  const exported = (await import(`./${file}`)) as Record<string, FeatureModel>;
  const declarations = Object.entries(exported);
  if (declarations.length !== 1) {
    throw new Error(`schema/graph/${file} exports ${declarations.length} values; it takes one, the model of a feature`);
  }
  return declarations[0];
}

const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.ts') && !OTHERS.has(file));

/**
 * What is in the graph: the one source of labels, relationship types and properties, declared in one file for each feature,
 * which is found by itself. The Cypher linter refuses names that are not here. `schema/migrations` says which properties are
 * unique or indexed.
 */
export const { nodes, relationships } = joinModels(Object.fromEntries(await Promise.all(files.sort().map(declaredIn))));
