import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';
import { type Capped, compareIds } from '../../../platform/capped.js';
import { CIRCLE_CAP, PAIRS, PER_PERSON } from './circle.service.js';
import { type WordOfMouthStore } from './word-of-mouth.store.js';

/** A path along which a recommendation may have led to a purchase. */
export interface PurchasePathRecord {
  /** From the recommender to the buyer, both included; each of them but the buyer told of the product. */
  readonly userIds: readonly UserId[];
  readonly hops: number;
  readonly purchasedAt: Date;
  /** Whether each told after the one before, and the purchase came last. */
  readonly inOrder: boolean;
}

/** What was read around a person about one product. */
interface Surroundings {
  /** The listeners of each person who told. */
  readonly listeners: ReadonlyMap<UserId, readonly UserId[]>;
  /** When each person first told of the product. */
  readonly toldAt: ReadonlyMap<UserId, Date>;
  /** When each person first bought it. */
  readonly boughtAt: ReadonlyMap<UserId, Date>;
  readonly truncated: boolean;
}

/**
 * A shortest path from a person to each buyer of a product, on which everybody but the buyer told of it: paths whose tellings
 * follow each other in time and come before the purchase, and for buyers without one any path of people who told. Nearest buyers
 * first, then earliest purchases. Nobody where the person did not tell of the product.
 */
export async function pathsOfTelling(
  store: WordOfMouthStore,
  userId: UserId,
  productId: ProductId,
  maxHops: number,
  context?: QueryContext,
): Promise<Capped<PurchasePathRecord>> {
  const around = await surroundings(store, userId, productId, maxHops, context);
  const inTime = pathsFrom(userId, maxHops, around, true);
  const buyers = new Set(inTime.map(({ userIds }) => userIds.at(-1)));
  const others = pathsFrom(userId, maxHops, around, false).filter(({ userIds }) => !buyers.has(userIds.at(-1)));
  const rows = [...inTime, ...others].sort(
    (a, b) => a.hops - b.hops || +a.purchasedAt - +b.purchasedAt || compareIds(a.userIds.at(-1)!, b.userIds.at(-1)!),
  );
  return { rows, truncated: around.truncated };
}

/** Reads listeners hop by hop, only of people who told of the product, within the limits of `circleOf`. */
async function surroundings(
  store: WordOfMouthStore,
  userId: UserId,
  productId: ProductId,
  maxHops: number,
  context?: QueryContext,
): Promise<Surroundings> {
  const toldAt = new Map(await store.tellingsOf(productId, [userId], context));
  const boughtAt = new Map<UserId, Date>();
  const listeners = new Map<UserId, UserId[]>();
  const seen = new Set([userId]);
  let frontier = toldAt.has(userId) ? [userId] : [];
  let truncated = false;
  for (let hop = 1; hop <= maxHops && frontier.length > 0; hop += 1) {
    const pairs = await store.listenersOf(frontier, PER_PERSON[hop - 1], PAIRS, context);
    truncated ||= pairs.truncated;
    const found: UserId[] = [];
    for (const { source, userId: id } of pairs.rows) {
      if (!seen.has(id)) {
        if (seen.size > CIRCLE_CAP) {
          truncated = true;
          continue;
        }
        seen.add(id);
        found.push(id);
      }
      const known = listeners.get(source);
      if (known) known.push(id);
      else listeners.set(source, [id]);
    }
    const [tellings, purchases] = await Promise.all([
      store.tellingsOf(productId, found, context),
      store.purchasesOf(productId, found, context),
    ]);
    for (const [id, at] of tellings) toldAt.set(id, at);
    for (const { userId: id, at } of purchases) boughtAt.set(id, at);
    frontier = found.filter((id) => toldAt.has(id));
  }
  return { listeners, toldAt, boughtAt, truncated };
}

/** Breadth first. @param inTime only along tellings that follow each other, to purchases after them */
function pathsFrom(
  from: UserId,
  maxHops: number,
  { listeners, toldAt, boughtAt }: Surroundings,
  inTime: boolean,
): PurchasePathRecord[] {
  const paths: PurchasePathRecord[] = [];
  const told = new Set([from]);
  const bought = new Set([from]);
  let frontier: UserId[][] = [[from]];
  for (let hop = 1; hop <= maxHops; hop += 1) {
    const next: UserId[][] = [];
    for (const way of frontier) {
      const teller = way.at(-1)!;
      const follows = (at: Date | undefined): at is Date => at !== undefined && (!inTime || at > toldAt.get(teller)!);
      for (const id of listeners.get(teller) ?? []) {
        const userIds = [...way, id];
        const purchasedAt = boughtAt.get(id);
        if (!bought.has(id) && follows(purchasedAt)) {
          bought.add(id);
          paths.push({ userIds, hops: hop, purchasedAt, inOrder: inTime });
        }
        if (!told.has(id) && follows(toldAt.get(id))) {
          told.add(id);
          next.push(userIds);
        }
      }
    }
    frontier = next;
  }
  return paths;
}
