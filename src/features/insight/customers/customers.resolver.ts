import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  listCost,
  LONG_PAGE,
  LongPageArgs,
  pageOf,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { type Connection } from '../../../platform/graphql/connection.js';
import { belowScore } from '../../../platform/graphql/keyset.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { type PersonIntent } from '../intent/intent.js';
import { intentLoader } from '../intent/intent.loader.js';
import { type IntentService } from '../intent/intent.service.js';
import { PurchaseIntent } from '../intent/intent.type.js';
import { type PersonValue } from '../value/value.js';
import { valueLoader } from '../value/value.loader.js';
import { type ValueService } from '../value/value.service.js';
import { CustomerValue } from '../value/value.type.js';
import { type CustomerColumn, type CustomerFilter } from './customer-filter.js';
import { type CustomersService } from './customers.service.js';
import { type CustomerRecord } from './customer.js';
import { Customer, CustomerColumnEnum, CustomerConnection, CustomerFilterInput } from './customers.type.js';

/** Lists people who have bought. */
@Resolver(() => Customer)
export class CustomersResolver {
  constructor(
    private readonly customersService: CustomersService,
    private readonly people: PeopleService,
    private readonly values: ValueService,
    private readonly intents: IntentService,
  ) {}

  @Query(() => CustomerConnection, {
    description: 'People who have bought, by what they bought and what is foreseen of them.',
    complexity: listCost('customers', () => 50),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async customers(
    @Args(() => LongPageArgs) page: LongPageArgs,
    @Arg('orderBy', () => CustomerColumnEnum, { defaultValue: 'LAST_PURCHASE', description: 'The order of the list.' })
    orderBy: CustomerColumn,
    @Arg('descending', () => Boolean, { defaultValue: true, description: 'Whether the largest figure comes first.' })
    descending: boolean,
    @Arg('currency', () => String, {
      nullable: true,
      description: 'Currency of amounts; "" for those without one. By default the one in which most customers paid.',
    })
    currency: string | null,
    @Arg('filter', () => CustomerFilterInput, { nullable: true, description: 'Only customers who fit all of this.' })
    filter: CustomerFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CustomerRecord> & { exact: boolean; currency: string | null }> {
    const first = checkFirst(page.first, LONG_PAGE);
    const request = { orderBy, descending, currency, filter };
    const list = await this.customersService.list(request, first, belowScore(page.after), context.query);
    const { rows, exact, currency: of } = list;
    return {
      ...pageOf(
        rows,
        first,
        (row) => row,
        ({ key, userId }) => [key, userId],
      ),
      exact,
      currency: of,
    };
  }

  @FieldResolver(() => User, { description: 'The person.' })
  async user(@Root() { userId }: CustomerRecord, @Ctx() context: RequestContext): Promise<User> {
    return (await userLoader(this.people, context).load(userId))!;
  }

  @FieldResolver(() => CustomerValue, {
    nullable: true,
    description: 'What is foreseen of the person; null for somebody who has bought since the last value run only.',
  })
  async value(@Root() { userId }: CustomerRecord, @Ctx() context: RequestContext): Promise<PersonValue | undefined> {
    return valueLoader(this.values, context).load(userId);
  }

  @FieldResolver(() => PurchaseIntent, {
    nullable: true,
    description: 'How probably the person buys next; null where nothing is foreseen.',
  })
  async intent(@Root() { userId }: CustomerRecord, @Ctx() context: RequestContext): Promise<PersonIntent | undefined> {
    return intentLoader(this.intents, context).load(userId);
  }
}
