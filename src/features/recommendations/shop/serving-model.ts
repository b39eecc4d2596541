import { type IdTables, type KindTable, type ModelCard, type Ranker } from '../../../../gnn/index.js';
import { type ProductTable } from './product-table.js';

/** A model in memory, as the feature `models` keeps it (`LoadedModel`). */
export interface ServingModel {
  readonly id: string;
  readonly trainedAt: Date;
  readonly ranker: Ranker;
  readonly ids: Pick<IdTables, 'items'>;
  readonly itemRows: ReadonlyMap<string, number>;
  readonly userRows: ReadonlyMap<string, number>;
  readonly regionCodes: ReadonlyMap<string, number>;
  readonly kinds: KindTable;
  readonly card: Pick<ModelCard, 'data' | 'fairness'>;
}

/** Gives the active model; undefined before the first training. */
export interface ModelSource {
  current(): ServingModel | undefined;
}

/** Maps rows of the product table to items of a model and back. */
export interface ProductMapping {
  /** Product row of each item of the model, -1 if the shop has the product no more. */
  readonly rowOfItem: Int32Array;
  /** Item of each product row, -1 if the model does not know the product. */
  readonly itemOfRow: Int32Array;
  /** Product rows that the model does not know, ascending. */
  readonly newRows: Int32Array;
}

const mappings = new WeakMap<ServingModel, { table: ProductTable; mapping: ProductMapping }>();

/** The mapping between a model and a table; the last one of each model is kept. */
export function mappingOf(model: ServingModel, table: ProductTable): ProductMapping {
  const known = mappings.get(model);
  if (known?.table === table) return known.mapping;
  const itemOfRow = Int32Array.from(table.ids, (id) => model.itemRows.get(id) ?? -1);
  const rowOfItem = Int32Array.from(model.ids.items, (id) => table.rowOf.get(id) ?? -1);
  const newRows = Int32Array.from(table.ids.keys()).filter((row) => itemOfRow[row] < 0);
  const mapping = { itemOfRow, rowOfItem, newRows };
  mappings.set(model, { table, mapping });
  return mapping;
}
