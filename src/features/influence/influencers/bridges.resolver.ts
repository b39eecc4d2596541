import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, checkFirst, listCost, ownId, PageArgs, type RequestContext } from '../../../platform/graphql/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { type BridgeRecord, type BridgesService } from './bridges.service.js';
import { Bridge, BridgeConnection, type CappedConnection } from './influencers.type.js';
import { keyedPage } from '../word-of-mouth/keyed-page.js';

/** Lists people between two categories. */
@Resolver(() => Bridge)
export class BridgesResolver {
  constructor(
    private readonly service: BridgesService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => BridgeConnection, {
    description:
      'People who are active in two categories and have friends on both sides: those over whom one taste comes to the other.',
    complexity: listCost('bridges'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async bridges(
    @Arg('categoryA', () => String) categoryA: string,
    @Arg('categoryB', () => String) categoryB: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<CappedConnection<BridgeRecord>> {
    checkFirst(page.first);
    const [a, b] = [ownId('Category', categoryA), ownId('Category', categoryB)];
    return keyedPage(await this.service.between(a, b, context.query), page, 2, (row) => [-row.score, row.userId]);
  }

  @FieldResolver(() => User)
  async user(@Root() bridge: BridgeRecord, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(bridge.userId);
  }
}
