import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, checkFirst, listCost, ownId, PageArgs, type RequestContext } from '../../../platform/graphql/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { type CascadeRecord, type CascadeService } from './cascade.service.js';
import { Cascade, CascadeStep, CascadeStepConnection } from './cascade.type.js';
import { type CappedConnection } from '../influencers/influencers.type.js';
import { keyedPage } from './keyed-page.js';

type Step = CascadeRecord['steps'][number];

/** Shows how products travel. */
@Resolver(() => Cascade)
export class CascadeResolver {
  constructor(private readonly cascades: CascadeService) {}

  @Query(() => Cascade, {
    description:
      'How a product travelled: everybody who bought, shared or praised it, under the last friend from whom she may have heard.',
    complexity: 50,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async trackCascade(
    @Arg('productId', () => ID) productId: string,
    @Arg('days', () => Int, { defaultValue: 30, description: 'A word is followed within so many days, 1 to 365.' })
    days: number,
    @Ctx() context: RequestContext,
  ): Promise<CascadeRecord> {
    return this.cascades.track(ownId('Product', productId), days, context.query);
  }

  @FieldResolver(() => CascadeStepConnection, {
    description: 'The tree in order of time, parents before children.',
    complexity: listCost('steps'),
  })
  steps(@Root() { steps, truncated }: CascadeRecord, @Args(() => PageArgs) page: PageArgs): CappedConnection<Step> {
    checkFirst(page.first);
    return keyedPage({ rows: steps, truncated }, page, 2, ({ at, userId }) => [at.getTime(), userId]);
  }
}

/** Who a step is about, and from whom she heard. */
@Resolver(() => CascadeStep)
export class CascadeStepResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => User)
  async user(@Root() step: Step, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(step.userId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'The last from whom she heard; null for who started.' })
  async heardFrom(@Root() step: Step, @Ctx() context: RequestContext): Promise<User | null> {
    if (step.heardFrom === null) return null;
    return (await userLoader(this.people, context).load(step.heardFrom)) ?? null;
  }
}
