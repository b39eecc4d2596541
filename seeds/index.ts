/** What other folders use of the demo shop; README.md says what is planted and how to check it. */
export { type Shop, generateShop } from './generate-shop.js';
export { type SeedProgress, type WriteOptions, writeShop } from './write-shop.js';
export {
  DEFAULT_END,
  DEFAULT_SEED,
  PLANS,
  type ShopOptions,
  type ShopPlan,
  type ShopSize,
  TRIES_COUPONS,
} from './plan.js';
export { EXPERIMENT_FILE, type ExperimentFile } from './experiment-file.js';
export { COLUMNS, type FileName, type RowOf } from './rows.js';
export type * from './truth.js';
