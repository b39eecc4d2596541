/** Judges reasons by the shop that was loaded, with none of the code that makes them. */
import { type TestEvent } from '../models/shop.js';
import { type Place } from './features.js';
import { type ParityShop } from './parity-shop.js';

const RELATIONSHIP: Readonly<Record<string, string>> = {
  PURCHASE: 'PURCHASED',
  RATE: 'RATED',
  LIKE: 'LIKED',
  SHARE: 'SHARED',
  COMMENT: 'COMMENTED',
};
const VERB: Readonly<Record<string, RegExp>> = {
  PURCHASE: / bought this\.$/,
  RATE: / rated this \d(\.\d+)? of 5( or better)?\.$/,
  LIKE: / liked this\.$/,
  SHARE: / shared this\.$/,
  COMMENT: / praised this\.$/,
};
const OTHERS =
  / and (\d+) other (friends?|(?:person|people) you follow|(?:friends?|friend) or (?:person|people) you follow) /;
/** Of the remarks of the demo shop, those of a buyer who is sorry. */
const SORRY = /Broke|described|cheap|Wrong size/;

export class Proof {
  private readonly acts = new Map<string, TestEvent[]>();
  private readonly buyers = new Map<string, Set<string>>();
  private readonly regionOf: ReadonlyMap<string, string | null>;
  private readonly categoriesOf: ReadonlyMap<string, readonly string[]>;
  private readonly friends = new Set<string>();
  private readonly follows = new Set<string>();
  private readonly silent: ReadonlySet<string>;

  constructor(private readonly shop: ParityShop) {
    for (const event of shop.events) {
      const key = `${event.user} ${event.product}`;
      this.acts.set(key, [...(this.acts.get(key) ?? []), event]);
      if (event.type !== 'PURCHASED') continue;
      this.buyers.set(event.product, (this.buyers.get(event.product) ?? new Set()).add(event.user));
    }
    for (const { from, to } of shop.friends) this.friends.add(`${from} ${to}`).add(`${to} ${from}`);
    for (const { from, to } of shop.follows) this.follows.add(`${from} ${to}`);
    this.regionOf = new Map(shop.people.map(({ id, region }) => [id, region]));
    this.categoriesOf = new Map(shop.products.map(({ id, categories }) => [id, categories]));
    this.silent = new Set(shop.silent);
  }

  /** What is false in a reason; null if nothing is. */
  faultOf(userId: string, { product: { productId }, because }: Place): string | null {
    const { kind, text, friends, friendCount, count, product } = because;
    if (kind !== 'FRIENDS' && (friends.length > 0 || friendCount > 0)) return 'friends in another kind of reason';
    switch (kind) {
      case 'FRIENDS':
        return this.faultOfFriends(userId, productId, because);
      case 'CO_PURCHASE': {
        if (!product || !this.endorses(userId, product.productId)) return 'no product that the person endorses';
        const both = [...this.buyersOf(product.productId)].filter((id) => this.buyersOf(productId).has(id)).length;
        if (both < 3) return `only ${both} bought both`;
        if (count !== both) return `${count} are said to have bought both, ${both} did`;
        return text === `People who bought ${product.productId} also bought this.` ? null : text;
      }
      case 'CATEGORY': {
        if (!product || !this.endorses(userId, product.productId)) return 'no product that the person endorses';
        const shared = this.categories(product.productId).filter((id) => this.categories(productId).includes(id));
        return shared.some((id) => text.startsWith(`From ${id}, like ${product.productId}, which you `)) ? null : text;
      }
      case 'POPULAR': {
        const scope = /^Popular in (.+)\.$/.exec(text)?.[1];
        const region = this.regionOf.get(userId);
        const known = scope === 'the shop' || scope === region || this.categories(productId).includes(scope ?? '');
        const people = this.likers(productId, scope === region ? region : undefined);
        return known && count === people && people >= 3 ? null : `${text} ${count} ${people}`;
      }
      case 'DISCOVERY':
        return text.startsWith('To discover in ') ? null : text;
      default:
        return `no product of this shop has a date of release: ${kind}`;
    }
  }

  private faultOfFriends(userId: string, productId: string, because: Place['because']): string | null {
    const { text, friends, friendCount } = because;
    for (const { user, relation, action, at, stars } of friends) {
      const pair = `${userId} ${user.userId}`;
      if (relation !== (this.friends.has(pair) ? 'FRIEND' : this.follows.has(pair) ? 'FOLLOWED' : ''))
        return 'relation';
      if (this.silent.has(user.userId)) return 'without consent';
      if (!this.endorses(user.userId, productId)) return `${user.userId} does not endorse it`;
      const same = this.actsOn(user.userId, productId).filter(({ type }) => type === RELATIONSHIP[action]);
      const exact = same.find((event) => event.at.toISOString() === at);
      if (!exact) return `${user.userId} did not ${action} at ${at}`;
      if (stars !== (action === 'RATE' ? exact.value : null)) return 'stars';
    }
    const [lead] = friends;
    const name = lead.user.name ?? 'A friend';
    const start = lead.relation === 'FRIEND' ? name : `${name}, whom you follow,`;
    const others = Number(OTHERS.exec(text)?.[1] ?? 0);
    const listedSame = friends.filter(({ action }) => action === lead.action).length;
    if (!text.startsWith(start) || !VERB[lead.action].test(text)) return text;
    if (others + 1 < listedSame || others + 1 > friendCount) return `${others} others: ${text}`;
    const did = [...this.regionOf.keys()].filter(
      (id) =>
        (this.friends.has(`${userId} ${id}`) || this.follows.has(`${userId} ${id}`)) &&
        this.actsOn(id, productId).some(({ type }) => type === RELATIONSHIP[lead.action]),
    );
    return others < did.length ? null : `${did.length} did it: ${text}`;
  }

  /** Whether the person spoke for the product by some act and against it by none. */
  private endorses(userId: string, productId: string): boolean {
    const acts = this.actsOn(userId, productId);
    const against = acts.some(
      ({ type, value, text }) =>
        type === 'RETURNED' || type === 'DISLIKED' || (type === 'RATED' && value! < 4) || SORRY.test(text ?? ''),
    );
    return !against && acts.some(({ type }) => Object.values(RELATIONSHIP).includes(type));
  }

  private likers(productId: string, region: string | null | undefined): number {
    const people = new Set<string>();
    for (const { user, product, type, value } of this.shop.events) {
      if (product !== productId || ['VIEWED', 'COMMENTED', 'DISLIKED', 'RETURNED'].includes(type)) continue;
      if (type === 'RATED' && value! < 4) continue;
      if (region === undefined || this.regionOf.get(user) === region) people.add(user);
    }
    return people.size;
  }

  private actsOn(userId: string, productId: string): readonly TestEvent[] {
    return this.acts.get(`${userId} ${productId}`) ?? [];
  }

  private buyersOf(productId: string): ReadonlySet<string> {
    return this.buyers.get(productId) ?? new Set();
  }

  private categories(productId: string): readonly string[] {
    return this.categoriesOf.get(productId) ?? [];
  }
}
