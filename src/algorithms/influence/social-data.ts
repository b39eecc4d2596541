import { type FirstActs, type Listening } from '../graph/reach.js';
import { type SalesLog } from '../sales/sales-log.js';
import { type Turns } from '../sales/taste-vectors.js';
import { type Praise } from './synchrony.js';

/**
 * What influence and sales are computed from: ties and events of a whole shop. Arrays refer to people and products by their
 * position in `people` and `products`.
 */
export interface SocialData {
  /** Ids of people, ascending. */
  readonly people: readonly string[];
  /** Ids of products. */
  readonly products: readonly string[];
  /** Names of regions. */
  readonly regions: readonly string[];
  /** The region of each person, by position in `regions`; -1 where it is not known. */
  readonly region: Int32Array;
  /** Currencies in which people paid: codes, ascending, and at the end null where some purchases have none. */
  readonly currencies: readonly (string | null)[];
  readonly listening: Listening;
  readonly acts: FirstActs;
  readonly sales: SalesLog;
  readonly looks: Turns;
  readonly praise: Praise;
}
