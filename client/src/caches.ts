/** How normalising caches know what is what in answers of the service. */

const KEYS: Readonly<Record<string, string>> = {
  Product: 'productId',
  User: 'userId',
  Category: 'categoryId',
  Event: 'eventId',
};
/** Lists that are pages of one list: the next page is put behind. What else an argument says makes another list. */
const PAGED: Readonly<Record<string, readonly string[]>> = {
  recommendations: ['userId', 'filter', 'surface', 'productIds'],
  popular: ['region', 'filter'],
  complements: ['productIds', 'filter'],
  similarProducts: ['productId', 'filter'],
  friendsActivity: [],
};

interface Page {
  readonly edges?: readonly unknown[];
}

/** `new InMemoryCache({ typePolicies: apolloPolicies() })`. */
export function apolloPolicies(): Record<string, object> {
  const merge = (
    known: Page | undefined,
    next: Page,
    { args }: { readonly args: { readonly after?: unknown } | null },
  ) => (args?.after && known ? { ...next, edges: [...(known.edges ?? []), ...(next.edges ?? [])] } : next);
  const fields = Object.fromEntries(Object.entries(PAGED).map(([name, keyArgs]) => [name, { keyArgs, merge }]));
  const keyed = Object.entries(KEYS).map(([type, field]) => [type, { keyFields: [field] }] as const);
  return { Query: { fields }, ...Object.fromEntries(keyed) };
}

/**
 * `cacheExchange({ keys: urqlKeys(), updates: urqlUpdates() })` of @urql/exchange-graphcache: objects without an id belong to
 * their parent, and lists of recommendations are asked anew after each act of the customer.
 */
export function urqlKeys(): Record<string, (data: Record<string, unknown>) => string | null> {
  const keys = Object.entries(KEYS).map(
    ([type, field]) => [type, (data: Record<string, unknown>) => (data[field] as string | undefined) ?? null] as const,
  );
  const embedded = ['Money', 'Recommendation', 'Reason', 'FriendReason', 'FriendAct', 'Contribution', 'Freshness'];
  const without = embedded.map((type) => [type, () => null] as const);
  return Object.fromEntries([...keys, ...without]);
}

interface GraphCache {
  inspectFields(entity: string): readonly { readonly fieldName: string; readonly arguments: unknown }[];
  invalidate(entity: string, field: string, args?: unknown): void;
}

/** Mutations of a customer after which lists are another. */
const ACTS = [
  'like',
  'unlike',
  'addToCart',
  'removeFromCart',
  'purchase',
  'rate',
  'dislike',
  'notInterested',
  'setConsent',
];

export function urqlUpdates(): {
  readonly Mutation: Record<string, (r: unknown, a: unknown, cache: GraphCache) => void>;
} {
  const anew = (_result: unknown, _args: unknown, cache: GraphCache): void => {
    for (const { fieldName, arguments: args } of cache.inspectFields('Query'))
      if (fieldName in PAGED) cache.invalidate('Query', fieldName, args);
  };
  return { Mutation: Object.fromEntries(ACTS.map((name) => [name, anew])) };
}
