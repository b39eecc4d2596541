import { type FeatureModel, type GraphModel, type Properties } from './model.js';

/**
 * The model of the whole graph: what all features declare.
 * @throws Error where two features declare one label, type or property, or one adds to what no feature declares
 */
export function joinModels(features: { readonly [feature: string]: FeatureModel }): GraphModel {
  refuseDoubles(features);
  const models = Object.values(features);
  const added = (name: string): Properties => merged(models.map(({ adds = {} }) => adds[name] ?? {}));
  const whole = <Kind extends { readonly properties: Properties }>(declared: { readonly [name: string]: Kind }) =>
    Object.fromEntries(
      Object.entries(declared).map(([name, kind]) => [
        name,
        { ...kind, properties: { ...kind.properties, ...added(name) } },
      ]),
    );
  return {
    nodes: whole(merged(models.map(({ nodes = {} }) => nodes))),
    relationships: whole(merged(models.map(({ relationships = {} }) => relationships))),
  };
}

/** Labels and types cannot be taken for one another: `User` and `FOLLOWS` differ in their letters. */
function refuseDoubles(features: { readonly [feature: string]: FeatureModel }): void {
  const owners = new Map<string, string>();
  const claim = (name: string, feature: string): void => {
    const owner = owners.get(name);
    if (owner !== undefined) throw new Error(`${name} is declared by ${owner} and by ${feature}`);
    owners.set(name, feature);
  };
  const entries = Object.entries(features);
  for (const [feature, { nodes = {}, relationships = {}, adds = {} }] of entries) {
    const own = Object.entries({ ...nodes, ...relationships });
    own.forEach(([name]) => claim(name, feature));
    const properties = [...own.map(([name, kind]) => [name, kind.properties] as const), ...Object.entries(adds)];
    for (const [name, of] of properties) Object.keys(of).forEach((property) => claim(`${name}.${property}`, feature));
  }
  for (const [feature, { adds = {} }] of entries) {
    const unknown = Object.keys(adds).find((name) => !owners.has(name));
    if (unknown !== undefined) throw new Error(`${feature} adds to ${unknown}, which no feature declares`);
  }
}

function merged<Value>(parts: readonly { readonly [name: string]: Value }[]): { readonly [name: string]: Value } {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}
