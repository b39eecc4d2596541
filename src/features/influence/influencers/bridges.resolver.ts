import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, checkFirst, listCost, PageArgs, type RequestContext } from '../../../platform/graphql/index.js';
import { CategoryID, type CategoryId } from '../../catalogue/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { type CappedConnection, keyedPage } from '../../../platform/graphql/capped-connection.js';
import { type BridgeRecord, type BridgesService } from './bridges.service.js';
import { Bridge, BridgeConnection } from './bridges.type.js';

/** Lists people who connect two categories. */
@Resolver(() => Bridge)
export class BridgesResolver {
  constructor(
    private readonly service: BridgesService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => BridgeConnection, {
    description:
      'People who are active in two categories and have friends on both sides: friends who are active in one of them and not in the other. The best score comes first.',
    complexity: listCost('bridges'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async bridges(
    @Arg('categoryA', () => CategoryID, { description: 'The category that is called A.' }) categoryA: CategoryId,
    @Arg('categoryB', () => CategoryID, { description: 'The category that is called B.' }) categoryB: CategoryId,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<BridgeRecord>> {
    checkFirst(page.first);
    const found = await this.service.between(categoryA, categoryB, context.query);
    return keyedPage(found, page, ['bridges', categoryA, categoryB], 2, (row) => [-row.score, row.userId]);
  }

  @FieldResolver(() => User, { description: 'The person.' })
  async user(@Root() bridge: BridgeRecord, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(bridge.userId);
  }
}
