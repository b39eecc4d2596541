import { checkNumber, isGiven } from '../../../platform/checks.js';
import { invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { type RecommendationRequest } from '../lists/recommendation.js';
import { type RecommendationsService } from '../lists/recommendations.service.js';
import { type PersonStore } from '../person/person.store.js';
import { checkFilter } from '../ranking/filter.js';
import { type ShopService } from '../shop/shop.service.js';
import { compared, type Moved, type Supposed, withEvents } from './what-if.js';

/** Products of both lists that are compared. */
const COMPARED = 200;
/** What can be supposed at once. */
const [MOST_WITHOUT, MOST_EVENTS] = [20, 20];

/** Says how the list of a person would change. Nothing is written, and nothing of it is kept or counted as shown. */
export class WhatIfService {
  constructor(
    private readonly store: PersonStore,
    private readonly recommender: RecommendationsService,
    private readonly shop: ShopService,
    private readonly now: () => number,
  ) {}

  /**
   * The list as it would be without ties to some people and with some events, beside the list as it is. Both are scored at the same moment, by what
   * lists are scored by: the person is read as if the ties were not there, and the events are added to what was read.
   *
   * @throws Failure NOT_FOUND for an unknown person or product, INVALID_INPUT where nothing or too much is supposed, as `forPerson`
   */
  async list(
    userId: UserId,
    { without, events }: Supposed,
    request: Pick<RecommendationRequest, 'surface' | 'filter' | 'first'>,
    context?: QueryContext,
  ): Promise<{ places: Moved[]; left: Moved[] }> {
    checkFilter(request.filter ?? {});
    await this.check({ without, events });
    const at = Math.floor(this.now() / 1000);
    const [asIs, supposed] = await Promise.all(
      [[], without].map(async (people) => (await this.store.read([userId], context, people)).get(userId)),
    );
    if (!asIs || !supposed) throw notFound('user', userId, 'userId');
    const wide = { ...request, first: COMPARED };
    const [[before], [after]] = await Promise.all(
      [asIs, withEvents(supposed, events, at)].map((one) => this.recommender.listsOf([one], wide, at, context)),
    );
    return compared(before ?? [], after ?? [], request.first);
  }

  private async check({ without, events }: Supposed): Promise<void> {
    if (without.length + events.length === 0) {
      throw invalidInput('Suppose something: give `without`, `withEvents`, or both.', 'without');
    }
    if (without.length > MOST_WITHOUT) {
      throw invalidInput(`\`without\` takes at most ${MOST_WITHOUT} people, got ${without.length}.`, 'without');
    }
    if (events.length > MOST_EVENTS) {
      throw invalidInput(`\`withEvents\` takes at most ${MOST_EVENTS} events, got ${events.length}.`, 'withEvents');
    }
    const { table } = await this.shop.get();
    events.forEach(({ kind, productId, value }, n) => {
      const path = ['withEvents', String(n)] as const;
      if (!table.rowOf.has(productId)) throw notFound('product', productId, ...path, 'productId');
      if (kind === 'RATE') {
        if (!isGiven(value)) throw invalidInput('A rating needs stars: `value`.', ...path, 'value');
        checkNumber(value, { min: 0, max: 5 }, ...path, 'value');
      } else if (isGiven(value)) throw invalidInput('Only RATE takes a `value`.', ...path, 'value');
    });
  }
}
