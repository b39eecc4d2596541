import { type Complexity, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type CatalogueService } from '../../catalogue/index.js';
import { type PeopleService } from '../../people/index.js';
import { MOST_NAMED, type Share } from '../reasons/attribution.js';
import { ScoreAttributionType } from '../reasons/attribution.type.js';
import { type Recommendation } from './recommendation.js';
import { RecommendationType } from './recommendation.type.js';
import { loadProducts, loadUsers } from './records.loader.js';

/** Cost in the complexity limit: the person is scored once more, and products and people are read. */
const cost: Complexity = ({ childComplexity }) => 20 + MOST_NAMED * childComplexity;

/** Adds the sources of the score to a recommendation. */
@Resolver(() => RecommendationType)
export class AttributionResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly catalogue: CatalogueService,
  ) {}

  @FieldResolver(() => ScoreAttributionType, {
    description: 'The sources of the score, which sum to it. Computed only if it is selected.',
    complexity: cost,
  })
  async attribution(
    @Root() { score, attribution }: Recommendation,
    @Ctx() context: RequestContext,
  ): Promise<ScoreAttributionType> {
    const { products, friends, otherProducts, otherFriends, network, popularity } = attribution();
    const [productRecords, users] = await Promise.all([
      loadProducts(idsOf(products), this.catalogue, context),
      loadUsers(idsOf(friends), this.people, context),
    ]);
    const byProduct = withRecords(products, productRecords, score);
    const byFriend = withRecords(friends, users, score);
    return {
      network,
      popularity,
      products: byProduct.found.map(({ record: product, ...share }) => ({ ...share, product })),
      otherProducts: otherProducts + byProduct.lost,
      friends: byFriend.found.map(({ record: user, ...share }) => ({ ...share, user })),
      otherFriends: otherFriends + byFriend.lost,
    };
  }
}

const idsOf = (shares: readonly Share[]): string[] => shares.map(({ id }) => id);

/** Shares with their records; `lost` sums the shares of records that were deleted after the list was made. */
function withRecords<T>(shares: readonly Share[], records: ReadonlyMap<string, T>, score: number) {
  const found: { record: T; value: number; share: number }[] = [];
  let lost = 0;
  for (const { id, value } of shares) {
    const record = records.get(id);
    if (record === undefined) lost += value;
    else found.push({ record, value, share: score === 0 ? 0 : value / score });
  }
  return { found, lost };
}
