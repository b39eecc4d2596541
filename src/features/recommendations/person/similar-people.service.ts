import { similarFriends, similarPeople } from '../../../../cypher/recommendations/index.js';
import { type NetworkState, type PersonView } from '../../../../gnn/index.js';
import { notFound } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { readPeopleNow, READ_CAPS } from './people-reader.js';
import { inModelRows, personOf } from './person.js';
import { linkOf, type ModelSource } from '../ranking/serving-model.js';
import { type ShopView } from '../shop/shop-view.js';

/** Somebody alike. */
export interface SimilarPerson {
  readonly userId: string;
  /** Cosine of the two in the model's space, -1..1. */
  readonly score: number;
}

export interface SimilarRequest {
  readonly region?: string | null;
  readonly limit: number;
  /**
   * `CIRCLE`: only friends and people she follows, who let her see what they do, which is all that a customer may see.
   * `ALL`: everybody.
   */
  readonly among: 'CIRCLE' | 'ALL';
}

export interface SimilarPeopleOptions {
  readonly db: Database;
  readonly shop: ShopView;
  readonly models: ModelSource;
  readonly now: () => number;
}

/** Neighbours asked of the index for one wanted: filters come after it. */
const INDEX_FACTOR = 10;
const MOST_NEIGHBOURS = 1_000;

/** Finds people who are for the same things, by the place of each in the space the network learned. */
export class SimilarPeopleService {
  constructor(private readonly options: SimilarPeopleOptions) {}

  /**
   * The nearest to where she stands now: her vector is folded from what she has done up to this moment. Nobody, where
   * there is no model or where she has done nothing that it knows.
   * @throws Failure NOT_FOUND for an unknown person
   */
  async similarTo(userId: string, request: SimilarRequest, context?: QueryContext): Promise<SimilarPerson[]> {
    const { db, shop, models, now } = this.options;
    const [{ table }, people] = await Promise.all([shop.get(), readPeopleNow(db, [userId], context)]);
    const row = people.get(userId);
    if (!row) throw notFound('user', userId, 'userId');
    const model = models.current();
    const space = model?.ranker.state.learnt.network ?? model?.ranker.state.learnt.networkWithFriends;
    if (!model || !space) return [];
    const person = personOf(row, table, model.kinds, Math.floor(now() / 1000));
    const vector = placeOf(inModelRows(person.view, linkOf(model, table).itemOfRow, -1), space);
    if (!vector) return [];
    const { region, limit, among } = request;
    const params = { vector: Array.from(vector), model: model.id, region, limit };
    if (among === 'CIRCLE') return db.run(similarFriends, { ...params, userId, ties: READ_CAPS.ties }, context);
    const neighbours = Math.min(MOST_NEIGHBOURS, limit * INDEX_FACTOR);
    return db.run(similarPeople, { ...params, neighbours, except: userId }, context);
  }
}

/**
 * Her place in the network's space from her own items, `normalise(Σ_i w_i z_i / sqrt(d · D_i))`: the first half of the fold that
 * scores her. Undefined where she has nothing that the network knows.
 */
function placeOf(view: PersonView, { items, width, itemDegrees }: NetworkState): Float32Array | undefined {
  const place = new Float32Array(width);
  for (let n = 0; n < view.items.length; n += 1) {
    const item = view.items[n];
    if (!(itemDegrees[item] > 0)) continue;
    const share = view.weights[n] / Math.sqrt(itemDegrees[item]);
    for (let c = 0; c < width; c += 1) place[c] += share * items[item * width + c];
  }
  const norm = Math.hypot(...place);
  return norm > 0 ? place.map((value) => value / norm) : undefined;
}
