import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, checkFirst, listCost, PageArgs, type RequestContext } from '../../../platform/graphql/index.js';
import { ProductID, type ProductId } from '../../catalogue/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { type CappedConnection, keyedPage } from '../../../platform/graphql/capped-connection.js';
import { type CascadeRecord, type CascadeService } from './cascade.service.js';
import { Cascade, CascadeStep, CascadeStepConnection } from './cascade.type.js';

type Step = CascadeRecord['steps'][number];

/** Cost in the complexity limit: up to tens of thousands of events and ties of a product are read. */
const PRICE = 500;

/** Answers requests for cascades. */
@Resolver(() => Cascade)
export class CascadeResolver {
  constructor(private readonly cascades: CascadeService) {}

  @Query(() => Cascade, {
    description:
      'How a product went from person to person. Each person who bought, shared or praised it stands below the last person from whom it may have been heard.',
    complexity: ({ childComplexity }) => PRICE + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async trackCascade(
    @Arg('productId', () => ProductID, { description: 'The product.' }) productId: ProductId,
    @Arg('days', () => Int, {
      defaultValue: 30,
      description: 'A person is placed below another only within so many days, 1 to 365.',
    })
    days: number,
    @Ctx() context: RequestContext,
  ): Promise<CascadeRecord> {
    return this.cascades.track(productId, days, context.query);
  }

  @FieldResolver(() => CascadeStepConnection, {
    description: 'The people of the tree in order of time, parents before children.',
    complexity: listCost('steps'),
  })
  steps(
    @Root() { productId, steps, truncated }: CascadeRecord,
    @Args(() => PageArgs) page: PageArgs,
  ): CappedConnection<Step> {
    checkFirst(page.first);
    return keyedPage({ rows: steps, truncated }, page, ['cascade', productId], 2, ({ at, userId }) => [
      at.getTime(),
      userId,
    ]);
  }
}

/** Loads the people of a step. */
@Resolver(() => CascadeStep)
export class CascadeStepResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => User, { description: 'The person.' })
  async user(@Root() step: Step, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(step.userId);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The parent: the last person from whom the product was heard; null for a root.',
  })
  async heardFrom(@Root() step: Step, @Ctx() context: RequestContext): Promise<User | null> {
    if (step.heardFrom === null) return null;
    return (await userLoader(this.people, context).load(step.heardFrom)) ?? null;
  }
}
