import { type CategoryId, type ProductId } from '../../catalogue/index.js';

/** A part of the shop that a request names. Conditions hold together; one that is not given does not narrow the part. */
export interface Scope {
  readonly productId?: ProductId | null;
  readonly categoryId?: CategoryId | null;
  /** Id of the community. */
  readonly communityId?: string | null;
  /** Name of a region. */
  readonly region?: string | null;
  /** Only recommendation events within so many days before the end of the run's data. */
  readonly days?: number | null;
}
