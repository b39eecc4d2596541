import { popularItems } from '../../../../gnn/index.js';
import { mappingOf, type ServingModel } from '../shop/serving-model.js';
import { type ProductTable } from '../shop/product-table.js';

/** What is added to the scores of niche products, so that lists give them their share of the attention. */
export interface NicheBonus {
  readonly value: number;
  readonly isNiche: (row: number) => boolean;
}

/** Name of the contribution that niche products have. */
export const NICHE = 'niche';

const popularOf = new WeakMap<ServingModel, Uint8Array>();

/**
 * The bonus by which the model was seen to reach a floor: that of the smallest floor on its card from the asked one on, else of the largest. Products that
 * the model does not know are niche.
 *
 * @param floor least share of the attention, 0 to 1; 0 for none
 * @returns null where none is asked for or needed, or the card says nothing of it
 */
export function nicheBonus(model: ServingModel | undefined, table: ProductTable, floor: number): NicheBonus | null {
  const floors = model?.card.fairness?.floors ?? [];
  if (!model || !(floor > 0) || floors.length === 0) return null;
  const { bonus } = floors.find((price) => price.floor >= floor) ?? floors[floors.length - 1];
  if (bonus === 0) return null;
  const popular = popularOf.get(model) ?? popularItems(model.ranker.state.counted);
  popularOf.set(model, popular);
  const { itemOfRow } = mappingOf(model, table);
  return { value: bonus, isNiche: (row) => itemOfRow[row] < 0 || popular[itemOfRow[row]] === 0 };
}
