import { json, Router, type Request, type Response } from 'express';
import { FAILURES, Failure, invalidInput, notFound } from '../errors.js';
import { isHere, isOwnPage } from './development-caller.js';

/** A customer whom the demo shop page may be looked at as. */
export interface Shopper {
  readonly userId: string;
  readonly name: string;
  readonly friends: number;
}

/** A customer prepared for the page: with very many friends, with as many as is usual, or new and without any. */
export interface ExampleShopper extends Shopper {
  readonly kind: 'HUB' | 'USUAL' | 'NEWCOMER';
}

/** What the demo shop page needs of a shop besides GraphQL: its login, and its back end, which alone knows of orders. */
export interface DevelopmentShop {
  readonly examples: () => Promise<readonly ExampleShopper[]>;
  /** At most ten whose name contains the text. */
  readonly search: (name: string) => Promise<readonly Shopper[]>;
  /** Undefined for an unknown id. */
  readonly byId: (userId: string) => Promise<Shopper | undefined>;
  readonly token: (userId: string) => Promise<string>;
  /** Stores the order as the back end of the shop. @throws Failure INVALID_INPUT, NOT_FOUND for an unknown product */
  readonly order: (userId: string, productIds: readonly string[]) => Promise<void>;
}

/** Products of one order at most. */
const MOST_PRODUCTS = 50;

/**
 * `GET /storefront/development/customers`, with `?name=` those of a name; `POST /storefront/development/token {"userId"}` and
 * `POST /storefront/development/orders {"userId", "productIds"}`: what the login and the back end of a real shop do. Only a page
 * of this server, in a browser on this machine, is served.
 *
 * @param shop undefined where this is no server in development
 */
export function developmentShopRoutes(shop: DevelopmentShop | undefined): Router {
  const router = Router();
  router.use('/storefront/development', json({ limit: 10_000 }), (request, response, next) => {
    response.set('cache-control', 'no-store');
    if (!shop || !isHere(request) || (request.method !== 'GET' && !isOwnPage(request))) {
      throw new Failure(
        FAILURES.FORBIDDEN,
        'Customers are let in by the demo shop page of a server in development on this machine only.',
      );
    }
    next();
  });
  if (!shop) return router;
  router.get('/storefront/development/customers', async (request: Request, response: Response) => {
    const { name } = request.query;
    const customers = typeof name === 'string' && name.trim() ? await shop.search(name.trim()) : await shop.examples();
    response.json({ customers });
  });
  router.post('/storefront/development/token', async (request: Request, response: Response) => {
    const customer = await known(shop, request.body);
    response.json({ customer, token: await shop.token(customer.userId) });
  });
  router.post('/storefront/development/orders', async (request: Request, response: Response) => {
    const { userId } = await known(shop, request.body);
    const { productIds } = (request.body ?? {}) as { productIds?: unknown };
    if (!isListOfIds(productIds)) throw invalidInput(`\`productIds\` lists 1 to ${MOST_PRODUCTS} ids.`, 'productIds');
    await shop.order(userId, productIds);
    response.json({ ordered: productIds.length });
  });
  return router;
}

async function known(shop: DevelopmentShop, body: unknown): Promise<Shopper> {
  const { userId } = (body ?? {}) as { userId?: unknown };
  if (typeof userId !== 'string') throw invalidInput('`userId` is the id of a customer.', 'userId');
  const customer = await shop.byId(userId);
  if (!customer) throw notFound('user', userId, 'userId');
  return customer;
}

function isListOfIds(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MOST_PRODUCTS &&
    value.every((one) => typeof one === 'string')
  );
}
