import { createContext, use } from 'react';
import { type Shopper } from './shop-server';

/** A customer who signed in. */
export interface Customer extends Shopper {
  readonly token: string;
}

/** Who shops now. */
export const ShopperContext = createContext<Customer | undefined>(undefined);

/** @throws Error outside the pages of a customer */
export function useShopper(): Customer {
  const shopper = use(ShopperContext);
  if (!shopper) throw new Error('Nobody is shopping here.');
  return shopper;
}
