import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Money, type RequestContext } from '../../../../platform/graphql/index.js';
import { type CatalogueService, Product, productLoader, type ProductRecord } from '../../../catalogue/index.js';
import { type CampaignPromise as Promised, type CampaignRecord } from '../campaign.js';
import { Campaign } from '../campaigns.type.js';
import { CampaignPromise, PromisedRevenue } from './promise.type.js';

/** What the plan of a campaign promised, with the currency of its cost. */
type PromiseParent = Promised & { readonly campaignCurrency: string };

/** The promise of a campaign. */
@Resolver(() => Campaign)
export class PromiseOfCampaignResolver {
  @FieldResolver(() => CampaignPromise, {
    nullable: true,
    description: 'What the plan promised; null until it is scheduled.',
  })
  promise(@Root() { promised, currency }: CampaignRecord): PromiseParent | null {
    return promised && { ...promised, campaignCurrency: currency };
  }
}

/** Amounts and product of a promise. */
@Resolver(() => CampaignPromise)
export class PromiseResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => Product, {
    nullable: true,
    description: 'The product that was planned: of a category the one that is bought most. Null where it is gone.',
  })
  async product(
    @Root() { productId }: PromiseParent,
    @Ctx() context: RequestContext,
  ): Promise<ProductRecord | undefined> {
    return productLoader(this.catalogue, context).load(productId);
  }

  @FieldResolver(() => Money, { description: 'What it costs to contact the people to contact.' })
  cost(@Root() { cost, campaignCurrency }: PromiseParent): Money {
    return { amount: cost, currency: campaignCurrency };
  }

  @FieldResolver(() => PromisedRevenue, {
    nullable: true,
    description: 'Expected revenue, in the currency of the price; null where the product had no price.',
  })
  revenue(@Root() { price, priceCurrency, buyers, lower, upper }: PromiseParent): PromisedRevenue | null {
    if (price === null) return null;
    const of = (count: number): Money => ({ amount: count * price, currency: priceCurrency });
    return { expected: of(buyers), lower: of(lower), upper: of(upper) };
  }
}
