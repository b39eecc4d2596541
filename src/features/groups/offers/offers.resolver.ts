import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access, orFailure, type RequestContext, type UserError } from '../../../platform/graphql/index.js';
import { Product, ProductID, type ProductId, type ProductRecord } from '../../catalogue/index.js';
import { type OfferRecord } from './offer.js';
import {
  EndGroupOfferPayload,
  GroupOffer,
  type GroupOfferEnded,
  type GroupOfferSet,
  SetGroupOfferInput,
  SetGroupOfferPayload,
} from './offer.type.js';
import { type OffersService } from './offers.service.js';

/** What the shop sells to groups, as a field of the product. */
@Resolver(() => Product)
export class OffersResolver {
  constructor(private readonly offers: OffersService) {}

  @FieldResolver(() => GroupOffer, {
    nullable: true,
    description: 'At which prices it is sold to people who buy together; null where it is not.',
  })
  async groupOffer(@Root() { productId }: ProductRecord, @Ctx() context: RequestContext): Promise<GroupOffer | null> {
    const offer = await this.loader(context).load(productId);
    return offer ? offerOf(offer) : null;
  }

  @Mutation(() => SetGroupOfferPayload, {
    description: 'Sells a product to groups, in place of the offer before. Groups that are open keep their terms.',
  })
  @Access('SERVICE', 'MARKETER')
  async setGroupOffer(
    @Arg('input', () => SetGroupOfferInput, { description: 'The product and the prices.' }) input: SetGroupOfferInput,
    @Ctx() context: RequestContext,
  ): Promise<GroupOfferSet | UserError> {
    const by = context.identity!.subject;
    return orFailure(async () => ({ offer: offerOf(await this.offers.set(input, by, context.query)) }));
  }

  @Mutation(() => EndGroupOfferPayload, {
    description: 'Sells a product no longer to groups. Groups that are open go on at their terms.',
  })
  @Access('SERVICE', 'MARKETER')
  async endGroupOffer(
    @Arg('productId', () => ProductID, { description: 'The product.' }) productId: ProductId,
    @Ctx() context: RequestContext,
  ): Promise<GroupOfferEnded | UserError> {
    return orFailure(async () => ({ existed: await this.offers.end(productId, context.query) }));
  }

  /** Not cached: a mutation of the request may change it. */
  private loader(context: RequestContext): DataLoader<ProductId, OfferRecord | undefined> {
    return context.loaders.get(
      'groups.offers',
      () => new DataLoader((ids) => this.offers.ofProducts(ids, context.query), { cache: false }),
    );
  }
}

export function offerOf({ tiers, currency, listPrice, free, ...offer }: OfferRecord): GroupOffer {
  return {
    ...offer,
    tiers: tiers.map(({ people, unitPrice }) => ({ people, unitPrice: { amount: unitPrice, currency } })),
    listPrice: listPrice === null ? null : { amount: listPrice, currency },
    available: free >= 1,
  };
}
