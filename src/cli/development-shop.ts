import { randomUUID } from 'node:crypto';
import { type Grapevine } from '../compose.js';
import { type Config } from '../config.js';
import { SHOP } from '../features/activity/index.js';
import { invalidInput } from '../platform/errors.js';
import { type DevelopmentShop, type Shopper } from '../platform/http/development-shop.js';
import { tokensOf } from './keys.js';

/** Customers that a search shows. */
const MOST_FOUND = 10;

/** Login and back end of the demo shop page; undefined in production, and where another issuer signs the tokens. */
export function developmentShop(config: Config, grapevine: Grapevine): DevelopmentShop | undefined {
  if (config.production || config.JWKS_URL) return undefined;
  const { people, recording } = grapevine;
  const tokens = tokensOf(config);
  const shoppers = async (ids: readonly string[]): Promise<Shopper[]> => {
    const [records, counts] = await Promise.all([people.byIds(ids), people.socialCounts(ids)]);
    return ids.flatMap((userId, n) =>
      records[n] ? [{ userId, name: records[n].name ?? userId, friends: counts[n].friends }] : [],
    );
  };
  // Who is usual stays so while the server runs: a like of theirs would make another person usual.
  let kept: Awaited<ReturnType<typeof people.examples>> = [];
  return {
    examples: async () => {
      if (kept.length === 0) kept = await people.examples();
      const examples = kept;
      const found = await shoppers(examples.map(({ userId }) => userId));
      return found.map((shopper, n) => ({ ...shopper, kind: examples[n].kind }));
    },
    search: async (name) => shoppers(await people.list({ nameContains: name }, '', MOST_FOUND)),
    byId: async (userId) => (await shoppers([userId]))[0],
    token: (userId) => tokens.issueDevelopment({ subject: userId, roles: ['CUSTOMER'] }),
    order: async (userId, productIds) => {
      const line = { userId, kind: 'PURCHASE' } as const;
      const events = productIds.map((productId) => ({ ...line, id: `demo-${randomUUID()}`, productId }));
      const { refused } = await recording.record(events, SHOP);
      if (refused.length > 0) throw invalidInput(refused[0].message, 'productIds');
    },
  };
}
