import { type KindTable } from '../../../../gnn/index.js';
import { invalidInput, notFound } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { attributionsOf, type ScoreAttribution } from '../reasons/attribution.js';
import { checkFilter, type PersonalFilter, rowTest } from '../ranking/filter.js';
import { personOf, type Person } from '../person/person.js';
import { readPeopleNow } from '../person/people-reader.js';
import { after, type ListPosition, SLACK } from './position.js';
import { modelFor, rank, type Contribution, type Ranked } from '../ranking/ranking.js';
import { reasonFor, type Reason } from '../reasons/reasons.js';
import { type ModelSource } from '../ranking/serving-model.js';
import { type Shop, type ShopView } from '../shop/shop-view.js';

/** Where a list is shown. */
export const SURFACES = ['HOME', 'PRODUCT', 'CART', 'EMAIL'] as const;
export type Surface = (typeof SURFACES)[number];

/** Of one category at most so many where the caller does not say: a mail has room for few, and should not be of one kind. */
const MAX_PER_CATEGORY: Readonly<Record<Surface, number | null>> = { HOME: null, PRODUCT: null, CART: null, EMAIL: 2 };

/** What a page is continued from: the list it belongs to, and where in it. */
export interface RecommendationPosition extends ListPosition {
  /** Id of the model that ordered the list; `LIVE` for none. */
  readonly source: string;
  /** Unix seconds of the first page: the person is scored as she stood then, less what she turned away since. */
  readonly at: number;
}

/** Source of a list that no model ordered. */
export const LIVE = 'live';

export interface RecommendationRequest {
  readonly filter?: PersonalFilter | null;
  readonly surface?: Surface | null;
  /** How many; one more comes where there is more. */
  readonly first: number;
  readonly position?: RecommendationPosition | null;
}

/** One product for one person, with its reason. */
export interface Recommendation {
  readonly productId: string;
  readonly score: number;
  readonly contributions: readonly Contribution[];
  readonly because: Reason;
  /** Where the score comes from: worked out when it is called. */
  readonly attribution: () => ScoreAttribution;
  /** Id of the model that scored; null where none did. */
  readonly model: string | null;
  readonly freshness: Freshness;
  readonly position: RecommendationPosition;
}

/** How new what an answer stands on is. */
export interface Freshness {
  /** Null without a model. */
  readonly modelTrainedAt: Date | null;
  /** What the model learned from ends here. */
  readonly modelEventsUntil: Date | null;
  /** What she and her friends did up to here counts in the score. */
  readonly eventsUntil: Date;
}

export interface RecommendationsOptions {
  readonly db: Database;
  readonly shop: ShopView;
  readonly models: ModelSource;
  /** How events count where there is no model. */
  readonly kinds: KindTable;
  readonly now: () => number;
  /** Told of each list that is shown: metrics. */
  readonly onServed?: (surface: Surface) => void;
}

/**
 * What to show people, and why: scored anew for each answer from what they and their friends have done up to now, read
 * in one query however many people are asked about.
 */
export class RecommendationsService {
  constructor(private readonly options: RecommendationsOptions) {}

  /**
   * One person's list.
   * @throws Failure NOT_FOUND for an unknown person, INVALID_INPUT for a filter that cannot hold or a page of another model
   */
  async forPerson(userId: string, request: RecommendationRequest, context?: QueryContext): Promise<Recommendation[]> {
    const [list] = await this.forPeople([userId], request, context);
    if (!list) throw notFound('user', userId, 'userId');
    return list;
  }

  /** The same for several people, in the order asked; undefined where there is nobody. */
  async forPeople(
    userIds: readonly string[],
    request: RecommendationRequest,
    context?: QueryContext,
  ): Promise<(Recommendation[] | undefined)[]> {
    checkFilter(request.filter ?? {});
    const [shop, rows] = await Promise.all([this.options.shop.get(), readPeopleNow(this.options.db, userIds, context)]);
    const model = this.options.models.current();
    const now = Math.floor(this.options.now() / 1000);
    const at = request.position?.at ?? now;
    this.options.onServed?.(request.surface ?? 'HOME');
    const kinds = model?.kinds ?? this.options.kinds;
    return userIds.map((id) => {
      const row = rows.get(id);
      return row && this.list(personOf(row, shop.table, kinds, at, model), shop, request, now, at);
    });
  }

  private list(person: Person, shop: Shop, request: RecommendationRequest, now: number, at: number): Recommendation[] {
    const { filter, surface, first, position = null } = request;
    const model = modelFor(person, this.options.models.current());
    const source = model?.id ?? LIVE;
    if (position && position.source !== source) {
      throw invalidInput('The model changed since the page before this one; start again without `after`.', 'after');
    }
    const passes = rowTest(shop.table, filter ?? {}, now);
    const barred = filter?.notOwned === false ? person.turnedAway : person.settled;
    const ranked = rank(person, shop, model, {
      allowed: (row) => passes(row) && !barred.has(shop.table.ids[row]),
      at,
      wanted: (position?.place ?? 0) + first + 1 + (position ? SLACK : 0),
      maxPerCategory: filter?.maxPerCategory ?? MAX_PER_CATEGORY[surface ?? 'HOME'],
    });
    const page = after(ranked, position, (row) => shop.table.ids[row]).slice(0, first + 1);
    const freshness = {
      modelTrainedAt: model?.trainedAt ?? null,
      modelEventsUntil: model ? new Date(model.card.data.cutoff * 1000) : null,
      eventsUntil: new Date(at * 1000),
    };
    const attribution = attributionsOf(person, shop, model, at, page);
    return page.map((entry: Ranked, n) => {
      const productId = shop.table.ids[entry.row];
      const { score, contributions } = entry;
      return {
        productId,
        score,
        contributions,
        attribution: () => attribution(entry.row),
        because: reasonFor(person, entry.row, shop, this.options.models.current()),
        model: model?.id ?? null,
        freshness,
        position: { source, at, place: (position?.place ?? 0) + n + 1, score, productId },
      };
    });
  }
}
