import { isGiven } from '../../../platform/checks.js';
import { notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type PeopleService, type UserId } from '../../people/index.js';
import { personOf } from '../person/person.js';
import { type PersonStore } from '../person/person.store.js';
import { viewInModel } from '../person/view-in-model.js';
import { networkOf, personVector } from '../ranking/network-space.js';
import { type ModelSource } from '../shop/serving-model.js';
import { type ShopService } from '../shop/shop.service.js';
import { type SimilarPeopleStore, type SimilarPerson } from './similar-people.store.js';

export interface SimilarRequest {
  /** In any letter case. */
  readonly region?: string | null;
  readonly limit: number;
  /** `VISIBLE`: friends and followed people who share their activity, which is all that a customer may see. */
  readonly among: 'VISIBLE' | 'ALL';
}

export interface SimilarPeopleOptions {
  readonly persons: PersonStore;
  readonly people: PeopleService;
  readonly store: SimilarPeopleStore;
  readonly shop: ShopService;
  readonly models: ModelSource;
  readonly now: () => number;
}

/** Finds people with similar taste by their vectors in the network. */
export class SimilarPeopleService {
  constructor(private readonly options: SimilarPeopleOptions) {}

  /**
   * The people nearest to the person's vector, which is computed from all events until now. Empty without a model, and
   * without events with products that it knows.
   * @throws Failure NOT_FOUND for an unknown person or region
   */
  async similarTo(userId: UserId, request: SimilarRequest, context?: QueryContext): Promise<SimilarPerson[]> {
    const { persons, people, store, shop, models, now } = this.options;
    const { region: name, limit, among } = request;
    const [{ table }, records, region] = await Promise.all([
      shop.get(),
      persons.read([userId], context),
      isGiven(name) ? people.requireRegion(name, context, 'region') : null,
    ]);
    const record = records.get(userId);
    if (!record) throw notFound('user', userId, 'userId');
    const model = models.current();
    const network = model && networkOf(model);
    if (!model || !network) return [];
    const person = personOf(record, table, model.kinds, Math.floor(now() / 1000));
    const vector = personVector(viewInModel(person, table, model), network);
    if (!vector) return [];
    const query = { userId, vector, model: model.id, region, limit };
    return among === 'VISIBLE' ? store.amongVisible(query, context) : store.amongAll(query, context);
  }
}
