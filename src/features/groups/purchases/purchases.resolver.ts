import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  PageArgs,
  pageOf,
  type RequestContext,
  Self,
} from '../../../platform/graphql/index.js';
import { beforeTime } from '../../../platform/graphql/keyset.js';
import { type CatalogueService, Product, ProductID, type ProductId, productLoader } from '../../catalogue/index.js';
import { type PeopleService, personOfArgs, User, UserID, type UserId, userLoader } from '../../people/index.js';
import { type GroupRecord, type GroupState, type StepRecord } from './group-purchase.js';
import { GroupPurchase, GroupPurchaseConnection, GroupPurchaseStep, GroupStateEnum } from './purchase.type.js';
import { type PurchaseReads, type SeenPeople } from './purchase-reads.service.js';
import { type GroupView, viewOf } from './purchase-view.js';
import { type PurchasesService } from './purchases.service.js';

const PEOPLE = 20;

/** Reads group purchases. */
@Resolver(() => GroupPurchase)
export class PurchasesResolver {
  constructor(
    private readonly purchases: PurchasesService,
    private readonly reads: PurchaseReads,
    private readonly people: PeopleService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Query(() => GroupPurchase, {
    nullable: true,
    description: 'A group purchase as a person may see it; null for whoever is not in it and was not asked.',
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(({ userId }: { userId?: UserId }) => userId ?? [])
  async groupPurchase(
    @Arg('groupId', () => ID, { description: 'Id of the group purchase.' }) groupId: string,
    @Arg('userId', () => UserID, { nullable: true, description: 'Who looks. Absent: the shop.' })
    userId: UserId | undefined,
    @Ctx() context: RequestContext,
  ): Promise<GroupView | undefined> {
    const group = await this.purchases.visible(groupId, userId ?? undefined, context.query);
    return group && viewOf(group, userId ?? undefined);
  }

  @Query(() => GroupPurchaseConnection, {
    description: 'Group purchases that a person is in or was asked into, the latest first.',
    complexity: listCost('groupPurchases'),
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfArgs)
  async groupPurchases(
    @Arg('userId', () => UserID, { description: 'The person.' }) userId: UserId,
    @Arg('productId', () => ProductID, { nullable: true, description: 'Of this product only.' })
    productId: ProductId | undefined,
    @Arg('openOnly', () => Boolean, { defaultValue: false, description: 'Those that are open only.' })
    openOnly: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<GroupView>> {
    const first = checkFirst(page.first);
    const filter = { productId, openOnly };
    const rows = await this.reads.ofPerson(userId, filter, first, beforeTime(page.after), context.query);
    return pageOf(rows, first, (group) => viewOf(group, userId), keyOf);
  }

  @Query(() => GroupPurchaseConnection, {
    description: 'All group purchases of the shop, the latest first.',
    complexity: listCost('allGroupPurchases'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async allGroupPurchases(
    @Arg('productId', () => ProductID, { nullable: true, description: 'Of this product only.' })
    productId: ProductId | undefined,
    @Arg('state', () => GroupStateEnum, { nullable: true, description: 'In this state only.' })
    state: GroupState | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<GroupView>> {
    const first = checkFirst(page.first);
    const rows = await this.reads.list({ productId, state }, first, beforeTime(page.after), context.query);
    return pageOf(rows, first, (group) => viewOf(group), keyOf);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product; null if it was deleted since.' })
  async product(@Root() { productId }: GroupView, @Ctx() context: RequestContext): Promise<unknown> {
    return productLoader(this.catalogue, context).load(productId);
  }

  @FieldResolver(() => [User], {
    description:
      'Who is in it, in the order in which they came. A person sees oneself, whoever asked that person, and friends and followed people who share activity; others are counted in `people` only.',
    complexity: ({ childComplexity }) => PEOPLE * childComplexity,
  })
  async members(@Root() view: GroupView, @Ctx() context: RequestContext): Promise<unknown[]> {
    return this.load((await this.seen(view, context)).members, context);
  }

  @FieldResolver(() => [User], {
    description: 'Whom the person who looks asked, and who is not in it; for the shop all of them.',
    complexity: ({ childComplexity }) => PEOPLE * childComplexity,
  })
  async asked(@Root() view: GroupView, @Ctx() context: RequestContext): Promise<unknown[]> {
    return this.load((await this.seen(view, context)).asked, context);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who looks is in it; false for the shop.' })
  async mine(@Root() view: GroupView, @Ctx() context: RequestContext): Promise<boolean> {
    return view.viewerId !== undefined && (await this.seen(view, context)).members.includes(view.viewerId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who looks opened it, and so confirms it.' })
  opened(@Root() { viewerId, openerId }: GroupView): boolean {
    return viewerId === openerId;
  }

  @FieldResolver(() => [GroupPurchaseStep], { description: 'What was done with it, the earliest first; at most 500.' })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async steps(@Root() { groupId }: GroupView, @Ctx() context: RequestContext): Promise<readonly StepRecord[]> {
    return this.reads.stepsOf(groupId, context.query);
  }

  private async load(ids: readonly UserId[], context: RequestContext): Promise<unknown[]> {
    const found = await userLoader(this.people, context).loadMany([...ids]);
    return found.filter((user) => user !== undefined);
  }

  /** One query for all groups of an answer that one person sees. Not cached: a mutation of the request may change it. */
  private seen({ groupId, viewerId }: GroupView, context: RequestContext): Promise<SeenPeople> {
    return context.loaders
      .get(
        `groups.people:${viewerId ?? ''}`,
        () =>
          new DataLoader((ids: readonly string[]) => this.reads.peopleOf(ids, viewerId, context.query), {
            cache: false,
          }),
      )
      .load(groupId);
  }
}

const keyOf = ({ openedAt, id }: GroupRecord): [number, string] => [openedAt.getTime(), id];
