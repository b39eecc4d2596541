import { ingestEvents, type IngestEventsParams } from '../../../../cypher/activity/index.js';
import { type JudgedEvent } from './event.js';
import { type WriteTransaction } from './events.store.js';
import { type EventRelationship, RELATIONSHIP_OF, storedReason } from './kinds.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/**
 * Creates every event, with the people and products that are not there; each of those is looked up once. An event that
 * is there already is a constraint violation, which ends the transaction.
 * @returns how many the database created
 */
export async function createEvents(tx: WriteTransaction, events: readonly JudgedEvent[]): Promise<number> {
  const users = new Places();
  const products = new Places();
  const lists: Omit<Mutable<IngestEventsParams>, 'users' | 'products'> = {
    viewed: [],
    liked: [],
    disliked: [],
    commented: [],
    shared: [],
    addedToCart: [],
    rated: [],
    purchased: [],
    returned: [],
  };
  const listOf: Record<EventRelationship, object[]> = {
    VIEWED: lists.viewed,
    LIKED: lists.liked,
    DISLIKED: lists.disliked,
    COMMENTED: lists.commented,
    SHARED: lists.shared,
    ADDED_TO_CART: lists.addedToCart,
    RATED: lists.rated,
    PURCHASED: lists.purchased,
    RETURNED: lists.returned,
  };
  for (const event of events) {
    listOf[RELATIONSHIP_OF[event.kind]].push(rowOf(event, users.of(event.userId), products.of(event.productId)));
  }
  const [{ loaded }] = await tx.run(ingestEvents, { ...lists, users: users.ids, products: products.ids });
  return loaded;
}

/** What the lists have of an event, each some of it; `u` and `p` are the places of its person and its product. */
function rowOf(event: JudgedEvent, u: number, p: number): object {
  const { id, kind, at, value, quantity, price, currency, text, channel } = event;
  return { id, u, p, at, value, quantity, price, currency, text, channel, reason: storedReason(kind, event.reason) };
}

/** Ids and their places in a list. */
class Places {
  readonly ids: string[] = [];
  private readonly at = new Map<string, number>();

  of(id: string): number {
    let place = this.at.get(id);
    if (place === undefined) {
      place = this.ids.push(id) - 1;
      this.at.set(id, place);
    }
    return place;
  }
}
