import { invalidInput } from '../../../platform/errors.js';
import { type ProductId } from '../../catalogue/index.js';

/** Where a list is shown. */
export type Surface = 'HOME' | 'PRODUCT' | 'CART' | 'EMAIL';

/** Most products of one category if the caller sets no limit; null is no limit. */
export const MAX_PER_CATEGORY: Readonly<Record<Surface, number | null>> = {
  HOME: null,
  PRODUCT: null,
  CART: null,
  EMAIL: 2,
};

/** Most products that a list is asked to go with. */
export const MOST_ABOUT = 50;

/** @throws Failure INVALID_INPUT for products that a surface is not about: CART takes up to 50, PRODUCT one, the others none */
export function checkAbout({
  surface,
  about,
}: {
  surface?: Surface | null;
  about?: readonly ProductId[] | null;
}): void {
  if (about === null || about === undefined) return;
  const most = surface === 'CART' ? MOST_ABOUT : surface === 'PRODUCT' ? 1 : 0;
  if (most === 0) throw invalidInput('`productIds` is for the surfaces CART and PRODUCT.', 'productIds');
  if (about.length > most || (most === 1 && about.length === 0)) {
    const range = most === 1 ? 'one product' : `at most ${most} products`;
    throw invalidInput(`\`productIds\` takes ${range} for ${surface}, got ${about.length}.`, 'productIds');
  }
}

/** @throws Failure INVALID_INPUT for no products, or more than 50 */
export function checkGiven(productIds: readonly ProductId[]): void {
  if (productIds.length >= 1 && productIds.length <= MOST_ABOUT) return;
  throw invalidInput(`\`productIds\` takes 1 to ${MOST_ABOUT} products, got ${productIds.length}.`, 'productIds');
}
