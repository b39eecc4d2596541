import DataLoader from 'dataloader';
import { type Complexity, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type Reason } from '../reasons/reason.js';
import { ReasonType } from '../reasons/reason.type.js';
import { type ReasonsService } from '../reasons/reasons.service.js';
import { Complement as ComplementType } from './product-lists.type.js';
import { type Complement } from './product-lists.service.js';
import { reasonLoader } from './reasons.loader.js';
import { type Recommendation } from './recommendation.js';
import { RecommendationType } from './recommendation.type.js';

/** Cost in the complexity limit: what people did with the product is read. */
const cost: Complexity = ({ childComplexity }) => 3 + childComplexity;

/** Adds the reason to a recommendation. */
@Resolver(() => RecommendationType)
export class BecauseResolver {
  constructor(private readonly reasons: ReasonsService) {}

  @FieldResolver(() => ReasonType, {
    description: 'Why the product is on the list. Proven by the graph only if it is selected.',
    complexity: cost,
  })
  because(@Root() { subject }: Recommendation, @Ctx() context: RequestContext): Promise<Reason> {
    return reasonLoader(this.reasons, context).load(subject);
  }
}

/** Adds the reason to a product that complements others. */
@Resolver(() => ComplementType)
export class ComplementBecauseResolver {
  constructor(private readonly reasons: ReasonsService) {}

  @FieldResolver(() => ReasonType, {
    description:
      'Why the product is on the list: CO_PURCHASE, with the one of the given products that it goes with most (`product`) and how many people bought both (`count`).',
    complexity: cost,
  })
  async because(@Root() { productId, lead }: Complement, @Ctx() context: RequestContext): Promise<Reason> {
    const loader = context.loaders.get(
      'recommendations.complement-reasons',
      () =>
        new DataLoader(
          (pairs: readonly Parameters<ReasonsService['boughtWith']>[0][number][]) =>
            this.reasons.boughtWith(pairs, context.query),
          { cache: false },
        ),
    );
    return loader.load({ productId, lead: lead.productId, title: lead.title });
  }
}
