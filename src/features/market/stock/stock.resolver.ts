import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Access, type RequestContext, type Wait, waits } from '../../../platform/graphql/index.js';
import { type CatalogueService, Product, productLoader } from '../../catalogue/index.js';
import { StockAdviceInput } from './stock.input.js';
import { type StockAdviceRecord, type StockWarningRecord } from './stock.js';
import { type StockService } from './stock.service.js';
import { StockAdvice, StockWarning } from './stock.type.js';
import { type WarningsService } from './warnings.service.js';

const COST = 200;
const WITHIN = 'Days that the stock should last, 1 to 180: as long as an order takes.';

/** Products of which a subscriber was warned. */
interface Warned {
  readonly warned: Set<string>;
}

/** When to order, and what runs out. */
@Resolver(() => StockAdvice)
export class StockResolver {
  constructor(
    private readonly stock: StockService,
    private readonly warnings: WarningsService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Query(() => StockAdvice, {
    nullable: true,
    description: 'When to order a product, and how much; null for an unknown product, and before the first purchase.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async stockAdvice(
    @Arg('input', () => StockAdviceInput, { description: 'The product and its costs.' }) input: StockAdviceInput,
    @Ctx() context: RequestContext,
  ): Promise<StockAdviceRecord | undefined> {
    return this.stock.advise(input, context.query);
  }

  @Query(() => [StockWarning], {
    description: 'Products whose stock ends within these days, those that end first first; at most 100.',
    complexity: ({ childComplexity }) => COST + 10 * childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async stockWarnings(
    @Arg('withinDays', () => Int, { defaultValue: 14, description: WITHIN }) withinDays: number,
    @Ctx() context: RequestContext,
  ): Promise<StockWarningRecord[]> {
    return this.warnings.now(withinDays, context.query);
  }

  @Subscription(() => StockWarning, {
    nullable: true,
    description:
      'Each product whose stock ends within these days: those of now, then each that comes to it, within half a minute. Null when the subscription ends.',
    subscribe: waits((): Warned => ({ warned: new Set() })),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async stockWarning(
    @Root() wait: Warned & Wait,
    @Arg('withinDays', () => Int, { defaultValue: 14, description: WITHIN }) withinDays: number,
    @Ctx() { query, signal }: RequestContext,
  ): Promise<StockWarningRecord | null> {
    const found = await this.warnings.next(withinDays, wait.warned, signal, query);
    if (!found) return null;
    wait.goOn = true;
    return found;
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product.' })
  async product(
    @Root() { productId }: StockAdviceRecord,
    @Ctx() context: RequestContext,
  ): Promise<Product | undefined> {
    return productLoader(this.catalogue, context).load(productId);
  }
}
