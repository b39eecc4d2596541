import {
  BY_SOCIAL_NETWORK,
  friendShares,
  heardShares,
  type IdTables,
  type KindTable,
  type ModelCard,
  type Ranker,
  type Shares,
} from '../../../../gnn/index.js';
import { type LiveWeights } from './live-score.js';
import { type ProductTable } from '../shop/product-table.js';

/** A model in memory, as the models room keeps it (`LoadedModel`). */
export interface ServingModel {
  readonly id: string;
  readonly trainedAt: Date;
  readonly ranker: Ranker;
  readonly ids: Pick<IdTables, 'items'>;
  readonly itemRows: ReadonlyMap<string, number>;
  readonly userRows: ReadonlyMap<string, number>;
  readonly regionCodes: ReadonlyMap<string, number>;
  readonly kinds: KindTable;
  readonly card: Pick<ModelCard, 'data'>;
}

/** Where the model that serves comes from; undefined before the first training. */
export interface ModelSource {
  current(): ServingModel | undefined;
}

/** Which row of the product table is which row of the model. */
export interface Link {
  /** Product row of each item of the model, -1 where the shop has it no more. */
  readonly rowOfItem: Int32Array;
  /** Item of each product row, -1 where the model does not know it. */
  readonly itemOfRow: Int32Array;
  /** Product rows the model does not know. */
  readonly fresh: Int32Array;
}

const links = new WeakMap<ServingModel, { table: ProductTable; link: Link }>();

/** The link of a model and a table, made once for the two. */
export function linkOf(model: ServingModel, table: ProductTable): Link {
  const known = links.get(model);
  if (known?.table === table) return known.link;
  const itemOfRow = Int32Array.from(table.ids, (id) => model.itemRows.get(id) ?? -1);
  const rowOfItem = Int32Array.from(model.ids.items, (id) => table.rowOf.get(id) ?? -1);
  const fresh = Int32Array.from(table.ids.keys()).filter((row) => itemOfRow[row] < 0);
  const link = { itemOfRow, rowOfItem, fresh };
  links.set(model, { table, link });
  return link;
}

const shares = new WeakMap<Ranker, Shares>();

/** Friends' shares as the model's own parts count them: by the strength of ties and friends' influence, where these helped. */
export function sharesOf(model: ServingModel | undefined): Shares {
  if (!model) return friendShares;
  let found = shares.get(model.ranker);
  if (!found) {
    const { ties, influence } = model.ranker.state.learnt;
    found = heardShares(ties, influence);
    shares.set(model.ranker, found);
  }
  return found;
}

/**
 * How much a model trusts friends and popularity: for products it does not know, which can be scored by these alone, on
 * the scale of those it knows.
 */
export function liveWeightsOf(model: ServingModel): LiveWeights {
  let friends = 0;
  let popularity = 0;
  for (const { name, weight } of model.ranker.parts) {
    if (['friends', 'ridge-friends', 'network-circle', ...BY_SOCIAL_NETWORK].includes(name)) friends += weight;
    if (/^(popularity|regional|recent-\d+|category-\d+)$/.test(name)) popularity += weight;
  }
  return { friends, popularity };
}
