import { createContext, use } from 'react';
import { type Shopper } from './shop-server';

/** Who shops now. */
export const ShopperContext = createContext<Shopper | undefined>(undefined);

/** @throws Error outside the pages of a customer */
export function useShopper(): Shopper {
  const shopper = use(ShopperContext);
  if (!shopper) throw new Error('Nobody is shopping here.');
  return shopper;
}
