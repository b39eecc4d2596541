import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type Complement as ComplementRecord } from '../lists/product-lists.service.js';
import { Complement } from '../lists/product-lists.type.js';
import { type BoughtTogetherService, type Together as TogetherRecord } from './bought-together.service.js';
import { Together } from './bought-together.type.js';

/** Cost in the complexity limit: purchases of both products are counted. */
const COUNTING = 5;

interface Pair {
  readonly one: ProductId;
  readonly other: ProductId;
}

/** How much a product goes with those in a cart. */
@Resolver(() => Complement)
export class BoughtTogetherResolver {
  constructor(private readonly service: BoughtTogetherService) {}

  @FieldResolver(() => Together, {
    nullable: true,
    description:
      'How this product goes with the one that `because` names: people, support, confidence and lift; null where one of the two is gone.',
    complexity: ({ childComplexity }) => COUNTING + childComplexity,
  })
  async together(
    @Root() { productId, lead }: ComplementRecord,
    @Ctx() context: RequestContext,
  ): Promise<TogetherRecord | undefined> {
    const loader = context.loaders.get(
      'recommendations.bought-together',
      () => new DataLoader((pairs: readonly Pair[]) => this.service.of(pairs, context.query), { cache: false }),
    );
    return loader.load({ one: lead.productId, other: productId });
  }
}
