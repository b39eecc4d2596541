import { type Complexity, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { productLoader } from '../../catalogue/index.js';
import { userLoader } from '../../people/index.js';
import { MOST_NAMED, type Share } from './attribution.js';
import { ScoreAttributionType } from './attribution.type.js';
import { RecommendationType } from '../lists/recommendation.type.js';
import { foundBy, type Shown } from '../lists/recommendation.view.js';
import { type Recommendation } from '../lists/recommendations.service.js';

/** The person is scored once more for it, and what each source says is looked up: dearer than what lies ready. */
const cost: Complexity = ({ childComplexity }) => 20 + MOST_NAMED * childComplexity;

/** Tells where a score comes from, for those who ask. */
@Resolver(() => RecommendationType)
export class AttributionResolver {
  constructor(private readonly shown: Shown) {}

  @FieldResolver(() => ScoreAttributionType, {
    description: 'Where the score comes from, source by source; they sum to it. Worked out only when asked for.',
    complexity: cost,
  })
  async attribution(
    @Root() { score, attribution }: Recommendation,
    @Ctx() context: RequestContext,
  ): Promise<ScoreAttributionType> {
    const { products, friends, ...rest } = attribution();
    const { people, catalogue } = this.shown;
    const [goods, users] = await Promise.all([
      foundBy(idsOf(products), (ids) => Promise.all(ids.map((id) => productLoader(catalogue, context).load(id)))),
      foundBy(idsOf(friends), (ids) => Promise.all(ids.map((id) => userLoader(people, context).load(id)))),
    ]);
    const sold = named(products, goods, score);
    const told = named(friends, users, score);
    return {
      ...rest,
      products: sold.named.map(({ of: product, ...one }) => ({ ...one, product })),
      otherProducts: rest.otherProducts + sold.lost,
      friends: told.named.map(({ of: user, ...one }) => ({ ...one, user })),
      otherFriends: rest.otherFriends + told.lost,
    };
  }
}

const idsOf = (shares: readonly Share[]): string[] => shares.map(({ id }) => id);

/** What is gone since the list was made has no name: it counts among the others. */
function named<T>(shares: readonly Share[], found: ReadonlyMap<string, T>, score: number) {
  const list: { of: T; value: number; share: number }[] = [];
  let lost = 0;
  for (const { id, value } of shares) {
    const of = found.get(id);
    if (of === undefined) lost += value;
    else list.push({ of, value, share: score === 0 ? 0 : value / score });
  }
  return { named: list, lost };
}
