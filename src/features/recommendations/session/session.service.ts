import { invalidInput } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type EventKind, KIND_CODE } from '../../activity/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type Recommendation, type RecommendationPosition } from '../lists/recommendation.js';
import { type RecommendationsService } from '../lists/recommendations.service.js';
import { type Surface } from '../lists/surface.js';
import { type PersonRecord } from '../person/person-record.js';
import { checkFilter, type ListFilter } from '../ranking/filter.js';
import { similarityTo } from '../ranking/similar-products.js';
import { type ModelSource } from '../shop/serving-model.js';
import { type Shop } from '../shop/shop.js';
import { type ShopService } from '../shop/shop.service.js';

/** What somebody did in a visit. */
export interface SessionEvent {
  readonly kind: EventKind;
  readonly productId: ProductId;
  readonly at?: Date | null;
}

export interface SessionRequest {
  readonly events: readonly SessionEvent[];
  /** Default: PRODUCT after a view, CART after something was put into the cart, else HOME. */
  readonly surface?: Surface | null;
  readonly filter?: ListFilter | null;
  readonly first: number;
  readonly position?: RecommendationPosition | null;
}

/** What a visit is shown, and where. */
export interface SessionList {
  readonly surface: Surface;
  readonly list: readonly Recommendation[];
}

export interface SessionOptions {
  readonly recommender: RecommendationsService;
  readonly shop: ShopService;
  readonly models: ModelSource;
  readonly now: () => number;
}

const MOST_EVENTS = 50;
/** What a visitor can do who is not signed in. */
const KINDS: readonly EventKind[] = ['VIEW', 'LIKE', 'DISLIKE', 'NOT_INTERESTED', 'ADD_TO_CART'];
/** Products of the visit that one of the list may be like, the latest. */
const LOOKED_AT = 5;

/** Lists for a visitor without an account, from a few acts alone: nothing is written, and nothing of the visitor is kept. */
export class SessionService {
  constructor(private readonly options: SessionOptions) {}

  /**
   * Products for a visit, the best first, by the model that ranks for people: the visitor is a person of whom only these acts are known. Nothing that
   * the visit was about is listed.
   *
   * @throws Failure INVALID_INPUT for more than 50 events, kinds that a visitor cannot do, a filter that cannot hold or a page of another model; NOT_FOUND for a category
   */
  async list({ events, ...request }: SessionRequest, context?: QueryContext): Promise<SessionList> {
    const { recommender, shop: shops, now } = this.options;
    checkEvents(events);
    checkFilter(request.filter ?? {});
    const at = request.position?.at ?? Math.floor(now() / 1000);
    const shop = await shops.get();
    const known = events.filter(({ productId }) => shop.table.rowOf.has(productId));
    const ids = [...new Set(known.map(({ productId }) => productId))];
    const excludeProductIds = [...(request.filter?.excludeProductIds ?? []), ...ids];
    const given = {
      ...request,
      ...aboutOf(known, request.surface),
      filter: { ...request.filter, excludeProductIds },
    };
    const [list] = await recommender.listsOf([visitorOf(known, at)], given, at, context);
    return { surface: given.surface, list: this.withLeads(list ?? [], shop, ids) };
  }

  /** Each product with the one of the visit that it is like most: reasons are looked for there. */
  private withLeads(list: Recommendation[], shop: Shop, ids: readonly ProductId[]): Recommendation[] {
    const model = this.options.models.current();
    const looked = ids.slice(-LOOKED_AT).map((id) => shop.table.rowOf.get(id)!);
    const alike = looked.map((row) => ({ row, similarity: similarityTo(row, shop, model) }));
    return list.map((entry) => {
      const { row } = entry.subject;
      const best = alike.reduce<(typeof alike)[number] | undefined>(
        (most, one) => (most && most.similarity[row] >= one.similarity[row] ? most : one),
        undefined,
      );
      const lead = entry.subject.beside ?? best?.row;
      return { ...entry, subject: { ...entry.subject, beside: lead, looked: lead } };
    });
  }
}

/** @throws Failure INVALID_INPUT */
function checkEvents(events: readonly SessionEvent[]): void {
  if (events.length > MOST_EVENTS) {
    throw invalidInput(`\`events\` takes at most ${MOST_EVENTS} events, got ${events.length}.`, 'events');
  }
  const wrong = events.findIndex(({ kind }) => !KINDS.includes(kind));
  if (wrong < 0) return;
  const { kind } = events[wrong];
  throw invalidInput(`A visitor can do ${KINDS.join(', ')}, not ${kind}.`, 'events', String(wrong), 'kind');
}

/** What the list is about, where it is not said: the last act tells. */
function aboutOf(
  events: readonly SessionEvent[],
  given: Surface | null | undefined,
): { readonly surface: Surface; readonly about?: readonly ProductId[] } {
  const last = events.at(-1);
  const surface = given ?? (last?.kind === 'VIEW' ? 'PRODUCT' : last?.kind === 'ADD_TO_CART' ? 'CART' : 'HOME');
  if (surface === 'PRODUCT' && last) return { surface, about: [last.productId] };
  const cart = events.filter(({ kind }) => kind === 'ADD_TO_CART').map(({ productId }) => productId);
  return surface === 'CART' ? { surface, about: [...new Set(cart)] } : { surface };
}

/** Somebody of whom only these acts are known; acts without a time were a second apart, the last just now. */
function visitorOf(events: readonly SessionEvent[], now: number): PersonRecord {
  const acts = events
    .map(({ kind, productId, at }, n) => ({
      productId,
      kind: KIND_CODE[kind],
      time: at ? Math.min(now, Math.floor(at.getTime() / 1000)) : now - (events.length - 1 - n),
    }))
    .sort((a, b) => b.time - a.time);
  return {
    ...{ userId: '', region: null, friends: [], texts: [], whole: true },
    items: acts.map(({ productId }) => productId),
    kinds: acts.map(({ kind }) => kind),
    values: acts.map(() => 1),
    times: acts.map(({ time }) => time),
    moments: acts.map(({ time }) => time * 1000),
  };
}
