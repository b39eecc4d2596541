import { type UserId } from '../../people/index.js';
import { type KindTable } from '../../../../gnn/index.js';
import { invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CatalogueService, type ProductId } from '../../catalogue/index.js';
import { cartOf } from '../person/attention.js';
import { type BoughtWithStore, type Companion } from '../person/bought-with.store.js';
import { personOf, type Person } from '../person/person.js';
import { type PersonStore } from '../person/person.store.js';
import { type EventColumns, type PersonRecord } from '../person/person-record.js';
import { checkFilter, rowTest } from '../ranking/filter.js';
import { rankLifted } from '../ranking/lifted.js';
import { NICHE, nicheBonus, type NicheBonus } from '../ranking/niche.js';
import { modelFor } from '../ranking/ranking.js';
import { attributionsOf, type ScoreAttribution } from '../reasons/attribution.js';
import { type ModelSource, type ServingModel } from '../shop/serving-model.js';
import { type Shop } from '../shop/shop.js';
import { type ShopService } from '../shop/shop.service.js';
import { withKnownCategories } from './known-categories.service.js';
import { after, SLACK } from './position.js';
import { LIVE, type Recommendation, type RecommendationRequest } from './recommendation.js';
import { checkAbout, MAX_PER_CATEGORY, type Surface } from './surface.js';
import { surfaceLift } from './surface-lift.js';

export interface RecommendationsOptions {
  readonly store: PersonStore;
  readonly together: BoughtWithStore;
  readonly shop: ShopService;
  readonly catalogue: CatalogueService;
  readonly models: ModelSource;
  /** Weights of event kinds if there is no model. */
  readonly kinds: KindTable;
  readonly now: () => number;
  /** Least share of the attention that niche products get, 0 to 1; default 0, none. */
  readonly nicheFloor?: number;
  /** Called for each answer, for metrics. */
  readonly onServed?: (surface: Surface) => void;
}

/**
 * Lists of recommended products. Every answer scores people anew from what they and their friends did until
 * now, which one query reads for all people of the request.
 */
export class RecommendationsService {
  constructor(private readonly options: RecommendationsOptions) {}

  /**
   * The list of one person.
   * @throws Failure NOT_FOUND for an unknown person or category, INVALID_INPUT for a filter that cannot hold or a page of another model
   */
  async forPerson(userId: UserId, request: RecommendationRequest, context?: QueryContext): Promise<Recommendation[]> {
    const [list] = await this.forPeople([userId], request, context);
    if (!list) throw notFound('user', userId, 'userId');
    return list;
  }

  /**
   * Lists of several people, in the order of `userIds`; undefined for an unknown person.
   * @throws Failure as `forPerson`, except for an unknown person
   */
  async forPeople(
    userIds: readonly UserId[],
    given: RecommendationRequest,
    context?: QueryContext,
  ): Promise<(Recommendation[] | undefined)[]> {
    checkFilter(given.filter ?? {});
    checkAbout(given);
    const people = await this.options.store.read(userIds, context);
    this.options.onServed?.(given.surface ?? 'HOME');
    const at = given.position?.at ?? Math.floor(this.options.now() / 1000);
    return this.listsOf(
      userIds.map((id) => people.get(id)),
      given,
      at,
      context,
    );
  }

  /**
   * Lists of people as they were read, in their order; undefined for undefined. No list counts as shown.
   * @param given with a filter that can hold (`checkFilter`)
   * @param at unix seconds: what people did until then counts
   * @throws Failure as `forPeople`
   */
  async listsOf(
    people: readonly (PersonRecord | undefined)[],
    given: RecommendationRequest,
    at: number,
    context?: QueryContext,
  ): Promise<(Recommendation[] | undefined)[]> {
    const shop = await this.options.shop.get();
    const filter = await withKnownCategories(given.filter, shop.table, this.options.catalogue, context);
    const request = { ...given, filter };
    const model = this.options.models.current();
    const now = Math.floor(this.options.now() / 1000);
    const kinds = model?.kinds ?? this.options.kinds;
    const cartFor = (events: EventColumns): readonly ProductId[] =>
      request.surface === 'CART' ? (request.about ?? cartOf(events, at)) : [];
    const carts = people.flatMap((record) => (record ? cartFor(record) : []));
    const companions = await this.options.together.companions(carts, context);
    return people.map((record) => {
      if (!record) return undefined;
      const person = personOf(record, shop.table, kinds, at, model);
      const niche = nicheBonus(modelFor(person, model), shop.table, this.options.nicheFloor ?? 0);
      return listOf(person, shop, model, request, { now, at, cart: cartFor(record), companions, niche });
    });
  }
}

/**
 * @param current the active model, if there is one
 * @param moment `now` in unix seconds, for filters by date; `at` in unix seconds of the first page, for scores; the `cart`, and `companions` of
 * what is in carts
 */
function listOf(
  person: Person,
  shop: Shop,
  current: ServingModel | undefined,
  request: RecommendationRequest,
  moment: {
    readonly now: number;
    readonly at: number;
    readonly cart: readonly ProductId[];
    readonly companions: ReadonlyMap<ProductId, readonly Companion[]>;
    readonly niche: NicheBonus | null;
  },
): Recommendation[] {
  const { now, at, cart, companions, niche } = moment;
  const { filter, surface, first, position = null } = request;
  const model = modelFor(person, current);
  const source = model?.id ?? LIVE;
  if (position && position.source !== source) {
    throw invalidInput('The model changed since the page before this one; start again without `after`.', 'after');
  }
  const passes = rowTest(shop.table, filter ?? {}, now);
  const excluded = filter?.notOwned === false ? person.rejected : person.decided;
  const shown = surface ?? 'HOME';
  const byCategory = !filter?.categories?.length;
  const about = request.about ?? null;
  const beside = { at, about, cart, byCategory, companions };
  const { allowed, lift, leads } = surfaceLift(shown, person, shop, model, beside);
  const asked = {
    allowed: (row: number) => passes(row) && !excluded.has(shop.table.ids[row]) && allowed(row),
    at,
    wanted: (position?.place ?? 0) + first + 1 + (position ? SLACK : 0),
    maxPerCategory: filter?.maxPerCategory ?? MAX_PER_CATEGORY[shown],
    niche,
  };
  const ranked = rankLifted(person, shop, model, asked, lift);
  const page = after(ranked, position, (row) => shop.table.ids[row]).slice(0, first + 1);
  const freshness = {
    modelTrainedAt: model?.trainedAt ?? null,
    modelEventsUntil: model ? new Date(model.card.data.cutoff * 1000) : null,
    eventsUntil: new Date(at * 1000),
  };
  const attribution = attributionsOf(person, shop, model, at, page);
  return page.map(({ row, score, contributions, lift: added }, n) => {
    const productId = shop.table.ids[row];
    return {
      productId,
      score,
      contributions,
      attribution: () => withNiche(withLift(attribution.all(row), added), contributions),
      subject: {
        person,
        shop,
        row,
        at,
        beside: leads.get(row),
        shares: () => Array.from(attribution.friends(row), (value) => (score === 0 ? 0 : value / score)),
      },
      model: model?.id ?? null,
      freshness,
      position: { source, at, place: (position?.place ?? 0) + n + 1, score, id: productId },
    };
  });
}

/** The bonus of a niche product is for how popular it is. */
function withNiche(attribution: ScoreAttribution, contributions: Recommendation['contributions']): ScoreAttribution {
  const bonus = contributions.find(({ part }) => part === NICHE)?.value ?? 0;
  return { ...attribution, popularity: attribution.popularity + bonus };
}

/** A lift comes from products of the person: those in the cart, or the one looked at last. */
function withLift(attribution: ScoreAttribution, lift: number): ScoreAttribution {
  return { ...attribution, otherProducts: attribution.otherProducts + lift };
}
