import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access, orFailure, type RequestContext, type UserError } from '../../../platform/graphql/index.js';
import { ProductID, type ProductId } from '../../catalogue/index.js';
import { type ChangesService } from './changes.service.js';
import { ApplyPriceInput, PriceAdviceInput } from './price.input.js';
import { type PriceAdviceRecord, type PriceChangeRecord } from './price.js';
import { type PriceService } from './price.service.js';
import { ApplyPricePayload, PriceAdvice, PriceChange, type PriceChanged, RevertPricePayload } from './price.type.js';

/** Cost in the complexity limit: a year of days of forty products, twice. */
const COST = 300;

/** Which price to try, and the prices that were put in force. */
@Resolver()
export class PriceResolver {
  constructor(
    private readonly prices: PriceService,
    private readonly changes: ChangesService,
  ) {}

  @Query(() => PriceAdvice, {
    nullable: true,
    description: 'Which price to try; null for an unknown product, and before the first purchase.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async priceAdvice(
    @Arg('input', () => PriceAdviceInput, { description: 'The product, what a piece costs, and the guard rails.' })
    input: PriceAdviceInput,
    @Ctx() context: RequestContext,
  ): Promise<PriceAdviceRecord | undefined> {
    return this.prices.advise(input, context.query);
  }

  @Query(() => [PriceChange], {
    description: 'Prices that were put in force for a product, the latest first; at most 100.',
    complexity: ({ childComplexity }) => 10 * childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async priceChanges(
    @Arg('productId', () => ProductID, { description: 'The product.' }) productId: ProductId,
    @Ctx() context: RequestContext,
  ): Promise<PriceChangeRecord[]> {
    return this.changes.of(productId, context.query);
  }

  @Mutation(() => ApplyPricePayload, {
    description:
      'Puts a price in force for everybody, and keeps who did it. A price holds for a day: another change within it is refused, unless this one is taken back.',
  })
  @Access('SERVICE', 'MARKETER')
  async applyPrice(
    @Arg('input', () => ApplyPriceInput, { description: 'The product and its price.' }) input: ApplyPriceInput,
    @Ctx() context: RequestContext,
  ): Promise<PriceChanged | UserError> {
    const by = context.identity!.subject;
    return orFailure(async () => ({ change: await this.changes.apply(input, by, context.query) }));
  }

  @Mutation(() => RevertPricePayload, {
    description: 'Takes a price back: the product has the one from before again.',
  })
  @Access('SERVICE', 'MARKETER')
  async revertPrice(
    @Arg('id', () => ID, { description: 'Id of the change.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<PriceChanged | UserError> {
    const by = context.identity!.subject;
    return orFailure(async () => ({ change: await this.changes.revert(id, by, context.query) }));
  }
}
