/** A stored type, in Neo4j's words. Money and scores are FLOAT, times ZONED DATETIME in UTC. */
export type StoredType =
  'STRING' | 'INTEGER' | 'FLOAT' | 'BOOLEAN' | 'ZONED DATETIME' | 'LIST<STRING>' | 'LIST<INTEGER>' | 'LIST<FLOAT>';

export type Properties = { readonly [name: string]: StoredType };

export interface NodeModel {
  readonly about: string;
  /** The property whose value is unique among the nodes of the label. */
  readonly key: string;
  readonly properties: Properties;
}

export interface RelationshipModel {
  readonly about: string;
  /** Labels at both ends, `[from, to]` pairs. */
  readonly between: readonly (readonly [from: string, to: string])[];
  readonly properties: Properties;
}

/** The labels and relationship types of a graph. */
export interface GraphModel {
  readonly nodes: { readonly [label: string]: NodeModel };
  readonly relationships: { readonly [type: string]: RelationshipModel };
}

/** What one feature keeps in the graph: labels and types of its own, and properties that it adds to those of others. */
export interface FeatureModel extends Partial<GraphModel> {
  /** Properties on labels and relationship types that another feature declares, by label or type. */
  readonly adds?: { readonly [labelOrType: string]: Properties };
}
